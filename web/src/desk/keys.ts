import { element } from '../element.ts';
import { openModal } from '../ui/modal.ts';
import { type DeskWord, tell } from './words.ts';

/** What keys do at the desk. */
export interface KeyActs {
  step(by: 1 | -1): void;
  back(): void;
  take(): void;
  verdict(): void;
  note(): void;
  search(): void;
  help(): void;
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches('input:not([type="radio"], [type="checkbox"]), select, textarea') || target.isContentEditable);

const isInList = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('.queue-list') !== null;

/** Hears the keys of the desk until the returned stop is called. A key that is being written with is left alone, as are those of the browser. */
export function hearKeys(acts: KeyActs): () => void {
  const doing: Readonly<Record<string, () => void>> = {
    j: () => acts.step(1),
    k: () => acts.step(-1),
    u: acts.back,
    t: acts.take,
    v: acts.verdict,
    n: acts.note,
    '/': acts.search,
    '?': acts.help,
  };
  const hear = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') {
      if (isWriting(event.target)) (event.target as HTMLElement).blur();
      else acts.back();
      return;
    }
    if (isWriting(event.target)) return;
    const arrow = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const act = arrow === null ? doing[event.key.toLowerCase()] : isInList(event.target) && (() => acts.step(arrow));
    if (!act) return;
    event.preventDefault();
    act();
  };
  document.addEventListener('keydown', hear);
  return () => document.removeEventListener('keydown', hear);
}

const ROWS: readonly (readonly [DeskWord, string | DeskWord])[] = [
  ['keys.move', 'J, K, ↓, ↑'],
  ['keys.open', 'keys.open.key'],
  ['keys.back', 'keys.back.key'],
  ['keys.take', 'T'],
  ['keys.verdict', 'V'],
  ['keys.note', 'N'],
  ['keys.search', '/'],
  ['keys.help', '?'],
];

/** The keys, on one card. */
export function openKeys(host: HTMLElement): void {
  const { body } = openModal(host, { text: tell('keys.title') }, { class: 'help' });
  const rows = ROWS.flatMap(([what, key]) => [
    element('dt', { text: tell(what) }),
    element('dd', { text: key.startsWith('keys.') ? tell(key as DeskWord) : key }),
  ]);
  body.append(element('dl', { class: 'help-list' }, ...rows));
}
