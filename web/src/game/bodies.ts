import type * as Phaser from 'phaser';
import type { Emote, ScenePresence } from '../../../client-sdk/index.ts';
import type { Player } from '../../../schema/state.ts';
import type { Point } from '../../../schema/way/sweep.ts';
import { Bubble } from './bubble.ts';
import { Figure, TALL } from './figure.ts';
import { Gesture } from './gesture.ts';
import type { Lens } from './lens.ts';
import { type Named, Names } from './names.ts';

interface Body {
  readonly figure: Figure;
  readonly bubble: Bubble;
  readonly gesture: Gesture;
  x: number;
  y: number;
  /** When it was last seen in another place, in ms. */
  movedAt: number;
}

/** A body that has just moved still lifts its feet: patches come in later than frames. */
const STILL_AFTER_MS = 90;
const AWAY_ALPHA = 0.45;
/** Of what one clicks to meet somebody, in pixels. */
const HALF_WIDTH = 11;

/** Everybody in the scene: follows the state, frame by frame. */
export class Bodies {
  readonly #scene: Phaser.Scene;
  readonly #lens: Lens;
  readonly #place: ScenePresence;
  readonly #bodies = new Map<string, Body>();
  readonly #names: Names;
  readonly #isHidden: (account: string) => boolean;

  /** `isHidden` says which accounts’ bodies are not drawn. */
  constructor(scene: Phaser.Scene, lens: Lens, place: ScenePresence, isHidden: (account: string) => boolean) {
    this.#scene = scene;
    this.#lens = lens;
    this.#place = place;
    this.#isHidden = isHidden;
    this.#names = new Names(scene, lens);
  }

  /** One frame; `taken` is where the names of others stand that are no players. */
  update(now: number, taken: readonly Named[]): void {
    const { players } = this.#place.state;
    const named: Named[] = [];
    for (const [id, player] of players.entries()) {
      if (this.#isHidden(player.account)) continue;
      const one = this.#draw(id, player, now);
      if (one) named.push(one);
    }
    for (const [id, body] of this.#bodies) {
      const player = players.get(id);
      if (!player || this.#isHidden(player.account)) this.#remove(id, body);
    }
    this.#names.update(named, taken, now);
  }

  say(id: string, text: string): void {
    this.#bodies.get(id)?.bubble.say(text, performance.now());
  }

  emote(id: string, emote: Emote): void {
    this.#bodies.get(id)?.gesture.make(emote, performance.now());
  }

  /** Whose body is drawn there, oneself left out; of several, the one in front. */
  at(point: Point): string | null {
    let front: { id: string; y: number } | null = null;
    for (const [id, { x, y }] of this.#bodies) {
      if (id === this.#place.sessionId || Math.abs(point.x - x) > HALF_WIDTH) continue;
      if (point.y < y - TALL || point.y > y) continue;
      if (!front || y > front.y) front = { id, y };
    }
    return front?.id ?? null;
  }

  /** Where the feet of an account’s body are, if it is drawn. */
  feetOf(account: string): Point | null {
    for (const [id, { x, y }] of this.#bodies)
      if (this.#place.state.players.get(id)?.account === account) return { x, y };
    return null;
  }

  stop(): void {
    for (const [id, body] of this.#bodies) this.#remove(id, body);
    this.#names.stop();
  }

  /** Draws a body, and says what is to be written over it. */
  #draw(id: string, player: Player, now: number): Named | undefined {
    const pose = this.#place.positionOf(id);
    if (!pose) return undefined;
    const body = this.#bodies.get(id) ?? this.#add(id, player, pose);
    const { x, y } = pose;
    if (Math.hypot(x - body.x, y - body.y) > 0.05) body.movedAt = now;
    body.x = x;
    body.y = y;
    const isSelf = id === this.#place.sessionId;
    const isWalking = isSelf ? pose.moving : now - body.movedAt < STILL_AFTER_MS;
    const alpha = player.status === 'away' ? AWAY_ALPHA : 1;
    body.figure.wear(player.avatar);
    body.figure.sit(player.seat !== '');
    body.figure.pose(x, y, pose.dir, isWalking, now, body.gesture.stance(now));
    body.figure.fade(alpha);
    body.bubble.think(player.status === 'talking' && !isSelf, now);
    body.bubble.stand(x, y - TALL, now);
    body.gesture.stand(x, y - TALL, body.bubble.isShown(now), now);
    const tone = isSelf ? 'self' : player.guest ? 'guest' : 'account';
    return { id, name: player.name, tone, x, y: y - TALL, alpha };
  }

  #add(id: string, player: Player, { x, y }: { x: number; y: number }): Body {
    const figure = new Figure(this.#scene, this.#lens, player.avatar);
    const bubble = new Bubble(this.#scene, this.#lens);
    const gesture = new Gesture(this.#scene, this.#lens);
    const body = { figure, bubble, gesture, x, y, movedAt: Number.NEGATIVE_INFINITY };
    this.#bodies.set(id, body);
    return body;
  }

  #remove(id: string, { figure, bubble, gesture }: Body): void {
    figure.destroy();
    gesture.erase();
    bubble.erase();
    this.#bodies.delete(id);
  }
}
