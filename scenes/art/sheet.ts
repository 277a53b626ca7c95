import { boards } from './boards.ts';
import { cafes } from './cafe.ts';
import { Canvas } from './canvas.ts';
import { counters } from './counters.ts';
import { facades } from './facades.ts';
import { fittings } from './fittings.ts';
import { floors } from './floors.ts';
import { fountains } from './fountain.ts';
import { frames } from './frames.ts';
import { gardens } from './gardens.ts';
import { gates } from './gates.ts';
import { hangings } from './hangings.ts';
import { lamps } from './lamps.ts';
import { markers } from './markers.ts';
import { openings } from './openings.ts';
import { paving } from './paving.ts';
import { plants } from './plants.ts';
import { rugs } from './rugs.ts';
import { seats } from './seats.ts';
import { shelves } from './shelves.ts';
import { type Stamp, TILE } from './stamp.ts';
import { statuary } from './statuary.ts';
import { walls } from './walls.ts';

const COLUMNS = 32;

/** A stamp and the column and row of its first tile in the sheet. */
export type Placed = Stamp & { column: number; row: number };

/** The whole tileset: one picture, and where every stamp lies in it. */
export type Sheet = { picture: Canvas; columns: number; rows: number; stamps: ReadonlyMap<string, Placed> };

/** Lays every stamp out, in the order of this list, left to right where each first fits. */
export function makeSheet(): Sheet {
  const all = [
    ...markers(),
    ...floors(),
    ...paving(),
    ...rugs(),
    ...walls(),
    ...openings(),
    ...counters(),
    ...seats(),
    ...shelves(),
    ...fittings(),
    ...statuary(),
    ...hangings(),
    ...frames(),
    ...plants(),
    ...gardens(),
    ...lamps(),
    ...fountains(),
    ...gates(),
    ...facades(),
    ...cafes(),
    ...boards(),
  ];
  const taken: boolean[][] = [];
  const stamps = new Map<string, Placed>();
  for (const stamp of all) {
    if (stamps.has(stamp.name)) throw new Error(`two stamps are called ${stamp.name}`);
    stamps.set(stamp.name, { ...stamp, ...firstFit(taken, stamp) });
  }
  const picture = new Canvas(COLUMNS * TILE, taken.length * TILE);
  for (const { canvas, column, row } of stamps.values()) picture.paste(canvas, column * TILE, row * TILE);
  return { picture, columns: COLUMNS, rows: taken.length, stamps };
}

function firstFit(taken: boolean[][], { columns, rows }: Stamp): { column: number; row: number } {
  for (let row = 0; ; row++) {
    for (let column = 0; column + columns <= COLUMNS; column++) {
      const cells = Array.from(
        { length: rows * columns },
        (_, i) => [row + Math.floor(i / columns), column + (i % columns)] as const,
      );
      if (cells.some(([y, x]) => taken[y]?.[x])) continue;
      for (const [y, x] of cells) {
        while (taken.length <= y) taken.push([]);
        const line = taken[y];
        if (line) line[x] = true;
      }
      return { column, row };
    }
  }
}

/** The tileset as Tiled reads it: every tile carries its name, its usual layer, and whether it is solid. */
export function describeSheet(sheet: Sheet) {
  const tiles = [...sheet.stamps.values()].flatMap((stamp) =>
    Array.from({ length: stamp.columns * stamp.rows }, (_, i) =>
      describeTile(sheet, stamp, i % stamp.columns, Math.floor(i / stamp.columns)),
    ),
  );
  return {
    type: 'tileset',
    version: '1.10',
    tiledversion: '1.10.2',
    name: 'parvis',
    image: 'parvis.png',
    imagewidth: sheet.picture.width,
    imageheight: sheet.picture.height,
    tilewidth: TILE,
    tileheight: TILE,
    margin: 0,
    spacing: 0,
    columns: sheet.columns,
    tilecount: sheet.columns * sheet.rows,
    tiles: tiles.sort((a, b) => a.id - b.id),
  };
}

function describeTile(sheet: Sheet, stamp: Placed, x: number, y: number) {
  const id = (stamp.row + y) * sheet.columns + stamp.column + x;
  const type = stamp.columns * stamp.rows === 1 ? stamp.name : `${stamp.name}-${x + 1}-${y + 1}`;
  return {
    id,
    type,
    properties: [
      { name: 'layer', type: 'string', value: layerOf(stamp, y) },
      { name: 'solid', type: 'bool', value: stamp.solid[y]?.[x] === '#' },
    ],
  };
}

/** The tile layer of a map in which a row of a stamp belongs. */
export function layerOf(
  stamp: Stamp,
  row: number,
): 'floor' | 'floor-decor' | 'walls' | 'furniture' | 'above' | 'collision' {
  switch (stamp.kind) {
    case 'texture':
      return 'floor';
    case 'ground':
      return 'floor-decor';
    case 'wall':
      return 'walls';
    case 'hung':
      return 'furniture';
    case 'light':
      return 'above';
    case 'furniture':
      return row < stamp.above ? 'above' : 'furniture';
    case 'marker':
      return 'collision';
  }
}
