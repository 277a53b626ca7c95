import { z } from 'zod';
import { slug } from '../../words.ts';
import { board } from './board.ts';
import { exhibitWall } from './exhibit-wall.ts';
import { locked } from './locked.ts';
import { meeting } from './meeting.ts';
import { music } from './music.ts';
import { noWalk } from './no-walk.ts';
import { seat } from './seat.ts';
import { silent } from './silent.ts';
import { speed } from './speed.ts';
import { teleport } from './teleport.ts';
import { trigger } from './trigger.ts';

/** Every behaviour of a zone, by the class of its object in the map, and the custom properties that it takes. */
export const ZONES = {
  locked,
  silent,
  meeting,
  music,
  'no-walk': noWalk,
  teleport,
  board,
  'exhibit-wall': exhibitWall,
  seat,
  trigger,
  speed,
} as const satisfies Record<string, z.ZodObject>;
export type ZoneKind = keyof typeof ZONES;

export function isZoneKind(word: string): word is ZoneKind {
  return Object.hasOwn(ZONES, word);
}

/** Below this many pixels one could step over a zone. */
const THINNEST = 8;
const side = z.number().min(THINNEST, `is less than ${THINNEST} pixels wide or high`);
/** Its name, and its rectangle in pixels. */
const area = { id: slug, x: z.number(), y: z.number(), width: side, height: side };

/** A part of a scene where something is different: a rectangle of the map's layer `zones`. */
export const zone = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('locked'), ...area, ...locked.shape }),
  z.strictObject({ kind: z.literal('silent'), ...area, ...silent.shape }),
  z.strictObject({ kind: z.literal('meeting'), ...area, ...meeting.shape }),
  z.strictObject({ kind: z.literal('music'), ...area, ...music.shape }),
  z.strictObject({ kind: z.literal('no-walk'), ...area, ...noWalk.shape }),
  z.strictObject({ kind: z.literal('teleport'), ...area, ...teleport.shape }),
  z.strictObject({ kind: z.literal('board'), ...area, ...board.shape }),
  z.strictObject({ kind: z.literal('exhibit-wall'), ...area, ...exhibitWall.shape }),
  z.strictObject({ kind: z.literal('seat'), ...area, ...seat.shape }),
  z.strictObject({ kind: z.literal('trigger'), ...area, ...trigger.shape }),
  z.strictObject({ kind: z.literal('speed'), ...area, ...speed.shape }),
]);
export type Zone = z.infer<typeof zone>;
export type ZoneOf<K extends ZoneKind> = Extract<Zone, { kind: K }>;

export function isZone<K extends ZoneKind>(kind: K) {
  return (one: Zone): one is ZoneOf<K> => one.kind === kind;
}
