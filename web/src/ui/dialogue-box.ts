import type { Fault } from '../../../schema/faults.ts';
import type { FormName } from '../../../schema/forms.ts';
import type { DialogueView } from '../../../schema/messages/dialogue.ts';
import { button, element } from '../element.ts';
import { onLocale, say } from '../locale.ts';
import { Choices } from './choices.ts';
import { FormView } from './form-view.ts';
import { icon } from './icons.ts';
import { Letters } from './letters.ts';
import { Portrait } from './portrait.ts';
import type { ProviderActs } from './provider-buttons.ts';

export interface DialogueActs {
  choose(index: number): Promise<void>;
  /** Waits for what comes after a pause. */
  proceed(): Promise<void>;
  /** Faults for the fields; none when the dialogue went on. */
  answer(form: FormName, values: Record<string, string>, picture?: File): Promise<readonly Fault[]>;
  cancel(form: FormName): Promise<void>;
  providers(form: FormName): ProviderActs;
  /** What stands in the place of a form that is more than its fields. */
  instead(form: FormName): HTMLElement | null;
  /** What a field of a form holds now. */
  current(field: string): string | undefined;
  /** The player is done with the conversation; the server may not know yet. */
  end(): void;
  /** Who is behind the name that a line is signed with. */
  speaker(name: string): { readonly name: string; readonly character: string };
}

/** The conversation at the bottom of the page: who speaks, what he says, and what one can answer. */
export class DialogueBox {
  readonly #acts: DialogueActs;
  readonly #portrait = new Portrait();
  readonly #name = element('h2', { class: 'dialogue-name', attributes: { id: 'dialogue-name' } });
  readonly #lines = element('div', { class: 'dialogue-lines', attributes: { 'aria-live': 'polite' } });
  readonly #answers = element('div', { class: 'dialogue-answers' });
  readonly #root: HTMLElement;
  readonly #letters = new Letters();
  #view: DialogueView | null = null;

  constructor(host: HTMLElement, acts: DialogueActs) {
    this.#acts = acts;
    const leave = button(
      { class: 'icon-button dialogue-close', label: 'dialogue.end', press: () => acts.end() },
      icon('close'),
    );
    const speech = element('div', { class: 'dialogue-speech' }, this.#name, this.#lines, this.#answers);
    const attributes = { role: 'dialog', 'aria-labelledby': 'dialogue-name', tabindex: '-1' };
    this.#root = element('section', { class: 'panel dialogue', attributes }, this.#portrait.root, speech, leave);
    this.#root.hidden = true;
    this.#root.addEventListener('keydown', (event) => this.#key(event));
    this.#lines.addEventListener('click', () => this.#letters.finish());
    onLocale(() => this.#sign());
    host.append(this.#root);
  }

  get open(): boolean {
    return this.#view !== null;
  }

  /** Shows a turn of the dialogue. A dialogue that ended without a word closes. */
  show(view: DialogueView): void {
    if (view === this.#view) return;
    if (view.ended && view.lines.length === 0) {
      this.#acts.end();
      return;
    }
    const { npc, turn, goesOn } = this.#view ?? {};
    const isMore = goesOn === true && npc === view.npc && turn !== view.turn;
    this.#view = view;
    this.#sign();
    const lines = view.lines.map((line) => element('p', { text: line.text }));
    // What was said before a pause stays to be read.
    if (isMore) this.#lines.append(...lines);
    else if (lines.length > 0) this.#lines.replaceChildren(...lines);
    this.#answers.replaceChildren();
    this.#root.hidden = false;
    this.#root.focus({ preventScroll: true });
    this.#letters.reveal(lines, () => this.#offer(view));
  }

  close(): void {
    if (!this.#view) return;
    this.#view = null;
    this.#letters.stop();
    this.#root.hidden = true;
    this.#lines.replaceChildren();
    this.#answers.replaceChildren();
  }

  #sign(): void {
    const last = this.#view?.lines.at(-1);
    if (!this.#view) return;
    const { name, character } = this.#acts.speaker(last?.speaker ?? this.#view.npc);
    this.#name.textContent = name;
    if (last || this.#portrait.root.dataset['mood'] === undefined)
      this.#portrait.show(character, last?.mood ?? 'neutral');
  }

  #offer(view: DialogueView): void {
    if (view.goesOn) {
      this.#answers.replaceChildren(pause());
      void this.#acts.proceed();
      return;
    }
    if (view.form) this.#answers.replaceChildren(this.#form(view.form));
    else {
      const choices = view.choices.map(({ index, text }) => ({ text, take: () => this.#acts.choose(index) }));
      const goodbye = { text: say('dialogue.close'), take: async () => this.#acts.end() };
      this.#answers.replaceChildren(new Choices(choices.length > 0 ? choices : [goodbye]).root);
    }
    const inputs = [...this.#answers.querySelectorAll('input')];
    const first = inputs.find((input) => input.checked || input.value === '') ?? this.#answers.querySelector('button');
    first?.focus({ preventScroll: true });
    this.#answers.scrollIntoView({ block: 'nearest' });
  }

  #form(form: FormName): HTMLElement {
    const instead = this.#acts.instead(form);
    if (instead) return instead;
    return new FormView(form, {
      submit: (values, picture) => this.#acts.answer(form, values, picture),
      cancel: () => this.#acts.cancel(form),
      providers: this.#acts.providers(form),
      current: (field) => this.#acts.current(field),
    }).root;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#acts.end();
    } else if (this.#letters.revealing && ['Enter', ' ', 'e', 'E'].includes(event.key) && event.target === this.#root) {
      event.preventDefault();
      if (!event.repeat) this.#letters.finish();
    } else if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
  }
}

/** What stands where answers would, while the dialogue goes on by itself. */
function pause(): HTMLElement {
  const dots = [1, 2, 3].map(() => element('i', { attributes: { 'aria-hidden': 'true' } }));
  return element(
    'p',
    { class: 'dialogue-pause' },
    ...dots,
    element('span', { class: 'unseen', word: 'dialogue.pause' }),
  );
}
