import { z } from 'zod';
import { MOST_IN_SCENARIO } from '../scenarios.ts';
import { accountId } from './accounts.ts';
import { scenarioParams, scenarioView } from './scenarios.ts';

export const memberParams = scenarioParams.extend({ userId: accountId });
/** An invite code, or its id: addresses are written down by others, and an id lets nobody in. */
export const inviteParams = scenarioParams.extend({ code: z.string().max(40) });

export const joinReply = z.object({ message: z.string(), scenario: scenarioView });

const code = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_]{4,20}$/, 'invite.code')
  .toUpperCase();
const until = z.iso.datetime({ offset: true }).nullable();
const uses = z.int().min(1).max(MOST_IN_SCENARIO.players).nullable();

/** `POST /v1/scenarios/:id/invites`: without a code one is made up; null is without end, or any number. */
export const inviteMaking = z.strictObject({
  code: code.optional(),
  expires_at: until.default(null),
  uses: uses.default(null),
});
export type InviteMaking = z.infer<typeof inviteMaking>;
/** `PATCH /v1/scenarios/:id/invites/:code`: what is left out stays as it is. */
export const inviteChange = z.strictObject({ expires_at: until.optional(), uses: uses.optional() });
export type InviteChange = z.infer<typeof inviteChange>;

/** Whether a code lets somebody in, or why not: its time is over, or so many have come. */
export const INVITE_STATES = ['open', 'expired', 'used_up'] as const;

export const inviteView = z.object({
  /** Names it where the code itself should not stand. */
  id: z.string(),
  code: z.string(),
  /** The same as an address of the page. */
  link: z.string(),
  /** It is the one that the scenario shows to all its players. */
  first: z.boolean(),
  state: z.enum(INVITE_STATES),
  expires_at: z.string().nullable(),
  /** How many it lets in; null is any number. */
  uses: z.int().nullable(),
  /** How many it has let in. */
  used: z.int(),
  /** Who made it. */
  by: z.string(),
  created_at: z.string(),
});
export type InviteView = z.infer<typeof inviteView>;
export const inviteReply = z.object({ invite: inviteView });
/** Those that are not revoked, the first at the head. */
export const inviteList = z.object({ invites: z.array(inviteView), count: z.int() });

/** `GET /v1/scenarios/:id/invite.png?invite=`: the id of a code; without it the scenario’s first. */
export const pictureSearch = z.strictObject({ invite: z.string().max(40).optional() });
