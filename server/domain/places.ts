import type { Clock, Place, Places } from '../../rooms/services.ts';
import { scenarioOf } from '../../schema/scene-id.ts';
import type { PlaceRecord } from '../records/place.ts';
import { StaleWrite, type Store, type Write } from '../store/store.ts';
import { seatIn } from './scenario-seats.ts';

type Kept = Pick<Store, 'places' | 'scenarioPlayers' | 'batch'>;

const NOWHERE = { scene: '', x: 0, y: 0, dir: 0 } as const;

function shown(found: PlaceRecord | undefined): Place | undefined {
  return found && found.scene !== '' ? { scene: found.scene, x: found.x, y: found.y, dir: found.dir } : undefined;
}

/** Where everybody was last, in the open world and in each scenario. What does not let him in any more is no place of his. */
export function places({ store, clock }: { store: Kept; clock: Clock }): Places {
  async function inScenario(account: string, scenario: string): Promise<Place | undefined> {
    const [player, found] = await Promise.all([
      store.scenarioPlayers.get(seatIn(scenario, account)),
      store.places.get(`${account}/${scenario}`),
    ]);
    return player && shown(found);
  }

  /** While he plays there alone: of a scenario that is gone no place is left behind. */
  async function keepInScenario(account: string, scenario: string, place: Place): Promise<void> {
    const at = clock.now();
    const id = seatIn(scenario, account);
    const own = await store.places.get(account);
    const here: Write = own
      ? { in: 'places', update: account, change: { world: scenario } }
      : { in: 'places', put: { id: account, ...NOWHERE, at, world: scenario } };
    const writes: Write[] = [
      { in: 'scenarioPlayers', update: id, change: {} },
      { in: 'places', put: { id: `${account}/${scenario}`, ...place, at, scenario } },
      ...(own?.world === scenario ? [] : [here]),
    ];
    await store.batch(writes).catch((error) => {
      if (!(error instanceof StaleWrite)) throw error;
    });
  }

  return {
    async last(account) {
      const own = await store.places.get(account);
      if (own && own.world !== '') return (await inScenario(account, own.world)) ?? shown(own);
      return shown(own);
    },
    async lastIn(account, scenario) {
      return scenario === null ? shown(await store.places.get(account)) : inScenario(account, scenario);
    },
    async keep(account, { scene, x, y, dir }) {
      const scenario = scenarioOf(scene);
      if (scenario !== null) return keepInScenario(account, scenario, { scene, x, y, dir });
      await store.places.put({ id: account, scene, x, y, dir, at: clock.now() });
    },
  };
}

/** Every place that is kept of an account. */
export async function placesOf(store: Pick<Store, 'places'>, account: string): Promise<PlaceRecord[]> {
  const [own, others] = await Promise.all([
    store.places.get(account),
    store.places.find({ where: { id: { prefix: `${account}/` } } }),
  ]);
  return [...(own ? [own] : []), ...others];
}
