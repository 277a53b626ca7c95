import type { Clock, Identity, Blocks as RoomBlocks } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { BlockView } from '../../schema/rest/channels.ts';
import type { Bus } from '../bus.ts';
import type { Store } from '../store/store.ts';
import { must } from './policies.ts';
import { stamp } from './profiles.ts';
import { isOpen } from './sessions.ts';

export interface Blocks extends RoomBlocks {
  /** Whether one of the two has blocked the other. */
  between(one: string, other: string): Promise<boolean>;
  /** Those of these accounts that have blocked somebody. */
  against(who: string, by: readonly string[]): Promise<readonly string[]>;
  /** Whom one has blocked, in the order in which it was done. */
  list(by: Identity): Promise<BlockView[]>;
  /** From now on one neither sees nor hears him. Refuses `account.unknown` and `block.self`. */
  block(by: Identity, user: string): Promise<void>;
  unblock(by: Identity, user: string): Promise<void>;
}

interface Needs {
  readonly store: Pick<Store, 'accounts' | 'blocks'>;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
}

const idOf = (blocker: string, blocked: string) => `${blocker}/${blocked}`;

/** Who does not want to see or hear whom. */
export function blocks({ store, clock, bus }: Needs): Blocks {
  const whose = (by: Identity, user: string) => (by.id === user ? 'own' : 'others');

  async function against(who: string, by: readonly string[]): Promise<readonly string[]> {
    const found = await store.blocks.find({ where: { id: { in: by.map((blocker) => idOf(blocker, who)) } } });
    return found.map(({ blocker }) => blocker);
  }

  return {
    against,
    async of(account) {
      return (await store.blocks.find({ where: { blocker: account } })).map(({ blocked }) => blocked);
    },
    async between(one, other) {
      return (await store.blocks.count({ id: { in: [idOf(one, other), idOf(other, one)] } })) > 0;
    },
    async list(by) {
      must(by, 'block.list');
      const found = await store.blocks.find({ where: { blocker: by.id }, sort: 'at' });
      const people = await store.accounts.find({ where: { id: { in: found.map(({ blocked }) => blocked) } } });
      const byId = new Map(people.map((one) => [one.id, one]));
      return found.map(({ blocked, at }) => {
        const { name = '', avatar = '' } = byId.get(blocked) ?? {};
        return { id: blocked, name, avatar, at: stamp(at) };
      });
    },
    async block(by, user) {
      must(by, 'block.set', whose(by, user));
      if (user === by.id) throw new Refusal('block.self');
      if (!isOpen(await store.accounts.get(user))) throw new Refusal('account.unknown');
      await store.blocks.put({ id: idOf(by.id, user), blocker: by.id, blocked: user, at: clock.now() });
      bus.tell('block.changed', { blocker: by.id, blocked: user, on: true });
    },
    async unblock(by, user) {
      must(by, 'block.set', whose(by, user));
      if (await store.blocks.delete(idOf(by.id, user)))
        bus.tell('block.changed', { blocker: by.id, blocked: user, on: false });
    },
  };
}
