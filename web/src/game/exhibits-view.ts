import type * as Phaser from 'phaser';
import type { Hanging, ScenePresence } from '../../../client-sdk/index.ts';
import { CURTAIN, signOf } from '../exhibits/sign.ts';
import { loadPicture, SIGNS_KEY } from './artwork.ts';
import { DEPTH } from './depths.ts';

/** Side of the square that a picture is fitted into, inside the frame that the map draws, in pixels. */
const FITTED = 56;
/** What is not shown to others is drawn so faintly. */
const FAINT = 0.45;

type Drawn = Phaser.GameObjects.Image;

/** What hangs on the walls: follows the state. One that comes while the player looks on makes an entrance. */
export class ExhibitsView {
  readonly #scene: Phaser.Scene;
  readonly #place: ScenePresence;
  readonly #hung = new Map<string, { key: string; images: Drawn[] }>();
  #isStopped = false;
  #isFirstLook = true;

  constructor(scene: Phaser.Scene, place: ScenePresence) {
    this.#scene = scene;
    this.#place = place;
  }

  update(): void {
    for (const { id: spot } of this.#place.bundle.spots) {
      const hanging = this.#place.hangingAt(spot);
      const key = hanging ? `${hanging.id} ${hanging.why}` : '';
      if ((this.#hung.get(spot)?.key ?? '') === key) continue;
      this.#remove(spot);
      if (!hanging) continue;
      this.#hung.set(spot, { key, images: [] });
      void this.#hang(spot, key, hanging, !this.#isFirstLook);
    }
    this.#isFirstLook = false;
  }

  stop(): void {
    this.#isStopped = true;
    for (const spot of [...this.#hung.keys()]) this.#remove(spot);
  }

  async #hang(spot: string, key: string, { kind, thumbUrl, why }: Hanging, isNews: boolean): Promise<void> {
    const area = this.#place.bundle.spots.find((one) => one.id === spot);
    const isPicture = thumbUrl !== '' && (await loadPicture(this.#scene, thumbUrl));
    const hung = this.#hung.get(spot);
    if (!area || this.#isStopped || hung?.key !== key || hung.images.length > 0) return;
    const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
    const side = Math.min(FITTED, area.width - 8, area.height - 8);
    const add = (image: Drawn, scale: number, depth: number, alpha = 1) => {
      hung.images.push(image.setDepth(depth).setScale(scale).setAlpha(alpha));
      if (isNews) this.#enter(image, scale, alpha);
    };
    if (isPicture) {
      const image = this.#scene.add.image(middle.x, middle.y, thumbUrl);
      add(image, side / Math.max(image.width, image.height), DEPTH.exhibit, why ? FAINT : 1);
    }
    if (!this.#scene.textures.exists(SIGNS_KEY)) return;
    const sign = (x: number, y: number, frame: number, scale: number) =>
      add(this.#scene.add.image(x, y, SIGNS_KEY, frame), scale, DEPTH.exhibit + 1);
    const corner = { x: middle.x + side / 2 - 11, y: middle.y + side / 2 - 11 };
    // Of what is no picture the sign is all there is to see; a document has it in a corner.
    if (!isPicture) sign(middle.x, middle.y, signOf(kind), Math.max(1, Math.floor(side / 28)));
    else if (kind !== 'image') sign(corner.x, corner.y, signOf(kind), 1);
    if (why) sign(middle.x - side / 2 + 11, corner.y, CURTAIN, 1);
  }

  #enter(image: Drawn, scale: number, alpha: number): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    image.setAlpha(0).setScale(scale * 1.35);
    this.#scene.tweens.add({ targets: image, alpha, scale, duration: 550, ease: 'Back.easeOut' });
  }

  #remove(spot: string): void {
    const images = this.#hung.get(spot)?.images ?? [];
    this.#hung.delete(spot);
    for (const image of images) {
      this.#scene.tweens.killTweensOf(image);
      image.destroy();
    }
  }
}
