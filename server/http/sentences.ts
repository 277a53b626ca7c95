import type { Locale, Words } from '../../schema/words.ts';

/** What is said when something went well, in the words of the contract. */
const SENTENCES = {
  'profile.changed': { fr: 'Profil mis à jour avec succès', en: 'Profile updated successfully' },
  'account.closed': { fr: 'Compte supprimé avec succès', en: 'Account deleted successfully' },
  'scenarios.listed': { fr: 'Scénarios récupérés avec succès', en: 'Scenarios retrieved successfully' },
  'scenario.joined': { fr: 'Vous participez maintenant au scénario', en: 'You take part in the scenario now' },
  'scenario.made': { fr: 'Scénario créé avec succès', en: 'Scenario created successfully' },
  'scenario.changed': { fr: 'Scénario mis à jour avec succès', en: 'Scenario updated successfully' },
  'scenario.deleted': { fr: 'Scénario supprimé avec succès', en: 'Scenario deleted successfully' },
  'scenario.players': {
    fr: 'Liste des participants récupérée avec succès',
    en: 'List of players retrieved successfully',
  },
  'scenario.transferred': {
    fr: 'Propriété du scénario transférée avec succès',
    en: 'Ownership of the scenario transferred successfully',
  },
  'password.changed': { fr: 'Mot de passe modifié avec succès', en: 'Password changed successfully' },
} as const satisfies Record<string, Words>;

export const sentenceFor = (what: keyof typeof SENTENCES, locale: Locale): string => SENTENCES[what][locale];
