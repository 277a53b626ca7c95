import type { Trace } from '../../rooms/npcs/trace.ts';
import { DIRECTIONS, type Direction } from '../../schema/state.ts';
import { objectsOf, propertyOf, type TiledMap, type TiledObject } from '../../schema/tiled.ts';

/** What a map's layer `paths` holds for NPCs to walk by, by name. */
export function tracesOf(map: TiledMap): Map<string, Trace> {
  return new Map(objectsOf(map, 'paths').map((object) => [object.name, traceOf(object)]));
}

function traceOf(object: TiledObject): Trace {
  const { x, y, width, height, polyline } = object;
  if (polyline) return { kind: 'line', points: polyline.map((point) => ({ x: x + point.x, y: y + point.y })) };
  if (width > 0 && height > 0) return { kind: 'area', x, y, width, height };
  const dir = DIRECTIONS.indexOf(propertyOf(object, 'facing', 'down') as Direction);
  return { kind: 'point', x, y, dir: Math.max(0, dir) };
}
