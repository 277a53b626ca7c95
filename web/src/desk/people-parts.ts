import type { Party } from '../../../schema/rest/moderation.ts';
import { element } from '../element.ts';
import type { Names } from './names.ts';
import { linkTo } from './place.ts';
import { ago, moment, tell } from './words.ts';

/** What those are called who are no accounts. */
function wordFor(id: string): string | null {
  if (id === 'server') return tell('person.server');
  if (id === 'console') return tell('person.console');
  return null;
}

/** What somebody in a report is called. */
export function nameOf(party: Party | null): string {
  if (party === null) return tell('person.passer-by');
  return party.name || wordFor(party.id) || tell('person.passer-by');
}

function linked(id: string, name: string): HTMLElement {
  return element('a', { class: 'desk-person', text: name, attributes: { href: linkTo({ view: 'person', id }) } });
}

/** Somebody's name, which leads to his page. */
export function partyLink(party: Party | null): HTMLElement {
  if (party === null || wordFor(party.id) !== null) return element('span', { text: nameOf(party) });
  const link = linked(party.id, nameOf(party));
  if (party.guest) link.append(element('small', { class: 'desk-guest', text: ` ${tell('person.guest')}` }));
  return link;
}

/** The name of whom only the id is known: it is written once the server has told it. */
export function nameLink(id: string, names: Names): HTMLElement {
  const word = wordFor(id);
  if (word !== null) return element('span', { text: word });
  const link = linked(id, '…');
  void names.of(id).then((known) => {
    link.textContent = known?.name || tell('person.passer-by');
  });
  return link;
}

/** A small face. */
export function face(avatar: string): HTMLElement {
  const shown = element('span', { class: 'avatar-face', attributes: { 'aria-hidden': 'true' } });
  if (avatar !== '') shown.style.backgroundImage = `url("/scenes/characters/${encodeURIComponent(avatar)}.png")`;
  return shown;
}

/** A large one. */
export function portrait(avatar: string): HTMLElement {
  const shown = element('span', { class: 'desk-portrait', attributes: { 'aria-hidden': 'true' } });
  if (avatar !== '') shown.style.backgroundImage = `url("/scenes/portraits/${encodeURIComponent(avatar)}.png")`;
  return shown;
}

/** A moment, in full, or as how long ago it was. */
export function time(at: string | number, how: 'full' | 'ago' = 'full'): HTMLElement {
  const attributes = { datetime: new Date(at).toISOString(), title: moment(at) };
  return element('time', { text: how === 'ago' ? ago(at) : moment(at), attributes });
}
