import { type NotificationView, wordsOf } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { locale, onLocale, say } from '../locale.ts';
import { icon } from '../ui/icons.ts';
import { openModal } from '../ui/modal.ts';
import type { Inbox } from './inbox.ts';
import { replaceRows } from './rows.ts';

export interface InboxNeeds {
  readonly inbox: Inbox;
  /** Goes to what a notification is about. */
  follow(told: NotificationView): void;
  /** Does something; what is refused is told. */
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  closed(): void;
}

/** What one was told, the newest first: to read, to follow, to delete. */
export function openInbox(host: HTMLElement, { inbox, follow, attempt, closed }: InboxNeeds): void {
  const stops: (() => void)[] = [];
  const { body, close } = openModal(
    host,
    { word: 'inbox.title' },
    {
      class: 'inbox',
      closed: () => {
        for (const stop of stops) stop();
        closed();
      },
    },
  );
  const list = element('ul', { class: 'inbox-list', attributes: { tabindex: '-1' } });
  const none = element('p', { class: 'hint', word: 'inbox.none', attributes: { hidden: '' } });
  const all = button({
    class: 'button',
    word: 'inbox.readall',
    press: () => void attempt(() => inbox.read()).then(() => read()),
  });
  const more = button({ class: 'button', word: 'inbox.more', press: () => void attempt(readOlder) });
  let shown: NotificationView[] = [];
  let next: string | null = null;
  let reading = 0;

  const row = (told: NotificationView): HTMLElement => {
    const { id, at, read_at } = told;
    const text = wordsOf(told, locale());
    const when = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
    const isUnread = read_at === null;
    const open = button(
      {
        class: 'inbox-open',
        attributes: { 'data-key': id },
        press: () => {
          if (isUnread) inbox.read([id]).catch(() => {});
          close();
          follow(told);
        },
      },
      isUnread ? element('span', { class: 'unseen', word: 'inbox.unread' }) : null,
      element('span', { class: 'inbox-text', text }),
      element('span', { class: 'person-note', text: when }),
    );
    const label = say('inbox.delete', { text });
    const remove = button(
      {
        class: 'icon-button',
        attributes: { 'data-key': `delete ${id}`, 'aria-label': label, title: label },
        press: () => void attempt(() => inbox.remove(id)).then(() => read()),
      },
      icon('close'),
    );
    return element('li', { class: isUnread ? 'inbox-line unread-line' : 'inbox-line' }, open, remove);
  };

  function fill(): void {
    replaceRows(list, shown.map(row), list);
    none.hidden = shown.length > 0;
    all.hidden = !shown.some(({ read_at }) => read_at === null);
    more.hidden = next === null;
  }

  async function read(): Promise<void> {
    const mine = ++reading;
    const page = await inbox.page().catch(() => null);
    if (!page || mine !== reading) return;
    shown = page.notifications;
    next = page.next;
    fill();
  }

  async function readOlder(): Promise<void> {
    if (next === null) return;
    const page = await inbox.page(next);
    shown = [...shown, ...page.notifications];
    next = page.next;
    fill();
  }

  all.hidden = true;
  more.hidden = true;
  body.append(none, list, element('div', { class: 'form-buttons' }, all, more));
  stops.push(
    onLocale(fill),
    inbox.on('changed', () => void read()),
  );
  void read().then(() => (list.querySelector('button') ?? list).focus());
}
