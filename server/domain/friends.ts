import type { Clock, Feed, Identity, Friends as RoomFriends } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { FriendView } from '../../schema/rest/friends.ts';
import type { Bus } from '../bus.ts';
import type { Account } from '../records/account.ts';
import type { Friendship } from '../records/friendship.ts';
import { DuplicateKey, type Store } from '../store/store.ts';
import type { Notifications } from './notifications.ts';
import { must } from './policies.ts';
import { stamp } from './profiles.ts';
import { mayKnow } from './scenario-seats.ts';
import { isOpen } from './sessions.ts';
import type { Whereabout, Whereabouts } from './whereabouts.ts';

/** Friends and those who ask or are asked, together, that somebody may have. */
const MOST_FRIENDS = 500;

export type FriendState = FriendView['state'];

export interface Friends extends RoomFriends {
  /**
   * Asks somebody to be one's friend, or accepts if he has asked; asking again changes nothing. Whoever is blocked is
   * answered as if he had asked. Refuses `friend.self`, `friend.unknown`, `friend.too_many`.
   */
  ask(by: Identity, user: string): Promise<FriendState>;
  /** Refuses `friend.unknown` when he has not asked. */
  accept(by: Identity, user: string): Promise<FriendState>;
  /** Refuses his request, takes one's own back, or ends the friendship; he is not told. Refuses `friend.unknown`. */
  remove(by: Identity, user: string): Promise<void>;
  /** All of them, in order of name. */
  list(by: Identity): Promise<FriendView[]>;
  /** The accounts that are friends of one. */
  of(account: string): Promise<string[]>;
  /** Where a friend is, as far as somebody may know: a scenario is there for those who play in it. */
  whereFor(account: string, where: Whereabout): Promise<Whereabout>;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'> & Feed;
  readonly notifications: Pick<Notifications, 'make'>;
  readonly whereabouts: Pick<Whereabouts, 'of'>;
  readonly blocks: { of(account: string): Promise<readonly string[]> };
}

const pair = (one: string, other: string) => {
  const [a = '', b = ''] = [one, other].sort();
  return { id: `${a}/${b}`, a, b };
};

const otherOf = ({ a, b }: Friendship, account: string) => (a === account ? b : a);

const stateFor = ({ state, by }: Friendship, account: string): FriendState =>
  state === 'friends' ? 'friends' : by === account ? 'asked' : 'asking';

export function friends({ store, clock, bus, notifications, whereabouts, blocks }: Needs): Friends {
  const all = async (account: string): Promise<Friendship[]> => {
    const both = [{ a: account }, { b: account }].map((where) => store.friendships.find({ where }));
    return (await Promise.all(both)).flat();
  };

  const areBlocked = async (one: string, other: string) =>
    (await blocks.of(one)).includes(other) || (await blocks.of(other)).includes(one);

  async function accept(by: Identity, user: string): Promise<FriendState> {
    const { id, a, b } = pair(by.id, user);
    const change = { state: 'friends', at: clock.now() } as const;
    if (!(await store.friendships.update(id, change, { state: 'asked', by: user })))
      throw new Refusal('friend.unknown');
    bus.tell('friends.changed', { a, b });
    await notifications.make(user, 'friend.accepted', { user: by.id, name: by.name });
    return 'friends';
  }

  async function part(one: string, other: string): Promise<boolean> {
    const { id, a, b } = pair(one, other);
    if (!(await store.friendships.delete(id))) return false;
    bus.tell('friends.changed', { a, b });
    return true;
  }

  /** Whoever blocks somebody is no friend of his. */
  bus.hear('block.changed', ({ blocker, blocked, on }) => {
    if (on) return part(blocker, blocked);
  });

  const whereFor: Friends['whereFor'] = async (account, where) =>
    where.scene === null || (await mayKnow(store, { id: account }, where.scene)) ? where : { ...where, scene: null };

  async function shown(account: Account, friendship: Friendship, by: Identity): Promise<FriendView> {
    const { id, name, avatar } = account;
    const state = stateFor(friendship, by.id);
    const where = state === 'friends' ? whereabouts.of(id) : { online: false, scene: null };
    const { online, scene } = await whereFor(by.id, where);
    return { id, name, avatar, state, at: stamp(friendship.at), online, scene };
  }

  async function living(id: string): Promise<Account> {
    const account = await store.accounts.get(id);
    if (!isOpen(account) || account.guest) throw new Refusal('friend.unknown');
    return account;
  }

  return {
    whereFor,
    accept(by, user) {
      must(by, 'friend.change');
      return accept(by, user);
    },

    async ask(by, user) {
      must(by, 'friend.change');
      if (user === by.id) throw new Refusal('friend.self');
      await living(user);
      const { id, a, b } = pair(by.id, user);
      const before = await store.friendships.get(id);
      if (before?.state === 'asked' && before.by === user) return accept(by, user);
      if (before) return stateFor(before, by.id);
      if (await areBlocked(by.id, user)) return 'asked';
      if ((await all(by.id)).length >= MOST_FRIENDS) throw new Refusal('friend.too_many', { most: MOST_FRIENDS });
      try {
        await store.friendships.insert({ id, a, b, state: 'asked', by: by.id, at: clock.now() });
      } catch (error) {
        // They asked each other at the same moment.
        if (error instanceof DuplicateKey) return this.ask(by, user);
        throw error;
      }
      bus.tell('friends.changed', { a, b });
      await notifications.make(user, 'friend.asked', { user: by.id, name: by.name });
      return 'asked';
    },

    async remove(by, user) {
      must(by, 'friend.change');
      if (!(await part(by.id, user))) throw new Refusal('friend.unknown');
    },

    async list(by) {
      must(by, 'friend.list');
      const mine = await all(by.id);
      const ids = mine.map((one) => otherOf(one, by.id));
      const accounts = await store.accounts.find({ where: { id: { in: ids } } });
      const found = new Map(accounts.map((account) => [account.id, account]));
      const views = mine.flatMap((one) => {
        const account = found.get(otherOf(one, by.id));
        return account && isOpen(account) ? [shown(account, one, by)] : [];
      });
      return (await Promise.all(views)).sort((x, y) => x.name.localeCompare(y.name));
    },

    async of(account) {
      return (await all(account)).filter(({ state }) => state === 'friends').map((one) => otherOf(one, account));
    },

    async sceneOf(by, user) {
      must(by, 'friend.join');
      const friendship = await store.friendships.get(pair(by.id, user).id);
      if (friendship?.state !== 'friends') throw new Refusal('friend.unknown');
      const { name, settings } = await living(user);
      if (settings.friendsMayJoin === false) throw new Refusal('friend.private', { name });
      const { scene } = await whereFor(by.id, whereabouts.of(user));
      if (scene === null) throw new Refusal('friend.away', { name });
      return scene;
    },
  };
}
