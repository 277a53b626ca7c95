import { layerOf, type Placed, type Sheet } from '../sheet.ts';
import { TILE } from '../stamp.ts';
import { CORNERS } from '../walls.ts';

export const TILE_LAYERS = ['floor', 'floor-decor', 'walls', 'furniture', 'above', 'collision'] as const;
export const OBJECT_LAYERS = ['spawns', 'portals', 'npcs', 'spots', 'zones', 'paths'] as const;
export type TileLayer = (typeof TILE_LAYERS)[number];
export type ObjectLayer = (typeof OBJECT_LAYERS)[number];

/** Something named in a map, in pixels. A point has no size. */
export type Mark = {
  name: string;
  type: string;
  x: number;
  y: number;
  width: number;
  height: number;
  properties: Record<string, string | number>;
  /** Of a line: its points in pixels, from the first. */
  polyline?: readonly { x: number; y: number }[];
};

/** A scene being laid out: tiles by layer (a tile's id in the set plus one; 0 is nothing) and named objects. */
export class Plan {
  readonly width: number;
  readonly height: number;
  readonly tiles: Record<TileLayer, number[]>;
  readonly marks: Record<ObjectLayer, Mark[]> = { spawns: [], portals: [], npcs: [], spots: [], zones: [], paths: [] };
  readonly #sheet: Sheet;

  constructor(sheet: Sheet, width: number, height: number) {
    this.#sheet = sheet;
    this.width = width;
    this.height = height;
    const empty = () => Array.from({ length: width * height }, () => 0);
    this.tiles = {
      floor: empty(),
      'floor-decor': empty(),
      walls: empty(),
      furniture: empty(),
      above: empty(),
      collision: empty(),
    };
  }

  /** Covers a rectangle with a floor; the pattern starts at the corner of the map, so floors meet without a seam. */
  floor(name: string, x: number, y: number, width = 1, height = 1): void {
    const stamp = this.stamp(name);
    for (let j = y; j < y + height; j++) {
      for (let i = x; i < x + width; i++)
        this.#write('floor', i, j, this.#tile(stamp, i % stamp.columns, j % stamp.rows));
    }
  }

  /** Puts a stamp with its top left tile at (x, y), each row in its layer, and makes solid what is solid. */
  put(name: string, x: number, y: number): void {
    const stamp = this.stamp(name);
    for (let j = 0; j < stamp.rows; j++) {
      const layer = layerOf(stamp, j);
      for (let i = 0; i < stamp.columns; i++) {
        if (stamp.solid[j]?.[i] === '#') this.solid(x + i, y + j);
        if (stamp.canvas.crop(i * TILE, j * TILE, TILE, TILE).isBlank()) continue;
        if (this.at(layer, x + i, y + j) && layer !== 'walls')
          throw new Error(`${name} at ${x},${y}: ${layer} is taken at ${x + i},${y + j}`);
        this.#write(layer, x + i, y + j, this.#tile(stamp, i, j));
      }
    }
  }

  /** Puts a row of stamps from left to right, each as wide as it is. */
  row(names: readonly string[], x: number, y: number): void {
    let left = x;
    for (const name of names) {
      this.put(name, left, y);
      left += this.stamp(name).columns;
    }
  }

  /** A rug of any size, at least 2 × 2, from its nine pieces. */
  rug(name: string, x: number, y: number, width: number, height: number): void {
    const stamp = this.stamp(name);
    const piece = (at: number, length: number) => (at === 0 ? 0 : at === length - 1 ? 2 : 1);
    for (let j = 0; j < height; j++) {
      for (let i = 0; i < width; i++)
        this.#write('floor-decor', x + i, y + j, this.#tile(stamp, piece(i, width), piece(j, height)));
    }
  }

  /** A cell of wall front, `row` rows under its cornice; its sides are open by bits 1 west, 2 east. */
  front(style: string, x: number, y: number, row: number, open: number): void {
    this.#write('walls', x, y, this.#tile(this.stamp(`${style}-wall-${open}`), x % 2, row));
    this.solid(x, y);
  }

  /** A cell of wall top; `closed` says whether a neighbour is wall top too. */
  cap(style: string, x: number, y: number, closed: (x: number, y: number) => boolean): void {
    const sides = [
      [1, 0, -1],
      [2, 1, 0],
      [4, 0, 1],
      [8, -1, 0],
    ] as const;
    let open = 0;
    for (const [bit, dx, dy] of sides) if (!closed(x + dx, y + dy)) open |= bit;
    for (const [corner, a, b] of CORNERS) {
      if (!(open & (a | b)) && !closed(x + (b === 2 ? 1 : -1), y + (a === 1 ? -1 : 1))) open |= corner;
    }
    this.put(`${style}-cap-${open}`, x, y);
  }

  /** Writes a flat tile where nothing lies yet. */
  cast(name: string, x: number, y: number): void {
    if (!this.at('floor-decor', x, y)) this.#write('floor-decor', x, y, this.#tile(this.stamp(name), 0, 0));
  }

  solid(x: number, y: number): void {
    this.#write('collision', x, y, this.#tile(this.stamp('solid'), 0, 0));
  }

  at(layer: TileLayer, x: number, y: number): number {
    return this.inside(x, y) ? (this.tiles[layer][y * this.width + x] ?? 0) : 0;
  }

  inside(x: number, y: number): boolean {
    return x >= 0 && y >= 0 && x < this.width && y < this.height;
  }

  stamp(name: string): Placed {
    const stamp = this.#sheet.stamps.get(name);
    if (!stamp) throw new Error(`no stamp is called ${name}`);
    return stamp;
  }

  #tile(stamp: Placed, x: number, y: number): number {
    return (stamp.row + y) * this.#sheet.columns + stamp.column + x + 1;
  }

  #write(layer: TileLayer, x: number, y: number, tile: number): void {
    if (this.inside(x, y)) this.tiles[layer][y * this.width + x] = tile;
  }
}
