import type { Clock, Places } from '../../rooms/services.ts';
import type { Store } from '../store/store.ts';

/** Where everybody was last. */
export function places({ store, clock }: { store: Store; clock: Clock }): Places {
  return {
    async last(account) {
      const found = await store.places.get(account);
      return found && { scene: found.scene, x: found.x, y: found.y, dir: found.dir };
    },
    async keep(account, { scene, x, y, dir }) {
      await store.places.put({ id: account, scene, x, y, dir, at: clock.now() });
    },
  };
}
