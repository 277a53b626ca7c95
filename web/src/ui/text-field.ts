import type { FormField } from '../../../schema/form-field.ts';
import { button, element } from '../element.ts';
import { pick, say } from '../locale.ts';
import { icon } from './icons.ts';

/** A field of a form, whatever its kind. */
export interface Field {
  readonly name: string;
  readonly root: HTMLElement;
  readonly value: string;
  /** Whether its value must never be kept. */
  readonly secret: boolean;
  /** Whether it is typed, not picked. */
  readonly typed: boolean;
  /** What a field for pictures holds. */
  readonly file?: File | undefined;
  showFault(message: string | null): void;
  focus(): void;
}

/** What a field is called, and that it may be left empty. */
export const labelOf = ({ label, optional }: FormField): string =>
  optional ? say('form.optional', { label: pick(label) }) : pick(label);

/** One line of text: plain, an e-mail address, or a password that can be shown. */
export class TextField implements Field {
  readonly name: string;
  readonly root: HTMLElement;
  readonly secret: boolean;
  readonly typed = true;
  readonly #input: HTMLInputElement;
  readonly #fault: HTMLElement;
  readonly #hintId: string | null;

  constructor(field: FormField, value = '') {
    this.name = field.name;
    this.secret = field.kind === 'password';
    const id = `field-${field.name}`;
    this.#hintId = field.hint ? `${id}-hint` : null;
    this.#input = element('input', {
      attributes: {
        id,
        name: field.name,
        type: field.kind === 'email' || field.kind === 'password' ? field.kind : 'text',
        autocomplete: field.autocomplete ?? 'off',
        autocapitalize: 'none',
        spellcheck: 'false',
        ...(field.optional ? {} : { required: '' }),
        ...(this.#hintId ? { 'aria-describedby': this.#hintId } : {}),
      },
    });
    if (!this.secret) this.#input.value = value;
    this.#fault = element('p', { class: 'fault', attributes: { id: `${id}-fault`, hidden: '' } });
    this.root = element(
      'div',
      { class: 'field' },
      element('label', { text: labelOf(field), attributes: { for: id } }),
      field.hint ? element('p', { class: 'hint', text: pick(field.hint), attributes: { id: `${id}-hint` } }) : null,
      element('div', { class: 'field-line' }, this.#input, this.secret ? this.#eye() : null),
      this.#fault,
    );
  }

  get value(): string {
    return this.#input.value;
  }

  showFault(message: string | null): void {
    this.#fault.textContent = message ?? '';
    this.#fault.hidden = message === null;
    const described = [message === null ? null : this.#fault.id, this.#hintId].filter((id) => id !== null);
    if (message === null) this.#input.removeAttribute('aria-invalid');
    else this.#input.setAttribute('aria-invalid', 'true');
    if (described.length > 0) this.#input.setAttribute('aria-describedby', described.join(' '));
    else this.#input.removeAttribute('aria-describedby');
  }

  clear(): void {
    this.#input.value = '';
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  #eye(): HTMLElement {
    const eye = button(
      { class: 'icon-button', label: 'form.show', attributes: { 'aria-pressed': 'false' }, press: () => toggle() },
      icon('eye'),
    );
    const toggle = () => {
      const isShown = this.#input.type === 'text';
      this.#input.type = isShown ? 'password' : 'text';
      eye.setAttribute('aria-pressed', String(!isShown));
      eye.title = say(isShown ? 'form.show' : 'form.hide');
      this.#input.focus();
    };
    return eye;
  }
}
