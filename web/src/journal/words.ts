import type { Words } from '../../../schema/words.ts';

/** The texts of the journal; part of the page's table. */
export const JOURNAL_WORDS = {
  'hud.journal': { fr: 'Journal (J)', en: 'Journal (J)' },
  'hud.journal.news': { fr: 'Journal (J) : {count} nouvelles', en: 'Journal (J): {count} new' },
  'help.journal': { fr: 'Quêtes et objets', en: 'Quests and items' },
  'help.journal.keys': { fr: 'J', en: 'J' },
  'journal.title': { fr: 'Votre journal', en: 'Your journal' },
  'journal.scenario': {
    fr: 'Dans le scénario « {name} ». Ce qui est au monde ouvert y est resté.',
    en: 'In the scenario “{name}”. What belongs to the open world has stayed there.',
  },
  'journal.quests': { fr: 'Quêtes', en: 'Quests' },
  'journal.quests.none': {
    fr: 'Rien d’écrit pour l’instant. Parlez aux gens : il y en a toujours un qui a perdu quelque chose.',
    en: 'Nothing written yet. Talk to people: there is always one who has lost something.',
  },
  'journal.over': { fr: 'Quêtes accomplies ({count})', en: 'Finished quests ({count})' },
  'journal.step.done': { fr: 'Fait :', en: 'Done:' },
  'journal.step.open': { fr: 'À faire :', en: 'To do:' },
  'journal.reward': { fr: 'À la clé : {what}', en: 'In return: {what}' },
  'journal.got': { fr: 'Reçu : {what}', en: 'Got: {what}' },
  'journal.items': { fr: 'Dans vos poches', en: 'In your pockets' },
  'journal.items.none': {
    fr: 'Vos poches sont vides. C’est plus léger.',
    en: 'Your pockets are empty. It weighs less.',
  },
  'journal.badges': { fr: 'Insignes', en: 'Badges' },
  'journal.several': { fr: '{title}, {count} exemplaires', en: '{title}, {count} of them' },
  'news.begun': { fr: 'Nouvelle quête : {quest}. {step}', en: 'New quest: {quest}. {step}' },
  'news.advanced': { fr: '{quest} : {step}', en: '{quest}: {step}' },
  'news.done': { fr: 'Quête accomplie : {quest}', en: 'Quest complete: {quest}' },
  'news.gained': { fr: 'Vous recevez : {what}', en: 'You receive: {what}' },
  'news.lost': { fr: 'Vous n’avez plus : {what}', en: 'You no longer have: {what}' },
} as const satisfies Record<string, Words>;
