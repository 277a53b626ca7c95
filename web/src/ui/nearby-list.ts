import { button, element } from '../element.ts';
import type { Thing } from '../game/nearby.ts';
import { pick, say } from '../locale.ts';

/** A thing of the scene as the list shows it. */
export interface NearbyThing {
  readonly thing: Thing;
  /** In steps; 0 when in reach. */
  readonly steps: number;
  /** For a spot: the title of the picture that hangs there; null when it is free. */
  readonly picture: string | null;
  /** For a door: why it does not open, if it does not. */
  readonly shut?: string | undefined;
  /** For a seat: one sits there oneself. */
  readonly isMine?: boolean;
}

/** What a button for a thing says. */
export function promptFor({ thing, picture, shut, isMine }: NearbyThing): string {
  const name = pick(thing.name);
  switch (thing.kind) {
    case 'npc':
      return say('near.talk', { name });
    case 'portal':
      return shut === undefined ? say('near.go', { name }) : say('door.why', { name, why: shut });
    case 'seat':
      return say(isMine ? 'near.rise' : 'near.sit');
    case 'board':
      return say('near.read', { name });
    case 'spot':
      return picture === null
        ? say('near.hang', { name })
        : say('near.look', { name: picture || say('exhibit.untitled') });
  }
}

/**
 * Everything that can be used here, as buttons, nearest first: the whole world for who does not see the map. Out of
 * sight until the focus is in it. What comes into reach is announced.
 */
export class NearbyList {
  readonly #list = element('ul', { class: 'near-list' });
  readonly #news = element('p', { class: 'unseen', attributes: { role: 'status', 'aria-live': 'polite' } });
  readonly #section: HTMLElement;
  readonly #use: (thing: Thing) => void;
  #shown = '';

  constructor(host: HTMLElement, use: (thing: Thing) => void) {
    this.#use = use;
    this.#section = element(
      'nav',
      { class: 'panel near', label: 'near.title' },
      element('h2', { word: 'near.title' }),
      this.#list,
    );
    host.append(this.#section, this.#news);
  }

  show(things: readonly NearbyThing[]): void {
    this.#announce(things);
    const signature = things
      .map((near) => `${near.thing.kind} ${near.thing.id} ${promptFor(near)} ${near.steps}`)
      .join('\n');
    if (signature === this.#shown) return;
    this.#shown = signature;
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['thing'] : undefined;
    this.#list.replaceChildren(...things.map((near) => this.#row(near)));
    if (focused) this.#list.querySelector<HTMLElement>(`[data-thing="${focused}"]`)?.focus();
  }

  #row(near: NearbyThing): HTMLElement {
    const { thing, steps } = near;
    const press = () => this.#use(thing);
    const use = button({
      class: 'near-button',
      text: promptFor(near),
      attributes: { 'data-thing': `${thing.kind}-${thing.id}` },
      press,
    });
    return element(
      'li',
      {},
      use,
      steps > 0 ? element('span', { class: 'near-far', text: say('near.far', { steps }) }) : null,
    );
  }

  #announce(things: readonly NearbyThing[]): void {
    const what = things.filter(({ steps }) => steps === 0).map(promptFor);
    const news = what.length > 0 ? say('near.reach', { what: what.join(', ') }) : say('near.nothing');
    if (this.#news.textContent !== news) this.#news.textContent = news;
  }
}
