import type { Words } from './words.ts';

/** What is wrong with the fields of a scenario, in the words of the contract where it has some. */
export const SCENARIO_FAULTS = {
  'scenario.name': {
    fr: 'Le nom du scénario doit contenir entre 1 et 100 caractères',
    en: 'The name of the scenario must have between 1 and 100 characters',
  },
  'scenario.new_name': {
    fr: 'Le nom du scénario doit contenir entre 3 et 100 caractères',
    en: 'The name of the scenario must have between 3 and 100 characters',
  },
  'scenario.code': {
    fr: "Le code d'invitation doit contenir entre 4 et 20 caractères",
    en: 'The invite code must have between 4 and 20 characters',
  },
  'scenario.code_letters': {
    fr: "Le code d'invitation ne peut contenir que des lettres, des chiffres et _",
    en: 'The invite code may only contain letters, digits and _',
  },
  'scenario.new_code': {
    fr: "Le code d'invitation doit contenir entre 6 et 20 caractères",
    en: 'The invite code must have between 6 and 20 characters',
  },
  'scenario.new_code_letters': {
    fr: "Le code d'invitation ne peut contenir que des lettres et des chiffres",
    en: 'The invite code may only contain letters and digits',
  },
  'scenario.description': {
    fr: 'La description doit contenir au plus 500 caractères',
    en: 'The description must have at most 500 characters',
  },
  'scenario.mode': {
    fr: "Le mode doit être 'story' ou 'campaign'",
    en: "The mode must be 'story' or 'campaign'",
  },
  'scenario.id': {
    fr: "Format d'identifiant de scénario invalide",
    en: 'Invalid scenario identifier format',
  },
  'scenario.new_owner': {
    fr: "L'identifiant du nouveau propriétaire est requis",
    en: 'The identifier of the new owner is required',
  },
  'scenario.new_owner_id': {
    fr: "Format d'identifiant du nouveau propriétaire invalide",
    en: 'Invalid identifier format of the new owner',
  },
} as const satisfies Record<string, Words>;
