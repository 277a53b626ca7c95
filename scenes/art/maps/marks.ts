import type { Facing } from '../figure.ts';
import { FRAME_TOP } from '../frames.ts';
import { TILE } from '../stamp.ts';
import type { Plan } from './plan.ts';

const point = (x: number, y: number) => ({ x: x * TILE, y: y * TILE, width: 0, height: 0 });
const box = (x: number, y: number, width: number, height: number) => ({
  x: x * TILE,
  y: y * TILE,
  width: width * TILE,
  height: height * TILE,
});

/** Where players arrive. Coordinates here and below are in tiles; halves are welcome. */
export function spawn(plan: Plan, name: string, x: number, y: number, facing: Facing): void {
  plan.marks.spawns.push({ name, type: 'spawn', ...point(x, y), properties: { facing } });
}

/** A part of the floor that one walks into to go elsewhere. */
export function portal(plan: Plan, name: string, x: number, y: number, width: number, height: number): void {
  plan.marks.portals.push({ name, type: 'portal', ...box(x, y, width, height), properties: {} });
}

/** Where the feet of an NPC are. */
export function npc(plan: Plan, name: string, x: number, y: number): void {
  plan.marks.npcs.push({ name, type: 'npc', ...point(x, y), properties: {} });
}

/** A line along which an NPC walks, by its points. */
export function path(plan: Plan, name: string, ...points: readonly (readonly [number, number])[]): void {
  const [x, y] = points[0] ?? [0, 0];
  const polyline = points.map(([px, py]) => ({ x: (px - x) * TILE, y: (py - y) * TILE }));
  plan.marks.paths.push({ name, type: 'path', ...point(x, y), properties: {}, polyline });
}

/** A rectangle in which an NPC wanders. */
export function stroll(plan: Plan, name: string, x: number, y: number, width: number, height: number): void {
  plan.marks.paths.push({ name, type: 'stroll', ...box(x, y, width, height), properties: {} });
}

/** A point where an NPC stands at some hours. */
export function stand(plan: Plan, name: string, x: number, y: number, facing: Facing): void {
  plan.marks.paths.push({ name, type: 'stand', ...point(x, y), properties: { facing } });
}

/** Hangs an empty frame on a wall front whose cornice is in row `y`, and marks it as a spot. */
export function exhibit(plan: Plan, name: string, x: number, y: number): void {
  plan.put('exhibit-frame', x, y);
  plan.marks.spots.push({
    name,
    type: 'spot',
    x: x * TILE,
    y: y * TILE + FRAME_TOP,
    width: 2 * TILE,
    height: 2 * TILE,
    properties: {},
  });
}

/** A zone that only some may enter. */
export function locked(
  plan: Plan,
  name: string,
  needs: 'account' | 'staff',
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  plan.marks.zones.push({ name, type: 'locked', ...box(x, y, width, height), properties: { needs } });
}
