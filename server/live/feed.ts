import type { Facts } from '../../rooms/facts.ts';
import type { LiveReply } from '../../schema/messages/live.ts';
import type { Notifications } from '../domain/notifications.ts';
import type { Log } from '../log.ts';
import { type LiveSocket, tell } from './live-socket.ts';

/** What one socket is told of its account's feed: everything after where it resumed, in order, each once. */
export interface SocketFeed {
  /** Goes on behind a number, or without one at the end: from then on the socket is told. */
  resume(seq?: number): Promise<LiveReply<'feed.resume'>>;
  /** Something was made with that number. */
  made(seq: number, notification: Facts['notification.made']['notification']): void;
}

interface Needs {
  readonly notifications: Pick<Notifications, 'reached' | 'since'>;
  readonly log: Pick<Log, 'error'>;
}

const AT_ONCE = 100;

/**
 * What follows on what was told is told at once. Facts of two processes may come in another order than their numbers, but
 * whoever sees a number finds those before it stored: for everything else the store is read.
 */
export function socketFeed(socket: LiveSocket, { notifications, log }: Needs): SocketFeed {
  const account = socket.data.identity.id;
  /** The number up to which the socket was told; null before it resumes. */
  let sent: number | null = null;
  let newest = 0;
  let run = 0;
  let pumping = false;

  async function pump(): Promise<void> {
    if (pumping) return;
    pumping = true;
    try {
      for (let mine = run; sent !== null && sent < newest && socket.connected; ) {
        const upTo = newest;
        const page = await notifications.since(account, sent, AT_ONCE);
        if (mine !== run) {
          mine = run;
          continue;
        }
        for (const { seq, id, kind, about, at } of page) {
          tell(socket, 'feed', { seq, id, kind, about, at });
          sent = seq;
        }
        // The rest was deleted before it was told.
        if (page.length < AT_ONCE) sent = Math.max(sent, upTo);
      }
    } catch (error) {
      log.error({ error, account }, 'a feed broke off');
      // He comes back and resumes.
      socket.conn.close(true);
    } finally {
      pumping = false;
    }
  }

  return {
    async resume(seq) {
      const reached = await notifications.reached(account);
      newest = Math.max(newest, reached.seq);
      const from = seq === undefined ? newest : Math.min(seq, newest);
      sent = from;
      run++;
      // First the answer, then what was missed.
      setImmediate(() => void pump());
      return { seq: newest, complete: from >= reached.swept };
    },
    made(seq, notification) {
      newest = Math.max(newest, seq);
      if (!pumping && sent !== null && seq === sent + 1) {
        tell(socket, 'feed', { seq, ...notification });
        sent = seq;
      }
      if (sent !== null && sent < newest) void pump();
    },
  };
}
