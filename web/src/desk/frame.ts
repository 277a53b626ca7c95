import type { OwnProfile } from '../../../schema/rest/accounts.ts';
import { button, element } from '../element.ts';
import { icon } from '../ui/icons.ts';
import { linkTo, type Place } from './place.ts';
import { tell } from './words.ts';

interface FrameActs {
  language(): void;
  keys(): void;
}

const TABS = ['queue', 'people', 'channels', 'scenes', 'audit'] as const;

/** What somebody finds at the desk: designers their scenes, and the log is for admins. */
function tabsOf({ role }: OwnProfile): readonly (typeof TABS)[number][] {
  if (role === 'designer') return ['scenes'];
  return TABS.filter((tab) => tab !== 'audit' || role === 'admin');
}

/** What stays while one goes about the desk: the bar at the top, and the room below. */
export class Frame {
  readonly root: HTMLElement;
  readonly main = element('main', { class: 'desk-main', attributes: { id: 'desk-main', tabindex: '-1' } });
  readonly #links;
  readonly #waiting = element('b', { class: 'count', attributes: { hidden: '' } });

  constructor(me: OwnProfile, acts: FrameActs) {
    this.#links = tabsOf(me).map((view) => {
      const count = view === 'queue' ? this.#waiting : null;
      const link = element(
        'a',
        { class: 'desk-tab', attributes: { href: linkTo({ view }) } },
        tell(`nav.${view}`),
        count,
      );
      return { view, link };
    });
    const keys = button(
      {
        class: 'icon-button',
        attributes: { 'aria-label': tell('desk.keys'), title: tell('desk.keys') },
        press: acts.keys,
      },
      icon('help'),
    );
    const language = button({
      class: 'icon-button language',
      text: tell('desk.language') === 'Switch to English' ? 'EN' : 'FR',
      attributes: { 'aria-label': tell('desk.language'), title: tell('desk.language') },
      press: acts.language,
    });
    this.root = element(
      'div',
      { class: 'desk' },
      button({ class: 'desk-skip', text: tell('desk.skip'), press: () => this.main.focus() }),
      element(
        'header',
        { class: 'desk-bar' },
        element(
          'h1',
          {},
          element('a', { text: 'Parvis', attributes: { href: '/' } }),
          element('span', { text: tell(me.role === 'designer' ? 'desk.scenes' : 'desk') }),
        ),
        element('nav', { attributes: { 'aria-label': tell('desk.nav') } }, ...this.#links.map(({ link }) => link)),
        element(
          'div',
          { class: 'desk-me' },
          element('span', { class: 'me-name', text: me.name }),
          element('span', { class: 'hint', text: tell(`role.${me.role}`) }),
          language,
          keys,
        ),
      ),
      this.main,
    );
  }

  /** Where one is now. */
  mark(view: Place['view']): void {
    const tab = view === 'report' ? 'queue' : view === 'person' ? 'people' : view;
    for (const one of this.#links) {
      if (one.view === tab) one.link.setAttribute('aria-current', 'page');
      else one.link.removeAttribute('aria-current');
    }
    this.root.dataset['view'] = view;
  }

  /** How many reports wait. */
  showWaiting(count: number): void {
    this.#waiting.textContent = String(count);
    this.#waiting.hidden = count === 0;
    document.title = `${count > 0 ? `(${count}) ` : ''}${tell('desk')} · Parvis`;
  }
}
