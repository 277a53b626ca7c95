import type { FriendView, Parvis } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { openModal } from '../ui/modal.ts';
import { Portrait } from '../ui/portrait.ts';
import type { Word } from '../words.ts';
import type { FriendsBook } from './friends-book.ts';
import { type PersonShown, seenHere } from './person.ts';
import { replaceRows } from './rows.ts';
import { staffForm } from './staff-form.ts';

export interface CardNeeds {
  readonly client: Parvis;
  readonly book: FriendsBook;
  /** Opens the conversation with somebody; null where there is none to open. */
  write(account: string): void;
  join(account: string): Promise<boolean>;
  report(person: PersonShown): void;
  closed(): void;
}

type Press = () => void;

/** Who somebody is, and what one may do with him. */
export function openPersonCard(host: HTMLElement, person: PersonShown, needs: CardNeeds): void {
  const { client, book } = needs;
  const { account, name } = person;
  const stops: (() => void)[] = [];
  const { body, close } = openModal(
    host,
    { text: name },
    {
      class: 'person-card',
      closed: () => {
        for (const stop of stops) stop();
        needs.closed();
      },
    },
  );
  const isGuest = person.guest ?? seenHere(client.place, account)?.guest ?? false;
  const isMember = client.me !== null && !client.me.guest;
  const portrait = new Portrait();
  portrait.show(person.avatar, 'neutral');
  const notes = element('p', { class: 'person-notes' });
  const acts = element('div', { class: 'person-acts', attributes: { tabindex: '-1' } });
  const status = element('p', { class: 'own-status', attributes: { role: 'status' } });
  const fault = element('p', { class: 'fault', attributes: { role: 'alert', hidden: '' } });

  const attempt = async (act: () => Promise<unknown>, done: Word): Promise<void> => {
    if (acts.hasAttribute('aria-busy')) return;
    acts.setAttribute('aria-busy', 'true');
    fault.hidden = true;
    status.textContent = '';
    try {
      await act();
      status.textContent = say(done, { name });
      book.refresh();
    } catch (error) {
      fault.textContent = error instanceof Error ? error.message : say('error.unexpected');
      fault.hidden = false;
    } finally {
      acts.removeAttribute('aria-busy');
      fill();
    }
  };

  const act = (word: Word, press: Press, kind = '') =>
    button({ class: `button ${kind}`, word, attributes: { 'data-key': word }, press });

  const { friends } = client.live;
  const befriend: Record<FriendView['state'] | 'none', () => HTMLElement[]> = {
    none: () => [act('person.ask', () => void attempt(() => friends.ask(account), 'person.asked'), 'primary')],
    asking: () => [
      act('person.accept', () => void attempt(() => friends.accept(account), 'person.friends'), 'primary'),
      act('person.refuse', () => void attempt(() => friends.remove(account), 'person.over')),
    ],
    asked: () => [act('person.takeback', () => void attempt(() => friends.remove(account), 'person.over'))],
    friends: () => [unfriend()],
  };

  /** Ending a friendship takes two presses. */
  const unfriend = (): HTMLElement => {
    let isSure = false;
    const one = act('person.unfriend', () => {
      if (isSure) return void attempt(() => friends.remove(account), 'person.over');
      isSure = true;
      one.textContent = say('person.unfriend.sure');
      one.classList.add('danger');
    });
    return one;
  };

  const goTo = (go: () => void) => () => {
    close();
    go();
  };

  function fill(): void {
    const friend = book.of(account);
    const isBlocked = client.chat.blocked.has(account);
    const seen = seenHere(client.place, account);
    notes.textContent = [
      say(isGuest ? 'person.guest' : seen?.staff ? 'person.staff' : 'person.member'),
      friend?.state === 'friends' ? say('person.friend') : null,
      isBlocked ? say('person.blocked') : seen ? say('person.here') : null,
    ]
      .filter((note) => note !== null)
      .join(' · ');
    const isElsewhere = friend?.state === 'friends' && friend.online && friend.scene !== client.place?.id;
    const rows = [
      ...(isMember && !isGuest && !isBlocked ? befriend[friend?.state ?? 'none']() : []),
      isElsewhere ? act('person.join', () => void needs.join(account).then((went) => went && close())) : null,
      isMember && !isGuest && !isBlocked
        ? act(
            'person.write',
            goTo(() => needs.write(account)),
          )
        : null,
      isBlocked
        ? act('person.unblock', () => void attempt(() => client.chat.unblock(account), 'person.is-free'))
        : act('person.block', () => void attempt(() => client.chat.block(account), 'person.is-blocked')),
      act(
        'person.report',
        goTo(() => needs.report(person)),
      ),
    ];
    replaceRows(
      acts,
      rows.filter((row) => row !== null),
      acts,
    );
  }

  stops.push(book.on('changed', fill), client.chat.on('blocks', fill));
  fill();
  body.append(
    element('div', { class: 'person-head' }, portrait.root, element('div', {}, notes, status, fault)),
    isMember ? '' : element('p', { class: 'hint', word: 'person.clerk' }),
    acts,
    staffForm(client, person) ?? '',
  );
  acts.querySelector('button')?.focus();
}
