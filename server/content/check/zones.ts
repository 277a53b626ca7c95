import type { Scene } from '../../../rooms/services.ts';
import { fits } from '../../../schema/motion.ts';
import type { Zone, ZoneOf } from '../../../schema/scene/zones/index.ts';
import { readZones } from '../../../schema/scene/zones/read-zones.ts';
import { TILE } from '../../../schema/tile.ts';
import { middleOf } from '../../../schema/tiled.ts';
import { type ContentFault, faultOf } from '../content-fault.ts';
import type { Checked } from '../cross-check.ts';
import type { RuleId } from '../rules.ts';
import type { SceneFiles } from '../scene-files.ts';

interface Wrong {
  readonly rule: RuleId;
  /** Half a sentence. */
  readonly reason: string;
  /** A whole one, in the place of the rule's own. */
  readonly remedy?: string;
}

/** What is wrong with the zones of a scene: each by itself, and held against the rest of the scene. */
export function* zoneFaults(files: SceneFiles, { folder: { mapFile, map }, scene }: Checked): Generator<ContentFault> {
  const at = ({ x, y }: { x: number; y: number }, name: string) => ({
    file: mapFile,
    place: `zone ${name}`,
    tile: { x: Math.floor(x / TILE), y: Math.floor(y / TILE) },
  });
  for (const { rule, zone, reason, remedy } of readZones(map).faults)
    yield faultOf(rule, { ...at(zone, zone.name), reason, remedy });
  for (const zone of scene.zones.values())
    for (const { rule, ...words } of wrong(zone, scene, files)) yield faultOf(rule, { ...at(zone, zone.id), ...words });
}

function wrong(zone: Zone, scene: Scene, files: SceneFiles): Wrong[] {
  switch (zone.kind) {
    case 'music':
      return trackOf(zone, scene, files);
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

function trackOf({ track }: ZoneOf<'music'>, { id }: Scene, files: SceneFiles): Wrong[] {
  if (track.startsWith('/') || files.read(`${id}/${track}`)) return [];
  return [{ rule: 'zone-track-missing', reason: `the track ${track} is missing` }];
}

function landingOf({ id, to }: ZoneOf<'teleport'>, scene: Scene): Wrong[] {
  const rule = 'zone-leads-nowhere';
  const pad = scene.zones.get(to);
  const landing = pad?.kind === 'teleport' ? middleOf(pad) : scene.spawns.get(to);
  if (to === id) return [{ rule, reason: 'leads to itself' }];
  if (!landing) return [{ rule, reason: `leads to "${to}", which is neither a teleport zone nor a spawn` }];
  if (fits(scene.ground, landing.x, landing.y, 0)) return [];
  return [{ rule, reason: `leads to "${to}", whose middle is in a wall`, remedy: 'Move that away from the wall.' }];
}

function effectOf({ event, flag }: ZoneOf<'trigger'>, { shape }: Scene): Wrong[] {
  const rule = 'zone-without-effect';
  if (event === undefined && flag === undefined) return [{ rule, reason: 'does nothing' }];
  if (event === undefined || Object.hasOwn(shape.events, event)) return [];
  return [{ rule, reason: `starts the event "${event}", which scene.json does not have` }];
}

function roomOn(zone: ZoneOf<'exhibit-wall'>): Wrong[] {
  if (zone.width >= zone.size && zone.height >= zone.size) return [];
  return [{ rule: 'zone-too-small', reason: `has no room for a single place of ${zone.size} pixels` }];
}

/** What needs a feature that the scene does not have. */
function without(feature: 'chat' | 'exhibits', { shape }: Scene): Wrong[] {
  if (shape.features.includes(feature)) return [];
  const remedy = `Add "${feature}" to the features in scene.json.`;
  return [{ rule: 'zone-feature-missing', reason: `is in a scene without ${feature}`, remedy }];
}
