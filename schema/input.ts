import { schema, t } from '@colyseus/schema';

/**
 * What a client streams: an intent, sent when the wish changes. From its own tick `tick` on (20 a second, counted from
 * 1, however it likes) it wishes to go that way, until the next intent. `x` and `y` are the direction, -1 to 1 in
 * hundredths (a touch stick is analogue; keys give -100, 0 or 100). A `tick` of 0 means: as soon as possible.
 */
export const MoveInput = schema(
  { tick: t.uint32().default(0), x: t.int8().default(0), y: t.int8().default(0) },
  'MoveInput',
);
export type MoveInput = InstanceType<typeof MoveInput>;

/** What both ends keep to about intents. Ticks are steps of the simulation. */
export const INTENT = {
  /** A held wish is said again this often, in ms, so that the server knows that somebody still holds it. */
  REPEAT_MS: 2000,
  /** Ticks without a word after which the server lets go of a wish. */
  SILENT_TICKS: 100,
  /** How many ticks a client may be ahead of what the server has told it. */
  AHEAD: 40,
  /** How many ticks back an intent that comes late still counts from when it was meant: 600 ms, a lost packet's time. */
  BACK: 12,
  /** How many intents may wait for their tick. */
  QUEUED: 16,
  /** How many a second are heard one by one; of more, the last one counts. */
  PER_SECOND: 30,
} as const;
