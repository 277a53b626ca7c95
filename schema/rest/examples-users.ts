import { ownProfile, sentence } from './accounts.ts';
import { type adminUser, adminUserChange, adminUserList } from './admin-users.ts';
import { type Example, example, NAMED } from './example.ts';
import { profile } from './examples-auth.ts';
import { aScenario } from './examples-scenarios.ts';
import { scenarioList } from './scenarios.ts';

const { gm_user_ids: _, settings: __, ...listed } = aScenario;
const scenarios = (mine: boolean) => ({
  message: 'Scénarios récupérés avec succès',
  scenarios: [{ ...listed, is_owner: mine }],
  count: 1,
});
const administered = {
  ...profile,
  email_confirmed_at: null,
  last_seen_at: '2026-01-17T14:22:00.000Z',
  disabled_at: null,
  is_disabled: false,
};

/** Examples of `/v1/users/…` and of what admins do to accounts. */
export const userExamples: Readonly<Record<string, Example>> = {
  'GET /v1/users/profile': example({ reply: ownProfile }, { as: 'account', reply: profile }),
  'GET /v1/users/scenarios': example({ reply: scenarioList }, { as: 'account', reply: scenarios(true) }),
  'GET /v1/users/me/scenarios': example({ reply: scenarioList }, { as: 'account', reply: scenarios(true) }),
  'GET /v1/users/:userId/scenarios': example(
    { reply: scenarioList },
    { as: 'account', params: { userId: NAMED.other }, reply: scenarios(false), refuses: ['account.of_scenarios'] },
  ),
  'DELETE /v1/users/:id': example(
    { reply: sentence },
    {
      as: 'account',
      params: { id: NAMED.account },
      reply: { message: 'Compte supprimé avec succès' },
      refuses: ['account.not_yours', 'account.unknown', 'account.last_admin'],
    },
  ),
  'GET /v1/admin/users': example(
    { reply: adminUserList },
    {
      as: 'admin',
      query: { search: NAMED.username, limit: '20' },
      reply: { users: [administered], count: 1, next: null },
    },
  ),
  'GET /v1/admin/users/:id': {
    as: 'admin',
    params: { id: NAMED.account },
    reply: { user: administered },
    refuses: ['account.unknown'],
  },
  'PATCH /v1/admin/users/:id': example(
    { body: adminUserChange },
    {
      as: 'admin',
      params: { id: NAMED.other },
      body: { role: 'designer' },
      reply: {
        user: { ...administered, id: NAMED.other, role: 'designer' } satisfies typeof adminUser._output,
      },
      refuses: ['account.unknown', 'account.guest', 'account.last_admin'],
    },
  ),
};
