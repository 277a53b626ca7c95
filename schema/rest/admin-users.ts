import { z } from 'zod';
import { ownProfile, ROLES } from './accounts.ts';

/** What an admin is told of an account. */
export const adminUser = ownProfile.extend({
  email_confirmed_at: z.string().nullable(),
  last_seen_at: z.string(),
  disabled_at: z.string().nullable(),
  is_disabled: z.boolean(),
});
export type AdminUser = z.infer<typeof adminUser>;

/** `GET /v1/admin/users?search=&role=&cursor=&limit=`; `search` is how a username or an e-mail begins. */
export const adminUserSearch = z.strictObject({
  search: z.string().max(254).default(''),
  role: z.enum(ROLES).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type AdminUserSearch = z.infer<typeof adminUserSearch>;

/** A page of accounts in order of username; `next` is the cursor of the following one. */
export const adminUserList = z.object({ users: z.array(adminUser), count: z.int(), next: z.string().nullable() });

/** `PATCH /v1/admin/users/:id`. */
export const adminUserChange = z.strictObject({ role: z.enum(ROLES).optional(), disabled: z.boolean().optional() });
export type AdminUserChange = z.infer<typeof adminUserChange>;
