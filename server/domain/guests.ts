import type { Clock } from '../../rooms/services.ts';
import { StaleWrite, type Store, type Write } from '../store/store.ts';

/** A guest who was not seen for this long, in ms, is forgotten. */
const FORGOTTEN_AFTER = 30 * 24 * 3600 * 1000;
const AT_ONCE = 100;

export interface Guests {
  /** Deletes the guests who were not seen for 30 days, with all that is kept of them but their words, and says how many there were. */
  sweep(): Promise<number>;
}

export function guests({ store, clock }: { store: Store; clock: Clock }): Guests {
  /** One batch per guest: he is forgotten whole, unless he came back or registered meanwhile. */
  async function forget(id: string, lastSeenAt: number): Promise<void> {
    const where = { account: id };
    const [sessions, flags, belongings, quests, blocks, blocked, notifications] = await Promise.all([
      store.sessions.find({ where }),
      store.storyFlags.find({ where }),
      store.belongings.find({ where }),
      store.quests.find({ where }),
      store.blocks.find({ where: { blocker: id } }),
      store.blocks.find({ where: { blocked: id } }),
      store.notifications.find({ where }),
    ]);
    const writes: Write[] = [
      { in: 'accounts', delete: id, only: { guest: true, lastSeenAt } },
      { in: 'places', delete: id },
      { in: 'feeds', delete: id },
      { in: 'storyTurns', delete: id },
      ...sessions.map(({ id }) => ({ in: 'sessions', delete: id }) as const),
      ...flags.map(({ id }) => ({ in: 'storyFlags', delete: id }) as const),
      ...belongings.map(({ id }) => ({ in: 'belongings', delete: id }) as const),
      ...quests.map(({ id }) => ({ in: 'quests', delete: id }) as const),
      ...notifications.map(({ id }) => ({ in: 'notifications', delete: id }) as const),
      ...[...blocks, ...blocked].map(({ id }) => ({ in: 'blocks', delete: id }) as const),
    ];
    await store.batch(writes).catch((error) => {
      if (!(error instanceof StaleWrite)) throw error;
    });
  }

  return {
    async sweep() {
      const where = { guest: true, lastSeenAt: { below: clock.now() - FORGOTTEN_AFTER } };
      let many = 0;
      for (;;) {
        const gone = await store.accounts.find({ where, limit: AT_ONCE });
        if (gone.length === 0) return many;
        for (const { id, lastSeenAt } of gone) await forget(id, lastSeenAt);
        many += gone.length;
      }
    },
  };
}
