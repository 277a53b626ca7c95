import type { ScenarioKnown, Scenarios } from '../../rooms/scenario-services.ts';
import type { Clock } from '../../rooms/services.ts';
import { scenarioOf } from '../../schema/scene-id.ts';
import type { Bus } from '../bus.ts';
import type { ScenarioRecord } from '../records/scenario.ts';
import { StaleWrite, type Store, type Write } from '../store/store.ts';

interface Needs {
  readonly store: Pick<Store, 'scenarios' | 'scenarioPlayers' | 'scenarioFlags' | 'batch'>;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
}

/** The id of what there is once for each player of a scenario. */
export const seatIn = (scenario: string, account: string) => `${scenario}/${account}`;

/** Whether an account plays in a scenario. */
export async function plays(
  store: Pick<Store, 'scenarioPlayers'>,
  scenario: string,
  account: string,
): Promise<boolean> {
  return (await store.scenarioPlayers.get(seatIn(scenario, account))) !== undefined;
}

/**
 * Whether somebody may know of a scene: of one of a scenario, who plays in it alone, whatever his role. In the open world
 * nothing is read.
 */
export async function mayKnow(
  store: Pick<Store, 'scenarioPlayers'>,
  by: { readonly id: string } | undefined,
  scene: string,
): Promise<boolean> {
  const scenario = scenarioOf(scene);
  if (scenario === null) return true;
  return by !== undefined && (await plays(store, scenario, by.id));
}

/** Writes that make a batch stale if the scenario that a scene is part of is gone: nothing is left behind in it. */
export function whileThere(scene: string): Write[] {
  const scenario = scenarioOf(scene);
  return scenario === null ? [] : [{ in: 'scenarios', update: scenario, change: {} }];
}

/** A scenario as rooms and the bus know it. */
export function knownOf({ id, name, mode, owner, gms, narrator, revision }: ScenarioRecord): ScenarioKnown {
  return { id, name, mode, owner, gms, narrator, revision };
}

/** The story flags of a scenario. */
export async function scenarioFlags(
  store: Pick<Store, 'scenarioFlags'>,
  scenario: string,
): Promise<Readonly<Record<string, string>>> {
  const flags = await store.scenarioFlags.find({ where: { scenario } });
  return Object.fromEntries(flags.map(({ flag, value }) => [flag, value]));
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
    flags: (scenario) => scenarioFlags(store, scenario),
    async setFlag(scenario, flag, value) {
      const id = `${scenario}/${flag}`;
      const [found, before] = await Promise.all([store.scenarios.get(scenario), store.scenarioFlags.get(id)]);
      if (!found || before?.value === value) return;
      const { createdAt } = found;
      try {
        // Nothing is kept of a scenario that is deleted meanwhile.
        await store.batch([
          { in: 'scenarios', update: scenario, change: { createdAt }, only: { createdAt } },
          { in: 'scenarioFlags', put: { id, scenario, flag, value, at: clock.now() } },
        ]);
      } catch (error) {
        if (error instanceof StaleWrite) return;
        throw error;
      }
      bus.tell('scenario.flag', { id: scenario, flag, value });
    },
  };
}
