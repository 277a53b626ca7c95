import { z } from 'zod';
import { accountId } from './accounts.ts';

/** Where a friendship stands, for whoever asks: he asked, was asked, or they are friends. */
export const FRIEND_STATES = ['asked', 'asking', 'friends'] as const;

/** Somebody one is a friend of, has asked, or is asked by. */
export const friendView = z.object({
  id: z.string(),
  name: z.string(),
  avatar: z.string(),
  /** `asked`: I asked. `asking`: he asks. */
  state: z.enum(FRIEND_STATES),
  /** Since when. */
  at: z.string(),
  /** Of friends alone; of others as if they were away. */
  online: z.boolean(),
  scene: z.string().nullable(),
});
export type FriendView = z.infer<typeof friendView>;

/** `GET /v1/friends`. */
export const friendList = z.object({ friends: z.array(friendView), count: z.int() });

/** `POST /v1/friends`. */
export const friendAsking = z.strictObject({ user: accountId });

/** Where a friendship stands after it was asked for or accepted. */
export const friendState = z.object({ state: z.enum(FRIEND_STATES) });
