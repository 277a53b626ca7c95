import { TILE } from '../stamp.ts';
import { type Mark, OBJECT_LAYERS, type Plan, TILE_LAYERS } from './plan.ts';

/** The text of a map as Tiled 1.10 writes it, with the tiles of each row of the map on one line. */
export function mapText(plan: Plan): string {
  const layers = [
    ...TILE_LAYERS.map((name, index) => tileLayer(plan, name, index + 1)),
    ...OBJECT_LAYERS.map((name, index) => objectLayer(plan, name, TILE_LAYERS.length + index + 1)),
  ];
  const map = {
    type: 'map',
    version: '1.10',
    tiledversion: '1.10.2',
    orientation: 'orthogonal',
    renderorder: 'right-down',
    infinite: false,
    compressionlevel: -1,
    width: plan.width,
    height: plan.height,
    tilewidth: TILE,
    tileheight: TILE,
    nextlayerid: layers.length + 1,
    nextobjectid: OBJECT_LAYERS.reduce((count, layer) => count + plan.marks[layer].length, 1),
    tilesets: [{ firstgid: 1, source: '../tiles/parvis.tsj' }],
    layers,
  };
  return `${JSON.stringify(map, null, 2).replace(/"data": \[([^\]]*)\]/g, (_, list: string) => `"data": [\n${inRows(list, plan.width)}\n      ]`)}\n`;
}

function inRows(list: string, width: number): string {
  const tiles = list.split(',').map((tile) => tile.trim());
  const rows: string[] = [];
  for (let at = 0; at < tiles.length; at += width) rows.push(`        ${tiles.slice(at, at + width).join(',')}`);
  return rows.join(',\n');
}

function tileLayer(plan: Plan, name: (typeof TILE_LAYERS)[number], id: number) {
  const { width, height } = plan;
  return {
    id,
    name,
    type: 'tilelayer',
    x: 0,
    y: 0,
    width,
    height,
    opacity: 1,
    visible: name !== 'collision',
    data: plan.tiles[name],
  };
}

function objectLayer(plan: Plan, name: (typeof OBJECT_LAYERS)[number], id: number) {
  const before = OBJECT_LAYERS.slice(0, OBJECT_LAYERS.indexOf(name)).reduce(
    (count, layer) => count + plan.marks[layer].length,
    1,
  );
  const objects = plan.marks[name].map((mark, index) => object(mark, before + index));
  return { id, name, type: 'objectgroup', draworder: 'topdown', x: 0, y: 0, opacity: 1, visible: true, objects };
}

function object({ properties, ...mark }: Mark, id: number) {
  const list = Object.entries(properties).map(([name, value]) => ({
    name,
    type: typeof value === 'number' ? 'float' : 'string',
    value,
  }));
  const point = mark.width === 0 && !mark.polyline ? { point: true } : {};
  return { id, ...mark, rotation: 0, visible: true, ...point, ...(list.length > 0 ? { properties: list } : {}) };
}
