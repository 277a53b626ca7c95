import type { Zone } from '../../schema/scene/zones/index.ts';
import type { ZoneGrid } from '../../schema/scene/zones/zone-grid.ts';
import type { Occupant } from '../occupant.ts';
import type { Stand } from '../services.ts';
import type { Stage } from '../stage.ts';
import { behaviourOf } from './index.ts';

/** The zones of a room's scene that it acts upon, by where they are. */
const grids = new WeakMap<Stage, ZoneGrid<Zone>>();
const NOWHERE: readonly Zone[] = [];

/** Which zones a room acts upon from now on; null when there are none. */
export function lay(room: Stage, grid: ZoneGrid<Zone> | null): void {
  if (grid) grids.set(room, grid);
  else grids.delete(room);
}

/** Somebody has just come, and asks himself what he has to know: the zones that he is in are nothing that happens to him. */
export function meet(room: Stage, who: Occupant): void {
  who.zones = grids.get(room)?.at(who.player.x, who.player.y) ?? NOWHERE;
}

/** Looks which zones somebody is in, and does what comes of it. `onFoot`: he walked there. */
export function look(room: Stage, who: Occupant, onFoot: boolean): void {
  const before = who.zones;
  const now = grids.get(room)?.at(who.player.x, who.player.y) ?? NOWHERE;
  if (now === before) return;
  who.zones = now;
  for (const zone of before) if (!now.includes(zone)) behaviourOf(zone).left?.(room, who, zone as never);
  for (const zone of now) {
    if (before.includes(zone)) continue;
    behaviourOf(zone).entered?.(room, who, zone as never);
    const landing = onFoot ? behaviourOf(zone).stepped?.(room, who, zone as never) : undefined;
    // The rest of what is here is nothing to him.
    if (!landing) continue;
    put(room, who, landing);
    return;
  }
}

/** Puts somebody's body somewhere else in the scene. His client takes it as a correction. */
export function put(room: Stage, who: Occupant, { x, y, dir }: Stand): void {
  who.player.x = x;
  who.player.y = y;
  who.player.dir = dir;
  who.moved = true;
  look(room, who, false);
}
