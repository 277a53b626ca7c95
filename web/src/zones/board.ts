import type { ChatLog, ChatMessage, Parvis } from '../../../client-sdk/index.ts';
import { boardChannel } from '../../../schema/messages/channel.ts';
import { MAX_CHAT_LENGTH } from '../../../schema/messages/chat.ts';
import { button, element } from '../element.ts';
import { locale, say } from '../locale.ts';
import { openModal } from '../ui/modal.ts';

interface BoardActs {
  /** Opens who pinned a note. */
  openPerson(note: ChatMessage): void;
  report(note: ChatMessage): void;
  /** Does something; false when it was refused, and the player has been told. */
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  closed(): void;
}

/** Logs that were opened before: they are read anew, for what was taken down meanwhile. */
const opened = new WeakSet<ChatLog>();

/** A message board: the notes, the newest first, and a slip to write one. `client` stands before it. */
export function openBoard(
  host: HTMLElement,
  client: Parvis,
  board: { readonly id: string; readonly name: string },
  acts: BoardActs,
): void {
  const channel = boardChannel(client.place?.id ?? '', board.id);
  const log = client.chat.log(channel);
  const notes = element('ul', { class: 'notes', attributes: { 'aria-live': 'polite' } });
  const draw = () => {
    const rows = [...log.messages].reverse().map((note) => row(note));
    notes.replaceChildren(...(rows.length > 0 ? rows : [element('li', { class: 'hint', word: 'board.empty' })]));
  };
  const row = (note: ChatMessage): HTMLElement => {
    const isMine = note.author === client.me?.id;
    const isStaff = client.me?.role === 'moderator' || client.me?.role === 'admin';
    const remove = button({
      class: 'link-button',
      word: 'board.remove',
      press: () => void acts.attempt(() => client.chat.remove(note)),
    });
    const report = button({ class: 'link-button', word: 'person.report', press: () => acts.report(note) });
    const at = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long' }).format(note.at);
    return element(
      'li',
      { class: note.status === 'held' ? 'note held' : 'note' },
      element('p', { class: 'note-text', text: note.text }),
      element(
        'p',
        { class: 'note-foot' },
        button({
          class: 'link-button',
          text: note.name,
          attributes: { 'aria-label': say('talk.person', { name: note.name }) },
          press: () => acts.openPerson(note),
        }),
        ` · ${note.status === 'held' ? say('talk.held') : at}`,
        element('span', { class: 'note-acts' }, isMine ? null : report, isMine || isStaff ? remove : null),
      ),
    );
  };
  const deaf = log.on('changed', draw);
  const { body } = openModal(
    host,
    { text: board.name },
    {
      class: 'board',
      closed: () => {
        deaf();
        acts.closed();
      },
    },
  );
  body.append(slip(client, channel, acts), notes);
  draw();
  const read = opened.has(log) ? log.reopen() : log.open();
  opened.add(log);
  void acts.attempt(() => read);
}

/** The slip that one writes on. */
function slip(client: Parvis, channel: string, acts: BoardActs): HTMLElement {
  const field = element('textarea', {
    class: 'slip-field',
    attributes: { rows: '3', maxlength: String(MAX_CHAT_LENGTH), 'aria-label': say('board.write') },
  });
  field.placeholder = say('board.hint');
  const left = element('span', { class: 'hint' });
  const count = () => {
    left.textContent = say('board.left', { left: MAX_CHAT_LENGTH - field.value.length });
  };
  const pin = element('button', { class: 'button', word: 'board.pin' });
  field.addEventListener('input', count);
  count();
  return element(
    'form',
    {
      class: 'slip',
      on: {
        submit: async (event) => {
          event.preventDefault();
          if (field.value.trim() === '') return;
          pin.disabled = true;
          const text = field.value;
          if (await acts.attempt(() => client.chat.say(text, { channel }))) field.value = '';
          pin.disabled = false;
          count();
          field.focus();
        },
      },
    },
    field,
    element('p', { class: 'slip-foot' }, left, pin),
  );
}
