import { Refusal } from '../../schema/refusals.ts';
import type { ScenarioRecord } from '../records/scenario.ts';
import { type Change, DuplicateKey, StaleWrite, type Store, type Write } from '../store/store.ts';
import { oneByOne } from './turns.ts';

/** What is to be written, thought out upon a scenario as it is. */
export interface Thought<T> {
  /** Fields of the scenario itself. */
  readonly change?: Change<ScenarioRecord>;
  /** What goes with it; without a change and writes nothing is stored. */
  readonly writes?: readonly Write[];
  readonly value: T;
}

/** Changes of scenarios and of what belongs to them, one after the other. */
export interface ScenarioTurns {
  /**
   * Stores in one batch what was thought out, if nobody has changed the scenario meanwhile; otherwise thinks again. Gives
   * the scenario as it is then. Refuses `scenario.unknown`.
   */
  take<T>(
    id: string,
    think: (scenario: ScenarioRecord) => Promise<Thought<T>>,
  ): Promise<{ readonly scenario: ScenarioRecord; readonly value: T }>;
}

/** Each time somebody else was quicker. */
const TRIES = 60;

export function scenarioTurns({ store }: { readonly store: Pick<Store, 'scenarios' | 'batch'> }): ScenarioTurns {
  // Only other processes can be in the way.
  const inTurn = oneByOne();

  return {
    take: (id, think) =>
      inTurn(id, async () => {
        for (let tries = 1; ; tries++) {
          const now = await store.scenarios.get(id);
          if (!now) throw new Refusal('scenario.unknown');
          const { change = {}, writes = [], value } = await think(now);
          const next = { ...change, revision: now.revision + 1 };
          if (Object.keys(change).length + writes.length === 0) return { scenario: now, value };
          try {
            const only = { revision: now.revision };
            await store.batch([{ in: 'scenarios', update: id, change: next, only }, ...writes]);
            return { scenario: { ...now, ...next }, value };
          } catch (error) {
            if (!(error instanceof StaleWrite || error instanceof DuplicateKey) || tries >= TRIES) throw error;
          }
        }
      }),
  };
}
