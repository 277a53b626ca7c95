import type { Fault } from '../../../schema/faults.ts';
import type { FormField } from '../../../schema/form-field.ts';
import type { Words } from '../../../schema/words.ts';
import { button, element } from '../element.ts';
import { changeLocale, locale, pick } from '../locale.ts';
import { TextField } from '../ui/text-field.ts';
import { ACCOUNT_WORDS, type AccountWord } from './words.ts';

const say = (word: AccountWord) => pick(ACCOUNT_WORDS[word]);

/** A button under a text. */
export interface Way {
  readonly word: AccountWord;
  go(): void;
}

/** What the card says. */
export interface Saying {
  readonly title: AccountWord;
  /** A text of the page, or what the server said, in its own words. */
  readonly text?: AccountWord | { readonly words: string };
  readonly ways?: readonly Way[];
  /** Whether there is a way back to the square; not while one waits. */
  readonly isOver: boolean;
}

/** A form with one field. */
export interface Asking {
  readonly title: AccountWord;
  readonly text: AccountWord;
  readonly field: FormField;
  readonly submit: Words;
  /** Faults of the field or of the whole; none when the card has gone on. */
  send(value: string): Promise<readonly Fault[]>;
}

/** The one card of the page. What it shows is shown again when the language changes. */
export class Card {
  readonly #root: HTMLElement;
  #showAgain: () => void = () => {};

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  say(saying: Saying): void {
    const { title, text, ways = [], isOver } = saying;
    const buttons = ways.map(({ word, go }) => button({ class: 'button', text: say(word), press: go }));
    const back = element('a', { class: 'button primary', text: say('square'), attributes: { href: '/' } });
    const words = typeof text === 'object' ? text.words : text && say(text);
    this.#show(
      title,
      [
        words ? element('p', { text: words }) : null,
        isOver ? element('div', { class: 'account-ways' }, back, ...buttons) : null,
      ],
      () => this.say(saying),
    );
  }

  ask(asking: Asking): void {
    const field = new TextField(asking.field);
    const general = element('p', { class: 'fault', attributes: { role: 'alert', hidden: '' } });
    const form = element(
      'form',
      { class: 'form', attributes: { novalidate: '', 'aria-label': say(asking.title) } },
      field.root,
      general,
      element(
        'div',
        { class: 'form-buttons' },
        element('button', { class: 'button primary', text: pick(asking.submit), attributes: { type: 'submit' } }),
      ),
    );

    const showFaults = (faults: readonly Fault[]) => {
      const own = faults.find((fault) => fault.fields === field.name);
      const others = faults.filter((fault) => fault !== own);
      field.showFault(own?.message ?? null);
      general.textContent = others.map((fault) => fault.message).join(' ');
      general.hidden = others.length === 0;
      if (faults.length > 0) field.focus();
    };
    const send = async () => {
      if (form.getAttribute('aria-busy') === 'true') return;
      if (field.value.trim() === '') return showFaults([{ fields: field.name, message: say('empty') }]);
      form.setAttribute('aria-busy', 'true');
      showFaults(await asking.send(field.value));
      form.removeAttribute('aria-busy');
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void send();
    });
    this.#show(asking.title, [element('p', { text: say(asking.text) }), form], () => this.ask(asking));
    field.focus();
  }

  #show(title: AccountWord, parts: readonly (Node | null)[], again: () => void): void {
    this.#showAgain = again;
    const heading = element('h1', { text: say(title), attributes: { tabindex: '-1' } });
    const other = locale() === 'fr' ? 'en' : 'fr';
    const language = button({
      class: 'account-language',
      text: say('language'),
      attributes: { lang: other },
      press: () => {
        changeLocale(other);
        this.#showAgain();
      },
    });
    document.title = `${say(title)} · Parvis`;
    this.#root.replaceChildren(heading, ...parts.filter((part) => part !== null), language);
    // Screen readers read the title of what has just come.
    heading.focus();
  }
}
