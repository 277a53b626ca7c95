import type { Feed } from '../../rooms/services.ts';
import type { ByeReason } from '../../schema/messages/live.ts';
import type { Sessions } from '../domain/sessions.ts';
import type { Log } from '../log.ts';
import { dismiss, type LiveSocket } from './live-socket.ts';
import type { SocketBook } from './socket-book.ts';

interface Needs {
  readonly book: SocketBook;
  readonly bus: Feed;
  readonly sessions: Pick<Sessions, 'current'>;
  readonly log: Pick<Log, 'error'>;
}

/** How often it is looked whether the sessions still live, in ms: they end by themselves, and a fact may be lost. */
const LOOK_MS = 60_000;

/** A socket lives as long as its session: it closes at once when that ends, however it does. */
export interface Endings {
  /** Closes the socket if its session has ended meanwhile. */
  look(socket: LiveSocket): Promise<void>;
  stop(): void;
}

export function endings({ book, bus, sessions, log }: Needs): Endings {
  function dismissAll(sockets: readonly LiveSocket[], reason: ByeReason = 'signed-out'): void {
    for (const socket of sockets) dismiss(socket, reason);
  }

  async function look(socket: LiveSocket): Promise<void> {
    try {
      const identity = await sessions.current(socket.data.session);
      if (identity?.id === socket.data.identity.id) socket.data.identity = identity;
      else dismiss(socket, 'signed-out');
    } catch (error) {
      log.error({ error }, 'a session could not be read');
    }
  }

  const ofSession = (session: string) => book.all().filter(({ data }) => data.session === session);

  const stops = [
    bus.hear('session.ended', ({ session }) => dismissAll(ofSession(session))),
    // It has a new token, or has given way to another session: then the client comes again with that.
    bus.hear('session.changed', ({ session }) => {
      for (const socket of ofSession(session)) void look(socket);
    }),
    bus.hear('account.closed', ({ id }) => dismissAll(book.of(id))),
    bus.hear('account.changed', ({ id, name, avatar, role }) => {
      for (const { data } of book.of(id)) data.identity = { ...data.identity, name, avatar, role };
    }),
    bus.hear('sanction.imposed', ({ account, kind, scope }) => {
      if (kind === 'ban' && scope === 'world') dismissAll(book.of(account), 'banned');
    }),
  ];
  const timer = setInterval(async () => {
    for (const socket of book.all()) await look(socket);
  }, LOOK_MS).unref();

  return {
    look,
    stop() {
      clearInterval(timer);
      for (const stop of stops) stop();
    },
  };
}
