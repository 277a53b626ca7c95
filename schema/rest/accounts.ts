import { z } from 'zod';
import { fieldShapes, PLAYER_AVATARS } from '../forms.ts';

export const ROLES = ['player', 'designer', 'moderator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** `POST /auth/register`, as the stock SDK sends it: the username comes in `options`. */
export const registration = z.strictObject({
  email: fieldShapes.email,
  password: fieldShapes.newPassword,
  options: z
    .strictObject({ username: fieldShapes.username.optional(), avatar: z.enum(PLAYER_AVATARS).optional() })
    .optional(),
});
export type Registration = z.infer<typeof registration>;

/** `POST /auth/anonymous`. */
export const anonymous = z.strictObject({
  options: z.strictObject({ avatar: z.enum(PLAYER_AVATARS).optional() }).optional(),
});

/** How far a player has come in the world: where he was last, and his story flags. */
export const progress = z.object({
  scene: z.string().nullable(),
  x: z.number(),
  y: z.number(),
  flags: z.record(z.string(), z.string()),
});

/** What the owner of an account is told of it. */
export const ownProfile = z.object({
  id: z.uuid(),
  username: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  avatar: z.string(),
  avatar_url: z.string(),
  role: z.enum(ROLES),
  guest: z.boolean(),
  settings: z.object({ showTimestamps: z.boolean(), darkMode: z.enum(['light', 'dark', 'system']) }),
  created_at: z.string(),
  updated_at: z.string().nullable(),
  deleted_at: z.string().nullable(),
  is_deleted: z.boolean(),
});
export type OwnProfile = z.infer<typeof ownProfile>;

/** The answer of register, login and anonymous: what the stock SDK's `client.auth` keeps. */
export const signedIn = z.object({ user: ownProfile.extend({ progress }), token: z.string() });
export type SignedIn = z.infer<typeof signedIn>;
export type User = SignedIn['user'];
