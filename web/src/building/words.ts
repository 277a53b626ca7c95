import type { Words } from '../../../schema/words.ts';

/** What is said of scenes that change while one is inside. */
export const BUILDING_WORDS = {
  'building.changed': { fr: 'Le lieu vient de changer', en: 'The place has just changed' },
  'building.faulty': {
    fr: 'Enregistré avec des fautes : le lieu reste comme il était',
    en: 'Saved with faults: the place stays as it was',
  },
  'building.fault': { fr: '{file} ({place}) : {reason}', en: '{file} ({place}): {reason}' },
  'building.fault.file': { fr: '{file} : {reason}', en: '{file}: {reason}' },
  'building.more': { fr: 'et {count} autres', en: 'and {count} more' },
  'building.mended': { fr: 'Les fautes sont corrigées', en: 'The faults are mended' },
  'building.preview': {
    fr: 'Aperçu : vous seul et l’équipe voyez ceci',
    en: 'Preview: only you and the staff see this',
  },
  'left.closed': { fr: 'Ce lieu a fermé', en: 'This place has closed' },
  'left.closed.text': {
    fr: 'On n’a pas pu vous conduire ailleurs. Revenez par l’administration.',
    en: 'You could not be taken elsewhere. Come back through the administration hall.',
  },
  'left.closed.button': { fr: 'Revenir', en: 'Come back' },
} as const satisfies Record<string, Words>;
