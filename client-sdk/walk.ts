import type { InputHandle, Room } from '@colyseus/sdk';
import type { Ground } from '../schema/ground.ts';
import type { MoveInput } from '../schema/input.ts';
import type { Player, SceneState } from '../schema/state.ts';
import { type Intent, OwnBody } from './own-body.ts';
import { SceneClock } from './scene-clock.ts';
import { Strolls } from './strolls.ts';
import { Trail } from './trail.ts';

/** How long one waits for the server to say that one stands, in ms. */
const SETTLE_MS = 1000;

export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly dir: number;
  readonly moving: boolean;
}

/**
 * Walking, as one player sees it: says where one wants to go when that changes, walks the own body at once by the law
 * of movement, and draws the others along the way the server told of.
 */
export class Walk {
  readonly #room: Room<unknown, SceneState>;
  readonly #input: InputHandle<MoveInput>;
  #ground: Ground;
  readonly #clock = new SceneClock();
  readonly #others = new Map<Player, Trail>();
  readonly #npcs = new Strolls();
  readonly #hearing: readonly [(state: SceneState) => void, () => void, () => void];
  #self: { player: Player; body: OwnBody } | undefined;
  /** Local time of this frame and the one before, and the server's time that is drawn. */
  #now = Number.NaN;
  #passed = 0;
  #shown = 0;
  #isDown = false;
  /** Who waits for the body to stand. */
  #settling: (() => void)[] = [];

  constructor(room: Room<unknown, SceneState>, ground: Ground) {
    this.#room = room;
    this.#ground = ground;
    this.#input = room.input<MoveInput>({ mode: 'reliable' });
    this.#hearing = [() => this.#hear(), () => this.#drop(), () => this.#resume()];
    const [patch, drop, reconnect] = this.#hearing;
    this.#npcs.hear(room.state.npcs.entries());
    room.onStateChange(patch);
    room.onDrop(drop);
    room.onReconnect(reconnect);
  }

  /** From now on one walks on that. */
  set ground(ground: Ground) {
    this.#ground = ground;
    if (this.#self) this.#self.body.ground = ground;
  }

  /** Follows the own body. */
  own(player: Player): void {
    this.#self = { player, body: new OwnBody(player, this.#ground, (intent) => this.#send(intent)) };
  }

  /** Follows somebody else's body until the returned stop is called. */
  other(player: Player): () => void {
    this.#others.set(player, new Trail(this.#room.clock.lastServerTime(), player));
    return () => this.#others.delete(player);
  }

  /** The direction one wants to go, -100 to 100 each; (0, 0) stands. */
  wish(x: number, y: number): void {
    this.#self?.body.wish(x, y);
  }

  /** Advances by one animation frame; `now` is its timestamp in ms. */
  frame(now: number): void {
    this.#passed = Number.isNaN(this.#now) ? 0 : Math.max(0, now - this.#now);
    this.#now = now;
    this.#shown = this.#clock.shown(now);
    if (!this.#isDown) this.#self?.body.advance(this.#passed);
  }

  /** Stands, and tells the server at once: no frame may follow for long. */
  stand(): void {
    this.#self?.body.stand();
  }

  /** Stands; resolves when the server has the body at the same spot, or after a while in which it did not say so. */
  async settle(): Promise<void> {
    const body = this.#self?.body;
    if (!body || body.settled) return;
    body.stand();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, SETTLE_MS);
      this.#settling.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  pose(player: Player): Pose {
    if (this.#self?.player === player) return this.#self.body.pose;
    const { dir, moving } = player;
    const trail = this.#others.get(player);
    return { ...(trail?.at(this.#shown) ?? { x: player.x, y: player.y }), dir, moving };
  }

  /** Where to draw an NPC; undefined while he is away. */
  npc(id: string): Pose | undefined {
    return this.#npcs.at(id, this.#shown);
  }

  /** How far the own body's last prediction was from the truth, in pixels (for tests and the curious). */
  get correction(): number {
    return this.#self?.body.correction ?? 0;
  }

  stop(): void {
    const [patch, drop, reconnect] = this.#hearing;
    this.#room.onStateChange.remove(patch);
    this.#room.onDrop.remove(drop);
    this.#room.onReconnect.remove(reconnect);
  }

  /** A patch is here. Its prefix carried the server's clock and our tick that it has reached. */
  #hear(): void {
    const stamp = this.#room.clock.lastServerTime();
    this.#clock.arrive(stamp, performance.now());
    for (const [player, trail] of this.#others) trail.push(stamp, player);
    this.#npcs.hear(this.#room.state.npcs.entries());
    if (this.#self && !this.#isDown) this.#self.body.reconcile(this.#input.lastProcessed, this.#self.player);
    if (this.#self?.body.settled) for (const resolve of this.#settling.splice(0)) resolve();
  }

  #send(intent: Intent): void {
    Object.assign(this.#input.data, { tick: intent.tick, x: intent.x, y: intent.y });
    this.#input.send();
  }

  /** The server lets a body stand whose client it has lost. */
  #drop(): void {
    this.#isDown = true;
    this.#self?.body.reset();
  }

  #resume(): void {
    this.#isDown = false;
    this.#self?.body.reset();
    this.#clock.reset();
  }
}
