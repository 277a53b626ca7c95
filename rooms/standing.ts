import { PASS } from '../schema/ground.ts';
import { fits } from '../schema/motion.ts';
import { distance, distanceTo } from './reach.ts';
import type { Identity, Scene, Stand } from './services.ts';
import type { Stage } from './stage.ts';

/** Where a newcomer stands: at the spawn that a portal led to; else where he was last; else where all arrive. */
export async function standFor(room: Stage, identity: Identity, spawn?: string | null): Promise<Stand> {
  if (typeof spawn === 'string') return elbowRoom(room, identity, spawnOf(room.scene, spawn));
  return resume(room, identity);
}

/** Which locked zones open for somebody. */
export function passesOf(identity: Identity): number {
  const staff = identity.role === 'moderator' || identity.role === 'admin';
  return (identity.guest ? 0 : PASS.account) | (staff ? PASS.staff : 0);
}

function spawnOf(scene: Scene, name: string): Stand {
  const stand = scene.spawns.get(name) ?? scene.spawns.get('default');
  if (!stand) throw new Error(`scene ${scene.id} has no spawn`);
  return stand;
}

/** Where he stands already in this room (from another tab, or before a reload), else where he was last. */
async function resume(room: Stage, identity: Identity): Promise<Stand> {
  for (const { identity: other, player, rises } of room.occupants.values())
    if (other.id === identity.id) return rises ?? player;
  const last = await room.services.places.lastIn(identity.id, room.scene.scenario ?? null);
  const fitting = last?.scene === room.scene.id && fits(room.scene.ground, last.x, last.y, passesOf(identity));
  return last && fitting ? last : elbowRoom(room, identity, spawnOf(room.scene, 'default'));
}

/** Steps, in pixels, that newcomers take aside so that they do not stand inside each other. */
const ASIDE = [0, 24, -24, 48, -48] as const;

/** The spawn, or a free point beside it. When it is crowded all around, people do stand inside each other. */
function elbowRoom(room: Stage, identity: Identity, spawn: Stand): Stand {
  const others = [...room.occupants.values()].map((one) => one.player);
  for (const dy of ASIDE)
    for (const dx of ASIDE) {
      const at = { x: spawn.x + dx, y: spawn.y + dy, dir: spawn.dir };
      const free = others.every((other) => distance(other, at) >= 20);
      if (free && fits(room.scene.ground, at.x, at.y, passesOf(identity)) && !inDoor(room.scene, at)) return at;
    }
  return spawn;
}

function inDoor(scene: Scene, at: Stand): boolean {
  return [...scene.portals.values()].some((area) => distanceTo(area, at) === 0);
}
