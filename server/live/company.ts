import type { Feed } from '../../rooms/services.ts';
import { scenarioOf } from '../../schema/scene-id.ts';
import type { Friends } from '../domain/friends.ts';
import type { Whereabouts } from '../domain/whereabouts.ts';
import type { Log } from '../log.ts';
import { type LiveSocket, tell } from './live-socket.ts';
import type { SocketBook } from './socket-book.ts';

/** Tells people where their friends are, and nobody else. */
export interface Company {
  /** The socket is told who of its account's friends is there, and from then on. */
  joined(socket: LiveSocket): Promise<void>;
  /** The account's last socket of this process may have gone. */
  left(account: string): void;
  stop(): void;
}

interface Needs {
  readonly book: Pick<SocketBook, 'of'>;
  readonly bus: Feed;
  readonly friends: Pick<Friends, 'of' | 'whereFor'>;
  readonly whereabouts: Pick<Whereabouts, 'of' | 'hear'>;
  readonly log: Pick<Log, 'error'>;
}

export function company({ book, bus, friends, whereabouts, log }: Needs): Company {
  /** The friends of those who are here, and the other way round: who here wants to know of somebody. */
  const circles = new Map<string, ReadonlySet<string>>();
  const watchers = new Map<string, Set<string>>();

  function setCircle(account: string, circle: ReadonlySet<string>): void {
    for (const friend of circles.get(account) ?? []) {
      const left = watchers.get(friend);
      left?.delete(account);
      if (left?.size === 0) watchers.delete(friend);
    }
    circles.delete(account);
    if (circle.size === 0) return;
    circles.set(account, circle);
    for (const friend of circle) watchers.set(friend, (watchers.get(friend) ?? new Set()).add(account));
  }

  async function read(account: string): Promise<ReadonlySet<string>> {
    const circle = new Set(await friends.of(account));
    setCircle(account, book.of(account).length > 0 ? circle : new Set());
    return circle;
  }

  const failed = (error: unknown) => log.error({ error }, 'friends could not be read');

  /** Where he is now, as far as the socket's account may know. */
  async function tellWhere(socket: LiveSocket, account: string): Promise<void> {
    const now = whereabouts.of(account);
    const where = await friends.whereFor(socket.data.identity.id, now);
    // What has changed meanwhile is told by itself.
    if (whereabouts.of(account) === now) tell(socket, 'presence', { account, ...where });
  }

  /** Two have become friends, or are no longer. Both learn that something is different, and friends where the other is. */
  async function changed(mine: string, other: string): Promise<void> {
    if (book.of(mine).length === 0) return;
    const before = circles.get(mine)?.has(other) ?? false;
    const now = (await read(mine)).has(other);
    for (const socket of book.of(mine)) {
      tell(socket, 'friend.changed', { user: other });
      if (now && !before) await tellWhere(socket, other);
    }
  }

  const stops = [
    whereabouts.hear((account, where) => {
      const isOpen = where.scene === null || scenarioOf(where.scene) === null;
      for (const mine of watchers.get(account) ?? [])
        for (const socket of book.of(mine))
          if (isOpen) tell(socket, 'presence', { account, ...where });
          else tellWhere(socket, account).catch(failed);
    }),
    bus.hear('friends.changed', ({ a, b }) => {
      changed(a, b).catch(failed);
      changed(b, a).catch(failed);
    }),
    bus.hear('account.closed', ({ id }) => {
      for (const mine of [...(watchers.get(id) ?? [])]) changed(mine, id).catch(failed);
    }),
  ];

  return {
    async joined(socket) {
      for (const account of await read(socket.data.identity.id)) {
        if (whereabouts.of(account).online) await tellWhere(socket, account);
      }
    },
    left(account) {
      if (book.of(account).length === 0) setCircle(account, new Set());
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}
