import type { Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import { baseOf, sceneIdOf } from '../../schema/scene-id.ts';
import type { ScenarioRecord } from '../records/scenario.ts';
import type { Write } from '../store/store.ts';
import { must } from './policies.ts';
import { scenarioHoldings } from './scenario-holdings.ts';
import type { ScenarioTools } from './scenarios.ts';

export interface ScenarioEnding {
  /**
   * Deletes a scenario for good with everything that is of it, in one batch; whoever is inside is carried out. Refuses
   * `scenario.unknown` and `scenario.owner_deletes`.
   */
  end(by: Identity, id: string): Promise<void>;
  /** Clears away what came late, from a process that had not heard yet, to scenarios that were deleted since the last time. */
  sweep(): Promise<void>;
}

/** For who deletes one on the way to something else. */
export interface Demolition {
  /** What deletes a scenario with everything that is of it. */
  writes(scenario: ScenarioRecord): Promise<Write[]>;
  /** Tells everybody, once it is stored, and clears away what was on its way meanwhile. */
  over(scenario: ScenarioRecord): Promise<void>;
  /** The same for what came later. */
  sweep(): Promise<void>;
}

type Needs = Pick<ScenarioTools, 'store' | 'bus' | 'covers' | 'scenes'>;

export function demolition({ store, bus, covers, scenes }: Needs): Demolition {
  /** Those of today, and those that somebody was in and which the world has no longer. */
  async function scenesOf(id: string): Promise<string[]> {
    const where = { scenario: id };
    const [left, stood, told] = await Promise.all([
      store.sceneries.find({ where }),
      store.places.find({ where }),
      store.chapters.find({ where }),
    ]);
    const been = [...left.map((one) => one.id), ...[...stood, ...told].map(({ scene }) => scene)];
    const names = new Set([...scenes.ids(), ...been.filter((scene) => scene !== '').map(baseOf)]);
    return [...names].map((name) => sceneIdOf(name, id));
  }

  const holdings = async (id: string) => scenarioHoldings(store, { id, scenes: await scenesOf(id) });
  const clear = async (id: string) => store.batch(await holdings(id));
  let gone: string[] = [];

  return {
    async writes({ id }) {
      return [...(await holdings(id)), { in: 'scenarios', delete: id }];
    },
    async over({ id, name, cover }) {
      bus.tell('scenario.deleted', { id, name });
      gone.push(id);
      // The first batch waits for what was being said while the rooms closed, the second one takes it away.
      await clear(id);
      await clear(id);
      await covers.discard(cover);
    },
    async sweep() {
      const late = gone;
      gone = [];
      for (const id of late) await clear(id);
    },
  };
}

export function scenarioEnding({ turns }: Pick<ScenarioTools, 'turns'>, demolish: Demolition): ScenarioEnding {
  return {
    async end(by, id) {
      must(by, 'scenario.change');
      const { value } = await turns.take(id, async (now) => {
        if (now.owner !== by.id) throw new Refusal('scenario.owner_deletes');
        return { writes: await demolish.writes(now), value: now };
      });
      await demolish.over(value);
    },
    sweep: () => demolish.sweep(),
  };
}
