import { Callbacks, type Room } from '@colyseus/sdk';
import { type Ground, groundOf } from '../schema/ground.ts';
import type { ShutDoors } from '../schema/messages/doors.ts';
import type { UnseenExhibit } from '../schema/messages/exhibits.ts';
import type { SceneFault } from '../schema/messages/scene.ts';
import type { SceneBundle, ScenePlace } from '../schema/rest/scenes.ts';
import type { Exhibit, Player, SceneState, WorldEvent } from '../schema/state.ts';
import { LOCALES, type Locale } from '../schema/words.ts';
import { ask } from './ask.ts';
import { type Pose, Walk } from './walk.ts';

/** What a scene tells of its comings and goings. */
export interface SceneEvents {
  'player.joined': { id: string; player: Player };
  'player.left': { id: string };
  'exhibit.hung': { spot: string; exhibit: Exhibit };
  'exhibit.removed': { spot: string };
  'event.began': { id: string; event: WorldEvent };
  'event.ended': { id: string };
}

/** What hangs at a spot, seen in passing. */
export interface Hanging {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly thumbUrl: string;
  readonly why: UnseenExhibit['why'] | null;
}

interface Around {
  /** The language of what is refused. */
  readonly locale: () => Locale;
  /** What hangs here that others do not see. */
  readonly unseen: () => readonly UnseenExhibit[];
}

/** Being in a scene: what stands there, who is there, and one's own body. */
export class ScenePresence {
  readonly id: string;
  #bundle: SceneBundle;
  #ground: Ground;
  readonly #room: Room<unknown, SceneState>;
  readonly #locale: () => Locale;
  readonly #walk: Walk;
  readonly #unseen: () => readonly UnseenExhibit[];
  readonly #followed = new Map<string, () => void>();

  constructor(room: Room<unknown, SceneState>, bundle: SceneBundle, { locale, unseen }: Partial<Around> = {}) {
    this.#room = room;
    this.#bundle = bundle;
    this.#unseen = unseen ?? (() => []);
    this.#locale = locale ?? (() => LOCALES[0]);
    this.id = bundle.scene.id;
    this.#ground = groundOf(bundle.map);
    this.#walk = new Walk(room, this.#ground);
    for (const [id, player] of room.state.players.entries()) this.#follow(id, player);
  }

  /** What stands here. It is another after the event `place.changed`. */
  get bundle(): SceneBundle {
    return this.#bundle;
  }

  /** What one walks on, of the same edition as the bundle. */
  get ground(): Ground {
    return this.#ground;
  }

  /** The scene was replaced by another edition; one stays where one is, and walks on. */
  rebuild(place: ScenePlace): void {
    this.#bundle = { ...this.#bundle, ...place };
    this.#ground = groundOf(place.map);
    this.#walk.ground = this.#ground;
  }

  get sessionId(): string {
    return this.#room.sessionId;
  }

  /** The live state. Read it; only the server writes it. */
  get state(): SceneState {
    return this.#room.state;
  }

  get self(): Player | undefined {
    return this.state.players.get(this.sessionId);
  }

  /** What hangs at a spot, as far as one sees it; what others do not see is marked with why. */
  hangingAt(spot: string): Hanging | undefined {
    const shown = this.state.exhibits.get(spot);
    if (shown) return { id: shown.id, kind: shown.kind, title: shown.title, thumbUrl: shown.thumbUrl, why: null };
    const unseen = this.#unseen().find((one) => one.spot === spot);
    return unseen && { ...unseen, thumbUrl: unseen.thumb_url };
  }

  /** The middle of a portal, in pixels. */
  doorAt(portal: string): { x: number; y: number } {
    const door = this.#bundle.portals.find(({ id }) => id === portal);
    return door ? { x: door.x + door.width / 2, y: door.y + door.height / 2 } : { x: 0, y: 0 };
  }

  /** The direction one wants to walk in, -100 to 100 each; (0, 0) stands. */
  wish(x: number, y: number): void {
    this.#walk.wish(x, y);
  }

  /** Stands and tells the server so at once, for a page that goes to sleep and draws no more frames. */
  stand(): void {
    this.#walk.stand();
  }

  /**
   * Stands where one is; resolves when the server has the body there too, a second at the latest. On the way it is a
   * little behind, and would say that one is not in reach yet.
   */
  settle(): Promise<void> {
    return this.#walk.settle();
  }

  /** Stops, and sits down on a seat within reach. One rises by walking, or by `rise`. Rejects with a RefusalError. */
  async sit(seat: string): Promise<void> {
    await this.settle();
    await ask(this.#room, 'seat.take', { seat }, this.#locale());
  }

  /** The doors that do not open for one now, and why; the event `doors` tells of changes from then on. */
  shutDoors(): Promise<ShutDoors> {
    return ask(this.#room, 'doors.ask', {}, this.#locale());
  }

  /** What is wrong with what designers have saved; the event `scene.faulty` tells of changes. Nothing for others than them. */
  async savedFaults(): Promise<SceneFault[]> {
    return (await ask(this.#room, 'faults.ask', {}, this.#locale())).faults;
  }

  async rise(): Promise<void> {
    await ask(this.#room, 'seat.leave', {}, this.#locale());
  }

  /** To be called once per animation frame with its timestamp (ms): sends input and advances prediction. */
  frame(now: number): void {
    this.#walk.frame(now);
  }

  /** Where to draw a body now: one's own predicted, the others between patches. */
  positionOf(id: string): Pose | undefined {
    const player = this.state.players.get(id);
    return player ? this.#walk.pose(player) : undefined;
  }

  /** Where to draw an NPC now; undefined while he is away. */
  npcAt(id: string): Pose | undefined {
    return this.#walk.npc(id);
  }

  /** Pixels by which the last prediction of the own body was off. */
  get correction(): number {
    return this.#walk.correction;
  }

  #follow(id: string, player: Player): void {
    if (this.#followed.has(id)) return;
    if (id === this.sessionId) {
      this.#walk.own(player);
      this.#followed.set(id, () => {});
    } else this.#followed.set(id, this.#walk.other(player));
  }

  /** Tells what happens from now on; what is there already is in `state`. */
  tell(emit: <K extends keyof SceneEvents>(event: K, value: SceneEvents[K]) => void): void {
    const callbacks = Callbacks.get(this.#room);
    callbacks.onAdd(
      'players',
      (player, id) => {
        this.#follow(String(id), player);
        emit('player.joined', { id: String(id), player });
      },
      false,
    );
    callbacks.onRemove('players', (_player, id) => {
      this.#followed.get(String(id))?.();
      this.#followed.delete(String(id));
      emit('player.left', { id: String(id) });
    });
    callbacks.onAdd('exhibits', (exhibit, spot) => emit('exhibit.hung', { spot: String(spot), exhibit }), false);
    callbacks.onRemove('exhibits', (_exhibit, spot) => emit('exhibit.removed', { spot: String(spot) }));
    callbacks.onAdd('events', (event, id) => emit('event.began', { id: String(id), event }), false);
    callbacks.onRemove('events', (_event, id) => emit('event.ended', { id: String(id) }));
  }

  stop(): void {
    this.#walk.stop();
  }
}
