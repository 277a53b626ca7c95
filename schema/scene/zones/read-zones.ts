import { objectsOf, type TiledMap, type TiledObject } from '../../tiled.ts';
import { isZoneKind, ZONES, type Zone, zone } from './index.ts';

/** What is wrong with a zone, for the level designer. */
export interface ZoneFault {
  readonly rule: 'zone-class-unknown' | 'zone-shape' | 'zone-name-taken' | 'zone-property';
  /** The object. */
  readonly zone: TiledObject;
  /** Half a sentence, and a whole one. */
  readonly reason: string;
  readonly remedy: string;
}

const KINDS = Object.keys(ZONES).join(', ');
const CHOOSE = `Set the class of the object to one of ${KINDS}.`;

/** The zones of a map, and what is wrong with those that are none. */
export function readZones(map: TiledMap): { zones: Zone[]; faults: ZoneFault[] } {
  const zones: Zone[] = [];
  const faults: ZoneFault[] = [];
  const names = new Set<string>();
  for (const object of objectsOf(map, 'zones')) {
    const read = readZone(object);
    if (names.has(object.name))
      faults.push({
        rule: 'zone-name-taken',
        zone: object,
        reason: 'there is another zone of that name',
        remedy: 'Give each its own name.',
      });
    else if ('kind' in read) zones.push(read);
    else faults.push(...read.faults);
    names.add(object.name);
  }
  return { zones, faults };
}

function readZone(object: TiledObject): Zone | { faults: ZoneFault[] } {
  const fault = (rule: ZoneFault['rule'], reason: string, remedy: string) => ({ rule, zone: object, reason, remedy });
  const { type: kind, name: id, x, y, width, height, properties } = object;
  if (!isZoneKind(kind)) {
    const reason = kind === '' ? 'has no class, so it does nothing' : `has the class "${kind}", which no zone has`;
    return { faults: [fault('zone-class-unknown', reason, CHOOSE)] };
  }
  if (object.odd || object.polyline || object.rotation)
    return {
      faults: [fault('zone-shape', 'is not an upright rectangle', 'Draw it as a rectangle, without rotation.')],
    };
  // A property that is left empty in Tiled is as if it were not there.
  const given = properties.filter(({ value }) => value !== '').map((one) => [one.name, one.value]);
  const result = zone.safeParse({ ...Object.fromEntries(given), kind, id, x, y, width, height });
  if (result.success) return result.data;
  const options = Object.keys(ZONES[kind].shape).join(', ');
  const remedy = options === '' ? 'It takes no custom properties.' : `Its custom properties are ${options}.`;
  return {
    faults: result.error.issues.map(({ path, message }) =>
      fault('zone-property', path.length > 0 ? `${path.join('.')}: ${message}` : message, remedy),
    ),
  };
}
