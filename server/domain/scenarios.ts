import type { Clock } from '../../rooms/services.ts';
import type { Bus } from '../bus.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { ChronicleBook } from './chronicle.ts';
import { type Covers, covers } from './covers.ts';
import type { Notifications } from './notifications.ts';
import type { PictureNeeds } from './own-pictures.ts';
import { type ScenarioChanges, scenarioChanges } from './scenario-changes.ts';
import { type ScenarioCreation, scenarioCreation } from './scenario-creation.ts';
import { demolition, type ScenarioEnding, scenarioEnding } from './scenario-ending.ts';
import { type ScenarioParting, scenarioParting } from './scenario-parting.ts';
import { type ScenarioReads, scenarioReads } from './scenario-reads.ts';
import { type ScenarioTransfer, scenarioTransfer } from './scenario-transfer.ts';
import type { ScenarioTurns } from './scenario-turns.ts';
import type { Writing } from './writing.ts';

/** What is done with a scenario as a whole. */
export interface ScenarioBook
  extends ScenarioCreation,
    ScenarioReads,
    ScenarioChanges,
    ScenarioTransfer,
    ScenarioEnding,
    ScenarioParting {}

export interface ScenarioNeeds extends PictureNeeds {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly log: Pick<Log, 'error'>;
  /** The scenes of the open world. */
  readonly scenes: { ids(): readonly string[] };
  readonly writing: Pick<Writing, 'mustTitle' | 'must'>;
  readonly notifications: Pick<Notifications, 'make'>;
  readonly turns: ScenarioTurns;
  readonly chronicle: Pick<ChronicleBook, 'draft'>;
}

/** What the verbs share. */
export interface ScenarioTools extends ScenarioNeeds {
  readonly covers: Covers;
}

export function scenarioBook(needs: ScenarioNeeds): ScenarioBook {
  const tools = { ...needs, covers: covers(needs) };
  const demolish = demolition(tools);
  return {
    ...scenarioCreation(tools),
    ...scenarioReads(tools),
    ...scenarioChanges(tools),
    ...scenarioTransfer(tools),
    ...scenarioEnding(tools, demolish),
    ...scenarioParting(tools, demolish),
  };
}
