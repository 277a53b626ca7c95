import { ASSET_TYPES } from '../../../schema/rest/assets.ts';
import { element } from '../element.ts';
import { put } from '../locale.ts';
import { bytesInWords } from './sizes.ts';

const ACCEPTED = Object.values(ASSET_TYPES).flat().join(',');

/** A file to choose or to drop, with a preview of pictures. */
export class FileField {
  readonly root: HTMLElement;
  onChosen: (file: File) => void = () => {};
  readonly #input = element('input', {
    class: 'unseen',
    attributes: { id: 'upload-file', type: 'file', accept: ACCEPTED },
  });
  readonly #preview = element('img', { class: 'upload-preview', attributes: { alt: '', hidden: '' } });
  readonly #drop = element('span', { word: 'upload.drop' });
  readonly #choose = element('span', { class: 'link', word: 'upload.choose' });
  readonly #name = element('p', { class: 'upload-file' });
  #file: File | null = null;
  #address: string | null = null;

  constructor() {
    const label = element(
      'label',
      { class: 'upload-label', attributes: { for: this.#input.id } },
      this.#drop,
      ' ',
      this.#choose,
    );
    this.root = element(
      'div',
      { class: 'upload-drop' },
      this.#input,
      this.#preview,
      this.#name,
      label,
      element('p', { class: 'hint', word: 'upload.rules' }),
    );
    this.#input.addEventListener('change', () => this.#take(this.#input.files?.[0]));
    this.root.addEventListener('dragover', (event) => {
      event.preventDefault();
      this.root.classList.add('over');
    });
    this.root.addEventListener('dragleave', () => this.root.classList.remove('over'));
    this.root.addEventListener('drop', (event) => {
      event.preventDefault();
      this.root.classList.remove('over');
      this.#take(event.dataTransfer?.files[0]);
    });
  }

  get file(): File | null {
    return this.#file;
  }

  focus(): void {
    this.#input.focus();
  }

  /** Lets go of the preview. */
  forget(): void {
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#address = null;
  }

  #take(file: File | undefined): void {
    if (!file) return;
    this.forget();
    this.#file = file;
    this.#address = URL.createObjectURL(file);
    this.#preview.src = this.#address;
    this.#preview.hidden = !file.type.startsWith('image/');
    this.#preview.dataset['wordLabel'] = 'upload.preview';
    put(this.#preview);
    this.#name.textContent = `${file.name} (${bytesInWords(file.size)})`;
    this.#drop.hidden = true;
    this.#choose.dataset['word'] = 'upload.other';
    put(this.#choose);
    this.onChosen(file);
  }
}
