import { z } from 'zod';
import { ROLES } from '../../schema/rest/accounts.ts';
import { LOCALES } from '../../schema/words.ts';
import { type RecordOf, record } from './record.ts';

/** Somebody who can come back: a guest, or a person with an account. Times are in ms since 1970. */
export const account = record(
  'account',
  {
    username: z.string(),
    /** The username in lower case: usernames are unique without regard to case. A closed account's is made of its id. */
    usernameKey: z.string(),
    /** What everybody calls him: the username, until the account is closed. */
    name: z.string(),
    /** In lower case; null for guests, and for who came from a provider without one. */
    email: z.string().nullable(),
    /** When the address was shown to be theirs. */
    emailConfirmedAt: z.number().nullable(),
    /** argon2id, with its parameters; null for who has no password. */
    passwordHash: z.string().nullable(),
    /** A row of the character sheet. */
    avatar: z.string(),
    /** Address of a picture of one's own; null shows the character's portrait. */
    avatarUrl: z.string().nullable(),
    role: z.enum(ROLES),
    guest: z.boolean(),
    /** The language that letters are written in. */
    locale: z.enum(LOCALES),
    /** Empty once the account is closed. */
    settings: z.object({
      showTimestamps: z.boolean().optional(),
      darkMode: z.enum(['light', 'dark', 'system']).optional(),
      friendsMayJoin: z.boolean().optional(),
    }),
    /** Kinds of device that it was used on, the latest last; see devices.ts. */
    devices: z.array(z.string()),
    createdAt: z.number(),
    updatedAt: z.number().nullable(),
    /** When an admin shut it. */
    disabledAt: z.number().nullable(),
    deletedAt: z.number().nullable(),
    lastSeenAt: z.number(),
  },
  {
    unique: ['usernameKey', 'email'],
    index: [['guest', 'lastSeenAt'], 'role'],
    remembered: true,
    defaults: {
      email: null,
      emailConfirmedAt: null,
      passwordHash: null,
      avatarUrl: null,
      role: 'player',
      locale: 'fr',
      settings: { showTimestamps: true, darkMode: 'system' },
      devices: [],
      updatedAt: null,
      disabledAt: null,
      deletedAt: null,
    },
  },
);
export type Account = RecordOf<typeof account>;
