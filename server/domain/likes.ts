import type { Clock, Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { LikesReply } from '../../schema/rest/exhibits.ts';
import type { Bus } from '../bus.ts';
import type { Exhibit } from '../records/exhibit.ts';
import { DuplicateKey, StaleWrite, type Store, type Write } from '../store/store.ts';
import type { Sight } from './exhibit-sight.ts';
import { must } from './policies.ts';
import { oneByOne } from './turns.ts';

/** Who likes what. The count stands with the exhibit, and is stored together with the like. Both refuse `exhibit.unknown`. */
export interface Likes {
  /** Liking twice changes nothing. */
  like(by: Identity, id: string): Promise<LikesReply>;
  unlike(by: Identity, id: string): Promise<LikesReply>;
  /** Takes back everything that somebody who goes for good has liked. */
  leave(account: string): Promise<void>;
}

interface Needs {
  readonly store: Pick<Store, 'exhibits' | 'likes' | 'batch'>;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
}

const TRIES = 30;
const idOf = (exhibit: string, account: string) => `${exhibit}/${account}`;

/** Likes as they are stored: one more or one less. */
export function likeBook({ store, clock, bus }: Needs) {
  // Other processes may count at the same time: whoever is beaten counts anew.
  const inTurn = oneByOne();

  async function count(id: string, account: string, by: 1 | -1): Promise<number> {
    for (let tries = 1; ; tries++) {
      const exhibit = await store.exhibits.get(id);
      if (!exhibit) throw new Refusal('exhibit.unknown');
      const { likes } = exhibit;
      const now = Math.max(0, likes + by);
      const like: Write =
        by === 1
          ? { in: 'likes', insert: { id: idOf(id, account), exhibit: id, account, at: clock.now() } }
          : { in: 'likes', delete: idOf(id, account), only: { account } };
      try {
        await store.batch([{ in: 'exhibits', update: id, change: { likes: now }, only: { likes } }, like]);
        tell(exhibit, now);
        return now;
      } catch (error) {
        const isDone = (await store.likes.get(idOf(id, account))) !== undefined ? by === 1 : by === -1;
        if ((error instanceof DuplicateKey || error instanceof StaleWrite) && isDone) return countOf(id);
        if (!(error instanceof StaleWrite || error instanceof DuplicateKey) || tries >= TRIES) throw error;
      }
    }
  }

  async function countOf(id: string): Promise<number> {
    const exhibit = await store.exhibits.get(id);
    if (!exhibit) throw new Refusal('exhibit.unknown');
    return exhibit.likes;
  }

  function tell({ id, scene, spot }: Exhibit, likes: number): void {
    bus.tell('exhibit.liked', { id, scene, spot, likes });
  }

  return {
    add: (id: string, account: string) => inTurn(id, () => count(id, account, 1)),
    take: (id: string, account: string) => inTurn(id, () => count(id, account, -1)),
    async leave(account: string): Promise<void> {
      for (const { exhibit } of await store.likes.find({ where: { account } }))
        await inTurn(exhibit, () => count(exhibit, account, -1)).catch((error) => {
          // It was taken down meanwhile, and the likes of it with it.
          if (!(error instanceof Refusal)) throw error;
        });
    },
  };
}

export function likes(needs: Needs & { readonly sight: Pick<Sight, 'find'> }): Likes {
  const book = likeBook(needs);

  async function visible(by: Identity, id: string): Promise<void> {
    const { exhibit } = await needs.sight.find(by, id);
    must(by, 'exhibit.like', exhibit.account === by.id ? 'own' : 'others');
  }

  return {
    async like(by, id) {
      await visible(by, id);
      return { likes: await book.add(id, by.id), liked: true };
    },
    async unlike(by, id) {
      await visible(by, id);
      return { likes: await book.take(id, by.id), liked: false };
    },
    leave: book.leave,
  };
}
