import type { Clock, Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { CuratingView } from '../../schema/rest/curating.ts';
import type { Words } from '../../schema/words.ts';
import type { Bus } from '../bus.ts';
import type { Exhibit } from '../records/exhibit.ts';
import { DuplicateKey, StaleWrite, type Store, type Write } from '../store/store.ts';
import type { Audit } from './audit.ts';
import { cleanLine } from './chat.ts';
import type { Curators, Walls } from './curators.ts';
import type { Sight } from './exhibit-sight.ts';
import { deedOn, hungOf, placeOf, viewOf } from './exhibit-views.ts';
import { orderedId } from './order.ts';
import { takingDown } from './taking-down.ts';

/**
 * What curators do with what hangs in their scene. Everything refuses `exhibit.unknown`, and `auth.forbidden` to whoever is
 * no curator of it; of two who decide at once the first counts, the other is refused `exhibit.decided`.
 */
export interface Curating {
  /** The walls of a scene with all that hangs there; refuses `scene.unknown`. */
  walls(by: Identity, scene: string): Promise<CuratingView>;
  /** Lets it be seen. */
  approve(by: Identity, id: string): Promise<void>;
  /** Takes it down; whoever hung it is told why. */
  refuse(by: Identity, id: string, words: string): Promise<void>;
  /** Hangs it at another free spot; refuses `spot.unknown` and `spot.taken`. */
  move(by: Identity, id: string, spot: string): Promise<void>;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly audit: Pick<Audit, 'row'>;
  readonly walls: Walls & { labelOf(scene: string, spot: string): Words };
  readonly sight: Sight;
  readonly curators: Pick<Curators, 'must' | 'list'>;
}

export function curating({ store, clock, bus, audit, walls, sight, curators }: Needs): Curating {
  const { writes, tell } = takingDown({ store, bus });

  async function theirs(by: Identity, id: string): Promise<Exhibit> {
    const { exhibit } = await sight.find(by, id);
    await curators.must(by, exhibit.scene);
    return exhibit;
  }

  /** Stores what a curator has decided, with its row in the audit, and tells whoever hung it. */
  async function decide(
    by: Identity,
    exhibit: Exhibit,
    what: 'approved' | 'refused' | 'moved',
    words: string,
    changes: readonly Write[],
  ): Promise<void> {
    const { id, scene, title, account } = exhibit;
    const details = { scene, title, account };
    await store.batch([...changes, audit.row({ by: by.id, act: `exhibit.${what}`, subject: id, why: words, details })]);
    if (account !== by.id) bus.tell('exhibit.judged', { id: orderedId(clock), ...deedOn(exhibit, by), what, words });
  }

  const beaten = (error: unknown): never => {
    throw error instanceof StaleWrite ? new Refusal('exhibit.decided') : error;
  };

  async function show(exhibit: Exhibit): Promise<void> {
    const [piece] = await sight.pieces([exhibit]);
    if (piece) bus.tell('exhibit.hung', hungOf(piece));
  }

  return {
    async walls(by, scene) {
      const { curated, spots } = walls.of(scene);
      await curators.must(by, scene);
      const all = await store.exhibits.find({ where: { scene }, sort: 'at' });
      const [stateOf, pieces] = await Promise.all([sight.states(scene, all), sight.pieces(all)]);
      const taken = new Set(all.map(({ spot }) => spot));
      return {
        curated,
        exhibits: pieces.map((piece) => ({ ...viewOf(piece), state: stateOf(piece.exhibit) })),
        free: [...spots].filter((id) => !taken.has(id)).map((id) => ({ id, label: walls.labelOf(scene, id) })),
        curators: await curators.list(scene),
      };
    },

    async approve(by, id) {
      const exhibit = await theirs(by, id);
      const { place } = exhibit;
      const change = { state: 'shown' } as const;
      const write = { in: 'exhibits', update: id, change, only: { state: 'waiting', place } } as const;
      await decide(by, exhibit, 'approved', '', [write]).catch(beaten);
      await show({ ...exhibit, ...change });
    },

    async refuse(by, id, words) {
      const exhibit = await theirs(by, id);
      if (exhibit.state !== 'waiting') throw new Refusal('exhibit.decided');
      const { state, place } = exhibit;
      const gone = { in: 'exhibits', delete: id, only: { state, place } } as const;
      const [, ...around] = await writes(exhibit);
      await decide(by, exhibit, 'refused', cleanLine(words), [gone, ...around]).catch(beaten);
      tell([exhibit]);
    },

    async move(by, id, spot) {
      const exhibit = await theirs(by, id);
      const { scene, place } = exhibit;
      if (!walls.of(scene).spots.has(spot)) throw new Refusal('spot.unknown');
      if (spot === exhibit.spot) return;
      const change = { spot, place: placeOf(scene, spot) };
      const write = { in: 'exhibits', update: id, change, only: { place } } as const;
      await decide(by, exhibit, 'moved', '', [write]).catch((error) => {
        if (error instanceof DuplicateKey) throw new Refusal('spot.taken');
        throw error instanceof StaleWrite ? new Refusal('exhibit.unknown') : error;
      });
      tell([exhibit]);
      // Read anew: it may have been let through, or liked, meanwhile.
      const now = await store.exhibits.get(id);
      if (now) await show(now);
    },
  };
}
