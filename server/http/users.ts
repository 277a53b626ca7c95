import { z } from 'zod';
import type { Limits } from '../../rooms/services.ts';
import { accountExport } from '../../schema/rest/account-export.ts';
import { accountId, sentence } from '../../schema/rest/accounts.ts';
import { scenarioList } from '../../schema/rest/scenarios.ts';
import type { Locale } from '../../schema/words.ts';
import type { Accounts } from '../domain/accounts.ts';
import type { Sessions } from '../domain/sessions.ts';
import { profileRoutes } from './profile.ts';
import { type Route, route } from './route.ts';
import { sentenceFor } from './sentences.ts';
import { userSessionRoutes } from './user-sessions.ts';

interface Needs {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly limits: Limits;
}

/** There are no scenarios yet. */
const noScenarios = (locale: Locale) => ({
  message: sentenceFor('scenarios.listed', locale),
  scenarios: [],
  count: 0,
});

export function userRoutes(needs: Needs): Route[] {
  const { accounts } = needs;
  const ownScenarios = ['/v1/users/scenarios', '/v1/users/me/scenarios'].map((path) =>
    route({
      method: 'get',
      path,
      does: 'The scenarios that one takes part in.',
      identity: 'required',
      may: 'scenario.list',
      reply: scenarioList,
      answer: ({ caller }) => noScenarios(caller.locale),
    }),
  );
  return [
    ...profileRoutes(needs),
    ...userSessionRoutes(needs),
    ...ownScenarios,
    route({
      method: 'get',
      path: '/v1/users/me/export',
      does: 'Everything that is held about one, in one JSON file, without secrets.',
      identity: 'required',
      may: 'account.export',
      limit: { kind: 'account.export', by: 'identity' },
      reply: accountExport,
      answer: async ({ identity, header }) => {
        const exported = await accounts.exportOf(identity);
        header('Content-Disposition', `attachment; filename="parvis-${exported.account.username}.json"`);
        return exported;
      },
    }),
    route({
      method: 'get',
      path: '/v1/users/:userId/scenarios',
      does: 'The scenarios that somebody takes part in.',
      identity: 'required',
      may: 'scenario.list',
      params: z.object({ userId: accountId }),
      reply: scenarioList,
      answer: async ({ params, caller }) => {
        await accounts.exists(params.userId);
        return noScenarios(caller.locale);
      },
    }),
    route({
      method: 'delete',
      path: '/v1/users/:id',
      does: 'Deletes one’s own account: what tells who it was is gone for good, what it hung for others stays.',
      identity: 'required',
      may: 'account.close',
      evenBanned: true,
      limit: { kind: 'account.close', by: 'identity' },
      params: z.object({ id: accountId }),
      reply: sentence,
      answer: async ({ identity, params, caller }) => {
        await accounts.close(identity, params.id);
        return { message: sentenceFor('account.closed', caller.locale) };
      },
    }),
  ];
}
