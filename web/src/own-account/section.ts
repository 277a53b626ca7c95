import { RefusalError } from '../../../client-sdk/index.ts';
import { element } from '../element.ts';
import { say } from '../locale.ts';
import type { Field } from '../ui/text-field.ts';
import type { Word } from '../words.ts';

/** A part of the window, with a heading and a line that says, also to a screen reader, how things ended. */
export class Section {
  readonly root: HTMLElement;
  readonly #heading: HTMLElement;
  readonly body = element('div', { class: 'own-body' });
  readonly #status = element('p', { class: 'own-status', attributes: { role: 'status' } });
  readonly #fault = element('p', { class: 'fault', attributes: { role: 'alert', hidden: '' } });
  #isBusy = false;

  constructor(title: Word) {
    this.#heading = element('h3', { word: title, attributes: { id: title, tabindex: '-1' } });
    this.root = element(
      'section',
      { class: 'own-section', attributes: { 'aria-labelledby': title } },
      this.#heading,
      this.body,
      this.#fault,
      this.#status,
    );
  }

  /** Does one thing at a time, and says how it ended: `done` (a text, if there is one), or what the server refused, at its field. */
  async attempt(act: () => Promise<string | undefined>, fields: readonly Field[] = []): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (const field of fields) field.showFault(null);
    this.#say('', null);
    this.root.setAttribute('aria-busy', 'true');
    try {
      this.#say((await act()) ?? '', null);
    } catch (error) {
      this.#refuse(error, fields);
    } finally {
      this.#isBusy = false;
      this.root.removeAttribute('aria-busy');
      // The button that was pressed may be gone.
      if (this.root.isConnected && document.activeElement === document.body) this.#heading.focus();
    }
  }

  #refuse(error: unknown, fields: readonly Field[]): void {
    if (!(error instanceof RefusalError)) reportError(error);
    const faults = error instanceof RefusalError ? error.faults : [];
    const wrong = fields.filter(({ name }) => faults.some((fault) => fault.fields === name));
    for (const field of wrong) field.showFault(faults.find((fault) => fault.fields === field.name)?.message ?? null);
    wrong[0]?.focus();
    if (wrong.length === 0) this.#say('', error instanceof RefusalError ? error.message : say('error.unexpected'));
  }

  #say(status: string, fault: string | null): void {
    this.#status.textContent = status;
    this.#fault.textContent = fault ?? '';
    this.#fault.hidden = fault === null;
  }
}

/** A line of a list: what it is about, a note under it, and what one may do with it. */
export function line(what: string, note: string, act: HTMLElement | null): HTMLElement {
  return element(
    'li',
    { class: 'own-line' },
    element('div', {}, element('p', { class: 'own-what', text: what }), element('p', { class: 'hint', text: note })),
    act,
  );
}
