import type { Clock, Identity } from '../../../rooms/services.ts';
import { Refusal } from '../../../schema/refusals.ts';
import type { Bus } from '../../bus.ts';
import type { Publication } from '../../records/publication.ts';
import { DuplicateKey, StaleWrite, type Store, type Write } from '../../store/store.ts';
import type { Audit } from '../audit.ts';
import { orderedId } from '../order.ts';
import type { EditionFollower } from './edition-follower.ts';

interface Needs {
  readonly store: Store;
  readonly follower: Pick<EditionFollower, 'settled'>;
  readonly bus: Pick<Bus, 'tell'>;
  readonly audit: Pick<Audit, 'row'>;
  readonly clock: Clock;
}

/** Scenes, and the edition of each that is shown from now on; null for what the scenes folder has. */
export type Turned = ReadonlyMap<string, string | null>;

/** Changes of what is shown. */
export interface EditionTurns {
  /**
   * Writes down what is shown from now on, of all these scenes or of none, with the rows of the audit, and lets every
   * process follow. Refuses `scene.raced`.
   */
  turn(by: Identity, to: Turned, back: boolean): Promise<void>;
  /** The scenes that were changed together with this one, and not since: they go back together. The scene itself is first. */
  together(now: Publication): Promise<Publication[]>;
}

const MOST_TURNS = 30;

export function editionTurns({ store, follower, bus, audit, clock }: Needs): EditionTurns {
  async function writesOf(by: Identity, to: Turned, back: boolean): Promise<Write[]> {
    const [at, turn] = [clock.now(), orderedId(clock)];
    const writes: Write[] = [];
    for (const [scene, edition] of to) {
      const now = await store.publications.get(scene);
      const company = [...to.keys()].filter((other) => other !== scene);
      const turns = [{ edition, by: by.id, at, back, company }, ...(now?.turns ?? [])].slice(0, MOST_TURNS);
      const before = now?.edition ?? null;
      const change = { edition, before, revision: (now?.revision ?? 0) + 1, turns, turn };
      writes.push(
        now
          ? { in: 'publications', update: scene, change, only: { revision: now.revision } }
          : { in: 'publications', insert: { id: scene, ...change } },
      );
      const act = back ? 'scene.roll_back' : 'scene.activate';
      const details = { edition, before, ...(company.length > 0 ? { with: company.join(', ') } : {}) };
      writes.push(audit.row({ by: by.id, act, subject: scene, details }));
    }
    return writes;
  }

  return {
    async turn(by, to, back) {
      await store.batch(await writesOf(by, to, back)).catch((error) => {
        throw error instanceof StaleWrite || error instanceof DuplicateKey ? new Refusal('scene.raced') : error;
      });
      bus.tell('scene.published', { scenes: [...to.keys()] });
      await follower.settled();
    },
    async together(now) {
      if (now.turn === '') return [now];
      const others = (await store.publications.find()).filter(({ id, turn }) => id !== now.id && turn === now.turn);
      return [now, ...others];
    },
  };
}
