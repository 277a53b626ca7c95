import { put } from './locale.ts';
import type { Word } from './words.ts';

interface Options {
  class?: string;
  text?: string;
  /** Text from the table, kept in the current language. */
  word?: Word;
  /** Accessible name (and tooltip of a button) from the table. */
  label?: Word;
  /** Placeholder from the table. */
  hint?: Word;
  attributes?: Readonly<Record<string, string>>;
  on?: { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };
}

type Child = Node | string | null;

/** Builds an element; `null` children are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  options: Options = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (options.class) made.className = options.class;
  if (options.text !== undefined) made.textContent = options.text;
  if (options.word) made.dataset['word'] = options.word;
  if (options.label) made.dataset['wordLabel'] = options.label;
  if (options.hint) made.dataset['wordHint'] = options.hint;
  put(made);
  for (const [name, value] of Object.entries(options.attributes ?? {})) made.setAttribute(name, value);
  for (const [name, listener] of Object.entries(options.on ?? {}))
    made.addEventListener(name, listener as EventListener);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A push button. */
export function button(options: Options & { press: () => void }, ...children: Child[]): HTMLButtonElement {
  const made = element('button', options, ...children);
  made.type = 'button';
  made.addEventListener('click', () => options.press());
  return made;
}
