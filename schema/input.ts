import { schema, t } from '@colyseus/schema';

/**
 * What a client streams: one frame is one fixed step of walking. Nothing is sent while standing still.
 * `x` and `y` are the wished direction, -1 to 1 in hundredths (a touch stick is analogue; keys give -100, 0 or 100).
 */
export const MoveInput = schema({ x: t.int8().default(0), y: t.int8().default(0) }, 'MoveInput');
export type MoveInput = InstanceType<typeof MoveInput>;

/** Frames that may be spent in one burst after jitter; beyond it, sending more moves nobody faster. */
export const INPUT_CREDIT = 4;
