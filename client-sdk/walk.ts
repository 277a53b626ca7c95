import { type InputHandle, Predict, type Reconciler, type Room } from '@colyseus/sdk';
import type { Ground } from '../schema/ground.ts';
import type { MoveInput } from '../schema/input.ts';
import { type Mover, step, type Wish } from '../schema/motion.ts';
import type { Player, SceneState } from '../schema/state.ts';

/** Others are drawn this far in the past, in ms: two patches, so that there always is a next one to walk towards. */
const INTERPOLATION_DELAY = 100;
/** Corrections of the own body fade over this many ms; beyond `SNAP` pixels they are a jump. */
const SMOOTH_MS = 80;
const SNAP = 96;

export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly dir: number;
  readonly moving: boolean;
}

/**
 * Walking, as one player sees it: sends an input frame for every step while there is a wish to move, predicts the own
 * body with the law of movement and glides the others between patches.
 */
export class Walk {
  readonly #predict: Predict<SceneState>;
  readonly #input: InputHandle<MoveInput>;
  readonly #ground: Ground;
  #self: { player: Player; body: Reconciler<Mover, Wish> } | undefined;
  #wish = { x: 0, y: 0 };
  #still = true;

  constructor(room: Room<unknown, SceneState>, ground: Ground) {
    this.#ground = ground;
    this.#input = room.input<MoveInput>({ mode: 'reliable' });
    this.#predict = Predict.get(room, { mode: 'lerp', delay: INTERPOLATION_DELAY });
  }

  /** Follows the own body. */
  own(player: Player): void {
    const body: Reconciler<Mover, Wish> = this.#predict.reconciler<Mover, Wish>(player, {
      input: this.#input,
      fields: ['x', 'y', 'dir', 'moving', 'passes'],
      step: (ctx, state: Mover, wish: Wish) => step(state, wish, this.#ground, ctx.dt),
      smoothMs: SMOOTH_MS,
      snap: SNAP,
    });
    this.#self = { player, body };
  }

  /** Follows somebody else's body until the returned stop is called. */
  other(player: Player): () => void {
    return this.#predict.attach(player, { x: 'lerp', y: 'lerp' });
  }

  /** The direction one wants to go, -100 to 100 each; (0, 0) stands. */
  wish(x: number, y: number): void {
    this.#wish = { x: Math.round(x), y: Math.round(y) };
  }

  /** Advances by one animation frame; `now` is its timestamp in ms. */
  frame(now: number): void {
    const due = this.#predict.tick(now);
    for (let i = 0; i < due; i++) {
      const still = this.#wish.x === 0 && this.#wish.y === 0;
      if (still && this.#still) break;
      this.#still = still;
      Object.assign(this.#input.data, this.#wish);
      this.#input.send();
    }
    this.#followTheServer();
  }

  /** Moved by the server while standing: there is no acknowledgement to reconcile with, so the truth is taken over. */
  #followTheServer(): void {
    if (!this.#self || this.#input.pendingCount > 0) return;
    const { player, body } = this.#self;
    const { x, y, passes } = body.state;
    if (player.x !== x || player.y !== y || player.passes !== passes) body.reset();
  }

  pose(player: Player): Pose {
    const own = this.#self?.player === player ? this.#self.body : undefined;
    if (own) return { x: own.value('x'), y: own.value('y'), dir: own.state.dir, moving: own.state.moving };
    return {
      x: this.#predict.value(player, 'x'),
      y: this.#predict.value(player, 'y'),
      dir: player.dir,
      moving: player.moving,
    };
  }

  /** How far the own body's last prediction was from the truth, in pixels (for tests and the curious). */
  get correction(): number {
    return this.#self?.body.lastCorrectionMag ?? 0;
  }

  stop(): void {
    this.#predict.dispose();
  }
}
