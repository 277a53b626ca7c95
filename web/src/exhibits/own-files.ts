import type { Asset } from '../../../schema/rest/assets.ts';
import { element } from '../element.ts';
import { say } from '../locale.ts';
import { kindSign } from './sign.ts';

/** One's own uploads to choose from. */
export class OwnFiles {
  readonly root = element('div', { class: 'own-files', attributes: { role: 'radiogroup' } });
  readonly #files: () => Promise<readonly Asset[]>;
  chosen: string | null = null;

  constructor(files: () => Promise<readonly Asset[]>) {
    this.#files = files;
    this.root.setAttribute('aria-label', say('hang.mine.pick'));
  }

  async fill(): Promise<void> {
    if (this.root.childElementCount > 0) return;
    const files = await this.#files().catch(() => []);
    const none = element('p', { class: 'hint', word: 'hang.mine.none' });
    this.root.replaceChildren(...(files.length > 0 ? files.map((one) => this.#row(one)) : [none]));
  }

  #row({ id, kind, name, thumb_url }: Asset): HTMLElement {
    const radio = element('input', {
      attributes: { type: 'radio', name: 'own-file', value: id },
      on: {
        change: () => {
          this.chosen = id;
        },
      },
    });
    const looks = thumb_url
      ? element('img', { class: 'own-file-looks', attributes: { src: thumb_url, alt: '', loading: 'lazy' } })
      : element('span', { class: 'own-file-looks' }, kindSign(kind));
    return element('label', { class: 'own-file' }, radio, looks, element('span', { text: name }));
  }
}
