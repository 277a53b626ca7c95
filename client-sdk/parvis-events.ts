import type { DialogueView } from '../schema/messages/dialogue.ts';
import type { FactOf } from '../schema/messages/index.ts';
import type { User } from '../schema/rest/accounts.ts';
import type { Locale } from '../schema/scene.ts';
import type { LeftReason } from './left.ts';
import type { SceneEvents, ScenePresence } from './scene-presence.ts';

/** What a player is told. */
export interface ParvisEvents extends SceneEvents {
  /** One stands in a scene: the first, the next, or the same again after coming back. */
  place: ScenePresence;
  /** Who one is: at the start, and after logging in, registering or changing looks. */
  me: User;
  dialogue: DialogueView;
  'dialogue.closed': { npc: string };
  said: FactOf<'chat.said'>;
  reconnecting: { attempt: number };
  reconnected: undefined;
  /** Out of the world for good, until `enter` is called again. */
  left: { code: number; reason: LeftReason };
}

/** How a player comes. */
export interface ParvisOptions {
  /** Language of what the player reads; French by default. */
  readonly locale?: Locale;
  /** Whether a browser remembers the session (localStorage); true by default. Node never does. */
  readonly storage?: boolean;
  /** Takes up this session instead of the one that the device remembers. */
  readonly token?: string;
}
