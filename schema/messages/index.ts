import { z } from 'zod';
import { chatFacts, chatRequests } from './chat.ts';
import { chronicleFacts } from './chronicle.ts';
import { dialogueFacts, dialogueRequests } from './dialogue.ts';
import { doorFacts, doorRequests } from './doors.ts';
import { exhibitFacts, exhibitRequests } from './exhibits.ts';
import { friendRequests } from './friends.ts';
import { moderationFacts, moderationRequests } from './moderation.ts';
import { playFacts, playRequests } from './play.ts';
import { playerFacts, playerRequests } from './player.ts';
import { scenarioFacts, scenarioRequests } from './scenario.ts';
import { sceneFacts, sceneRequests } from './scene.ts';
import { storyFacts } from './story.ts';
import { travelRequests } from './travel.ts';
import { zoneFacts, zoneRequests } from './zones.ts';

/** Everything a client may ask of a room. */
export const requests = {
  ...playerRequests,
  ...dialogueRequests,
  ...travelRequests,
  ...friendRequests,
  ...chatRequests,
  ...exhibitRequests,
  ...moderationRequests,
  ...zoneRequests,
  ...doorRequests,
  ...sceneRequests,
  ...scenarioRequests,
  ...playRequests,
} as const;

/** Everything a room tells a client beside the state. */
export const facts = {
  ...dialogueFacts,
  ...chatFacts,
  ...playerFacts,
  ...moderationFacts,
  ...sceneFacts,
  ...zoneFacts,
  ...doorFacts,
  ...storyFacts,
  ...exhibitFacts,
  ...scenarioFacts,
  ...chronicleFacts,
  ...playFacts,
  /** The server is stopping: everybody's place is saved. */
  'server.draining': z.object({}),
} as const;

export type RequestName = keyof typeof requests;
export type Payload<N extends RequestName> = z.output<(typeof requests)[N]['payload']>;
export type Asked<N extends RequestName> = z.input<(typeof requests)[N]['payload']>;
export type Reply<N extends RequestName> = z.output<(typeof requests)[N]['reply']>;

export type FactName = keyof typeof facts;
export type FactOf<N extends FactName> = z.output<(typeof facts)[N]>;

/** What comes with a join. Everything is optional but the scene: a bare SDK joins with `{ scene }`. */
export const joinOptions = z.object({
  scene: z.string().max(80),
  locale: z.enum(['fr', 'en']).default('fr').catch('fr'),
  protocol: z.int().optional(),
  /** Signed by the server for a traveller. */
  ticket: z.string().max(2048).optional(),
});
export type JoinOptions = z.infer<typeof joinOptions>;
