import type { Scenarios } from '../../rooms/scenario-services.ts';
import type { Bus } from '../bus.ts';
import { type ChronicleBook, chronicle } from './chronicle.ts';
import { scenarioSeats } from './scenario-seats.ts';
import { type ScenarioBook, type ScenarioNeeds, scenarioBook } from './scenarios.ts';

interface Needs extends ScenarioNeeds {
  readonly bus: Bus;
  /** What rolls of dice are signed with, and what they were signed with before. */
  readonly secret: string;
  readonly previousSecret?: string | undefined;
}

/** All that is done with scenarios. */
export interface ScenarioOffice {
  /** As rooms ask about them. */
  readonly scenarios: Scenarios;
  readonly scenarioBook: ScenarioBook;
  readonly chronicle: ChronicleBook;
}

export function scenarioOffice(needs: Needs): ScenarioOffice {
  return { scenarios: scenarioSeats(needs), scenarioBook: scenarioBook(needs), chronicle: chronicle(needs) };
}
