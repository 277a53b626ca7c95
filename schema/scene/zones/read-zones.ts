import { objectsOf, type TiledMap, type TiledObject } from '../../tiled.ts';
import { isZoneKind, ZONES, type Zone, zone } from './index.ts';

/** What is wrong with a zone, for the level designer. */
export interface ZoneFault {
  /** The object's name. */
  readonly zone: string;
  readonly reason: string;
  readonly remedy: string;
}

const KINDS = Object.keys(ZONES).join(', ');

/** The zones of a map, and what is wrong with those that are none. */
export function readZones(map: TiledMap): { zones: Zone[]; faults: ZoneFault[] } {
  const zones: Zone[] = [];
  const faults: ZoneFault[] = [];
  const names = new Set<string>();
  for (const object of objectsOf(map, 'zones')) {
    const read = readZone(object);
    if (names.has(object.name))
      faults.push({
        zone: object.name,
        reason: 'there is another zone of that name',
        remedy: 'give each its own name',
      });
    else if ('kind' in read) zones.push(read);
    else faults.push(...read.faults);
    names.add(object.name);
  }
  return { zones, faults };
}

function readZone(object: TiledObject): Zone | { faults: ZoneFault[] } {
  const fault = (reason: string, remedy: string) => ({ faults: [{ zone: object.name, reason, remedy }] });
  const { type: kind, name: id, x, y, width, height, properties } = object;
  if (!isZoneKind(kind))
    return kind === ''
      ? fault('has no class, so it does nothing', `give it one of the classes ${KINDS}`)
      : fault(`has the class "${kind}", which no zone has`, `give it one of the classes ${KINDS}`);
  if (object.ellipse || object.polygon || object.polyline || object.rotation !== 0)
    return fault('is not an upright rectangle', 'draw it as a rectangle, without rotation');
  // A property that is left empty in Tiled is as if it were not there.
  const given = properties.filter(({ value }) => value !== '').map((one) => [one.name, one.value]);
  const result = zone.safeParse({ ...Object.fromEntries(given), kind, id, x, y, width, height });
  if (result.success) return result.data;
  const options = Object.keys(ZONES[kind].shape);
  const remedy =
    options.length === 0 ? 'it takes no custom properties' : `its custom properties are ${options.join(', ')}`;
  return {
    faults: result.error.issues.map(({ path, message }) => ({
      zone: id,
      reason: path.length > 0 ? `${path.join('.')}: ${message}` : message,
      remedy,
    })),
  };
}
