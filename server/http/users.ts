import { z } from 'zod';
import type { Identity, Limits } from '../../rooms/services.ts';
import { accountExport } from '../../schema/rest/account-export.ts';
import { accountId, sentence } from '../../schema/rest/accounts.ts';
import { scenarioList } from '../../schema/rest/scenarios.ts';
import type { Accounts, Caller } from '../domain/accounts.ts';
import type { ScenarioBook } from '../domain/scenarios.ts';
import type { Sessions } from '../domain/sessions.ts';
import { profileRoutes } from './profile.ts';
import { type Route, route } from './route.ts';
import { sentenceFor } from './sentences.ts';
import { userSessionRoutes } from './user-sessions.ts';

interface Needs {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly limits: Limits;
  readonly scenarioBook: Pick<ScenarioBook, 'listOf'>;
}

export function userRoutes(needs: Needs): Route[] {
  const { accounts, scenarioBook } = needs;
  const scenariosOf = async (account: string, { identity, caller }: { identity: Identity; caller: Caller }) => {
    const scenarios = await scenarioBook.listOf(account, identity);
    return { message: sentenceFor('scenarios.listed', caller.locale), scenarios, count: scenarios.length };
  };
  const ownScenarios = ['/v1/users/scenarios', '/v1/users/me/scenarios'].map((path) =>
    route({
      method: 'get',
      path,
      does: 'The scenarios that one takes part in, the newest first.',
      identity: 'required',
      may: 'scenario.list',
      reply: scenarioList,
      answer: (ask) => scenariosOf(ask.identity.id, ask),
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
      does: 'The scenarios that somebody takes part in, the newest first; with the codes of those that one takes part in, too.',
      identity: 'required',
      may: 'scenario.list',
      params: z.object({ userId: accountId }),
      reply: scenarioList,
      answer: async (ask) => {
        await accounts.exists(ask.params.userId);
        return scenariosOf(ask.params.userId, ask);
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
