import type { FactOf } from '../schema/messages/index.ts';
import type { ScenarioHere } from '../schema/messages/scenario.ts';
import type { User } from '../schema/rest/accounts.ts';
import type { LeftReason } from './left.ts';
import type { RoomNews } from './room-news.ts';
import type { SceneEvents, ScenePresence } from './scene-presence.ts';

/** What one player's client tells. */
export interface ParvisEvents extends SceneEvents, RoomNews {
  /** One stands in a scene: the first, the next, or the same again after coming back. */
  place: ScenePresence;
  /** The scene that one is in was replaced by another edition: what stands there may be elsewhere now. One walks on. */
  'place.changed': ScenePresence;
  /** The scenario that one plays in has changed, or is another; null in the open world. */
  scenario: ScenarioHere | null;
  /** One is carried elsewhere, and why; `place` follows when one is there. */
  'scenario.moved': FactOf<'scenario.moved'>;
  /** Who one is: at the start, and after logging in, registering or changing looks. */
  me: User;
  /** Out of the world for good, until `enter` is called again. */
  left: { code: number; reason: LeftReason };
}
