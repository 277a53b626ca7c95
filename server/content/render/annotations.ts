import { DIRECTIONS } from '../../../schema/state.ts';
import { middleOf, objectsOf, propertyOf, type TiledObject } from '../../../schema/tiled.ts';
import type { DrawnPlace } from './drawn-place.ts';
import { LETTER_HEIGHT, widthOf, write } from './letters.ts';
import type { PictureAt } from './picture-at.ts';
import type { Colour } from './raster.ts';
import { decodePicture } from './stamps.ts';
import type { View } from './view.ts';

const CELL = 32;
/** A frame of a character's sheet, and where its feet are in it. */
const FIGURE = { width: 32, height: 48, x: 16, y: 46 } as const;

const INK: Colour = [27, 20, 36];
const PAPER: Colour = [255, 250, 240];
const COLOURS = {
  portal: [64, 156, 255],
  spot: [70, 200, 120],
  spawn: [255, 214, 70],
  npc: [255, 120, 190],
  zone: [255, 140, 60],
  path: [190, 140, 255],
} as const satisfies Record<string, Colour>;

/** Draws the people of a place, where they stand at first. */
export async function drawPeople(view: View, { npcs, ...place }: DrawnPlace, pictureAt: PictureAt): Promise<void> {
  for (const { character, x, y, facing } of [...npcs].sort((a, b) => a.y - b.y)) {
    const path = `characters/${character}.png`;
    const sheet = await decodePicture(pictureAt, place.files?.[path] ?? `/scenes/${path}`);
    const { width, height } = FIGURE;
    const size = [Math.round(width * view.zoom), Math.round(height * view.zoom)] as const;
    const figure = sheet?.part(0, DIRECTIONS.indexOf(facing) * height, width, height, ...size);
    const at = pointOf(view, { x: x - FIGURE.x, y: y - FIGURE.y });
    if (figure) view.raster.draw(figure, Math.round(at.x), Math.round(at.y));
  }
}

/** Draws what cannot be seen: the grid with its numbers, zones, paths, doors, spots, spawns, and everybody's name. */
export function annotate(view: View, place: DrawnPlace): void {
  grid(view, place.map);
  for (const zone of objectsOf(place.map, 'zones'))
    area(view, zone, COLOURS.zone, [zone.type, zone.name].filter(Boolean).join(': '));
  for (const path of objectsOf(place.map, 'paths')) line(view, path);
  for (const { id, to, ...rectangle } of place.portals) area(view, rectangle, COLOURS.portal, `${id} > ${to.scene}`);
  for (const { id, ...rectangle } of place.spots) area(view, rectangle, COLOURS.spot, id);
  for (const spawn of objectsOf(place.map, 'spawns')) stand(view, spawn);
  for (const { name, x, y } of place.npcs) label(view, name.en, { x, y: y - FIGURE.height - 2 }, COLOURS.npc);
}

function pointOf({ zoom, left, top }: View, { x, y }: { x: number; y: number }): { x: number; y: number } {
  return { x: left + x * zoom, y: top + y * zoom };
}

/** A line between any two tiles, and along the edges their numbers: of every tile, or of every fifth where they are small. */
function grid(view: View, { width, height }: DrawnPlace['map']): void {
  const { raster, zoom, left, top } = view;
  const cell = CELL * zoom;
  const every = cell >= 24 ? 1 : Math.ceil(24 / cell / 5) * 5;
  for (let column = 0; column <= width; column += every) {
    const x = left + column * cell;
    raster.fill(x, top, 1, height * cell, INK, 0.25);
    const text = String(column);
    if (column < width) write(raster, text, x + (cell - widthOf(text)) / 2, (top - LETTER_HEIGHT) / 2, PAPER);
  }
  for (let row = 0; row <= height; row += every) {
    const y = top + row * cell;
    raster.fill(left, y, width * cell, 1, INK, 0.25);
    const text = String(row);
    if (row < height) write(raster, text, (left - widthOf(text)) / 2, y + (cell - LETTER_HEIGHT) / 2, PAPER);
  }
}

type Rectangle = Pick<TiledObject, 'x' | 'y' | 'width' | 'height'>;

function area(view: View, { x, y, width, height }: Rectangle, colour: Colour, text: string): void {
  const at = pointOf(view, { x, y });
  const { raster, zoom } = view;
  raster.fill(at.x, at.y, width * zoom, height * zoom, colour, 0.25);
  raster.frame(Math.round(at.x), Math.round(at.y), Math.round(width * zoom), Math.round(height * zoom), colour);
  label(view, text, { x: x + width / 2, y }, colour);
}

function line(view: View, path: TiledObject): void {
  if (!path.polyline) {
    area(view, path, COLOURS.path, path.name);
    return;
  }
  const points = path.polyline.map((point) => ({ x: path.x + point.x, y: path.y + point.y }));
  for (const [i, from] of points.entries()) {
    const to = points[i + 1] ?? from;
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6);
    for (let step = 0; step <= steps; step++) {
      const share = steps === 0 ? 0 : step / steps;
      const at = pointOf(view, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
      view.raster.fill(at.x - 1, at.y - 1, 3, 3, COLOURS.path);
    }
  }
  label(view, path.name, points[0] ?? path, COLOURS.path);
}

/** A spawn: where the feet are, and where they point. */
function stand(view: View, spawn: TiledObject): void {
  const at = pointOf(view, middleOf(spawn));
  const facing = propertyOf(spawn, 'facing', 'down');
  const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1] }[facing] ?? [0, 1];
  view.raster.fill(at.x - 4, at.y - 4, 8, 8, INK);
  view.raster.fill(at.x - 3, at.y - 3, 6, 6, COLOURS.spawn);
  for (let step = 4; step < 12; step++)
    view.raster.fill(at.x + (dx ?? 0) * step - 1, at.y + (dy ?? 0) * step - 1, 2, 2, COLOURS.spawn);
  label(view, spawn.name, { x: middleOf(spawn).x, y: middleOf(spawn).y - 8 / view.zoom }, COLOURS.spawn);
}

/** A text on a plate, the middle of its bottom edge there, moved so that it is seen whole. */
function label(view: View, text: string, foot: { x: number; y: number }, colour: Colour): void {
  if (text === '') return;
  const at = pointOf(view, foot);
  const [width, height] = [widthOf(text) + 8, LETTER_HEIGHT + 6];
  const x = Math.max(0, Math.min(view.raster.width - width, Math.round(at.x - width / 2)));
  const y = Math.max(0, Math.min(view.raster.height - height, Math.round(at.y - height)));
  view.raster.fill(x, y, width, height, INK, 0.85);
  view.raster.fill(x, y + height - 2, width, 2, colour);
  write(view.raster, text, x + 4, y + 3, PAPER);
}
