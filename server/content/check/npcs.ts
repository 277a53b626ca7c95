import { NPC_PASSES } from '../../../rooms/npcs/routes.ts';
import type { Trace } from '../../../rooms/npcs/trace.ts';
import type { Scene } from '../../../rooms/services.ts';
import { type Ground, TILE } from '../../../schema/ground.ts';
import { fits } from '../../../schema/motion.ts';
import { AWAY, type Moves } from '../../../schema/scene/moves.ts';
import type { NpcShape } from '../../../schema/scene/npc.ts';
import { tileOf } from '../../../schema/tile.ts';
import { isClear, type Point } from '../../../schema/way/sweep.ts';
import { type ContentFault, faultOf } from '../content-fault.ts';

/** Somewhere in scene.json where an object of the layer paths is named. */
interface Named {
  readonly place: string;
  readonly path: string;
  readonly kind: Trace['kind'];
}

const DRAWN: Record<Trace['kind'], string> = { line: 'a polyline', area: 'a rectangle', point: 'a point' };

/** NPCs who walk by what is not there, or through walls. */
export function* checkNpcs({ id, shape, paths, ground }: Scene): Generator<ContentFault> {
  const named = Object.entries(shape.npcs).flatMap(([npc, one]) => pathsOf(npc, one));
  const looked = new Set<string>();
  for (const { place, path, kind } of named) {
    const file = `${id}/scene.json`;
    const trace = paths.get(path);
    if (!trace)
      yield faultOf('path-missing', { file, place, reason: `there is no object named "${path}" in the layer paths` });
    else if (trace.kind !== kind)
      yield faultOf('path-shape', { file, place, reason: `"${path}" is ${DRAWN[trace.kind]}, not ${DRAWN[kind]}` });
    else if (!looked.has(path)) yield* walls(`${id}/map.tmj`, path, trace, ground);
    looked.add(path);
  }
}

function pathsOf(npc: string, { moves, schedule }: NpcShape): Named[] {
  return [
    ...(moves ? [walkOf(`npcs.${npc}.moves`, moves)] : []),
    ...schedule.flatMap(({ at, moves: walk }, index): Named[] => {
      const place = `npcs.${npc}.schedule.${index}`;
      if (walk) return [walkOf(`${place}.moves`, walk)];
      return at === undefined || at === AWAY ? [] : [{ place: `${place}.at`, path: at, kind: 'point' }];
    }),
  ];
}

function walkOf(place: string, moves: Moves): Named {
  return moves.kind === 'path'
    ? { place: `${place}.path`, path: moves.path, kind: 'line' }
    : { place: `${place}.within`, path: moves.within, kind: 'area' };
}

function* walls(file: string, name: string, trace: Trace, ground: Ground): Generator<ContentFault> {
  const place = `path ${name}`;
  if (trace.kind === 'area') {
    if (!hasRoom(trace, ground))
      yield faultOf('wander-nowhere', { file, place, reason: 'there is no room to stand in it', tile: tileOf(trace) });
    return;
  }
  if (trace.kind === 'point') return;
  for (const [index, to] of trace.points.entries()) {
    const from = trace.points[index - 1] ?? to;
    if (fits(ground, to.x, to.y, NPC_PASSES) && isClear(ground, NPC_PASSES, from, to, 0)) continue;
    const reason = index === 0 ? 'begins in a wall' : `leads into a wall on the way to its point ${index + 1}`;
    yield faultOf('path-in-wall', { file, place, reason, tile: tileOf(to) });
    return;
  }
}

/** Whether a body fits anywhere on a grid of half tiles. */
function hasRoom({ x, y, width, height }: Point & { width: number; height: number }, ground: Ground): boolean {
  for (let down = 0; down <= height; down += TILE / 2)
    for (let right = 0; right <= width; right += TILE / 2)
      if (fits(ground, x + right, y + down, NPC_PASSES)) return true;
  return false;
}
