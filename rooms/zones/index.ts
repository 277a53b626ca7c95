import type { Zone, ZoneKind } from '../../schema/scene/zones/index.ts';
import type { Behaviour } from './behaviour.ts';
import { meeting } from './meeting.ts';
import { silent } from './silent.ts';
import { teleport } from './teleport.ts';
import { trigger } from './trigger.ts';

/** What a room does about bodies in zones. The other kinds are for the law of movement, or for what one does with a key. */
const BEHAVIOURS: { readonly [K in ZoneKind]?: Behaviour<K> } = { silent, meeting, teleport, trigger };

/** Whether a room has anything to do when somebody goes into such a zone. */
export function isHeeded({ kind }: Zone): boolean {
  return BEHAVIOURS[kind] !== undefined;
}

/** The behaviour of a zone. TypeScript does not see that it goes with the zone's kind. */
export function behaviourOf({ kind }: Zone): Behaviour<ZoneKind> {
  return (BEHAVIOURS[kind] ?? {}) as Behaviour<ZoneKind>;
}
