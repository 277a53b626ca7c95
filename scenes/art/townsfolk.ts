import { Canvas } from './canvas.ts';
import { bust, type Traits } from './likenesses.ts';
import type { Person } from './people.ts';
import { MOODS } from './visage.ts';

/** People of the square who walk about, and the registrar: they are dressed like players, and have moods as NPCs do. */
export const TOWNSFOLK = {
  gardener: {
    skin: 'tan',
    hair: 'wavy',
    hairColour: 'red',
    outfit: 'overalls',
    top: 'cream',
    under: 'meadow',
    legs: 'meadow',
    shoes: 'walnut',
    extras: ['flower', 'freckles'],
  },
  newsboy: {
    skin: 'fair',
    hair: 'cap',
    hairColour: 'wood',
    outfit: 'sweater',
    top: 'red',
    under: 'white',
    legs: 'oak',
    shoes: 'ink',
    extras: ['satchel', 'freckles'],
  },
  registrar: {
    skin: 'dark',
    hair: 'short',
    hairColour: 'grey',
    outfit: 'coat',
    top: 'blue',
    under: 'cream',
    legs: 'ink',
    shoes: 'ink',
    extras: ['glasses', 'moustache', 'quill'],
  },
} as const satisfies Record<string, Person>;

type Name = keyof typeof TOWNSFOLK;

const TRAITS: Record<Name, Traits> = {
  gardener: { iris: 'leaf3', lashes: true, behind: ['leaf2', 'leaf3', 'leaf4'] },
  newsboy: { iris: 'blue1', lashes: false, behind: ['stone2', 'stone3', 'cream0'] },
  registrar: { iris: 'wood2', lashes: false, behind: ['plum0', 'plum1', 'plum2'] },
};

/** The head and shoulders of one of them in three moods, side by side. */
export function townPortraits(name: Name): Canvas {
  const strip = new Canvas(96 * MOODS.length, 96);
  MOODS.forEach((mood, index) => {
    strip.paste(
      bust(TOWNSFOLK[name], TRAITS[name], mood, mood, 250 + Object.keys(TOWNSFOLK).indexOf(name) * 2),
      index * 96,
      0,
    );
  });
  return strip;
}
