import type { Condition } from './scene/condition.ts';
import type { PortalShape } from './scene/portal.ts';
import type { Words } from './words.ts';

/** Why a door is shut: the part of its condition that does not hold, an event, an item that it would use up, or a game master. */
export type ShutBy = keyof Condition | 'event' | 'item' | 'locked';

const NOT_YET: Words = {
  fr: 'Cette porte ne s’ouvre pas encore pour vous',
  en: 'This door does not open for you yet',
};
const SHUT: Readonly<Record<Exclude<ShutBy, 'hours'>, Words>> = {
  event: { fr: 'Cette porte est fermée pour le moment', en: 'This door is shut at the moment' },
  locked: { fr: 'Cette porte est fermée à clé', en: 'This door is locked' },
  account: {
    fr: 'Cette porte ne s’ouvre pas à tous : pensez au guichet',
    en: 'This door is not for all: ask at the desk',
  },
  role: { fr: 'Cette porte est réservée à l’équipe', en: 'This door is for the staff' },
  items: { fr: 'Il vous manque de quoi ouvrir cette porte', en: 'You lack what opens this door' },
  item: { fr: 'Il vous manque ce que cette porte demande', en: 'You lack what this door asks for' },
  quests: NOT_YET,
  flags: NOT_YET,
  scenario_flags: NOT_YET,
};

/** What somebody is told for whom a door does not open: the level designer's words, or what is missing. */
export function closedWords({ closed, needs }: PortalShape, by: ShutBy): Words {
  if (closed && by !== 'event' && by !== 'locked') return closed;
  if (by !== 'hours') return SHUT[by];
  const { from = '', until = '' } = needs?.hours ?? {};
  return { fr: `Cette porte ouvre de ${from} à ${until}`, en: `This door opens from ${from} to ${until}` };
}
