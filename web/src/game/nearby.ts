import { REACH } from '../../../schema/protocol.ts';
import type { SceneBundle } from '../../../schema/rest/scenes.ts';
import type { Zone } from '../../../schema/scene/zones/index.ts';
import type { Point } from '../../../schema/way/sweep.ts';
import type { Words } from '../../../schema/words.ts';

/** Something in a scene that one can walk up to and use. */
export interface Thing {
  readonly kind: 'npc' | 'portal' | 'spot' | 'seat' | 'board';
  readonly id: string;
  readonly name: Words;
  /** In pixels; an NPC is a point, its feet. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether it is there now, or of use now; undefined: always. */
  readonly isHere?: boolean;
  /** Of a place on a wall of exhibits: the wall. */
  readonly wall?: string | undefined;
}

/** What changes about things while one is there. */
export interface Whereabouts {
  /** Where an NPC is now; undefined while he is away. */
  npc(id: string): Point | undefined;
  /** Whether nobody else sits there. */
  isFree(seat: string): boolean;
  /** Whether the place on a wall is to be seen: something hangs there, or it is the next free one. */
  isShown(spot: string): boolean;
}

/** An NPC is where `whereIs` has him, if he is there at all. */
function personOf({ id, name }: SceneBundle['npcs'][number], whereIs: Whereabouts['npc']): Thing {
  let last = { x: 0, y: 0 };
  const at = () => {
    last = whereIs(id) ?? last;
    return last;
  };
  return {
    kind: 'npc',
    id,
    name,
    get x() {
      return at().x;
    },
    get y() {
      return at().y;
    },
    width: 0,
    height: 0,
    get isHere() {
      return whereIs(id) !== undefined;
    },
  };
}

const SEAT: Words = { fr: 'Place assise', en: 'Seat' };

/** A seat, or a board, that is a zone; undefined for what is nothing to use. */
function zoneOf(zone: Zone, isFree: Whereabouts['isFree']): Thing | undefined {
  const { id, x, y, width, height } = zone;
  const area = { id, x, y, width, height };
  if (zone.kind === 'board') return { kind: 'board', ...area, name: { fr: zone.titleFr, en: zone.titleEn } };
  if (zone.kind !== 'seat') return undefined;
  return {
    kind: 'seat',
    ...area,
    name: SEAT,
    get isHere() {
      return isFree(id);
    },
  };
}

/** Everything of a scene that can be used. */
export function thingsOf(
  bundle: Pick<SceneBundle, 'npcs' | 'portals' | 'spots'> & Partial<Pick<SceneBundle, 'zones'>>,
  now: Partial<Whereabouts> = {},
): Thing[] {
  const whereIs = now.npc ?? ((id: string) => bundle.npcs.find((npc) => npc.id === id));
  const { isFree = () => true, isShown = () => true } = now;
  return [
    ...bundle.npcs.map((npc) => personOf(npc, whereIs)),
    ...bundle.portals.map(
      ({ id, label, x, y, width, height }): Thing => ({ kind: 'portal', id, name: label, x, y, width, height }),
    ),
    ...bundle.spots.map(
      ({ id, label, wall, x, y, width, height }): Thing => ({
        kind: 'spot',
        id,
        name: label,
        wall,
        x,
        y,
        width,
        height,
        get isHere() {
          return wall === undefined || isShown(id);
        },
      }),
    ),
    ...(bundle.zones ?? []).map((zone) => zoneOf(zone, isFree)).filter((thing) => thing !== undefined),
  ];
}

export function middleOf(thing: Thing): Point {
  return { x: thing.x + thing.width / 2, y: thing.y + thing.height / 2 };
}

/** From a body's feet to the nearest point of the thing, in pixels. */
export function distanceTo(thing: Thing, { x, y }: Point): number {
  const dx = Math.max(thing.x - x, 0, x - thing.x - thing.width);
  const dy = Math.max(thing.y - y, 0, y - thing.y - thing.height);
  return Math.hypot(dx, dy);
}

/** Whether a body there can use the thing; `margin` asks for that much less than the reach. */
export function inReach(thing: Thing, at: Point, margin = 0): boolean {
  return distanceTo(thing, at) <= REACH[thing.kind] - margin;
}

/** Whether a point lies in the thing's rectangle. */
export function isInside(thing: Thing, { x, y }: Point): boolean {
  return x >= thing.x && y >= thing.y && x <= thing.x + thing.width && y <= thing.y + thing.height;
}

/** Nearest first. */
export function byDistance(things: readonly Thing[], at: Point): Thing[] {
  return [...things].sort((a, b) => distanceTo(a, at) - distanceTo(b, at));
}

/** Opens a portal once when a body walks into it, and again only after the body has left it. */
export class Threshold {
  readonly #portals: readonly Thing[];
  #inside: string | null = null;

  constructor(things: readonly Thing[], arrival: Point) {
    this.#portals = things.filter((thing) => thing.kind === 'portal');
    this.#inside = this.#at(arrival)?.id ?? null;
  }

  /** The portal that was just walked into. */
  cross(at: Point): Thing | undefined {
    const portal = this.#at(at);
    const isNew = portal !== undefined && portal.id !== this.#inside;
    this.#inside = portal?.id ?? null;
    return isNew ? portal : undefined;
  }

  #at(point: Point): Thing | undefined {
    return this.#portals.find((portal) => isInside(portal, point));
  }
}
