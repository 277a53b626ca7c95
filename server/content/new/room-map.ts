import { TILE } from '../../../schema/ground.ts';

const WIDTH = 18;
const HEIGHT = 13;
/** Rows of wall front under the cornice. */
const FRONT = 3;
/** The left tile of the two that one leaves by. */
const EXIT = 8;

/** What a map draws with: the number of the tile of a class, 0 for one that the tileset has not. */
export type Tile = (name: string) => number;

/** An object of a map, in tiles. */
interface Mark {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
  readonly facing?: string;
}

/** A room with parquet, a rug, plants and a door, as Tiled saves a map: one walks in at the bottom. */
export function roomMap(tile: Tile, source: string, from: string): string {
  const layers = [
    tiles('floor', (x, y) => (isFloor(x, y) ? tile(`parquet-${(x % 4) + 1}-${(y % 4) + 1}`) : 0)),
    tiles('floor-decor', (x, y) => decor(tile, x, y)),
    tiles('walls', (x, y) => wall(tile, x, y)),
    tiles('furniture', (x, y) => plant(tile, x, y)),
    tiles('above', () => 0),
    tiles('collision', (x, y) => (isFree(x, y) ? 0 : tile('solid') || 1), false),
  ];
  const marks: Readonly<Record<string, readonly Mark[]>> = {
    spawns: [
      { name: 'default', x: 9, y: 9.5, facing: 'up' },
      { name: `from-${from}`, x: 9, y: 10.6, facing: 'up' },
    ],
    portals: [{ name: `to-${from}`, x: EXIT, y: HEIGHT - 1.3, width: 2, height: 1.3 }],
    npcs: [{ name: 'host', x: 9, y: 6.6 }],
    spots: [],
    zones: [],
  };
  let id = 0;
  const objects = Object.entries(marks).map(([name, all]) => ({
    name,
    type: 'objectgroup',
    draworder: 'topdown',
    x: 0,
    y: 0,
    opacity: 1,
    visible: true,
    objects: all.map((mark) => object(mark, ++id)),
  }));
  const all = [...layers, ...objects].map((layer, index) => ({ id: index + 1, ...layer }));
  return mapText({
    type: 'map',
    version: '1.10',
    tiledversion: '1.10.2',
    orientation: 'orthogonal',
    renderorder: 'right-down',
    infinite: false,
    compressionlevel: -1,
    width: WIDTH,
    height: HEIGHT,
    tilewidth: TILE,
    tileheight: TILE,
    nextlayerid: all.length + 1,
    nextobjectid: id + 1,
    tilesets: [{ firstgid: 1, source }],
    layers: all,
  });
}

/** A map as text, with the tiles of each of its rows on one line. */
export function mapText(map: { readonly width: number; readonly [field: string]: unknown }): string {
  const inRows = (list: string) => {
    const tiles = list.split(',').map((tile) => tile.trim());
    const rows = Array.from({ length: Math.ceil(tiles.length / map.width) }, (_, row) =>
      tiles.slice(row * map.width, (row + 1) * map.width).join(','),
    );
    return `"data": [\n${rows.map((row) => `        ${row}`).join(',\n')}\n      ]`;
  };
  const text = JSON.stringify(map, null, 2);
  return `${text.replace(/"data": \[([\d,\s]*)\]/g, (_, list: string) => inRows(list))}\n`;
}

function tiles(name: string, at: (x: number, y: number) => number, visible = true) {
  const data = Array.from({ length: WIDTH * HEIGHT }, (_, cell) => at(cell % WIDTH, Math.floor(cell / WIDTH)));
  return { name, type: 'tilelayer', x: 0, y: 0, width: WIDTH, height: HEIGHT, opacity: 1, visible, data };
}

function object({ name, x, y, width = 0, height = 0, facing }: Mark, id: number): object {
  const pixels = (length: number) => Math.round(length * TILE * 10) / 10;
  return {
    id,
    name,
    type: '',
    x: pixels(x),
    y: pixels(y),
    width: pixels(width),
    height: pixels(height),
    rotation: 0,
    visible: true,
    ...(width === 0 ? { point: true } : {}),
    ...(facing ? { properties: [{ name: 'facing', type: 'string', value: facing }] } : {}),
  };
}

const isExit = (x: number, y: number) => y === HEIGHT - 1 && x >= EXIT - 1 && x <= EXIT + 2;
const isFloor = (x: number, y: number) => x > 0 && x < WIDTH - 1 && y > FRONT && y < HEIGHT - 1;
const isDoorstep = (x: number, y: number) => y === HEIGHT - 1 && (x === EXIT || x === EXIT + 1);
const PLANTS = [
  [1, 'fern'],
  [WIDTH - 2, 'fern'],
] as const;
const isPlant = (x: number, y: number) => y === FRONT + 1 && PLANTS.some(([at]) => at === x);
const isFree = (x: number, y: number) => (isFloor(x, y) || isDoorstep(x, y)) && !isPlant(x, y);

function decor(tile: Tile, x: number, y: number): number {
  if (isExit(x, y)) return tile(`exit-${x - EXIT + 2}-1`);
  if (!isFloor(x, y)) return 0;
  const piece = (at: number, length: number) => (at === 0 ? 1 : at === length - 1 ? 3 : 2);
  const [column, row, wide, high] = [x - (EXIT - 1), y - 5, 4, HEIGHT - 6];
  if (column >= 0 && column < wide && row >= 0 && row < high)
    return tile(`rug-red-${piece(column, wide)}-${piece(row, high)}`);
  if (y === FRONT + 1) return tile(x === 1 ? 'shade-north-west' : 'shade-north');
  return x === 1 ? tile('shade-west') : 0;
}

/** The tops of walls show where they end: bits 1 north, 2 east, 4 south, 8 west, and 16 to 128 for their inner corners. */
function wall(tile: Tile, x: number, y: number): number {
  const right = WIDTH - 1;
  const bottom = HEIGHT - 1;
  const cap = (open: number) => tile(`civic-cap-${open}`);
  if (y === 0) return cap(x === 0 ? 64 : x === right ? 128 : 4);
  if (y === bottom) {
    if (isExit(x, y)) return 0;
    if (x === 0 || x === right) return cap(x === 0 ? 32 : 16);
    return cap(x === EXIT - 2 ? 3 : x === EXIT + 3 ? 9 : 1);
  }
  if (x === 0 || x === right) return cap(x === 0 ? 2 : 8);
  return y <= FRONT ? tile(`civic-wall-0-${(x % 2) + 1}-${y}`) : 0;
}

function plant(tile: Tile, x: number, y: number): number {
  const [, name] = PLANTS.find(([at]) => at === x) ?? [];
  if (!name || y < FRONT || y > FRONT + 1) return 0;
  return tile(`plant-${name}-1-${y - FRONT + 1}`);
}
