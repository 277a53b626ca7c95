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
  /** Whether the address was shown to be theirs. */
  email_confirmed: z.boolean(),
  /** False for who only comes in by a provider, and for guests. */
  has_password: z.boolean(),
  avatar: z.string(),
  avatar_url: z.string(),
  role: z.enum(ROLES),
  guest: z.boolean(),
  /** Empty once the account is closed. */
  settings: z.object({
    showTimestamps: z.boolean().optional(),
    darkMode: z.enum(['light', 'dark', 'system']).optional(),
    /** Whether friends may travel to where one is; they may unless it is false. */
    friendsMayJoin: z.boolean().optional(),
  }),
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

/** An identifier in an address. */
export const accountId = z.uuid({ version: 'v4', error: 'id.invalid' }).toLowerCase();

/** Settings as a form sends them: JSON in a text; or as JSON does: an object. */
const settings = z
  .union([z.string(), z.record(z.string(), z.unknown())], 'settings.json')
  .transform((given, context) => {
    if (typeof given !== 'string') return given;
    try {
      return JSON.parse(given) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'settings.json' });
      return z.NEVER;
    }
  })
  .pipe(
    z.strictObject(
      {
        showTimestamps: z.boolean('settings.showTimestamps').optional(),
        darkMode: z.enum(['light', 'dark', 'system'], 'settings.darkMode').optional(),
        friendsMayJoin: z.boolean('settings.friendsMayJoin').optional(),
      },
      { error: ({ code }) => (code === 'invalid_type' ? 'settings.json' : undefined) },
    ),
  );

/** `PATCH /v1/users/me` and `PUT /v1/auth/profile`, as JSON or as a form; the form may bring a picture in `avatar`. */
export const profileChange = z.strictObject({
  username: fieldShapes.username.optional(),
  settings: settings.optional(),
});
export type ProfileChange = z.infer<typeof profileChange>;
export const profileChanged = z.object({ message: z.string(), user: ownProfile });

/** `POST /v1/users/me/password`. */
export const passwordChange = z.strictObject({
  current: z.string('password.empty').min(1, 'password.empty').max(200, 'password.long'),
  next: fieldShapes.newPassword,
});

/** What is answered when there is nothing but a sentence to say. */
export const sentence = z.object({ message: z.string() });

/** A device that is logged in. */
export const sessionView = z.object({
  id: z.uuid(),
  /** In words, as in `Firefox sur Windows`. */
  device: z.string(),
  /** Where it was used from last; of IPv6 the network only. */
  address: z.string(),
  created_at: z.string(),
  last_seen_at: z.string(),
  expires_at: z.string(),
  /** Whether it is the one that asks. */
  current: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;
export const sessionList = z.object({ sessions: z.array(sessionView), count: z.int() });
