import { button, element } from '../element.ts';
import { pick, say } from '../locale.ts';
import type { Conversation } from './conversations.ts';

/** What a conversation is called. */
export function titleOf({ kind, title, name }: Conversation): string {
  if (kind === 'here') return say('talk.here');
  if (kind === 'world') return `#${title ? pick(title) : name}`;
  return title ? pick(title) : name || say('talk.gone');
}

/** What a tab says to who does not see its mark. */
function spoken(one: Conversation): string {
  const name = titleOf(one);
  if (one.unread === 0) return name;
  return say(one.isNamed ? 'talk.unread.named' : 'talk.unread', { name, count: one.unread });
}

const MOST = 99;

/** The tabs of the conversations: one stop for the Tab key, arrows from one to the next. */
export class Tabs {
  readonly root = element('div', { class: 'talk-tabs', label: 'talk.channels', attributes: { role: 'tablist' } });
  readonly #panel: string;
  readonly #show: (id: string) => void;
  #drawn = '';

  /** `panel` is the id of the element that they turn the pages of. */
  constructor(panel: string, show: (id: string) => void) {
    this.#panel = panel;
    this.#show = show;
    this.root.addEventListener('keydown', (event) => this.#move(event));
  }

  /** Draws them; alone, the scene needs no tab. */
  draw(all: readonly Conversation[], shown: string): void {
    const drawn = JSON.stringify([all, shown, all.map(spoken)]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const hadFocus = this.root.contains(document.activeElement);
    this.root.replaceChildren(...all.map((one) => this.#tab(one, one.id === shown)));
    this.root.hidden = all.length < 2;
    const current = this.root.querySelector<HTMLElement>('[aria-selected="true"]');
    if (hadFocus) current?.focus();
    if (current) this.root.scrollLeft = Math.max(0, current.offsetLeft - this.root.clientWidth / 2);
  }

  #tab(one: Conversation, isShown: boolean): HTMLElement {
    const { unread } = one;
    const mark =
      unread === 0
        ? null
        : element('span', {
            class: one.isNamed || one.kind === 'direct' ? 'talk-mark urgent' : 'talk-mark',
            text: unread > MOST ? `${MOST}+` : String(unread),
            attributes: { 'aria-hidden': 'true' },
          });
    return button(
      {
        class: `talk-tab ${one.kind}`,
        attributes: {
          role: 'tab',
          'data-channel': one.id,
          'aria-selected': String(isShown),
          'aria-controls': this.#panel,
          'aria-label': spoken(one),
          tabindex: isShown ? '0' : '-1',
        },
        press: () => this.#show(one.id),
      },
      element('span', { class: 'talk-tab-name', text: titleOf(one) }),
      mark,
    );
  }

  #move(event: KeyboardEvent): void {
    const tabs = [...this.root.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    const channel = next?.dataset['channel'];
    if (channel) this.#show(channel);
  }
}
