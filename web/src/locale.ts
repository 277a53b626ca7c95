import { LOCALES, type Locale, type Words } from '../../schema/words.ts';
import { fill, WORDS, type Word, type WordDetails } from './words.ts';

const KEY = 'parvis-locale';
const listeners = new Set<(locale: Locale) => void>();
let current: Locale = 'fr';

const isLocale = (word: string | null): word is Locale => LOCALES.some((one) => one === word);

/** The language of the page: the one chosen here before, else the browser's, else French. */
export function startLocale(): Locale {
  const kept = localStorage.getItem(KEY);
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLocale);
  current = isLocale(kept) ? kept : (wanted ?? 'fr');
  document.documentElement.lang = current;
  return current;
}

export function locale(): Locale {
  return current;
}

/** Changes the language of everything on the page that carries a word, and tells those who listen. */
export function changeLocale(next: Locale): void {
  current = next;
  localStorage.setItem(KEY, next);
  document.documentElement.lang = next;
  for (const marked of document.querySelectorAll<HTMLElement>('[data-word], [data-word-label], [data-word-hint]'))
    put(marked);
  for (const listener of [...listeners]) listener(next);
}

/** Hears of a change of language until the returned stop is called. */
export function onLocale(listener: (locale: Locale) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A text of the page in the current language. */
export function say(word: Word, details?: WordDetails): string {
  return fill(WORDS[word][current], details);
}

/** A bilingual text of the world in the current language. */
export function pick(words: Words): string {
  return words[current];
}

/** Writes the words that an element is marked with: its text, its label and tooltip, its placeholder. */
export function put(marked: HTMLElement): void {
  const { word, wordLabel, wordHint } = marked.dataset;
  if (word) marked.textContent = say(word as Word);
  if (wordLabel) {
    marked.setAttribute('aria-label', say(wordLabel as Word));
    if (marked instanceof HTMLButtonElement) marked.title = say(wordLabel as Word);
  }
  if (wordHint && marked instanceof HTMLInputElement) marked.placeholder = say(wordHint as Word);
}
