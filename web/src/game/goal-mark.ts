import type * as Phaser from 'phaser';
import type { Point } from '../../../schema/way/sweep.ts';
import { DEPTH } from './depths.ts';

/** The ring on the floor where one is walking to. */
export class GoalMark {
  readonly #ring: Phaser.GameObjects.Ellipse;
  readonly #halo: Phaser.GameObjects.Ellipse;

  constructor(scene: Phaser.Scene) {
    this.#halo = scene.add.ellipse(0, 0, 26, 15).setStrokeStyle(3, 0x1b1424, 0.35);
    this.#ring = scene.add.ellipse(0, 0, 26, 15).setStrokeStyle(1.5, 0xfde796, 0.95);
    this.#halo.setDepth(DEPTH.marker).setVisible(false);
    this.#ring.setDepth(DEPTH.marker).setVisible(false);
  }

  update(goal: Point | undefined, now: number): void {
    const size = 0.82 + Math.sin(now / 140) * 0.14;
    for (const ring of [this.#halo, this.#ring]) {
      ring.setVisible(goal !== undefined).setScale(size);
      if (goal) ring.setPosition(goal.x, goal.y);
    }
  }

  stop(): void {
    this.#ring.destroy();
    this.#halo.destroy();
  }
}
