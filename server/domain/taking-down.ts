import type { Bus } from '../bus.ts';
import type { Exhibit } from '../records/exhibit.ts';
import type { Store } from '../store/store.ts';

/** What hangs of an upload that goes. */
export interface TakingDown {
  exhibitsOf(asset: string): Promise<Exhibit[]>;
  /** Tells the rooms, once it is stored. */
  tell(down: readonly Exhibit[]): void;
}

export function takingDown({ store, bus }: { store: Pick<Store, 'exhibits'>; bus: Pick<Bus, 'tell'> }): TakingDown {
  return {
    exhibitsOf: (asset) => store.exhibits.find({ where: { asset } }),
    tell(down) {
      for (const { scene, spot } of down) bus.tell('exhibit.removed', { scene, spot });
    },
  };
}
