import type * as Phaser from 'phaser';
import type { Emote } from '../../../client-sdk/index.ts';
import { EMOTES } from '../../../schema/messages/player.ts';
import { GESTURES_KEY } from './artwork.ts';
import { DEPTH } from './depths.ts';
import { GESTURE_MS, iconOf, type Stance, stanceOf } from './gesture-motion.ts';
import type { Lens } from './lens.ts';

const calm = matchMedia('(prefers-reduced-motion: reduce)');
/** Over the name, in CSS pixels. */
const OVER_NAME = 22;

/** A gesture that somebody is making: an icon over the head, and how the body moves. */
export class Gesture {
  readonly #scene: Phaser.Scene;
  readonly #lens: Lens;
  #icon: Phaser.GameObjects.Image | null = null;
  #emote: Emote | null = null;
  #since = 0;

  constructor(scene: Phaser.Scene, lens: Lens) {
    this.#scene = scene;
    this.#lens = lens;
  }

  /** From `now` on (ms), in place of the one before. */
  make(emote: Emote, now: number): void {
    this.#icon?.destroy();
    this.#icon = this.#scene.add
      .image(0, 0, GESTURES_KEY, EMOTES.indexOf(emote))
      .setOrigin(0.5, 1)
      .setDepth(DEPTH.bubble);
    this.#emote = emote;
    this.#since = now;
  }

  /** How the body stands now; null when it makes no gesture. */
  stance(now: number): Stance | null {
    return this.#emote === null || calm.matches ? null : stanceOf(this.#emote, now - this.#since);
  }

  /** Keeps the icon above that point of the world; beside it when something is being said there. */
  stand(x: number, y: number, isSpeaking: boolean, now: number): void {
    const ms = now - this.#since;
    if (!this.#icon) return;
    if (ms >= GESTURE_MS) {
      this.erase();
      return;
    }
    const { size, rise, alpha } = iconOf(ms, calm.matches);
    const { zoom, density } = this.#lens;
    const up = isSpeaking ? -12 : (OVER_NAME * density) / zoom;
    const aside = isSpeaking ? 22 : 0;
    this.#icon
      .setPosition(this.#lens.crisp(x + aside), this.#lens.crisp(y - up + rise))
      .setScale(size)
      .setAlpha(alpha);
  }

  erase(): void {
    this.#icon?.destroy();
    this.#icon = null;
    this.#emote = null;
  }
}
