import { z } from 'zod';
import { request } from './request.ts';

export const MAX_CHAT_LENGTH = 280;

export const chatRequests = {
  'chat.say': request(z.strictObject({ text: z.string().max(MAX_CHAT_LENGTH) }), z.object({ id: z.string() })),
} as const;

export const chatFacts = {
  /** Somebody in the room said something. `from` is the speaker's session id; `at` is in ms since 1970. */
  'chat.said': z.object({ id: z.string(), from: z.string(), name: z.string(), text: z.string(), at: z.number() }),
} as const;
