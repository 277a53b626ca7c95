import { TILE } from '../stamp.ts';
import type { Mark, Plan } from './plan.ts';

/** Half of a body's box around its feet, in pixels. */
const [HALF_WIDTH, HALF_HEIGHT] = [9, 6];
const STEP = 4;

/** What is wrong with a map for somebody who walks: spawns in walls, and what nobody can get to. Empty when all is well. */
export function unreachable(plan: Plan): string[] {
  return plan.marks.spawns.flatMap((spawn) => {
    const complaints = inPortal(plan, spawn) ? [`${spawn.name} is inside a portal`] : [];
    const anywhere = walkFrom(plan, spawn, []);
    const asGuest = walkFrom(
      plan,
      spawn,
      plan.marks.zones.filter((zone) => zone.type === 'locked'),
    );
    if (asGuest.length === 0) complaints.push(`${spawn.name} is inside something solid`);
    for (const portal of plan.marks.portals) {
      if (!asGuest.some(([x, y]) => contains(portal, x, y))) complaints.push(`${portal.name} from ${spawn.name}`);
    }
    for (const npc of plan.marks.npcs) {
      if (!asGuest.some(([x, y]) => Math.hypot(x - npc.x, y - npc.y) <= 2 * TILE))
        complaints.push(`${npc.name} from ${spawn.name}`);
    }
    for (const spot of plan.marks.spots) {
      const [middle, bottom] = [spot.x + spot.width / 2, spot.y + spot.height];
      if (!anywhere.some(([x, y]) => Math.hypot(x - middle, y - bottom) <= 2 * TILE))
        complaints.push(`${spot.name} from ${spawn.name}`);
    }
    return complaints;
  });
}

function contains({ x, y, width, height }: Mark, px: number, py: number): boolean {
  return px >= x && px < x + width && py >= y && py < y + height;
}

function inPortal(plan: Plan, spawn: Mark): boolean {
  return plan.marks.portals.some((portal) => contains(portal, spawn.x, spawn.y));
}

/** Every place of the feet, on a grid of four pixels, that a body can walk to; none if it starts in something solid. */
function walkFrom(plan: Plan, spawn: Mark, shut: readonly Mark[]): [number, number][] {
  const free = (x: number, y: number) =>
    [-HALF_WIDTH, HALF_WIDTH - 1].every((dx) =>
      [-HALF_HEIGHT, HALF_HEIGHT - 1].every((dy) => open(plan, x + dx, y + dy)),
    ) && !shut.some((zone) => contains(zone, x, y));
  const start: [number, number] = [Math.round(spawn.x / STEP) * STEP, Math.round(spawn.y / STEP) * STEP];
  if (!free(...start)) return [];
  const seen = new Set([start.join()]);
  const found = [start];
  for (let place = found[0], next = 1; place; place = found[next++]) {
    for (const [dx, dy] of [
      [STEP, 0],
      [-STEP, 0],
      [0, STEP],
      [0, -STEP],
    ] as const) {
      const to: [number, number] = [place[0] + dx, place[1] + dy];
      if (seen.has(to.join()) || !free(...to)) continue;
      seen.add(to.join());
      found.push(to);
    }
  }
  return found;
}

function open(plan: Plan, px: number, py: number): boolean {
  const [x, y] = [Math.floor(px / TILE), Math.floor(py / TILE)];
  return plan.inside(x, y) && plan.at('collision', x, y) === 0;
}
