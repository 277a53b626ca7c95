import type { User } from '../../../schema/rest/accounts.ts';
import { button, element } from '../element.ts';
import { changeLocale, locale, say } from '../locale.ts';
import type { Word } from '../words.ts';
import { DeskLink } from './desk-link.ts';
import { type Icon, icon } from './icons.ts';
import { openMenu } from './menu.ts';

export interface HudActs {
  people(): void;
  help(): void;
  chat(): void;
  emotes(): void;
  account(): void;
  logout(): void;
  monitor(): void;
  /** Buttons of other parts of the page. */
  readonly tools: readonly HTMLElement[];
  /** What of theirs stands where the bar says where one is. */
  readonly whereabouts: readonly HTMLElement[];
}

/** What the bar at the top says of the place. */
export interface PlaceSummary {
  readonly title: string;
  readonly people: number;
  /** How many around one are not told of, and so not drawn: the crowd is too dense. */
  readonly more: number;
  /** World events that are going on. */
  readonly events: readonly string[];
}

/** The bar at the top: where one is, with how many, who one is, and the few buttons. */
export class Hud {
  readonly #title = element('h1', { class: 'place-title' });
  readonly #count = element('span');
  readonly #more = element('span', { class: 'people-more' });
  readonly #events = element('p', { class: 'place-events' });
  readonly #name = element('span', { class: 'me-name' });
  readonly #role = element('span', { class: 'me-role' });
  readonly #language = element('span', { class: 'language', attributes: { 'aria-hidden': 'true' } });
  readonly #account: HTMLElement;
  readonly #logout: HTMLElement;
  readonly #monitor: HTMLElement;
  /** The way to the desk, for the staff. */
  readonly desk = new DeskLink();
  readonly #unread = element('span', { class: 'unread', attributes: { hidden: '', 'aria-hidden': 'true' } });

  constructor(host: HTMLElement, acts: HudActs) {
    const tool = (name: Icon, label: Word, press: () => void, kind = '') =>
      button({ class: `icon-button ${kind}`, label, press }, icon(name));
    const people = button({ class: 'people-button', press: acts.people }, icon('people'), this.#count);
    const changeLanguage = () => changeLocale(locale() === 'fr' ? 'en' : 'fr');
    const language = button(
      { class: 'icon-button seldom', label: 'hud.language', press: changeLanguage },
      this.#language,
    );
    const chat = tool('chat', 'hud.chat', acts.chat, 'chat-button');
    chat.append(this.#unread);
    this.#account = tool('account', 'hud.account', acts.account, 'seldom');
    this.#logout = tool('logout', 'hud.logout', acts.logout, 'seldom');
    this.#monitor = tool('monitor', 'hud.monitor', acts.monitor, 'seldom');
    const help = tool('help', 'hud.help', acts.help, 'seldom');
    const seldom = [
      { of: this.#account, word: 'hud.account', does: acts.account },
      { of: help, word: 'hud.help', does: acts.help },
      { of: language, word: 'hud.language', does: changeLanguage },
      { of: this.#monitor, word: 'hud.monitor', does: acts.monitor },
      { of: this.#logout, word: 'hud.logout', does: acts.logout },
    ] as const;
    // Where there is little room, what one needs seldom is in a menu.
    const rest = button(
      {
        class: 'icon-button rest-button',
        label: 'hud.rest',
        attributes: { 'aria-haspopup': 'menu' },
        press: () =>
          openMenu(
            host,
            rest,
            'hud.rest',
            seldom.filter(({ of }) => !of.hidden),
          ),
      },
      icon('more'),
    );
    host.append(
      element(
        'header',
        { class: 'hud', label: 'hud.world' },
        element(
          'div',
          { class: 'panel place' },
          this.#title,
          element('div', { class: 'place-line' }, people, ...acts.whereabouts, this.#more, this.#events),
        ),
        element(
          'div',
          { class: 'panel me' },
          element('p', { class: 'me-who' }, this.#name, this.#role),
          element(
            'div',
            { class: 'me-tools' },
            chat,
            this.desk.root,
            tool('gesture', 'hud.emotes', acts.emotes, 'emote-button'),
            ...acts.tools,
            this.#monitor,
            this.#account,
            this.#logout,
            language,
            help,
            rest,
          ),
        ),
      ),
    );
    this.#account.hidden = true;
    this.#logout.hidden = true;
    this.#monitor.hidden = true;
  }

  showPlace({ title, people, more, events }: PlaceSummary): void {
    write(this.#title, title);
    write(this.#count, people === 1 ? say('hud.people.one') : say('hud.people', { count: people }));
    write(this.#more, more > 0 ? say('hud.more', { count: more }) : '');
    this.#more.hidden = more === 0;
    write(this.#events, events.join(' · '));
    this.#events.hidden = events.length === 0;
    this.desk.write();
    write(this.#language, locale() === 'fr' ? 'EN' : 'FR');
  }

  showMe({ name, guest, role }: User): void {
    write(this.#name, name);
    write(this.#role, say(guest ? 'role.guest' : `role.${role}`));
    this.#account.hidden = guest;
    this.#logout.hidden = guest;
    this.#monitor.hidden = role !== 'admin';
    this.desk.serve(role);
  }

  /** Whether something was said while the chat was closed. */
  markUnread(unread: boolean): void {
    this.#unread.hidden = !unread;
  }
}

/** Writes a text only when it changed: the browser then neither lays out nor announces it again. */
function write(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
