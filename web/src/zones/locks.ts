import type * as Phaser from 'phaser';
import { DEPTH } from '../game/depths.ts';
import { middleOf, type Thing } from '../game/nearby.ts';

/** So high above the door, in pixels: its name stands below, and who tries it before it. */
const OVER = 28;
const BRASS = 0xefbf4f;
const INK = 0x1b1424;

/** A padlock on every door that does not open for the player. */
export class Locks {
  readonly #locks: readonly { readonly portal: string; readonly picture: Phaser.GameObjects.Graphics }[];
  readonly #isShut: (portal: string) => boolean;

  constructor(scene: Phaser.Scene, things: readonly Thing[], isShut: (portal: string) => boolean) {
    this.#isShut = isShut;
    this.#locks = things
      .filter(({ kind }) => kind === 'portal')
      .map((door) => ({ portal: door.id, picture: draw(scene, { x: middleOf(door).x, y: door.y - OVER }) }));
  }

  update(): void {
    for (const { portal, picture } of this.#locks) picture.setVisible(this.#isShut(portal));
  }

  stop(): void {
    for (const { picture } of this.#locks) picture.destroy();
  }
}

function draw(scene: Phaser.Scene, { x, y }: { x: number; y: number }): Phaser.GameObjects.Graphics {
  const picture = scene.add.graphics({ x: Math.round(x), y: Math.round(y) });
  picture.fillStyle(INK, 0.75).fillCircle(0, 0, 13);
  picture.lineStyle(2.5, BRASS).beginPath().arc(0, -2, 4, Math.PI, 0).strokePath();
  picture.fillStyle(BRASS).fillRect(-6, -2, 12, 9);
  picture.fillStyle(INK).fillRect(-1, 1, 2, 4);
  return picture.setDepth(DEPTH.light + 1).setVisible(false);
}
