import type { Words } from '../../../schema/words.ts';

/** The texts of zones and of shut doors; part of the page's table. */
export const ZONE_WORDS = {
  'near.sit': { fr: 'S’asseoir', en: 'Sit down' },
  'near.rise': { fr: 'Se lever', en: 'Stand up' },
  'near.read': { fr: 'Lire : {name}', en: 'Read: {name}' },
  'door.shut': { fr: '{name} · fermé', en: '{name} · shut' },
  'door.why': { fr: '{name} (fermé : {why})', en: '{name} (shut: {why})' },
  'zone.silent': { fr: 'Ici, on ne discute pas.', en: 'No talking here.' },
  'zone.meeting': { fr: 'Seules les personnes ici s’entendent.', en: 'Only those in here hear each other.' },
  'zone.members': { fr: 'Présents : {count}', en: 'Present: {count}' },
  'board.empty': { fr: 'Rien n’est affiché pour l’instant.', en: 'Nothing is pinned here yet.' },
  'board.write': { fr: 'Votre mot', en: 'Your note' },
  'board.hint': { fr: 'Écrire un mot…', en: 'Write a note…' },
  'board.left': { fr: '{left} caractères restants', en: '{left} characters left' },
  'board.pin': { fr: 'Afficher', en: 'Pin it' },
  'board.remove': { fr: 'Retirer', en: 'Take down' },
} as const satisfies Record<string, Words>;
