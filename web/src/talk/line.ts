import type { ChatMessage } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { locale, say } from '../locale.ts';
import { piecesOf } from './pieces.ts';
import { clockTime } from './when.ts';

/** Whose eyes read. */
export interface Reading {
  readonly id: string | null;
  readonly name: string | null;
}

export interface LineActs {
  openPerson(message: ChatMessage): void;
  /** Opens what can be done with the message, beside its button. */
  openMenu(message: ChatMessage, beside: HTMLElement): void;
}

/** Writes a message into its row. All of it is text, whatever it says. */
export function writeLine(row: HTMLElement, message: ChatMessage, me: Reading, acts: LineActs): void {
  const isMine = message.author === me.id;
  const isNamed = me.id !== null && message.mentions.includes(me.id);
  row.className = ['chat-line', isMine ? 'self' : 'other', isNamed ? 'named' : '', message.status].join(' ').trim();
  row.dataset['message'] = message.id;
  // The list is one stop for the Tab key; inside it one goes on by arrows.
  const author = button({
    class: 'chat-author',
    text: message.name,
    attributes: { tabindex: '-1', title: say('talk.person', { name: message.name }) },
    press: () => acts.openPerson(message),
  });
  const words = piecesOf(message.text, isNamed ? me.name : null).map(({ text, kind }) =>
    kind === 'plain' ? text : element(kind === 'self' ? 'mark' : 'span', { class: 'chat-name', text }),
  );
  const more = button({
    class: 'chat-more',
    label: 'talk.more',
    text: '⋯',
    attributes: { tabindex: '-1', 'aria-haspopup': 'menu' },
    press: () => acts.openMenu(message, more),
  });
  const at = new Date(message.at);
  row.replaceChildren(
    author,
    ' ',
    element('span', { class: 'chat-text' }, ...words),
    ' ',
    ...(message.editedAt === null ? [] : [element('span', { class: 'chat-aside', word: 'talk.edited' }), ' ']),
    ...(message.status === 'held' ? [element('span', { class: 'chat-aside held', word: 'talk.held' }), ' '] : []),
    element('time', {
      text: clockTime(message.at, locale()),
      attributes: { datetime: at.toISOString() },
    }),
    more,
  );
}
