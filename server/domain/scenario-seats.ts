import type { ScenarioKnown, Scenarios } from '../../rooms/scenario-services.ts';
import type { Clock } from '../../rooms/services.ts';
import type { Bus } from '../bus.ts';
import type { ScenarioRecord } from '../records/scenario.ts';
import type { Store } from '../store/store.ts';

interface Needs {
  readonly store: Pick<Store, 'scenarios' | 'scenarioPlayers' | 'scenarioFlags'>;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
}

/** The id of what there is once for each player of a scenario. */
export const seatIn = (scenario: string, account: string) => `${scenario}/${account}`;

/** A scenario as rooms and the bus know it. */
export function knownOf({ id, name, mode, owner, gms, narrator, revision }: ScenarioRecord): ScenarioKnown {
  return { id, name, mode, owner, gms, narrator, revision };
}

/** Scenarios, as rooms ask about them. */
export function scenarioSeats({ store, clock, bus }: Needs): Scenarios {
  return {
    async playedBy(account, scenario) {
      const [found, player] = await Promise.all([
        store.scenarios.get(scenario),
        store.scenarioPlayers.get(seatIn(scenario, account)),
      ]);
      return found && player ? knownOf(found) : undefined;
    },
    async flags(scenario) {
      const flags = await store.scenarioFlags.find({ where: { scenario } });
      return Object.fromEntries(flags.map(({ flag, value }) => [flag, value]));
    },
    async setFlag(scenario, flag, value) {
      await store.scenarioFlags.put({ id: `${scenario}/${flag}`, scenario, flag, value, at: clock.now() });
      bus.tell('scenario.flag', { id: scenario, flag, value });
    },
  };
}
