import type { FriendView, Parvis } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { onLocale, say } from '../locale.ts';
import { openModal } from '../ui/modal.ts';
import type { Word } from '../words.ts';
import type { FriendsBook } from './friends-book.ts';
import type { PersonShown } from './person.ts';
import { faceOf, replaceRows } from './rows.ts';
import type { SceneTitles } from './scene-titles.ts';

export interface FriendsNeeds {
  readonly client: Parvis;
  readonly book: FriendsBook;
  readonly titles: SceneTitles;
  open(person: PersonShown): void;
  join(account: string): Promise<boolean>;
  /** Does something; what is refused is told. */
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  closed(): void;
}

type Listed = Pick<FriendView, 'id' | 'name' | 'avatar'>;

/** Friends and where they are, who asks to be one, whom one asked, and whom one has blocked. */
export function openFriends(host: HTMLElement, needs: FriendsNeeds): void {
  const { client, book, titles } = needs;
  const { friends } = client.live;
  const stops: (() => void)[] = [];
  const { body, close } = openModal(
    host,
    { word: 'friends.title' },
    {
      class: 'friends',
      closed: () => {
        for (const stop of stops) stop();
        needs.closed();
      },
    },
  );
  const list = element('div', { class: 'friends-parts', attributes: { tabindex: '-1' } });
  let blocked: readonly Listed[] = [];

  const act = (word: Word, label: Word, { id, name }: Listed, press: () => Promise<unknown>, kind = '') => {
    const text = say(label, { name });
    const attributes = { 'data-key': `${label} ${id}`, 'aria-label': text, title: text };
    const told = async () => {
      await needs.attempt(press);
      book.refresh();
    };
    return button({ class: `button ${kind}`, word, attributes, press: () => void told() });
  };

  const row = (one: Listed, note: string, isOnline: boolean, ...acts: (HTMLElement | null)[]) => {
    const name = button({
      class: 'person-name link-button',
      text: one.name,
      attributes: { 'data-key': `name ${one.id}` },
      press: () => needs.open({ account: one.id, name: one.name, avatar: one.avatar, guest: false }),
    });
    const words = element(
      'div',
      { class: 'friend-words' },
      name,
      element('span', { class: 'person-note', text: note }),
    );
    return element(
      'li',
      { class: isOnline ? 'friend online' : 'friend' },
      faceOf(one.avatar),
      words,
      element('div', { class: 'friend-acts' }, ...acts),
    );
  };

  const where = ({ online, scene }: FriendView): string => {
    if (!online) return say('friends.offline');
    if (scene === null) return say('friends.online');
    return scene === client.place?.id ? say('friends.with-you') : say('friends.where', { place: titles.of(scene) });
  };

  const join = (one: FriendView) =>
    act(
      'person.join',
      'friends.join',
      one,
      async () => {
        if (await needs.join(one.id)) close();
      },
      'primary',
    );

  const part = (title: Word, rows: readonly HTMLElement[]) =>
    rows.length === 0
      ? []
      : [element('section', {}, element('h3', { word: title }), element('ul', { class: 'friends-list' }, ...rows))];

  function mine(): HTMLElement[] {
    const all = [...book.all].sort((a, b) => Number(b.online) - Number(a.online) || a.name.localeCompare(b.name));
    const of = (state: FriendView['state']) => all.filter((one) => one.state === state);
    const asking = of('asking').map((one) =>
      row(
        one,
        '',
        false,
        act('person.accept', 'friends.accept', one, () => friends.accept(one.id), 'primary'),
        act('person.refuse', 'friends.refuse', one, () => friends.remove(one.id)),
      ),
    );
    const together = of('friends').map((one) =>
      row(one, where(one), one.online, one.online && one.scene !== client.place?.id ? join(one) : null),
    );
    const asked = of('asked').map((one) =>
      row(
        one,
        '',
        false,
        act('person.takeback', 'friends.takeback', one, () => friends.remove(one.id)),
      ),
    );
    const none = all.length === 0 ? [element('p', { class: 'hint', word: 'friends.none' })] : [];
    return [
      ...none,
      ...part('friends.asking', asking),
      ...part('friends.mine', together),
      ...part('friends.asked', asked),
    ];
  }

  function fill(): void {
    const isGuest = client.me?.guest ?? true;
    const shut = blocked.map((one) =>
      row(
        one,
        '',
        false,
        act('person.unblock', 'friends.unblock', one, () => client.chat.unblock(one.id)),
      ),
    );
    const rows = isGuest ? [element('p', { word: 'person.clerk' })] : mine();
    replaceRows(list, [...rows, ...part('friends.blocked', shut)], list);
  }

  const readBlocked = () =>
    client.chat.blocks().then(
      (found) => {
        blocked = found;
        fill();
      },
      () => {},
    );
  stops.push(
    book.on('changed', fill),
    onLocale(fill),
    client.chat.on('blocks', () => void readBlocked()),
  );
  fill();
  body.append(list);
  list.querySelector<HTMLElement>('button')?.focus();
  book.refresh();
  void readBlocked();
  void titles.load().then(fill);
}
