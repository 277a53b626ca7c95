import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import type { PersonShown } from '../people/person.ts';
import { replaceRows } from '../people/rows.ts';
import { openModal } from './modal.ts';

/** Somebody in the scene, as the list shows him. */
export interface Person extends PersonShown {
  readonly id: string;
  readonly guest: boolean;
  readonly status: string;
  readonly self: boolean;
}

interface PeopleOptions {
  people(): { readonly around: readonly Person[]; readonly all: number };
  open(person: PersonShown): void;
  closed(): void;
}

/** The list of who is here: those around, and how many there are in all. Read again every second while it is open. */
export function openPeople(host: HTMLElement, { people, open, closed }: PeopleOptions): void {
  const list = element('ul', { class: 'people-list', attributes: { tabindex: '-1' } });
  let shown = '';
  const refresh = () => {
    const { around, all } = people();
    const now = [...around].sort((a, b) => Number(b.self) - Number(a.self) || a.name.localeCompare(b.name));
    const signature = JSON.stringify([now, all]);
    if (signature === shown) return;
    shown = signature;
    const rows = now.map((person) => row(person, open));
    replaceRows(list, all > now.length ? [...rows, others(all - now.length)] : rows, list);
  };
  refresh();
  const timer = setInterval(refresh, 1000);
  const { body } = openModal(
    host,
    { word: 'people.title' },
    {
      class: 'people',
      closed: () => {
        clearInterval(timer);
        closed();
      },
    },
  );
  body.append(list);
}

function others(count: number): HTMLElement {
  return element('li', { class: 'person-note', text: say('people.others', { count }) });
}

function row(person: Person, open: (person: PersonShown) => void): HTMLElement {
  const notes = [
    person.self ? say('people.you') : null,
    person.guest ? say('people.guest') : null,
    person.status === 'talking' ? say('people.talking') : null,
    person.status === 'away' ? say('people.away') : null,
  ].filter((note) => note !== null);
  const face = element('span', { class: 'avatar-face', attributes: { 'aria-hidden': 'true' } });
  face.style.backgroundImage = `url("/scenes/characters/${encodeURIComponent(person.avatar)}.png")`;
  return element(
    'li',
    { class: person.status === 'away' ? 'person away' : 'person' },
    face,
    person.self ? element('span', { class: 'person-name', text: person.name }) : nameOf(person, open),
    notes.length > 0 ? element('span', { class: 'person-note', text: notes.join(' · ') }) : null,
  );
}

function nameOf(person: Person, open: (person: PersonShown) => void): HTMLElement {
  const attributes = { 'data-key': person.id, 'aria-label': say('person.open', { name: person.name }) };
  return button({ class: 'person-name link-button', text: person.name, attributes, press: () => open(person) });
}
