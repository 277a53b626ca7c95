import { type NotificationView, type Parvis, wordsOf } from '../../../client-sdk/index.ts';
import type { FactOf } from '../../../schema/messages/index.ts';
import { WORLD } from '../../../schema/moderation.ts';
import type { Acts } from '../acts.ts';
import { locale, say } from '../locale.ts';
import type { Toasts } from '../ui/toasts.ts';
import { CountedButton } from './counted-button.ts';
import { FriendsBook } from './friends-book.ts';
import { openFriends } from './friends-window.ts';
import { Inbox } from './inbox.ts';
import { openInbox } from './inbox-window.ts';
import { type PersonShown, personAt } from './person.ts';
import { openPersonCard } from './person-card.ts';
import { openReportDialog, type ReportAsked } from './report-dialog.ts';
import { SanctionNotices, sanctionIn } from './sanction-notices.ts';
import { SceneTitles } from './scene-titles.ts';

/** Where the staff decide. */
const DESK = '/desk';

export interface SocietyNeeds {
  readonly client: Parvis;
  readonly host: HTMLElement;
  acts(): Acts;
  toasts(): Toasts;
  /** Opens the conversation with somebody. */
  direct(account: string): void;
  openChannel(channel: string): void;
  openAccount(): void;
  /** Gives the keyboard back to the game. */
  play(): void;
}

/** One's dealings with the others: who they are, friends, what one is told, reports and sanctions. */
export class Society {
  readonly friends: CountedButton;
  readonly bell: CountedButton;
  readonly #needs: SocietyNeeds;
  readonly #book: FriendsBook;
  readonly #inbox: Inbox;
  readonly #titles: SceneTitles;
  readonly #notices: SanctionNotices;

  constructor(needs: SocietyNeeds) {
    const { client, host, play } = needs;
    this.#needs = needs;
    this.#book = new FriendsBook(client);
    this.#inbox = new Inbox(client);
    this.#titles = new SceneTitles(client);
    this.#notices = new SanctionNotices(host, { client, inbox: this.#inbox, titles: this.#titles, closed: play });
    this.friends = new CountedButton('friends', { none: 'hud.friends', some: 'hud.friends.asked' }, () =>
      this.openFriends(),
    );
    this.bell = new CountedButton('bell', { none: 'hud.inbox', some: 'hud.inbox.unread' }, () => this.openInbox());
    this.#listen();
  }

  openPerson(person: PersonShown): void {
    const { client, host, play } = this.#needs;
    if (person.account === client.me?.id) {
      this.#openMyself();
      return;
    }
    openPersonCard(host, person, {
      client,
      book: this.#book,
      write: (account) => this.#needs.direct(account),
      join: (account) => this.#needs.acts().join(account),
      report: ({ account, name }) => this.openReport({ kind: 'player', subject: account, about: name }),
      closed: play,
    });
  }

  /** Somebody's body was clicked. */
  meet(session: string): void {
    const person = personAt(this.#needs.client.place, session);
    if (person) this.openPerson(person);
  }

  openReport(asked: ReportAsked): void {
    const { client, host, play } = this.#needs;
    openReportDialog(host, client, asked, play);
  }

  openFriends(): void {
    const { client, host, play } = this.#needs;
    openFriends(host, {
      client,
      book: this.#book,
      titles: this.#titles,
      open: (person) => this.openPerson(person),
      join: (account) => this.#needs.acts().join(account),
      attempt: (act) => this.#needs.acts().attempt(act),
      closed: play,
    });
  }

  openInbox(): void {
    openInbox(this.#needs.host, {
      inbox: this.#inbox,
      follow: (told) => this.#follow(told),
      attempt: (act) => this.#needs.acts().attempt(act),
      closed: this.#needs.play,
    });
  }

  /** A room told of a sanction. The feed tells of it too, and what it tells is kept; unless the line is down. */
  sanctioned({ kind, scope, until, reason }: FactOf<'sanction.told'>): void {
    if (this.#needs.client.live.connected || this.#isOut(kind, scope)) return;
    this.#notices.show({ id: null, kind, scope, until, reason });
  }

  /** Back after a kick or a ban, of which the screen on the way told. */
  async acknowledge(): Promise<void> {
    await this.#notices.acknowledge(['kick', 'ban']);
  }

  #openMyself(): void {
    if (this.#needs.client.me?.guest === false) this.#needs.openAccount();
  }

  /** Whether a sanction takes one's seat: then the screen that stands there meanwhile tells of it. */
  #isOut(kind: string, scope: string): boolean {
    return (kind === 'kick' || kind === 'ban') && (scope === WORLD || scope === this.#needs.client.place?.id);
  }

  #listen(): void {
    const { client } = this.#needs;
    this.#book.on('changed', (all) => this.friends.show(all.filter(({ state }) => state === 'asking').length));
    this.#book.on('came', ({ name }) => this.#needs.toasts().show(say('friends.came', { name })));
    this.#inbox.on('unread', (unread) => this.bell.show(unread));
    this.#inbox.on('came', (told) => this.#tell(told));
    client.live.on('connected', () => void this.#catchUp());
    // A line that is refused, as it is to the banned, says no word before it closes.
    let hasSaid = false;
    client.live.on('bye', () => {
      hasSaid = true;
    });
    client.live.on('closed', () => {
      if (!hasSaid) void this.#catchUp();
      hasSaid = false;
    });
    client.live.on('alert', ({ kind }) => {
      if (kind !== 'report.filed') return;
      this.#needs.toasts().show(say('staff.alert'), 'plain', { text: say('staff.desk'), href: DESK });
    });
  }

  /** What stands between oneself and the staff is told, also when one was away. */
  async #catchUp(): Promise<void> {
    for (const told of await this.#inbox.missed().catch(() => [])) {
      const sanction = sanctionIn(told);
      const isOver = sanction?.until != null && sanction.until < Date.now();
      if (sanction && !isOver) this.#notices.show(sanction);
    }
  }

  #tell(told: NotificationView): void {
    const sanction = sanctionIn(told);
    if (sanction) {
      if (!this.#isOut(sanction.kind, sanction.scope)) this.#notices.show(sanction);
    } else if (told.kind !== 'report.filed') this.#needs.toasts().show(wordsOf(told, locale()));
  }

  #follow({ kind, about }: NotificationView): void {
    const text = (value: unknown) => (typeof value === 'string' ? value : '');
    const [what] = kind.split('.');
    if (what === 'friend') this.openFriends();
    else if (kind === 'message.direct') this.#needs.direct(text(about['user']));
    else if (kind === 'mention') this.#needs.openChannel(text(about['channel']));
    else if (kind === 'report.filed') window.open(DESK, 'parvis-desk');
    else if (what === 'moderation' || what === 'appeal') this.#openMyself();
  }
}
