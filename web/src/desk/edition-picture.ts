import { element } from '../element.ts';
import type { Around } from './around.ts';
import { tell } from './words.ts';

/** The map of an edition. It is fetched once it comes into sight: only some may see it, so it is no plain address. */
export class EditionPicture {
  readonly root: HTMLElement;
  readonly #sight: IntersectionObserver;
  #address = '';

  constructor({ publishing }: Pick<Around, 'publishing'>, scene: string, edition: string) {
    const image = element('img', { attributes: { alt: tell('scenes.picture', { edition }), hidden: '' } });
    this.root = element('div', { class: 'edition-picture' }, image);
    const load = async () => {
      // Without its picture an edition can still be read of.
      const picture = await publishing.picture(scene, edition).catch(() => null);
      if (!picture) return;
      this.#address = URL.createObjectURL(picture);
      image.src = this.#address;
      image.hidden = false;
    };
    this.#sight = new IntersectionObserver(([seen]) => {
      if (!seen?.isIntersecting) return;
      this.#sight.disconnect();
      void load();
    });
    this.#sight.observe(this.root);
  }

  stop(): void {
    this.#sight.disconnect();
    if (this.#address) URL.revokeObjectURL(this.#address);
  }
}
