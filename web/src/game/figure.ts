import type * as Phaser from 'phaser';
import { sheetOf } from './artwork.ts';
import { DEPTH } from './depths.ts';
import type { Stance } from './gesture-motion.ts';
import type { Lens } from './lens.ts';

/** Where the feet are on a frame of 32 × 48. */
const FEET = { x: 16 / 32, y: 46 / 48 } as const;
/** From the feet up to above the hair, in pixels. */
export const TALL = 42;
/** What is not seen of who sits, in pixels from below. */
const LEGS = 9;
const STEPS = 4;
const STEP_MS = 115;

/** A character that stands or walks somewhere, looking somewhere. */
export class Figure {
  readonly #scene: Phaser.Scene;
  readonly #lens: Lens;
  readonly #sprite: Phaser.GameObjects.Sprite;
  #character = '';
  #walksSince: number | null = null;
  #sits = false;

  constructor(scene: Phaser.Scene, lens: Lens, character: string) {
    this.#scene = scene;
    this.#lens = lens;
    this.#sprite = scene.add.sprite(0, 0, sheetOf(scene, character)).setOrigin(FEET.x, FEET.y);
    this.#character = character;
  }

  /** Changes the looks. */
  wear(character: string): void {
    if (character === this.#character) return;
    this.#character = character;
    this.#sprite.setTexture(sheetOf(this.#scene, character));
  }

  /** `dir` is a row of the sheet, `now` in ms. Who stands may make a gesture. */
  pose(x: number, y: number, dir: number, isWalking: boolean, now: number, gesture: Stance | null = null): void {
    if (!isWalking) this.#walksSince = null;
    else this.#walksSince ??= now;
    const step = this.#walksSince === null ? 0 : (Math.floor((now - this.#walksSince) / STEP_MS) + 1) % STEPS;
    const stance = isWalking ? null : gesture;
    this.#sprite
      .setFrame((stance?.dir ?? dir) * STEPS + step)
      .setRotation(stance?.tilt ?? 0)
      .setPosition(
        this.#lens.crisp(x + (stance?.x ?? 0)),
        this.#lens.crisp(y + (stance?.y ?? 0) + (this.#sits ? LEGS - 4 : 0)),
      )
      // A back that one leans on is drawn over those who walk behind it.
      .setDepth((this.#sits ? DEPTH.above : DEPTH.body) + y);
  }

  /** Sits: the legs are folded, and what is left stands on the seat. */
  sit(isSitting: boolean): void {
    if (isSitting === this.#sits) return;
    this.#sits = isSitting;
    if (isSitting) this.#sprite.setCrop(0, 0, 32, 48 - LEGS);
    else this.#sprite.setCrop();
  }

  fade(alpha: number): void {
    this.#sprite.setAlpha(alpha);
  }

  destroy(): void {
    this.#sprite.destroy();
  }
}
