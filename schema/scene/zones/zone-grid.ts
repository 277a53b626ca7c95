import { TILE } from '../../tile.ts';

/** A rectangle in pixels: its right and lower edges are outside. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Bucket<Z> {
  readonly zones: readonly Z[];
  /** Every zone of it covers the whole tile: there is nothing to compare. */
  readonly whole: boolean;
}

const covers = (zone: Rectangle, x: number, y: number) =>
  x >= zone.x && y >= zone.y && x < zone.x + zone.width && y < zone.y + zone.height;

/**
 * Zones, by the tiles that they touch: asking which ones a point is in costs two array reads where there are none, and
 * nothing is made to answer where they end with the tiles.
 */
export class ZoneGrid<Z extends Rectangle> {
  readonly #none: readonly Z[] = [];
  readonly #width: number;
  readonly #height: number;
  /** Per tile: the number of its bucket. */
  readonly #cells: Uint32Array;
  readonly #buckets: Bucket<Z>[] = [{ zones: this.#none, whole: true }];

  /** `width` and `height` in tiles. */
  constructor(width: number, height: number, zones: readonly Z[]) {
    this.#width = width;
    this.#height = height;
    this.#cells = new Uint32Array(zones.length > 0 ? width * height : 0);
    for (const [cell, touching] of this.#touched(zones)) this.#cells[cell] = this.#bucketOf(cell, touching);
  }

  /** The zones that a point is in, in their order in the map. The same list as long as it is the same tile, mostly. */
  at(x: number, y: number): readonly Z[] {
    const column = Math.floor(x / TILE);
    const row = Math.floor(y / TILE);
    if (column < 0 || row < 0 || column >= this.#width || row >= this.#height) return this.#none;
    const bucket = this.#buckets[this.#cells[row * this.#width + column] ?? 0];
    if (!bucket || bucket.whole) return bucket?.zones ?? this.#none;
    const found = bucket.zones.filter((zone) => covers(zone, x, y));
    return found.length > 0 ? found : this.#none;
  }

  #touched(zones: readonly Z[]): Map<number, Z[]> {
    const touched = new Map<number, Z[]>();
    for (const zone of zones) {
      const right = Math.min(this.#width, Math.ceil((zone.x + zone.width) / TILE));
      const bottom = Math.min(this.#height, Math.ceil((zone.y + zone.height) / TILE));
      for (let row = Math.max(0, Math.floor(zone.y / TILE)); row < bottom; row++)
        for (let column = Math.max(0, Math.floor(zone.x / TILE)); column < right; column++) {
          const cell = row * this.#width + column;
          touched.set(cell, [...(touched.get(cell) ?? []), zone]);
        }
    }
    return touched;
  }

  #bucketOf(cell: number, zones: readonly Z[]): number {
    const x = (cell % this.#width) * TILE;
    const y = Math.floor(cell / this.#width) * TILE;
    const whole = zones.every(
      (zone) => zone.x <= x && zone.y <= y && zone.x + zone.width >= x + TILE && zone.y + zone.height >= y + TILE,
    );
    const known = this.#buckets.findIndex(
      (one) => one.whole === whole && one.zones.length === zones.length && one.zones.every((z, i) => z === zones[i]),
    );
    return known >= 0 ? known : this.#buckets.push({ zones, whole }) - 1;
  }
}
