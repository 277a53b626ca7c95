import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ZoneKind } from '../../schema/scene/zones/index.ts';

const TILE = 32;

/** What a letter of a plan stands for. A space is floor, `#` a wall. */
export type Mark =
  | { readonly spawn: string }
  | { readonly npc: string }
  | { readonly portal: string }
  | { readonly spot: string }
  | { readonly locked: 'account' | 'staff' }
  | DrawnZone;

/** One zone around all the cells of the letter; `with` are its custom properties, and `solid` makes walls of the cells. */
export interface DrawnZone {
  readonly zone: string;
  readonly is: ZoneKind;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly solid?: true;
}

export interface DrawnScene {
  readonly plan: readonly string[];
  readonly marks: Readonly<Record<string, Mark>>;
  /** What scene.json says, beside the titles. */
  readonly says: object;
}

const both = (text: string) => ({ fr: text, en: text });
const clerk = { name: both('Plume'), character: 'clerk', dialogue: 'clerk' };

/** What the clerk's dialogue speaks of: the items and quests of the house's own plaza. */
const { items, quests } = JSON.parse(readFileSync('scenes/plaza/scene.json', 'utf8'));
const TOLD = { items, quests };

/** A small world for tests: a hall with a clerk and an office, a square, a gallery with three spots, a cellar for one. */
const SCENES: Readonly<Record<string, DrawnScene>> = {
  administration: {
    plan: ['############', '#    C   O #', '#          #', '# s     P  #', '#       p  #', '############'],
    marks: {
      C: { npc: 'clerk' },
      s: { spawn: 'default' },
      P: { portal: 'to-plaza' },
      p: { spawn: 'from-plaza' },
      O: { locked: 'staff' },
    },
    says: {
      open: true,
      features: ['chat'],
      npcs: { clerk },
      portals: { 'to-plaza': { label: both('Plaza'), to: { scene: 'plaza', spawn: 'from-administration' } } },
    },
  },
  plaza: {
    plan: ['############', '# A  G  K  #', '# a  g  k  #', '#          #', '#   s      #', '############'],
    marks: {
      A: { portal: 'to-administration' },
      a: { spawn: 'from-administration' },
      G: { portal: 'to-gallery' },
      g: { spawn: 'from-gallery' },
      K: { portal: 'to-cellar' },
      k: { spawn: 'from-cellar' },
      s: { spawn: 'default' },
    },
    says: {
      open: true,
      features: ['chat'],
      ...TOLD,
      portals: {
        'to-administration': { label: both('Hall'), to: { scene: 'administration', spawn: 'from-plaza' } },
        'to-gallery': { label: both('Gallery'), to: { scene: 'gallery', spawn: 'from-plaza' } },
        'to-cellar': { label: both('Cellar'), to: { scene: 'cellar', spawn: 'default' } },
      },
      events: { evening: { title: both('Evening'), from: '19:00', until: '07:00', light: 'night' } },
    },
  },
  gallery: {
    plan: ['############', '# 1  2  3  #', '#          #', '# s     P  #', '#       p  #', '############'],
    marks: {
      1: { spot: 'first' },
      2: { spot: 'second' },
      3: { spot: 'third' },
      s: { spawn: 'default' },
      P: { portal: 'to-plaza' },
      p: { spawn: 'from-plaza' },
    },
    says: {
      open: true,
      features: ['chat', 'exhibits'],
      spots: { first: { label: both('First') }, second: { label: both('Second') }, third: { label: both('Third') } },
      portals: { 'to-plaza': { label: both('Plaza'), to: { scene: 'plaza', spawn: 'from-gallery' } } },
    },
  },
  cellar: {
    plan: ['######', '# s  #', '#  P #', '######'],
    marks: { s: { spawn: 'default' }, P: { portal: 'up' } },
    says: { capacity: 1, portals: { up: { label: both('Up'), to: { scene: 'plaza', spawn: 'from-cellar' } } } },
  },
};

function place(mark: Mark, name: string, id: number, column: number, row: number): { layer: string; object: object } {
  const point = { id, name, x: (column + 0.5) * TILE, y: (row + 0.5) * TILE };
  const area = { id, name, x: column * TILE, y: row * TILE, width: TILE, height: TILE };
  if ('spawn' in mark) return { layer: 'spawns', object: point };
  if ('npc' in mark) return { layer: 'npcs', object: point };
  if ('portal' in mark) return { layer: 'portals', object: area };
  if ('spot' in mark) return { layer: 'spots', object: area };
  if ('zone' in mark)
    return { layer: 'zones', object: { ...area, type: mark.is, properties: propertiesOf(mark.with) } };
  return { layer: 'zones', object: { ...area, type: 'locked', properties: [{ name: 'needs', value: mark.locked }] } };
}

const propertiesOf = (given: Readonly<Record<string, unknown>> = {}) =>
  Object.entries(given).map(([name, value]) => ({ name, value }));

interface Drawn {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Makes a zone reach to another cell of its letter. */
function stretch(zone: Drawn, { x, y, width, height }: Drawn): void {
  const right = Math.max(zone.x + zone.width, x + width);
  const bottom = Math.max(zone.y + zone.height, y + height);
  zone.x = Math.min(zone.x, x);
  zone.y = Math.min(zone.y, y);
  zone.width = right - zone.x;
  zone.height = bottom - zone.y;
}

function mapOf({ plan, marks }: DrawnScene): object {
  const width = plan[0]?.length ?? 0;
  const cells = [...plan.join('')];
  const layers = new Map<string, object[]>();
  const zones = new Map<string, Drawn>();
  cells.forEach((cell, index) => {
    const mark = marks[cell];
    if (!mark) return;
    const name = 'locked' in mark ? 'office' : String(Object.values(mark)[0]);
    const { layer, object } = place(mark, name, index + 1, index % width, Math.floor(index / width));
    const zone = 'zone' in mark && zones.get(mark.zone);
    if (zone) stretch(zone, object as Drawn);
    else layers.set(layer, [...(layers.get(layer) ?? []), object]);
    if ('zone' in mark && !zone) zones.set(mark.zone, object as Drawn);
  });
  const isSolid = (cell: string) => cell === '#' || 'solid' in (marks[cell] ?? {});
  const data = cells.map((cell) => (isSolid(cell) ? 1 : 0));
  return {
    orientation: 'orthogonal',
    infinite: false,
    width,
    height: plan.length,
    tilewidth: TILE,
    tileheight: TILE,
    tilesets: [{ firstgid: 1, source: '../tiles/parvis.tsj' }],
    layers: [
      { type: 'tilelayer', name: 'collision', width, height: plan.length, data },
      ...[...layers].map(([name, objects]) => ({ type: 'objectgroup', name, objects })),
    ],
  };
}

/** Writes the small world's scenes, and more, into a new folder, with the project's own art and the clerk's real dialogue. */
export function drawScenes(more: Readonly<Record<string, DrawnScene>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'parvis-drawn-'));
  for (const art of ['tiles', 'characters', 'portraits'])
    cpSync(join('scenes', art), join(root, art), { recursive: true });
  for (const [id, scene] of Object.entries({ ...SCENES, ...more })) {
    mkdirSync(join(root, id, 'dialogues'), { recursive: true });
    const says = { title: both(id), description: both(id), capacity: 50, ...scene.says };
    writeFileSync(join(root, id, 'scene.json'), JSON.stringify(says));
    writeFileSync(join(root, id, 'map.tmj'), JSON.stringify(mapOf(scene)));
  }
  cpSync('scenes/administration/dialogues', join(root, 'administration/dialogues'), { recursive: true });
  return root;
}
