import { element } from '../element.ts';
import type { Word } from '../words.ts';
import { openModal } from './modal.ts';

const ROWS: readonly (readonly [Word, Word])[] = [
  ['help.walk', 'help.walk.keys'],
  ['help.use', 'help.use.keys'],
  ['help.person', 'help.person.keys'],
  ['help.chat', 'help.chat.keys'],
  ['help.emotes', 'help.emotes.keys'],
  ['help.journal', 'help.journal.keys'],
  ['help.answer', 'help.answer.keys'],
  ['help.leave', 'help.leave.keys'],
  ['help.near', 'help.near.keys'],
];

/** The keys, on one card. */
export function openHelp(host: HTMLElement, closed: () => void): void {
  const { body } = openModal(host, { word: 'help.title' }, { class: 'help', closed });
  const rows = ROWS.flatMap(([what, keys]) => [element('dt', { word: what }), element('dd', { word: keys })]);
  body.append(element('dl', { class: 'help-list' }, ...rows));
}
