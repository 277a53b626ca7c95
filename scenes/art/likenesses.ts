import { CLOTHES_OVER_NECK, clothesBehindNeck } from './attire.ts';
import { type Wash, wash } from './backdrops.ts';
import { Canvas } from './canvas.ts';
import { HAIR_BEHIND_HEAD, HAIR_OVER_FACE } from './coiffures.ts';
import { type Colour, RAMPS, tone } from './palette.ts';
import { type Extra, type Person, PLAYERS, type Skin } from './people.ts';
import { layOver } from './tresses.ts';
import { beard, freckles, lashes, moustache, spectacles, wornFlower } from './trinkets.ts';
import { type Complexion, features, head, type Lips, type Mood } from './visage.ts';

export type Player = keyof typeof PLAYERS;
const SIZE = 96;

/** What a walking character is too small to show. */
export type Traits = { iris: Colour; lashes: boolean; behind: Wash };

const TRAITS: Record<Player, Traits & { lips: Lips }> = {
  ada: { iris: 'blue1', lashes: true, lips: 'neutral', behind: ['rose0', 'rose1', 'skin1'] },
  blaise: { iris: 'leaf2', lashes: false, lips: 'neutral', behind: ['gold1', 'gold2', 'gold3'] },
  chloe: { iris: 'leaf3', lashes: true, lips: 'grin', behind: ['blue1', 'blue2', 'blue3'] },
  diego: { iris: 'wood2', lashes: false, lips: 'neutral', behind: ['wood5', 'cream0', 'cream1'] },
  emi: { iris: 'plum1', lashes: true, lips: 'neutral', behind: ['blue3', 'blue4', 'cream3'] },
  farid: { iris: 'wood1', lashes: false, lips: 'neutral', behind: ['red2', 'red3', 'red4'] },
  gaia: { iris: 'wood2', lashes: true, lips: 'neutral', behind: ['plum0', 'plum1', 'plum2'] },
  hugo: { iris: 'blue2', lashes: false, lips: 'grin', behind: ['leaf3', 'leaf4', 'leaf5'] },
};

const FLESH: Record<Skin, Omit<Complexion, 'brow' | 'iris'>> = {
  fair: { skin: ['wood4', 'skin0', 'skin1', 'skin1', 'skin1'], shade: 'skin0', line: 'wood3', blush: 'rose1' },
  tan: { skin: ['wood3', 'wood4', 'skin0', 'skin0', 'skin1'], shade: 'wood4', line: 'wood2', blush: 'red3' },
  brown: { skin: ['wood1', 'wood2', 'wood3', 'wood3', 'wood4'], shade: 'wood2', line: 'wood1', blush: 'red2' },
  dark: { skin: ['wood0', 'wood1', 'wood1', 'wood2', 'wood3'], shade: 'wood1', line: 'wood0', blush: 'red2' },
};

/** The head and shoulders of a player's character, after the clothes and hair it walks in. */
export function likeness(player: Player): Canvas {
  const seed = 230 + Object.keys(PLAYERS).indexOf(player) * 2;
  return bust(PLAYERS[player], TRAITS[player], 'neutral', TRAITS[player].lips, seed);
}

/** Somebody who is dressed, and has hair, as players do. */
type Sitter = Person & Pick<(typeof PLAYERS)[Player], 'hair' | 'outfit'>;

/** The head and shoulders of somebody, in a mood, before a plain canvas. */
export function bust(person: Sitter, traits: Traits, mood: Mood, lips: Lips, seed: number): Canvas {
  const extras: readonly Extra[] = person.extras;
  const [hair, top, under] = [RAMPS[person.hairColour], RAMPS[person.top], RAMPS[person.under]];
  const face: Complexion = { ...FLESH[person.skin], brow: tone(hair, 1), iris: traits.iris };
  const figure = new Canvas(SIZE, SIZE);
  HAIR_BEHIND_HEAD[person.hair](figure, hair);
  clothesBehindNeck(figure, person.outfit, top);
  head(figure, face);
  throat(figure, face);
  CLOTHES_OVER_NECK[person.outfit](figure, top, under);
  if (extras.includes('beard')) layOver(figure, hair[0], face.shade, (layer) => beard(layer, hair));
  features(figure, face, mood, lips);
  if (traits.lashes) lashes(figure);
  if (extras.includes('freckles')) freckles(figure);
  if (extras.includes('moustache')) moustache(figure, hair);
  layOver(figure, hair[0], face.shade, (layer) => HAIR_OVER_FACE[person.hair](layer, hair));
  if (extras.includes('glasses')) spectacles(figure);
  if (extras.includes('flower')) layOver(figure, 'plum0', hair[0], wornFlower);
  figure.outline('ink0');
  const picture = new Canvas(SIZE, SIZE);
  wash(picture, traits.behind, seed);
  picture.paste(figure, 0, 0);
  return picture;
}

/** The hollow under the neck, for open collars. */
function throat(c: Canvas, { skin, shade }: Complexion): void {
  for (let y = 78; y < 85; y++) {
    const half = 8 - (y - 78) * 0.9;
    c.rect(48 - half, y, half * 2, 1, tone(skin, 2));
    c.rect(48 + half * 0.3, y, half * 0.7, 1, shade);
  }
}
