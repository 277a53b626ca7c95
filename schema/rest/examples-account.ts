import { accountExport } from './account-export.ts';
import { passwordChange, profileChange, profileChanged, sentence, sessionList, signedIn } from './accounts.ts';
import { type Example, example, NAMED } from './example.ts';
import { profile, token, user } from './examples-auth.ts';
import { linkList, providerList } from './providers.ts';
import { emailConfirmation, forgottenPassword, passwordReset } from './recovery.ts';
import { journal } from './story.ts';

const seen = '2026-01-17T14:22:00.000Z';
const over = '2026-01-24T14:22:00.000Z';
const renamed = { ...profile, username: 'hyunjin_official', name: 'hyunjin_official', updated_at: seen };
const taken = [
  'account.username_taken',
  'name.refused',
  'request.malformed',
  'avatar.type',
  'avatar.pixels',
  'avatar.broken',
] as const;
const device = { id: NAMED.session, device: 'Firefox sur Windows', address: '192.0.2.7' };
const times = { created_at: profile.created_at, last_seen_at: seen, expires_at: over };

const change: Example = example(
  { body: profileChange, reply: profileChanged },
  {
    as: 'account',
    form: {
      username: 'hyunjin_official',
      settings: '{"showTimestamps":true,"darkMode":"system"}',
      avatar: { file: 'avatar.jpg' },
    },
    reply: { message: 'Profil mis à jour avec succès', user: renamed },
    refuses: taken,
  },
);

/** Examples of what people do with their own account, its sessions, its letters and its identities elsewhere. */
export const accountExamples: Readonly<Record<string, Example>> = {
  'PATCH /v1/users/me': change,
  'PUT /v1/auth/profile': example(
    { body: profileChange, reply: profileChanged },
    {
      as: 'account',
      body: { username: 'hyunjin_official', settings: { darkMode: 'dark' } },
      reply: {
        message: 'Profil mis à jour avec succès',
        user: { ...renamed, settings: { showTimestamps: true, darkMode: 'dark' } },
      },
      refuses: taken,
    },
  ),
  'POST /v1/auth/refresh': example({ reply: signedIn }, { as: 'account', reply: { user, token } }),
  'GET /v1/users/me/sessions': example(
    { reply: sessionList },
    { as: 'account', reply: { sessions: [{ ...device, ...times, current: true }], count: 1 } },
  ),
  'DELETE /v1/users/me/sessions/:id': { as: 'account', params: { id: NAMED.session }, refuses: ['session.unknown'] },
  'POST /v1/users/me/password': example(
    { body: passwordChange, reply: sentence },
    {
      as: 'account',
      body: { current: NAMED.password, next: 'a better horse battery' },
      reply: { message: 'Mot de passe modifié avec succès' },
      refuses: ['password.wrong', 'password.none', 'auth.locked'],
    },
  ),
  'GET /v1/users/me/story': example(
    { reply: journal },
    {
      as: 'account',
      reply: {
        quests: [
          {
            id: 'evening-light',
            title: { fr: 'Un peu de lumière', en: 'A little light' },
            description: { fr: 'La lanterne est éteinte.', en: 'The lantern has gone out.' },
            state: 'open',
            steps: [{ id: 'find-oil', title: { fr: 'Trouver de l’huile', en: 'Find oil' }, done: false }],
            rewards: [{ item: 'lamplighter', title: { fr: 'Allumeur', en: 'Lamplighter' }, kind: 'badge' }],
            begun_at: seen,
            at: seen,
          },
        ],
        items: [
          {
            id: 'lamp-oil',
            title: { fr: 'Huile de lampe', en: 'Lamp oil' },
            description: { fr: 'Elle sent le soir.', en: 'It smells of evenings.' },
            kind: 'item',
            picture: null,
            count: 1,
            at: seen,
          },
        ],
        badges: [],
      },
      refuses: ['scenario.unknown'],
    },
  ),
  'GET /v1/users/me/export': example(
    { reply: accountExport },
    {
      as: 'account',
      reply: {
        exported_at: seen,
        account: {
          ...profile,
          email_confirmed_at: null,
          has_password: true,
          locale: 'fr',
          devices: ['Firefox sur Windows'],
          last_seen_at: seen,
        },
        sessions: [{ ...device, ...times }],
        story: [{ scenario: null, flag: 'met_clerk', value: 'yes', at: seen }],
        items: [{ scenario: null, item: 'lamp-oil', count: 1, at: seen }],
        quests: [{ scenario: null, quest: 'evening-light', done: ['ask'], over: false, begun_at: seen, at: seen }],
        sheets: [],
        place: { scene: 'plaza', x: 384, y: 256, at: seen },
        assets: [],
        exhibits: [],
        likes: [],
        book_entries: [],
        curator_of: [],
        exhibitions: [],
        links: [],
        notifications: [],
        friends: [],
        scenarios: [],
        chronicle: [],
        letters: [],
        sanctions: [],
        reports: [],
        messages: [
          {
            id: NAMED.message,
            channel: 'scene:plaza',
            text: 'Hello!',
            at: seen,
            edited_at: null,
            deleted_at: null,
            status: 'said',
            former: [],
          },
        ],
        blocks: [],
      },
    },
  ),
  'POST /v1/auth/forgot-password': example({ body: forgottenPassword }, { body: { email: NAMED.email }, reply: true }),
  'POST /v1/auth/reset-password': example(
    { body: passwordReset },
    { body: { token: NAMED.letter, password: 'a better horse battery' }, refuses: ['mail.token'] },
  ),
  'POST /v1/auth/confirm-email': example(
    { body: emailConfirmation },
    { body: { token: NAMED.letter }, refuses: ['mail.token'] },
  ),
  'POST /v1/users/me/confirmation': { as: 'account' },
  'GET /v1/auth/providers': example(
    { reply: providerList },
    { reply: { providers: [{ id: 'google', title: 'Google' }] } },
  ),
  'GET /v1/users/me/links': example(
    { reply: linkList },
    {
      as: 'account',
      reply: { links: [{ provider: 'google', title: 'Google', email: NAMED.email, linked_at: seen }] },
    },
  ),
  'DELETE /v1/users/me/links/:provider': {
    as: 'account',
    params: { provider: 'google' },
    refuses: ['link.unknown', 'link.only'],
  },
};
