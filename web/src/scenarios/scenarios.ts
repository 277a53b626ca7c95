import type { Parvis } from '../../../client-sdk/index.ts';
import type { Acts } from '../acts.ts';
import { button } from '../element.ts';
import { say } from '../locale.ts';
import { icon } from '../ui/icons.ts';
import type { Toasts } from '../ui/toasts.ts';
import { openBook } from './book-window.ts';
import { openInvites } from './invites-window.ts';
import { JoinLink } from './join-link.ts';
import { scenarioChoices } from './scenario-choices.ts';
import type { ScenarioMenu } from './scenario-menu.ts';
import { openScenario } from './scenario-window.ts';

interface Needs {
  readonly client: Parvis;
  readonly host: HTMLElement;
  readonly menu: ScenarioMenu;
  acts(): Acts;
  toasts(): Toasts;
  /** Whether a dialogue is open, which one does not interrupt. */
  isTalking(): boolean;
  /** Gives the keyboard back to the game. */
  play(): void;
}

/** What the windows of scenarios do beside what they show. */
export interface ScenarioActs {
  readonly client: Parvis;
  /** Travels into one; false when it was refused, and the player has been told. */
  enter(id: string): Promise<boolean>;
  /** Opens the window of one. */
  open(id: string): void;
  invite(id: string): void;
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  good(text: string): void;
  closed(): void;
}

/** One's private worlds on the page: the book of them, the window of each, invitations, and the menu where one is played. */
export class Scenarios {
  readonly button: HTMLButtonElement;
  readonly #needs: Needs;
  readonly #acts: ScenarioActs;
  readonly #link: JoinLink;
  /** The one that was made or come into last. */
  #newest: string | null = null;

  constructor(needs: Needs) {
    const { client, host, play } = needs;
    this.#needs = needs;
    this.#acts = {
      client,
      enter: (id) => needs.acts().enterScenario(id),
      open: (id) => openScenario(host, this.#acts, id),
      invite: (id) => openInvites(host, this.#acts, id),
      attempt: (act) => needs.acts().attempt(act),
      good: (text) => needs.toasts().show(text, 'good'),
      closed: play,
    };
    this.#link = new JoinLink(host, this.#acts);
    this.button = button(
      { class: 'icon-button', label: 'hud.scenarios', attributes: { hidden: '' }, press: () => this.open() },
      icon('scenario'),
    );
    client.on('me', ({ guest }) => {
      this.button.hidden = guest;
    });
    this.#fillMenu();
    this.#tellOfMoves();
  }

  /** The book of one’s scenarios. */
  open(): void {
    openBook(this.#needs.host, this.#acts);
  }

  /** What the registrar asks into which one wants to go. `done` tells that one wants to go into none. */
  choices(done: () => Promise<void>): HTMLElement {
    return scenarioChoices(this.#acts, this.#newest, {
      book: () => void done().then(() => this.open()),
      none: () => void done(),
    });
  }

  /** That one is shown first where one chooses. */
  remember(id: string): void {
    this.#newest = id;
  }

  /** Asks about an invitation that the address brought, unless one is in the middle of a dialogue. */
  welcome(): void {
    if (!this.#needs.isTalking()) this.#link.ask();
  }

  #fillMenu(): void {
    const { menu } = this.#needs;
    menu.add({ id: 'players', words: 'scenario.players', open: ({ id }) => this.#acts.open(id) });
    menu.add({ id: 'invite', words: 'scenario.invite', open: ({ id }) => this.#acts.invite(id) });
    menu.add({ id: 'leave', words: 'scenario.out', open: () => void this.#needs.acts().leaveScenario() });
  }

  /** One is carried elsewhere: why, in words. */
  #tellOfMoves(): void {
    const { client } = this.#needs;
    client.on('scenario.moved', ({ why }) => {
      const name = client.scenario?.name ?? '';
      const tone = why === 'removed' || why === 'deleted' ? 'bad' : 'plain';
      this.#needs.toasts().show(say(`scenario.moved.${why}`, { name }), tone);
    });
  }
}
