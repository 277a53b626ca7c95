import type { Client } from '@colyseus/core';
import type { Zone } from '../schema/scene/zones/index.ts';
import type { Player } from '../schema/state.ts';
import type { Progress } from '../schema/story.ts';
import type { Locale } from '../schema/words.ts';
import type { Course } from './course.ts';
import type { Conversation } from './dialogue/conversation.ts';
import type { Ear } from './ear.ts';
import type { ScenarioKnown } from './scenario-services.ts';
import type { Identity, Stand } from './services.ts';

/** What the room knows of somebody on a seat, beside the body that everybody sees. */
export interface Occupant {
  client: Client;
  identity: Identity;
  locale: Locale;
  /** The address he sits from; empty if it is not known. */
  readonly address: string;
  readonly player: Player;
  /** Where the body is going. */
  readonly course: Course;
  /** Whom he hears. */
  readonly ear: Ear;
  conversation: Conversation | null;
  /** The zones that the body is in, of those that a room acts upon. */
  zones: readonly Zone[];
  /** While he sits: where he stands when he rises. */
  rises: Stand | null;
  /** How far he is in the stories of this world. */
  progress: Progress;
  /** The scenario that is played here, as it is now; null in the open world, and once he plays in it no more. */
  scenario: ScenarioKnown | null;
  /** The room that he travelled from; null for who came by himself. */
  readonly cameFrom: string | null;
  /** On the way through a portal. */
  travelling: boolean;
  /** The place has changed since it was last kept. */
  moved: boolean;
  /** While the connection is lost: gives up the seat at once. */
  giveUp: (() => void) | null;
  /** Takes this body out of the count of people in the scene. */
  readonly exit: () => void;
}
