import type * as Phaser from 'phaser';
import type { ScenePresence } from '../../../client-sdk/index.ts';
import type { Exhibit } from '../../../schema/state.ts';
import { loadPicture } from './artwork.ts';
import { DEPTH } from './depths.ts';

/** Side of the square that a picture is fitted into, inside the frame that the map draws, in pixels. */
const FITTED = 56;

/** The pictures on the walls: follows the state. One that comes while the player looks on makes an entrance. */
export class ExhibitsView {
  readonly #scene: Phaser.Scene;
  readonly #place: ScenePresence;
  readonly #hung = new Map<string, { id: string; image: Phaser.GameObjects.Image | null }>();
  #isStopped = false;
  #isFirstLook = true;

  constructor(scene: Phaser.Scene, place: ScenePresence) {
    this.#scene = scene;
    this.#place = place;
  }

  update(): void {
    const { exhibits } = this.#place.state;
    for (const [spot, exhibit] of exhibits.entries()) {
      if (this.#hung.get(spot)?.id === exhibit.id) continue;
      this.#remove(spot);
      this.#hung.set(spot, { id: exhibit.id, image: null });
      void this.#hang(spot, exhibit, !this.#isFirstLook);
    }
    for (const spot of this.#hung.keys()) if (!exhibits.has(spot)) this.#remove(spot);
    this.#isFirstLook = false;
  }

  stop(): void {
    this.#isStopped = true;
    for (const spot of this.#hung.keys()) this.#remove(spot);
  }

  async #hang(spot: string, { id, thumbUrl }: Exhibit, isNews: boolean): Promise<void> {
    const area = this.#place.bundle.spots.find((one) => one.id === spot);
    if (!area || !(await loadPicture(this.#scene, thumbUrl))) return;
    const hung = this.#hung.get(spot);
    if (this.#isStopped || hung?.id !== id || hung.image) return;
    const image = this.#scene.add
      .image(area.x + area.width / 2, area.y + area.height / 2, thumbUrl)
      .setDepth(DEPTH.exhibit);
    const scale = FITTED / Math.max(image.width, image.height);
    image.setScale(scale);
    hung.image = image;
    if (!isNews || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    image.setAlpha(0).setScale(scale * 1.35);
    this.#scene.tweens.add({ targets: image, alpha: 1, scale, duration: 550, ease: 'Back.easeOut' });
  }

  #remove(spot: string): void {
    const image = this.#hung.get(spot)?.image;
    this.#hung.delete(spot);
    if (!image) return;
    this.#scene.tweens.killTweensOf(image);
    image.destroy();
  }
}
