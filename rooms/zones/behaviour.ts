import type { ZoneKind, ZoneOf } from '../../schema/scene/zones/index.ts';
import type { Occupant } from '../occupant.ts';
import type { Stand } from '../services.ts';
import type { Stage } from '../stage.ts';

/** What a room does when a body goes into a kind of zone and out of it. A kind that a room does nothing about has none. */
export interface Behaviour<K extends ZoneKind> {
  /** He is inside now, however he came there. */
  entered?(room: Stage, who: Occupant, zone: ZoneOf<K>): void;
  /** He has walked in; who was put there has not. Gives where he is put, if he is. */
  stepped?(room: Stage, who: Occupant, zone: ZoneOf<K>): Stand | undefined;
  /** He is no longer inside, or the zone is no longer there. */
  left?(room: Stage, who: Occupant, zone: ZoneOf<K>): void;
}
