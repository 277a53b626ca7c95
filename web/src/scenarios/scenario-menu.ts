import type { Parvis, ScenarioHere } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { onLocale, say } from '../locale.ts';
import { icon } from '../ui/icons.ts';
import { openMenu } from '../ui/menu.ts';
import type { Word } from '../words.ts';

/** What one may do where a scenario is played, in the order of the menu. */
const SLOTS = ['panel', 'sheet', 'chronicle', 'players', 'invite', 'leave'] as const;
export type ScenarioSlot = (typeof SLOTS)[number];

export interface ScenarioEntry {
  readonly id: ScenarioSlot;
  readonly words: Word;
  /** Whether it is offered to who plays that scenario as he does; left out, it is offered to all. */
  fits?(here: ScenarioHere): boolean;
  open(here: ScenarioHere): void;
}

/** The button that says which scenario is played here, and opens the menu of it. It is not there in the open world. */
export class ScenarioMenu {
  readonly button: HTMLButtonElement;
  readonly #client: Parvis;
  readonly #host: HTMLElement;
  readonly #name = element('span', { class: 'scenario-name' });
  readonly #entries = new Map<ScenarioSlot, ScenarioEntry>();

  constructor(client: Parvis, host: HTMLElement) {
    this.#client = client;
    this.#host = host;
    const attributes = { 'aria-haspopup': 'menu', hidden: '' };
    this.button = button(
      { class: 'scenario-button', attributes, press: () => this.#open() },
      icon('scenario'),
      this.#name,
    );
    client.on('scenario', () => this.#write());
    client.on('place', () => this.#write());
    onLocale(() => this.#write());
  }

  /** Puts an entry into its place in the menu. */
  add(entry: ScenarioEntry): void {
    this.#entries.set(entry.id, entry);
  }

  #open(): void {
    const here = this.#client.scenario;
    if (!here) return;
    const items = SLOTS.flatMap((slot) => this.#entries.get(slot) ?? [])
      .filter((entry) => entry.fits?.(here) ?? true)
      .map((entry) => ({ word: entry.words, does: () => entry.open(this.#client.scenario ?? here) }));
    if (items.length > 0) openMenu(this.#host, this.button, 'scenario.menu', items);
  }

  #write(): void {
    const here = this.#client.scenario;
    this.button.hidden = here === null;
    this.#name.textContent = here?.name ?? '';
    const label = say('scenario.here', { name: here?.name ?? '' });
    this.button.title = label;
    this.button.setAttribute('aria-label', label);
  }
}
