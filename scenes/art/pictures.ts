import { FRAME, ROWS, walk } from './bodies.ts';
import type { Canvas } from './canvas.ts';
import { exhibitSigns } from './exhibit-signs.ts';
import { gestures } from './gestures.ts';
import { likeness, type Player } from './likenesses.ts';
import { administration } from './maps/administration.ts';
import { gallery } from './maps/gallery.ts';
import type { Plan } from './maps/plan.ts';
import { plaza } from './maps/plaza.ts';
import { mapText } from './maps/tiled.ts';
import { fountainMusic, wav } from './music/fountain.ts';
import { NPCS, PLAYERS } from './people.ts';
import { portraits } from './portraits.ts';
import { describeSheet, makeSheet } from './sheet.ts';
import { TOWNSFOLK, townPortraits } from './townsfolk.ts';

/** Everything that the program makes, by path inside the folder of the scenes. */
export type Works = {
  pictures: ReadonlyMap<string, Canvas>;
  texts: ReadonlyMap<string, string>;
  plans: ReadonlyMap<string, Plan>;
  sounds: ReadonlyMap<string, Uint8Array>;
};

/** Draws everything; the same pixels and the same text at every run. */
export function drawEverything(): Works {
  const sheet = makeSheet();
  const plans = new Map<string, Plan>([
    ['administration', administration(sheet)],
    ['gallery', gallery(sheet)],
    ['plaza', plaza(sheet)],
  ]);
  const pictures = new Map<string, Canvas>([['tiles/parvis.png', sheet.picture]]);
  for (const [name, person] of Object.entries({ ...PLAYERS, ...NPCS, ...TOWNSFOLK }))
    pictures.set(`characters/${name}.png`, walk(person));
  for (const sitter of ['clerk', 'guide', 'curator'] as const)
    pictures.set(`portraits/${sitter}.png`, portraits(sitter));
  for (const name of ['gardener', 'newsboy', 'registrar'] as const)
    pictures.set(`portraits/${name}.png`, townPortraits(name));
  for (const player of Object.keys(PLAYERS) as Player[]) pictures.set(`portraits/${player}.png`, likeness(player));
  pictures.set('gestures/gestures.png', gestures());
  pictures.set('exhibits/kinds.png', exhibitSigns());
  const texts = new Map<string, string>([
    ['tiles/parvis.tsj', tilesetText(describeSheet(sheet))],
    ['characters/characters.json', `${JSON.stringify(cast(), null, 2)}\n`],
  ]);
  for (const [id, plan] of plans) texts.set(`${id}/map.tmj`, mapText(plan));
  const sounds = new Map([['plaza/music/fountain.wav', wav(fountainMusic())]]);
  return { pictures, texts, plans, sounds };
}

function cast() {
  return {
    frame: FRAME,
    rows: ROWS,
    players: Object.keys(PLAYERS),
    npcs: [...Object.keys(NPCS), ...Object.keys(TOWNSFOLK)],
  };
}

/** The tileset with each tile on one line. */
function tilesetText({ tiles, ...head }: ReturnType<typeof describeSheet>): string {
  const lines = tiles.map((tile) => `    ${JSON.stringify(tile)}`).join(',\n');
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "tiles": [\n${lines}\n  ]\n}\n`;
}
