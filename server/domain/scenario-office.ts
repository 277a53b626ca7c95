import type { Scenarios } from '../../rooms/scenario-services.ts';
import { scenarioSeats } from './scenario-seats.ts';
import { type ScenarioBook, type ScenarioNeeds, scenarioBook } from './scenarios.ts';

/** All that is done with scenarios. */
export interface ScenarioOffice {
  /** As rooms ask about them. */
  readonly scenarios: Scenarios;
  readonly scenarioBook: ScenarioBook;
}

export function scenarioOffice(needs: ScenarioNeeds): ScenarioOffice {
  return { scenarios: scenarioSeats(needs), scenarioBook: scenarioBook(needs) };
}
