import type { Scenarios } from '../../rooms/scenario-services.ts';
import type { Clock } from '../../rooms/services.ts';
import type { Bus } from '../bus.ts';
import type { Store } from '../store/store.ts';
import { scenarioSeats } from './scenario-seats.ts';

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
}

/** All that is done with scenarios. */
export interface ScenarioOffice {
  /** As rooms ask about them. */
  readonly scenarios: Scenarios;
}

export function scenarioOffice(needs: Needs): ScenarioOffice {
  return { scenarios: scenarioSeats(needs) };
}
