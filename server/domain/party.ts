import type { Party } from '../../rooms/play-services.ts';
import { Refusal } from '../../schema/refusals.ts';
import { scenarioOf } from '../../schema/scene-id.ts';
import type { Bus } from '../bus.ts';
import type { Store } from '../store/store.ts';
import { plays } from './scenario-seats.ts';
import type { Whereabouts } from './whereabouts.ts';

interface Needs {
  readonly store: Pick<Store, 'scenarioPlayers' | 'accounts'>;
  readonly bus: Pick<Bus, 'tell'>;
  readonly whereabouts: Pick<Whereabouts, 'of'>;
}

export function party({ store, bus, whereabouts }: Needs): Party {
  return {
    async of(scenario) {
      const seats = await store.scenarioPlayers.find({ where: { scenario }, sort: 'joinedAt' });
      const accounts = await store.accounts.find({
        where: { id: { in: seats.map(({ account }) => account) }, deletedAt: null },
        sort: 'usernameKey',
      });
      return accounts.map(({ id, name }) => {
        const { scene } = whereabouts.of(id);
        return { account: id, name, scene: scene !== null && scenarioOf(scene) === scenario ? scene : null };
      });
    },
    async call(called) {
      const { id, account } = called;
      if (account !== null && !(await plays(store, id, account))) throw new Refusal('scenario.player_unknown');
      bus.tell('scenario.summoned', called);
    },
  };
}
