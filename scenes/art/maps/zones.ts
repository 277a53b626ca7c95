import type { Facing } from '../figure.ts';
import { TILE } from '../stamp.ts';
import type { Mark, Plan } from './plan.ts';

type Box = readonly [x: number, y: number, width: number, height: number];

/** A part of the map where something is different, in tiles: `kind` is the class of the object. */
export function zone(plan: Plan, kind: string, name: string, box: Box, properties: Mark['properties'] = {}): void {
  const [x, y, width, height] = box.map((tiles) => tiles * TILE) as unknown as Box;
  plan.marks.zones.push({ name, type: kind, x, y, width, height, properties });
}

/** Seats side by side, one a tile, from left to right. */
export function seats(plan: Plan, name: string, x: number, y: number, many: number, facing: Facing): void {
  for (let i = 0; i < many; i++) zone(plan, 'seat', `${name}-${i + 1}`, [x + i, y, 1, 1], { facing });
}
