import { RefusalError } from '../../../client-sdk/refusal-error.ts';
import { element } from '../element.ts';
import type { Around } from './around.ts';
import { textField } from './field-parts.ts';
import { tell } from './words.ts';

/** Publishes a pack of a scene from the desk; what is wrong with it is listed, file by file. */
export class PublishForm {
  readonly root: HTMLFormElement;
  readonly #around: Around;
  readonly #scene: string;
  readonly #done: () => void;
  readonly #file = element('input', { attributes: { type: 'file', accept: '.zip,application/zip', id: 'pack-file' } });
  readonly #note = textField(tell('scenes.note'), { max: 500 });
  readonly #faults = element('ul', { class: 'short-list publish-faults', attributes: { role: 'alert' } });

  constructor(around: Around, scene: string, done: () => void) {
    this.#around = around;
    this.#scene = scene;
    this.#done = done;
    this.root = element(
      'form',
      { class: 'form desk-card', attributes: { novalidate: '', 'aria-label': tell('scenes.publish') } },
      element('h3', { text: tell('scenes.publish') }),
      element('p', { class: 'hint', text: tell('scenes.publish.text') }),
      element('label', { class: 'field-label', text: tell('scenes.file'), attributes: { for: 'pack-file' } }),
      this.#file,
      this.#note.root,
      this.#faults,
      element('button', { class: 'button primary', text: tell('scenes.send'), attributes: { type: 'submit' } }),
    );
    this.root.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (this.root.getAttribute('aria-busy') === 'true') return;
      this.root.setAttribute('aria-busy', 'true');
      await this.#send();
      this.root.removeAttribute('aria-busy');
    });
  }

  async #send(): Promise<void> {
    const { publishing, say, failed } = this.#around;
    const file = this.#file.files?.[0];
    if (!file) return this.#tell([tell('empty')]);
    this.#tell([]);
    try {
      const { edition } = await publishing.publish(this.#scene, file, this.#note.control.value);
      say(tell('scenes.sent', { edition }), 'good');
      this.root.reset();
      this.#done();
    } catch (error) {
      if (!(error instanceof RefusalError) || error.faults.length === 0) return failed(error);
      this.#tell(error.faults.map(({ fields, message }) => tell('scenes.fault', { file: fields, reason: message })));
    }
  }

  #tell(lines: readonly string[]): void {
    this.#faults.replaceChildren(...lines.map((text) => element('li', { text })));
  }
}
