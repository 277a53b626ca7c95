import type { Words } from '../../schema/words.ts';

/** What bots say. Nobody is asked anything, and nobody is meant. */
export const LINES: readonly Words[] = [
  { fr: 'Bonjour !', en: 'Hello!' },
  { fr: 'Quel monde aujourd’hui.', en: 'What a crowd today.' },
  { fr: 'J’aime bien cette fontaine.', en: 'I do like this fountain.' },
  { fr: 'Je fais un petit tour.', en: 'Just going for a stroll.' },
  { fr: 'Il fait bon ici.', en: 'It is nice here.' },
  { fr: 'On se retrouve à la galerie ?', en: 'See you at the gallery?' },
  { fr: 'Un café, et je repars.', en: 'A coffee, and off I go.' },
  { fr: 'Ça sent le tilleul.', en: 'It smells of lime blossom.' },
  { fr: 'Belle lumière.', en: 'Lovely light.' },
  { fr: 'À tout à l’heure !', en: 'See you later!' },
];
