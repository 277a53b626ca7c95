import { TILE } from '../../schema/ground.ts';
import type { Payload } from '../../schema/messages/index.ts';
import { fits } from '../../schema/motion.ts';
import { Refusal } from '../../schema/refusals.ts';
import { sceneIdOf } from '../../schema/scene-id.ts';
import { carry } from '../carrying.ts';
import type { Facts } from '../facts.ts';
import type { Occupant } from '../occupant.ts';
import { distanceTo } from '../reach.ts';
import type { Scene, Stand } from '../services.ts';
import type { Stage } from '../stage.ts';
import { put } from '../zones/treading.ts';
import { mustLead } from './lead.ts';

/** Calls one player, or all, to where somebody stands or to another place of the scenario. */
export async function summon(room: Stage, who: Occupant, { account, to }: Payload<'play.summon'>): Promise<void> {
  const { id } = mustLead(who);
  const { services, scene } = room;
  const by = who.identity.id;
  const { x, y, dir } = who.rises ?? who.player;
  const here = { scene: scene.id, spawn: '', at: { x, y, dir } };
  const there = to && { scene: sceneIdOf(to.scene, id), spawn: to.spawn, at: null };
  if (there && !services.scenes.get(there.scene)?.spawns.has(there.spawn)) throw new Refusal('play.scene');
  await services.party.call({ id, account, by, ...(there ?? here) });
}

/** Brings those of a room who are called. Who calls all to himself stays; who sends all elsewhere goes along. */
export async function bring(room: Stage, called: Facts['scenario.summoned']): Promise<void> {
  const { account, by, at } = called;
  const meant = [...room.occupants.values()].filter(({ identity: { id }, giveUp }) => {
    if (giveUp) return false;
    return account === null ? at === null || id !== by : id === account;
  });
  const target = room.services.scenes.get(called.scene);
  if (!target) return;
  await Promise.all(meant.map((who, nth) => bringOne(room, who, { called, target, nth })));
}

interface Call {
  readonly called: Facts['scenario.summoned'];
  readonly target: Scene;
  /** He is the how manieth of this room. */
  readonly nth: number;
}

async function bringOne(room: Stage, who: Occupant, { called, target, nth }: Call): Promise<void> {
  const { services, scene } = room;
  const around = called.at ?? target.spawns.get(called.spawn);
  if (!around || !room.belongs(who)) return;
  const stand = beside(target, around, called.at ? nth : nth - 1);
  if (called.scene === scene.id) {
    (room.plugins as unknown as { zones: { rise(who: Occupant): void } }).zones.rise(who);
    who.course.halt(who.player);
    put(room, who, stand);
    return;
  }
  const to = { scene: called.scene, spawn: called.at ? null : called.spawn };
  // Who comes by no spawn stands where he was last: that is beside who called him.
  const keep = () => services.places.keep(who.identity.id, { scene: called.scene, ...stand });
  try {
    await carry(room, who, to, 'summoned', called.at ? keep : undefined);
  } catch (error) {
    if (!(error instanceof Refusal)) services.log.error({ error, scene: scene.id }, 'nobody was brought');
  }
}

const STEPS = [1, -1, 0, 2, -2] as const;

/** One of the free places around a point; the point itself for the one before the first, or when there is none. */
function beside(scene: Scene, { x, y, dir }: Stand, nth: number): Stand {
  const free = STEPS.flatMap((dy) => STEPS.map((dx) => ({ x: x + dx * TILE, y: y + dy * TILE, dir }))).filter(
    (at) => (at.x !== x || at.y !== y) && fits(scene.ground, at.x, at.y, 0) && !isInDoor(scene, at),
  );
  return (nth < 0 ? undefined : free[nth % Math.max(1, free.length)]) ?? { x, y, dir };
}

const isInDoor = (scene: Scene, at: Stand) => [...scene.portals.values()].some((area) => distanceTo(area, at) === 0);
