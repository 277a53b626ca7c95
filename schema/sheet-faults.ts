import type { Words } from './words.ts';

/** What is wrong with a character sheet, or with its template. */
export const SHEET_FAULTS = {
  'sheet.field_unknown': {
    fr: 'Ce champ n’est pas, ou plus, sur la fiche',
    en: 'This field is not on the sheet, or no longer',
  },
  'sheet.text': { fr: 'Il faut un texte', en: 'This must be a text' },
  'sheet.text_long': { fr: 'Ce texte est trop long pour ce champ', en: 'This text is too long for its field' },
  'sheet.number': { fr: 'Il faut un nombre', en: 'This must be a number' },
  'sheet.number_range': { fr: 'Ce nombre est hors des bornes du champ', en: 'This number is out of the field’s range' },
  'sheet.choice': { fr: 'Ce n’est pas l’un des choix', en: 'This is not one of the choices' },
  'sheet.yes_no': { fr: 'Il faut oui ou non', en: 'This must be yes or no' },
  'sheet.words': { fr: 'Ces mots ne conviennent pas ici', en: 'These words are not fit for this place' },
  'sheet.field_id': {
    fr: 'Le nom court commence par une lettre minuscule ; ensuite, des lettres minuscules, des chiffres et _ (40 au plus)',
    en: 'The short name begins with a lower case letter; then lower case letters, digits and _ (40 at most)',
  },
  'sheet.field_twice': {
    fr: 'Un autre champ porte déjà ce nom court',
    en: 'Another field has this short name already',
  },
  'sheet.label': {
    fr: 'L’intitulé doit contenir entre 1 et 60 caractères',
    en: 'The label must have between 1 and 60 characters',
  },
  'sheet.bounds': { fr: 'La borne basse dépasse la haute', en: 'The lower bound is above the upper one' },
  'sheet.choice_twice': { fr: 'Deux choix sont les mêmes', en: 'Two of the choices are the same' },
  'sheet.letters': {
    fr: 'Les champs de texte de la fiche font 8 000 caractères au plus en tout',
    en: 'The text fields of the sheet hold 8,000 characters at most in all',
  },
} as const satisfies Record<string, Words>;
export type SheetFault = keyof typeof SHEET_FAULTS;
