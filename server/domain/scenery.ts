import type { Sceneries, SceneryChange, SceneryKnown } from '../../rooms/play-services.ts';
import type { Clock } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import { scenarioOf } from '../../schema/scene-id.ts';
import type { Bus } from '../bus.ts';
import type { Scenery } from '../records/scenery.ts';
import { DuplicateKey, StaleWrite, type Store, type Write } from '../store/store.ts';
import { whileThere } from './scenario-seats.ts';
import { oneByOne } from './turns.ts';

interface Needs {
  readonly store: Pick<Store, 'sceneries' | 'scenarios' | 'batch'>;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
}

/** Each time somebody else was quicker. */
const TRIES = 60;

export function sceneries({ store, clock, bus }: Needs): Sceneries {
  // Only other processes can be in the way.
  const inTurn = oneByOne();

  /** What it is after a change. Events that are over are forgotten on the way. */
  function changed(now: Scenery | undefined, change: SceneryChange): Omit<SceneryKnown, 'revision'> {
    const events = merged(now?.events, change.events);
    const running = Object.entries(events).filter(([, until]) => until > clock.now());
    return {
      events: Object.fromEntries(running),
      doors: merged(now?.doors, change.doors),
      npcs: merged(now?.npcs, change.npcs),
    };
  }

  async function write(scene: string, change: SceneryChange): Promise<SceneryKnown> {
    const scenario = scenarioOf(scene);
    if (scenario === null) throw new Refusal('scenario.unknown');
    for (let tries = 1; ; tries++) {
      const now = await store.sceneries.get(scene);
      const revision = (now?.revision ?? 0) + 1;
      const next = { ...changed(now, change), revision };
      const kept: Write = now
        ? { in: 'sceneries', update: scene, change: copyOf(next), only: { revision: now.revision } }
        : { in: 'sceneries', insert: { id: scene, scenario, ...copyOf(next) } };
      try {
        await store.batch([...whileThere(scene), kept]);
        return next;
      } catch (error) {
        if (!(error instanceof StaleWrite || error instanceof DuplicateKey) || tries >= TRIES) throw error;
        if (!(await store.scenarios.get(scenario))) throw new Refusal('scenario.unknown');
      }
    }
  }

  return {
    async of(scene) {
      const found = await store.sceneries.get(scene);
      if (!found) return { events: {}, doors: {}, npcs: {}, revision: 0 };
      const { events, doors, npcs, revision } = found;
      return { events, doors, npcs, revision };
    },
    async change(scene, change) {
      const next = await inTurn(scene, () => write(scene, change));
      bus.tell('scenario.scenery', { id: scenarioOf(scene) ?? '', scene });
      return next;
    },
  };
}

/** What was, with what is changed; null takes away. */
function merged<T>(before: Readonly<Record<string, T>> = {}, change: Readonly<Record<string, T | null>> = {}) {
  const all = Object.entries({ ...before, ...change });
  return Object.fromEntries(all.filter((one): one is [string, T] => one[1] !== null));
}

/** The store’s own copy. */
const copyOf = ({ events, doors, npcs, revision }: SceneryKnown) => ({
  events: { ...events },
  doors: { ...doors },
  npcs: { ...npcs },
  revision,
});
