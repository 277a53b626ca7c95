import { credentials } from '../forms.ts';
import { anonymous, type OwnProfile, registration, signedIn } from './accounts.ts';
import { type Example, example, NAMED } from './example.ts';

/** The account that the examples are about. */
export const profile: OwnProfile = {
  id: NAMED.account,
  username: NAMED.username,
  name: NAMED.username,
  email: NAMED.email,
  email_confirmed: true,
  has_password: true,
  avatar: 'emi',
  avatar_url: '/scenes/portraits/emi.png',
  role: 'player',
  guest: false,
  settings: { showTimestamps: true, darkMode: 'system' },
  created_at: '2026-01-15T10:30:00.000Z',
  updated_at: null,
  deleted_at: null,
  is_deleted: false,
};
export const user = { ...profile, progress: { scene: 'plaza', x: 384, y: 256, flags: { met_clerk: 'yes' } } };
export const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI1NTBlODQwMC1lMjliIn0.c2lnbmF0dXJl';
const nowhere = { scene: null, x: 0, y: 0, flags: {} };
const passing = {
  username: 'Guest_4821',
  name: 'Guest_4821',
  email: null,
  email_confirmed: false,
  has_password: false,
  guest: true,
  progress: nowhere,
};

/** Examples of `/v1/auth/…`; the same doors stand at `/auth/…`. */
export const authExamples: Readonly<Record<string, Example>> = {
  'POST /v1/auth/register': example(
    { body: registration, reply: signedIn },
    {
      body: {
        email: 'felix@example.com',
        password: NAMED.password,
        options: { username: 'felix_sunshine', avatar: 'hugo' },
      },
      reply: {
        user: {
          ...user,
          id: NAMED.other,
          username: 'felix_sunshine',
          name: 'felix_sunshine',
          email: 'felix@example.com',
          email_confirmed: false,
          avatar: 'hugo',
          avatar_url: '/scenes/portraits/hugo.png',
          progress: nowhere,
        },
        token,
      },
      refuses: ['account.email_taken', 'account.username_taken', 'name.refused'],
    },
  ),
  'POST /v1/auth/login': example(
    { body: credentials, reply: signedIn },
    {
      body: { email: NAMED.email, password: NAMED.password },
      reply: { user, token },
      refuses: ['auth.wrong', 'auth.locked'],
    },
  ),
  'POST /v1/auth/anonymous': example(
    { body: anonymous, reply: signedIn },
    { body: { options: { avatar: 'gaia' } }, reply: { user: { ...user, ...passing, avatar: 'gaia' }, token } },
  ),
  'GET /v1/auth/userdata': { as: 'account', reply: { user } },
  'GET /v1/auth/validate': {
    as: 'account',
    reply: { user, permissions: ['asset.receive', 'exhibit.hang'] },
  },
  'POST /v1/auth/logout': { as: 'account' },
};
