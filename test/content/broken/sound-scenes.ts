import { readFileSync } from 'node:fs';
import { heldFiles, type SceneFiles } from '../../../server/content/scene-files.ts';
import { type Drawn, type MapFile, mapOf } from './draw-map.ts';
import { ROSE } from './rose.ts';

export type Shape = Record<string, unknown> & {
  npcs: Record<string, Record<string, unknown>>;
  portals: Record<string, { label: object; to: { scene: string; spawn: string } }>;
  spots: Record<string, object>;
};

const both = (text: string) => ({ fr: text, en: text });

const GARDEN: Shape = {
  title: both('Garden'),
  description: both('Roses, a bench.'),
  capacity: 20,
  open: true,
  features: ['chat', 'exhibits'],
  npcs: { rose: { name: both('Rose'), character: 'guide', dialogue: 'rose' } },
  portals: { 'to-shed': { label: both('Shed'), to: { scene: 'shed', spawn: 'from-garden' } } },
  spots: { fence: { label: both('The fence') } },
};

const SHED: Shape = {
  title: both('Shed'),
  description: both('Spades.'),
  capacity: 5,
  npcs: {},
  portals: { 'to-garden': { label: both('Garden'), to: { scene: 'garden', spawn: 'from-shed' } } },
  spots: {},
};

const GARDEN_PLAN = [
  '############',
  '#          #',
  '#          #',
  '#          #',
  '#          #',
  '#          #',
  '#          #',
  '############',
];
const SHED_PLAN = ['######', '#    #', '#    #', '######'];

const GARDEN_THINGS: Record<string, Drawn[]> = {
  spawns: [
    { name: 'default', x: 3.5, y: 5.5 },
    { name: 'from-shed', x: 8.5, y: 4.5 },
  ],
  portals: [{ name: 'to-shed', x: 9, y: 1, width: 2, height: 1 }],
  npcs: [{ name: 'rose', x: 5.5, y: 3.5 }],
  spots: [{ name: 'fence', x: 2, y: 1, width: 1, height: 1 }],
  zones: [
    {
      name: 'shade',
      type: 'locked',
      x: 1,
      y: 6,
      width: 1,
      height: 1,
      properties: [{ name: 'needs', type: 'string', value: 'account' }],
    },
  ],
};
const SHED_THINGS: Record<string, Drawn[]> = {
  spawns: [
    { name: 'default', x: 1.5, y: 2.5 },
    { name: 'from-garden', x: 3.5, y: 2.5 },
  ],
  portals: [{ name: 'to-garden', x: 4, y: 1, width: 1, height: 1 }],
};

/** Two scenes without a fault, in memory, for a test to break one thing of. */
export class Sound {
  readonly #held = new Map<string, Buffer>();

  constructor() {
    for (const file of ['tiles/parvis.tsj', 'tiles/parvis.png', 'characters/guide.png', 'portraits/guide.png'])
      this.#held.set(file, readFileSync(`scenes/${file}`));
    this.write('garden/scene.json', JSON.stringify(GARDEN, null, 2));
    this.write('shed/scene.json', JSON.stringify(SHED, null, 2));
    this.write('garden/map.tmj', JSON.stringify(mapOf(GARDEN_PLAN, structuredClone(GARDEN_THINGS))));
    this.write('shed/map.tmj', JSON.stringify(mapOf(SHED_PLAN, structuredClone(SHED_THINGS))));
    this.write('garden/dialogues/rose.en.ink', ROSE.en);
    this.write('garden/dialogues/rose.fr.ink', ROSE.fr);
  }

  get files(): SceneFiles {
    return heldFiles('sound', this.#held);
  }

  remove(file: string): void {
    if (!this.#held.delete(file)) throw new Error(`there is no ${file}`);
  }

  write(file: string, content: string | Buffer): void {
    this.#held.set(file, Buffer.from(content));
  }

  /** Changes a text; what is to be changed must be there. */
  replace(file: string, from: string, to: string): void {
    const text = String(this.#held.get(file));
    if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
    this.write(
      file,
      text.replace(from, () => to),
    );
  }

  /** Changes Rose’s words in every language. */
  rose(change: (text: string) => string): void {
    for (const locale of ['en', 'fr'] as const) this.write(`garden/dialogues/rose.${locale}.ink`, change(ROSE[locale]));
  }

  shape(change: (shape: Shape) => void, scene = 'garden'): void {
    this.#json(`${scene}/scene.json`, change);
  }

  redraw(change: (map: MapFile) => void, scene = 'garden'): void {
    this.#json(`${scene}/map.tmj`, change);
  }

  /** Changes an object of the garden’s map; `x`, `y` and sizes in tiles. */
  object(layer: string, name: string, change: Partial<Drawn>): void {
    const { x, y, width, height, ...others } = change;
    const pixels = Object.fromEntries(
      Object.entries({ x, y, width, height }).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value * 32]],
      ),
    );
    this.redraw((map) => {
      const objects = map.layers.find((one) => one.name === layer)?.objects as Drawn[];
      Object.assign(objects.find((one) => one.name === name) ?? {}, pixels, others);
    });
  }

  /** Makes tiles of the garden solid. */
  wall(...tiles: readonly (readonly [number, number])[]): void {
    this.redraw(({ width, layers }) => {
      const data = layers.find(({ name }) => name === 'collision')?.data ?? [];
      for (const [x, y] of tiles) data[y * width + x] = 1;
    });
  }

  #json<T>(file: string, change: (json: T) => void): void {
    const json = JSON.parse(String(this.#held.get(file)));
    change(json);
    this.write(file, JSON.stringify(json, null, 2));
  }
}
