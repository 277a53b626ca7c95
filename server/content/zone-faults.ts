import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Scene } from '../../rooms/services.ts';
import { fits } from '../../schema/motion.ts';
import type { Zone, ZoneOf } from '../../schema/scene/zones/index.ts';
import { readZones } from '../../schema/scene/zones/read-zones.ts';
import { middleOf } from '../../schema/tiled.ts';
import type { ContentFault } from './content-fault.ts';
import type { Checked } from './cross-check.ts';

/** Whether a file is there, by its path from the scenes folder. */
type Has = (path: string) => boolean;

interface Wrong {
  readonly reason: string;
  readonly remedy: string;
}

/** What is wrong with the zones of a scene: each by itself, and held against the rest of the scene. */
export function* zoneFaults(root: string, { folder: { id, map }, scene }: Checked): Generator<ContentFault> {
  const has: Has = (path) => existsSync(join(root, path));
  const file = `${id}/map.tmj`;
  for (const { zone, reason, remedy } of readZones(map).faults)
    yield { file, place: `zone ${zone}`, reason: `${reason}; ${remedy}` };
  for (const zone of scene.zones.values())
    for (const { reason, remedy } of wrong(zone, scene, has))
      yield { file, place: `zone ${zone.id}`, reason: `${reason}; ${remedy}` };
}

function wrong(zone: Zone, scene: Scene, has: Has): Wrong[] {
  switch (zone.kind) {
    case 'music':
      return trackOf(zone, scene, has);
    case 'teleport':
      return landingOf(zone, scene);
    case 'trigger':
      return effectOf(zone, scene);
    case 'exhibit-wall':
      return [...roomOn(zone), ...without('exhibits', scene)];
    case 'silent':
    case 'meeting':
    case 'board':
      return without('chat', scene);
    default:
      return [];
  }
}

function trackOf({ track }: ZoneOf<'music'>, { id }: Scene, has: Has): Wrong[] {
  if (track.startsWith('/') || has(`${id}/${track}`)) return [];
  return [{ reason: `the track ${track} is missing`, remedy: `put the file into the folder of the scene` }];
}

function landingOf({ id, to }: ZoneOf<'teleport'>, scene: Scene): Wrong[] {
  const pad = scene.zones.get(to);
  const landing = pad?.kind === 'teleport' ? middleOf(pad) : scene.spawns.get(to);
  if (to === id) return [{ reason: 'leads to itself', remedy: 'name another teleport zone, or a spawn' }];
  if (!landing)
    return [
      { reason: `leads to "${to}", which is neither a teleport zone nor a spawn`, remedy: 'name one of this scene' },
    ];
  if (fits(scene.ground, landing.x, landing.y, 0)) return [];
  return [{ reason: `leads to "${to}", whose middle is in a wall`, remedy: 'move that away from the wall' }];
}

function effectOf({ event, flag }: ZoneOf<'trigger'>, { shape }: Scene): Wrong[] {
  if (event === undefined && flag === undefined)
    return [{ reason: 'does nothing', remedy: 'give it a flag or an event' }];
  if (event === undefined || Object.hasOwn(shape.events, event)) return [];
  return [{ reason: `starts the event "${event}", which scene.json does not have`, remedy: 'describe it there' }];
}

function roomOn(zone: ZoneOf<'exhibit-wall'>): Wrong[] {
  if (zone.width >= zone.size && zone.height >= zone.size) return [];
  return [{ reason: 'has no room for a single place', remedy: `draw it at least ${zone.size} pixels wide and high` }];
}

/** What needs a feature that the scene does not have. */
function without(feature: 'chat' | 'exhibits', { shape }: Scene): Wrong[] {
  if (shape.features.includes(feature)) return [];
  return [{ reason: `is in a scene without ${feature}`, remedy: `add "${feature}" to the features in scene.json` }];
}
