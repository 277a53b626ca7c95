import type { Area, Scene, Stand } from '../../rooms/services.ts';
import { groundOf } from '../../schema/ground.ts';
import type { Zone } from '../../schema/scene/zones/index.ts';
import { readZones } from '../../schema/scene/zones/read-zones.ts';
import { placesOn } from '../../schema/scene/zones/wall-places.ts';
import { DIRECTIONS, type Direction } from '../../schema/state.ts';
import { middleOf, objectsOf, propertyOf, type TiledObject } from '../../schema/tiled.ts';
import type { SceneFolder } from './scene-folder.ts';
import { tracesOf } from './traces.ts';

/** A scene as rooms walk in it, made of its folder. Its edition is named once all is known that it consists of. */
export function buildScene(folder: SceneFolder): Scene {
  const { id, shape, map, dialogues } = folder;
  const layer = <T>(name: string, make: (object: TiledObject) => T) =>
    new Map(objectsOf(map, name).map((object) => [object.name, make(object)]));
  const spawn = (object: TiledObject): Stand => standOf(object, propertyOf(object, 'facing', 'down'));
  const npc = (object: TiledObject): Stand => standOf(object, shape.npcs[object.name]?.facing ?? 'down');
  const { zones } = readZones(map);
  return {
    id,
    edition: '',
    shape,
    ground: groundOf(map),
    spawns: layer('spawns', spawn),
    npcs: layer('npcs', npc),
    portals: layer('portals', areaOf),
    spots: new Map([...layer('spots', areaOf), ...zones.flatMap(onWall)]),
    zones: new Map(zones.map((zone) => [zone.id, zone])),
    paths: tracesOf(map),
    dialogue: (name, locale) => dialogues.get(`${name}.${locale}`) ?? '',
  };
}

function standOf(object: TiledObject, facing: string): Stand {
  const dir = DIRECTIONS.indexOf(facing as Direction);
  return { ...middleOf(object), dir: Math.max(0, dir) };
}

/** The places of a wall of exhibits are spots like any other. */
function onWall(zone: Zone): [string, Area][] {
  if (zone.kind !== 'exhibit-wall') return [];
  return placesOn(zone).map(({ id, x, y, width, height }) => [id, { x, y, width, height }]);
}

function areaOf({ x, y, width, height }: TiledObject): Area {
  return { x, y, width, height };
}
