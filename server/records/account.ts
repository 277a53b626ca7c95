import { z } from 'zod';
import { ROLES } from '../../schema/rest/accounts.ts';
import { type RecordOf, record } from './record.ts';

/** Somebody who can come back: a guest, or a person with e-mail and password. Times are in ms since 1970. */
export const account = record(
  'account',
  {
    username: z.string(),
    /** The username in lower case: usernames are unique without regard to case. */
    usernameKey: z.string(),
    name: z.string(),
    /** In lower case; null for guests. */
    email: z.string().nullable(),
    /** argon2id, with its parameters; null for guests. */
    passwordHash: z.string().nullable(),
    /** A row of the character sheet. */
    avatar: z.string(),
    /** Address of a picture of one's own; null shows the character's portrait. */
    avatarUrl: z.string().nullable(),
    role: z.enum(ROLES),
    guest: z.boolean(),
    settings: z.object({ showTimestamps: z.boolean(), darkMode: z.enum(['light', 'dark', 'system']) }),
    createdAt: z.number(),
    updatedAt: z.number().nullable(),
    deletedAt: z.number().nullable(),
    lastSeenAt: z.number(),
  },
  {
    unique: ['usernameKey', 'email'],
    index: [['guest', 'lastSeenAt']],
    defaults: {
      email: null,
      passwordHash: null,
      avatarUrl: null,
      role: 'player',
      settings: { showTimestamps: true, darkMode: 'system' },
      updatedAt: null,
      deletedAt: null,
    },
  },
);
export type Account = RecordOf<typeof account>;
