import type { Bus } from '../bus.ts';
import type { Exhibit } from '../records/exhibit.ts';
import type { Store, Write } from '../store/store.ts';

/** What hangs of an upload that goes. */
export interface TakingDown {
  exhibitsOf(asset: string): Promise<Exhibit[]>;
  /** What takes an exhibit down, with the likes of it and its visitors' book. It is stale if somebody has moved or taken it. */
  writes(exhibit: Exhibit): Promise<Write[]>;
  /** Tells the rooms, once it is stored. */
  tell(down: readonly Pick<Exhibit, 'scene' | 'spot'>[]): void;
}

interface Needs {
  readonly store: Pick<Store, 'exhibits' | 'likes' | 'entries'>;
  readonly bus: Pick<Bus, 'tell'>;
}

export function takingDown({ store, bus }: Needs): TakingDown {
  return {
    exhibitsOf: (asset) => store.exhibits.find({ where: { asset } }),
    async writes({ id, place }) {
      const where = { exhibit: id };
      const [likes, entries] = await Promise.all([store.likes.find({ where }), store.entries.find({ where })]);
      return [
        { in: 'exhibits', delete: id, only: { place } },
        ...likes.map((one): Write => ({ in: 'likes', delete: one.id })),
        ...entries.map((one): Write => ({ in: 'entries', delete: one.id })),
      ];
    },
    tell(down) {
      for (const { scene, spot } of down) bus.tell('exhibit.removed', { scene, spot });
    },
  };
}
