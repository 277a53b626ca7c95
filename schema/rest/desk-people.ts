import { z } from 'zod';
import { REPORT_STATES } from '../moderation.ts';
import { ROLES } from './accounts.ts';

/** How many people may be asked for by their ids at once. */
export const MOST_NAMED = 50;

/** `GET /v1/moderation/counts`: how many reports are in each state. */
export const reportCounts = z.object({ counts: z.record(z.enum(REPORT_STATES), z.int()) });
export type ReportCounts = z.infer<typeof reportCounts>['counts'];

/** `GET /v1/moderation/people`: `search` is how a username begins; `ids` are accounts, with commas between, instead. */
export const peopleSearch = z.strictObject({
  search: z.string().max(64).default(''),
  ids: z
    .string()
    .max(64 * MOST_NAMED)
    .optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(MOST_NAMED).default(20),
});
export type PeopleSearch = z.infer<typeof peopleSearch>;

/** An account or a guest as the staff see him: what everybody may know, and no address. */
export const personView = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  avatar: z.string(),
  role: z.enum(ROLES),
  guest: z.boolean(),
  created_at: z.string(),
  last_seen_at: z.string(),
  is_disabled: z.boolean(),
  is_deleted: z.boolean(),
});
export type PersonView = z.infer<typeof personView>;

/** In order of username; `next` is the cursor of the following page, null on the last. */
export const peopleList = z.object({ people: z.array(personView), count: z.int(), next: z.string().nullable() });
