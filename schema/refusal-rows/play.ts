import type { Row } from './row.ts';

/** Playing a scenario: what game masters do, and whose turn it is. */
export const PLAY_ROWS = {
  'play.lead_only': {
    status: 403,
    fr: 'Seuls les maîtres du jeu peuvent faire cela',
    en: 'Only the game masters may do that',
  },
  'play.turn': {
    status: 409,
    fr: 'C’est à {name} de raconter',
    en: 'It is {name}’s turn to narrate',
  },
  'play.no_turns': {
    status: 409,
    fr: 'On ne raconte chacun son tour qu’en mode histoire',
    en: 'One narrates in turn in story mode alone',
  },
  'play.spot': {
    status: 409,
    fields: 'x',
    fr: 'Personne ne peut se tenir à cet endroit',
    en: 'Nobody can stand there',
  },
  'play.scene': {
    status: 404,
    fields: 'scene',
    fr: 'Il n’y a pas de tel endroit dans ce scénario',
    en: 'There is no such place in this scenario',
  },
  'play.event': {
    status: 404,
    fields: 'event',
    fr: 'Aucun événement de ce nom ne se lance ici',
    en: 'No event of that name can be started here',
  },
  'play.event_stays': {
    status: 409,
    fields: 'event',
    fr: 'Cet événement n’a pas été lancé : il suit son heure ou sa cause',
    en: 'That event was not started: it follows its hour or its cause',
  },
  'play.flags': {
    status: 409,
    fields: 'flag',
    fr: 'Un scénario a {most} drapeaux au plus',
    en: 'A scenario has {most} flags at most',
  },
} as const satisfies Record<string, Row>;
