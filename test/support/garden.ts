import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawScenes } from './drawn-scenes.ts';

const TILE = 32;
const both = (text: string) => ({ fr: text, en: text });

/** The middle of a tile, in pixels. */
export const middle = (column: number, row: number) => ({ x: (column + 0.5) * TILE, y: (row + 0.5) * TILE });

/** What the garden's people walk by. */
const PATHS = [
  {
    id: 101,
    name: 'round',
    x: 48,
    y: 48,
    polyline: [middle(0, 0), middle(8, 0)].map(({ x, y }) => ({ x: x - 16, y: y - 16 })),
  },
  { id: 102, name: 'lawn', x: 2 * TILE, y: 2 * TILE, width: 6 * TILE, height: 3 * TILE },
  { id: 103, name: 'bench', ...middle(9, 5), properties: [{ name: 'facing', value: 'left' }] },
];

/** The scenes of the small world with a garden more, where a gardener is and a gate leads to the plaza. */
export function drawGarden(says: {
  readonly gardener?: object;
  readonly npcs?: object;
  readonly events?: object;
}): string {
  const gardener = { name: both('Rose'), character: 'guide', dialogue: 'hello', facing: 'down', ...says.gardener };
  const plan = [
    '###########',
    '#R        #',
    '#         #',
    '#         #',
    '#    s    #',
    '#        G#',
    '###########',
  ];
  const marks = { R: { npc: 'gardener' }, s: { spawn: 'default' }, G: { portal: 'gate' } } as const;
  const root = drawScenes({
    garden: {
      plan: plan.map((row, i) => (i === 1 && says.npcs ? row.replace('#R ', '#R N').slice(0, 11) : row)),
      marks: { ...marks, ...(says.npcs ? { N: { npc: Object.keys(says.npcs)[0] ?? '' } } : {}) },
      says: {
        open: true,
        features: ['chat'],
        npcs: { gardener, ...says.npcs },
        portals: { gate: { label: both('Gate'), to: { scene: 'plaza', spawn: 'default' }, oneWay: true } },
        events: says.events ?? {},
      },
    },
  });
  const path = join(root, 'garden/map.tmj');
  const map = JSON.parse(readFileSync(path, 'utf8'));
  map.layers.push({ type: 'objectgroup', name: 'paths', objects: PATHS });
  writeFileSync(path, JSON.stringify(map));
  for (const [name, line] of [
    ['hello', 'Good day.'],
    ['roses', 'The roses are asleep.'],
  ] as const)
    for (const locale of ['fr', 'en'])
      writeFileSync(join(root, `garden/dialogues/${name}.${locale}.ink`), `${line}\n+ [Goodbye.] Goodbye.\n-> END\n`);
  return root;
}
