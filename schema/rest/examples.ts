import type { Example } from './example.ts';
import { accountExamples } from './examples-account.ts';
import { assetExamples } from './examples-assets.ts';
import { authExamples } from './examples-auth.ts';
import { channelExamples } from './examples-channels.ts';
import { deskPeopleExamples } from './examples-desk-people.ts';
import { editionExamples } from './examples-editions.ts';
import { exhibitExamples } from './examples-exhibits.ts';
import { inviteExamples } from './examples-invites.ts';
import { liveExamples } from './examples-live.ts';
import { moderationExamples } from './examples-moderation.ts';
import { scenarioExamples } from './examples-scenarios.ts';
import { sheetExamples } from './examples-sheets.ts';
import { userExamples } from './examples-users.ts';
import { worldExamples } from './examples-world.ts';

/**
 * An example for every route of the REST API, by method and path. The documentation is made of them, and a test sends
 * each to a real world: what is written here is what happens.
 */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  ...authExamples,
  ...accountExamples,
  ...userExamples,
  ...scenarioExamples,
  ...sheetExamples,
  ...worldExamples,
  ...editionExamples,
  ...assetExamples,
  ...exhibitExamples,
  ...inviteExamples,
  ...liveExamples,
  ...channelExamples,
  ...moderationExamples,
  ...deskPeopleExamples,
};

/** The example of a route; what stands at `/auth/…` is what stands at `/v1/auth/…`. */
export function exampleOf(method: string, path: string): Example | undefined {
  const at = path.startsWith('/auth/') ? `/v1${path}` : path;
  return EXAMPLES[`${method.toUpperCase()} ${at}`];
}
