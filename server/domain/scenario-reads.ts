import type { Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { ScenarioDetail, ScenarioPlayerView, ScenarioView } from '../../schema/rest/scenarios.ts';
import { seatIn } from './scenario-seats.ts';
import { detailOf, listedOf, playerOf } from './scenario-views.ts';
import type { ScenarioNeeds } from './scenarios.ts';

export interface ScenarioReads {
  /** One that somebody plays in; refuses `scenario.unknown` to others, as if it were not there. */
  get(by: Identity, id: string): Promise<ScenarioDetail>;
  /** The owner, then the others by username; closed accounts are left out. Refuses `scenario.unknown`. */
  players(id: string): Promise<ScenarioPlayerView[]>;
  /** Those that somebody plays in, the newest first. Who asks is told the codes of those that he plays in, too. */
  listOf(account: string, by: Identity): Promise<ScenarioView[]>;
}

type Needs = Pick<ScenarioNeeds, 'store'>;

export function scenarioReads({ store }: Needs): ScenarioReads {
  const namesOf = async (account: string) =>
    (await store.scenarioPlayers.find({ where: { account } })).map(({ scenario }) => scenario);

  return {
    async get({ id: account }, id) {
      const [found, player] = await Promise.all([
        store.scenarios.get(id),
        store.scenarioPlayers.get(seatIn(id, account)),
      ]);
      if (!found || !player) throw new Refusal('scenario.unknown');
      return detailOf(found);
    },

    async players(id) {
      const found = await store.scenarios.get(id);
      if (!found) throw new Refusal('scenario.unknown');
      const seats = await store.scenarioPlayers.find({ where: { scenario: id } });
      const where = { id: { in: seats.map(({ account }) => account) }, deletedAt: null };
      const people = await store.accounts.find({ where, sort: 'usernameKey' });
      const views = people.map((account) => playerOf(account, found.owner));
      return [...views.filter(({ is_owner }) => is_owner), ...views.filter(({ is_owner }) => !is_owner)];
    },

    async listOf(account, by) {
      const played = await namesOf(account);
      const shared = new Set(account === by.id ? played : await namesOf(by.id));
      const where = { id: { in: played } };
      const found = await store.scenarios.find({ where, sort: 'createdAt', descending: true });
      return found.map((scenario) => listedOf(scenario, account, shared.has(scenario.id)));
    },
  };
}
