import { type Fault, Invalid, parse } from '../../../schema/faults.ts';
import type { FormField } from '../../../schema/form-field.ts';
import { FORMS, type FormName } from '../../../schema/forms.ts';
import { button, element } from '../element.ts';
import { locale, pick, say } from '../locale.ts';
import { CardsField } from './cards-field.ts';
import { PickField } from './pick-field.ts';
import { PictureField } from './picture-field.ts';
import { ProseField } from './prose-field.ts';
import { type ProviderActs, providerButtons } from './provider-buttons.ts';
import { type Field, TextField } from './text-field.ts';

export interface FormActs {
  /** Faults for the fields; none when the form is done with. */
  submit(values: Record<string, string>, picture?: File): Promise<readonly Fault[]>;
  cancel(): Promise<void>;
  /** Ways in from elsewhere, for the forms that have them. */
  readonly providers: ProviderActs;
  /** What a field holds now, before the player changes it. */
  current(field: string): string | undefined;
}

/** What was typed last of what people are called, by field, for when a form opens again. Never secrets. */
const typed = new Map<string, string>();

/** A form that a dialogue opened, as schema/forms.ts declares it. */
export class FormView {
  readonly root: HTMLFormElement;
  readonly #fields: readonly Field[];
  /** The names of those that may be left empty. */
  readonly #optional: readonly string[];
  readonly #name: FormName;
  readonly #acts: FormActs;
  readonly #general = element('p', { class: 'fault', attributes: { role: 'alert', hidden: '' } });

  constructor(name: FormName, acts: FormActs) {
    const { title, submit, fields } = FORMS[name];
    this.#name = name;
    this.#acts = acts;
    this.#fields = fields.map((field: FormField) => fieldFor(field, acts.current(field.name)));
    this.#optional = fields.filter((field: FormField) => field.optional).map(({ name }) => name);
    const send = element('button', { class: 'button primary', text: pick(submit), attributes: { type: 'submit' } });
    const cancel = button({ class: 'button', word: 'form.cancel', press: () => void this.#busy(() => acts.cancel()) });
    this.root = element(
      'form',
      { class: `form form-${name}`, attributes: { 'aria-label': pick(title), novalidate: '', lang: locale() } },
      ...this.#fields.map((field) => field.root),
      this.#general,
      element('div', { class: 'form-buttons' }, send, cancel),
      providerButtons(name, acts.providers, (provider) => void this.#continueWith(provider)),
    );
    this.root.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
  }

  async #submit(): Promise<void> {
    const empty = this.#fields.filter(({ name, value }) => value.trim() === '' && !this.#optional.includes(name));
    if (empty.length > 0) {
      this.#showFaults(
        empty.map((field) => ({ fields: field.name, message: say(field.typed ? 'form.required' : 'form.pick') })),
      );
      return;
    }
    this.#keep();
    const said = this.#fields.filter(({ file, value }) => !file && value !== '');
    const values = Object.fromEntries(said.map(({ name, value }) => [name, value]));
    const picture = this.#fields.find(({ file }) => file)?.file;
    const faults = faultsOf(this.#name, values);
    if (faults.length > 0) {
      this.#showFaults(faults);
      return;
    }
    await this.#busy(async () => this.#showFaults(await this.#acts.submit(values, picture)));
  }

  #keep(): void {
    for (const { name, autocomplete, kind } of FORMS[this.#name].fields as readonly FormField[]) {
      const value = this.#fields.find((field) => field.name === name)?.value;
      if (autocomplete && kind !== 'password' && value !== undefined) typed.set(name, value);
    }
  }

  async #continueWith(provider: string): Promise<void> {
    await this.#busy(async () => this.#showFaults(await this.#acts.providers.continueWith(provider)));
  }

  #showFaults(faults: readonly Fault[]): void {
    for (const field of this.#fields)
      field.showFault(faults.find((fault) => fault.fields === field.name)?.message ?? null);
    const others = faults.filter((fault) => !this.#fields.some((field) => field.name === fault.fields));
    this.#general.textContent = others.map((fault) => fault.message).join(' ');
    this.#general.hidden = others.length === 0;
    this.#fields.find((field) => faults.some((fault) => fault.fields === field.name))?.focus();
  }

  /** While an answer is on its way nothing can be sent twice. What was typed stays. */
  async #busy(act: () => Promise<void>): Promise<void> {
    if (this.root.getAttribute('aria-busy') === 'true') return;
    this.root.setAttribute('aria-busy', 'true');
    try {
      await act();
    } finally {
      this.root.removeAttribute('aria-busy');
    }
  }
}

function fieldFor(field: FormField, current: string | undefined): Field {
  switch (field.kind) {
    case 'choice':
      return new CardsField(field, current);
    case 'pick':
      return new PickField(field);
    case 'picture':
      return new PictureField(field);
    case 'prose':
      return new ProseField(field);
    default:
      return new TextField(field, typed.get(field.name));
  }
}

/** What the server would find wrong with the shape of the values: it has the same rules, and the last word. */
function faultsOf(form: FormName, values: Record<string, string>): readonly Fault[] {
  try {
    parse<unknown>(FORMS[form].shape, values);
    return [];
  } catch (error) {
    if (error instanceof Invalid) return error.faults(locale());
    throw error;
  }
}
