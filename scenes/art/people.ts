import type { Part } from './figure.ts';
import type { HairStyle } from './hair.ts';
import { RAMPS, type RampName } from './palette.ts';

export type Skin = 'fair' | 'tan' | 'brown' | 'dark';
export type Outfit = 'dress' | 'coat' | 'hoodie' | 'poncho' | 'cardigan' | 'sweater' | 'overalls' | 'jacket';
export type Extra =
  | 'glasses'
  | 'beard'
  | 'white-beard'
  | 'moustache'
  | 'quill'
  | 'scarf'
  | 'satchel'
  | 'flower'
  | 'freckles'
  | 'monocle';

/** How somebody looks: every colour is a ramp of the palette. */
export type Person = {
  skin: Skin;
  hair: HairStyle;
  hairColour: RampName;
  outfit: Outfit;
  top: RampName;
  under: RampName;
  legs: RampName;
  shoes: RampName;
  extras: readonly Extra[];
};

export const PLAYERS = {
  ada: {
    skin: 'fair',
    hair: 'bun',
    hairColour: 'wood',
    outfit: 'dress',
    top: 'teal',
    under: 'white',
    legs: 'white',
    shoes: 'walnut',
    extras: [],
  },
  blaise: {
    skin: 'fair',
    hair: 'wavy',
    hairColour: 'oak',
    outfit: 'coat',
    top: 'plum',
    under: 'white',
    legs: 'stone',
    shoes: 'walnut',
    extras: [],
  },
  chloe: {
    skin: 'fair',
    hair: 'ponytail',
    hairColour: 'red',
    outfit: 'hoodie',
    top: 'gold',
    under: 'white',
    legs: 'blue',
    shoes: 'red',
    extras: ['freckles'],
  },
  diego: {
    skin: 'tan',
    hair: 'short',
    hairColour: 'ink',
    outfit: 'poncho',
    top: 'red',
    under: 'gold',
    legs: 'wood',
    shoes: 'walnut',
    extras: ['moustache'],
  },
  emi: {
    skin: 'fair',
    hair: 'bob',
    hairColour: 'ink',
    outfit: 'cardigan',
    top: 'rose',
    under: 'white',
    legs: 'slate',
    shoes: 'walnut',
    extras: [],
  },
  farid: {
    skin: 'brown',
    hair: 'curls',
    hairColour: 'black',
    outfit: 'sweater',
    top: 'leaf',
    under: 'white',
    legs: 'stone',
    shoes: 'wood',
    extras: ['beard', 'glasses'],
  },
  gaia: {
    skin: 'dark',
    hair: 'afro',
    hairColour: 'black',
    outfit: 'dress',
    top: 'orange',
    under: 'gold',
    legs: 'dark',
    shoes: 'gold',
    extras: ['flower'],
  },
  hugo: {
    skin: 'fair',
    hair: 'cap',
    hairColour: 'gold',
    outfit: 'overalls',
    top: 'white',
    under: 'blue',
    legs: 'blue',
    shoes: 'wood',
    extras: [],
  },
} as const satisfies Record<string, Person>;

export const NPCS = {
  clerk: {
    skin: 'fair',
    hair: 'bun',
    hairColour: 'grey',
    outfit: 'jacket',
    top: 'plum',
    under: 'white',
    legs: 'ink',
    shoes: 'ink',
    extras: ['glasses', 'quill'],
  },
  guide: {
    skin: 'tan',
    hair: 'straw-hat',
    hairColour: 'wood',
    outfit: 'jacket',
    top: 'leaf',
    under: 'white',
    legs: 'oak',
    shoes: 'walnut',
    extras: ['scarf', 'satchel'],
  },
  curator: {
    skin: 'brown',
    hair: 'swept',
    hairColour: 'grey',
    outfit: 'coat',
    top: 'red',
    under: 'ink',
    legs: 'ink',
    shoes: 'ink',
    extras: ['white-beard', 'monocle'],
  },
} as const satisfies Record<string, Person>;

/** The parts of a body in somebody's colours. */
export function partsOf(person: Person): Record<'skin' | 'hair' | 'top' | 'under' | 'legs' | 'shoes' | 'sleeve', Part> {
  const part = (ramp: RampName, level = 2): Part => ({ ramp: RAMPS[ramp], level });
  return {
    skin: { ramp: RAMPS[person.skin], level: 3 },
    hair: part(person.hairColour),
    top: part(person.top),
    sleeve: part(person.top),
    under: part(person.under),
    legs: part(person.legs),
    shoes: part(person.shoes),
  };
}
