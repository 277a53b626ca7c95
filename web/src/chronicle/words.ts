import type { Words } from '../../../schema/words.ts';

/** The texts of the chronicle; part of the page's table. */
export const CHRONICLE_WORDS = {
  'chronicle.title': { fr: 'Chronique', en: 'Chronicle' },
  'chronicle.lines': { fr: 'Ce qui s’est passé', en: 'What happened' },
  'chronicle.empty': {
    fr: 'Rien n’est écrit encore. Ce que vous ferez ensemble se lira ici.',
    en: 'Nothing is written yet. What you do together will be read here.',
  },
  'chronicle.earlier': { fr: 'Plus tôt', en: 'Earlier' },
  'chronicle.save': { fr: 'Enregistrer en Markdown', en: 'Save as Markdown' },
  'chronicle.all': { fr: 'Tout', en: 'Everything' },
  'chronicle.told': { fr: 'Le récit', en: 'The tale' },
  'chronicle.rolls': { fr: 'Les dés', en: 'The dice' },
  'chronicle.verified': { fr: 'lancé par le serveur', en: 'rolled by the server' },
  'chronicle.unverified': { fr: 'n’est pas ce que le serveur a lancé', en: 'is not what the server rolled' },
} as const satisfies Record<string, Words>;
