import type { Words } from '../../../schema/words.ts';

/** The texts of scenarios; part of the page's table. */
export const SCENARIO_WORDS = {
  'scenario.menu': { fr: 'Scénario', en: 'Scenario' },
  'scenario.here': { fr: 'Scénario : {name}', en: 'Scenario: {name}' },
  'scenario.players': { fr: 'Joueurs', en: 'Players' },
  'scenario.invite': { fr: 'Inviter', en: 'Invite' },
  'scenario.out': { fr: 'Revenir au monde ouvert', en: 'Back to the open world' },
} as const satisfies Record<string, Words>;
