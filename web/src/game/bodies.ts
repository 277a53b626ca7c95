import type * as Phaser from 'phaser';
import type { ScenePresence } from '../../../client-sdk/index.ts';
import type { Player } from '../../../schema/state.ts';
import { Bubble } from './bubble.ts';
import { Figure, TALL } from './figure.ts';
import type { Lens } from './lens.ts';
import { NameTag } from './name-tag.ts';

interface Body {
  readonly figure: Figure;
  readonly tag: NameTag;
  readonly bubble: Bubble;
  x: number;
  y: number;
  /** When it was last seen in another place, in ms. */
  movedAt: number;
}

/** A body that has just moved still lifts its feet: patches come in later than frames. */
const STILL_AFTER_MS = 90;
const AWAY_ALPHA = 0.45;

/** Everybody in the scene: follows the state, frame by frame. */
export class Bodies {
  readonly #scene: Phaser.Scene;
  readonly #lens: Lens;
  readonly #place: ScenePresence;
  readonly #bodies = new Map<string, Body>();

  constructor(scene: Phaser.Scene, lens: Lens, place: ScenePresence) {
    this.#scene = scene;
    this.#lens = lens;
    this.#place = place;
  }

  update(now: number): void {
    const { players } = this.#place.state;
    for (const [id, player] of players.entries()) this.#draw(id, player, now);
    for (const [id, body] of this.#bodies) if (!players.has(id)) this.#remove(id, body);
  }

  say(id: string, text: string): void {
    this.#bodies.get(id)?.bubble.say(text, performance.now());
  }

  stop(): void {
    for (const [id, body] of this.#bodies) this.#remove(id, body);
  }

  #draw(id: string, player: Player, now: number): void {
    const pose = this.#place.positionOf(id);
    if (!pose) return;
    const body = this.#bodies.get(id) ?? this.#add(id, player, pose);
    const { x, y } = pose;
    if (Math.hypot(x - body.x, y - body.y) > 0.05) body.movedAt = now;
    body.x = x;
    body.y = y;
    const isSelf = id === this.#place.sessionId;
    const isWalking = isSelf ? pose.moving : now - body.movedAt < STILL_AFTER_MS;
    const alpha = player.status === 'away' ? AWAY_ALPHA : 1;
    body.figure.wear(player.avatar);
    body.figure.pose(x, y, pose.dir, isWalking, now);
    body.figure.fade(alpha);
    body.tag.show(player.name, isSelf ? 'self' : player.guest ? 'guest' : 'account');
    body.tag.stand(x, y - TALL);
    body.tag.fade(alpha);
    body.bubble.think(player.status === 'talking' && !isSelf, now);
    body.bubble.stand(x, y - TALL, now);
  }

  #add(id: string, player: Player, { x, y }: { x: number; y: number }): Body {
    const figure = new Figure(this.#scene, this.#lens, player.avatar);
    const tag = new NameTag(this.#scene, this.#lens);
    const body = { figure, tag, bubble: new Bubble(this.#scene, this.#lens), x, y, movedAt: Number.NEGATIVE_INFINITY };
    this.#bodies.set(id, body);
    return body;
  }

  #remove(id: string, { figure, tag, bubble }: Body): void {
    figure.destroy();
    tag.erase();
    bubble.erase();
    this.#bodies.delete(id);
  }
}
