import type { Break } from './break.ts';

const MAP = 'garden/map.tmj';
const SCENE = 'garden/scene.json';

/** Faults of the map. */
export const BROKEN_MAPS: readonly Break[] = [
  {
    what: 'a map that does not say what is solid',
    breaks: (sound) =>
      sound.redraw((map) => {
        map.layers = map.layers.filter(({ name }) => name !== 'collision');
      }),
    rule: 'collision-missing',
    file: MAP,
  },
  {
    what: 'a layer that lacks a tile',
    breaks: (sound) => sound.redraw(({ layers }) => void layers[0]?.data?.pop()),
    rule: 'layer-tiles',
    file: MAP,
    place: /floor/,
  },
  {
    what: 'a map that is not orthogonal',
    breaks: (sound) =>
      sound.redraw((map) => {
        map.orientation = 'isometric';
      }),
    rule: 'map-orientation',
    file: MAP,
    place: 'orientation',
  },
  {
    what: 'a tileset outside the scenes folder',
    breaks: (sound) => sound.replace(MAP, '../tiles/parvis.tsj', '../../tiles/parvis.tsj'),
    rule: 'tileset-outside',
    file: MAP,
  },
  {
    what: 'a tileset without its picture',
    breaks: (sound) => {
      sound.write('garden/own.tsj', JSON.stringify({ ...TILESET, image: 'nothing.png' }));
      sound.replace(MAP, '../tiles/parvis.tsj', 'own.tsj');
    },
    rule: 'tileset-picture-missing',
    file: 'garden/own.tsj',
    place: 'image',
  },
  {
    what: 'a tileset that no small graphics card holds',
    breaks: (sound) => {
      sound.write('garden/own.tsj', JSON.stringify({ ...TILESET, image: 'huge.png' }));
      sound.write('garden/huge.png', pngHead(8192, 64));
      sound.replace(MAP, '../tiles/parvis.tsj', 'own.tsj');
    },
    rule: 'tileset-too-large',
    file: 'garden/own.tsj',
    place: 'image',
  },
  {
    what: 'no default spawn',
    breaks: (sound) => sound.object('spawns', 'default', { name: 'start' }),
    rule: 'spawn-default-missing',
    file: MAP,
    place: 'layer spawns',
  },
  {
    what: 'a spawn in a wall',
    breaks: (sound) => sound.object('spawns', 'default', { x: 0.5, y: 4.5 }),
    rule: 'spawn-in-wall',
    file: MAP,
    place: /spawn default/,
    tile: { x: 0, y: 4 },
  },
  {
    what: 'a spawn in a portal',
    breaks: (sound) => sound.object('spawns', 'default', { x: 9.5, y: 1.5 }),
    rule: 'spawn-in-portal',
    file: MAP,
    place: /spawn default/,
    tile: { x: 9, y: 1 },
  },
  {
    what: 'an NPC whom nobody can reach',
    breaks: (sound) => {
      sound.object('npcs', 'rose', { x: 2.5, y: 1.5 });
      sound.wall([1, 4], [2, 4], [3, 4], [4, 4], [5, 4], [6, 4], [6, 3], [6, 2], [6, 1]);
    },
    rule: 'npc-unreachable',
    file: MAP,
    place: /npc rose/,
    tile: { x: 2, y: 1 },
  },
  {
    what: 'a portal that nobody can reach',
    breaks: (sound) => sound.wall([8, 1], [9, 2], [10, 2], [9, 1], [10, 1]),
    rule: 'portal-unreachable',
    file: MAP,
    place: /portal to-shed/,
    tile: { x: 10, y: 1 },
  },
  {
    what: 'a spot that nobody can reach',
    breaks: (sound) => sound.redraw((map) => void widen(map)),
    rule: 'spot-unreachable',
    file: MAP,
    place: /spot fence/,
    tile: { x: 18, y: 1 },
  },
  {
    what: 'floor that nobody can get to',
    breaks: (sound) => sound.wall([9, 6], [9, 5], [10, 4]),
    rule: 'region-unreachable',
    file: MAP,
    tile: { x: 10, y: 5 },
  },
  {
    what: 'an NPC that is not on the map',
    breaks: (sound) => sound.shape(({ npcs }) => Object.assign(npcs, { ghost: npcs['rose'] })),
    rule: 'object-missing',
    file: MAP,
    place: 'layer npcs',
  },
  {
    what: 'a spot on the map of which nothing is said',
    breaks: (sound) =>
      sound.shape((shape) => {
        shape.spots = {};
      }),
    rule: 'object-undescribed',
    file: SCENE,
    place: 'spots',
  },
  {
    what: 'a spot outside the map',
    breaks: (sound) => sound.object('spots', 'fence', { x: 40 }),
    rule: 'object-outside',
    file: MAP,
    place: /spot fence/,
  },
  {
    what: 'a zone that needs what nobody has',
    breaks: (sound) => sound.replace(MAP, '"account"', '"wings"'),
    rule: 'zone-property',
    file: MAP,
    place: /zone shade/,
    tile: { x: 1, y: 6 },
  },
];

const TILESET = {
  name: 'own',
  tilewidth: 32,
  tileheight: 32,
  columns: 2,
  tilecount: 4,
  imagewidth: 64,
  imageheight: 64,
};

/** The first bytes of a PNG of that size: more is not read of it. */
function pngHead(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452000000000000000008060000000000000000', 'hex');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

/** Nine columns of wall to the right, and the spot at their far end. */
function widen(map: {
  width: number;
  layers: { name: string; width?: number; data?: number[]; objects?: object[] }[];
}) {
  const [from, to] = [map.width, map.width + 9];
  for (const layer of map.layers) {
    if (layer.data) {
      const { data, name } = layer;
      const rows = Array.from({ length: data.length / from }, (_, y) => data.slice(y * from, (y + 1) * from));
      layer.data = rows.flatMap((row) => [...row, ...Array<number>(9).fill(name === 'collision' ? 1 : 0)]);
      layer.width = to;
    }
    if (layer.name === 'spots') Object.assign(layer.objects?.[0] ?? {}, { x: 18 * 32 });
  }
  map.width = to;
}
