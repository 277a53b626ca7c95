import type { Clock, Story } from '../../rooms/services.ts';
import type { Store } from '../store/store.ts';

/** Per-player story flags, kept for accounts and guests alike. */
export function story({ store, clock }: { store: Store; clock: Clock }): Story {
  return {
    async progress(account) {
      const found = await store.storyFlags.find({ where: { account } });
      return { flags: Object.fromEntries(found.map(({ flag, value }) => [flag, value])), items: {}, quests: {} };
    },
    async setFlag(account, flag, value) {
      await store.storyFlags.put({ id: `${account}/${flag}`, account, flag, value, at: clock.now() });
    },
  };
}
