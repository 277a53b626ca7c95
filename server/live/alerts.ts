import type { Feed } from '../../rooms/services.ts';
import type { LiveFactOf } from '../../schema/messages/live.ts';
import { can } from '../domain/policies.ts';
import { tell } from './live-socket.ts';
import type { SocketBook } from './socket-book.ts';

const NOTHING = { category: null, channel: null, author: null, name: null, text: null } as const;

/** Tells the staff at once what awaits them, until the returned stop is called. */
export function alerts({ book, bus }: { book: Pick<SocketBook, 'all'>; bus: Feed }): () => void {
  function tellStaff(alert: LiveFactOf<'alert'>): void {
    for (const socket of book.all()) if (can(socket.data.identity, 'alert.hear')) tell(socket, 'alert', alert);
  }

  const stops = [
    bus.hear('report.filed', ({ id, category, at }) =>
      tellStaff({ ...NOTHING, kind: 'report.filed', id, at, category }),
    ),
    bus.hear('message.refused', ({ id, at, channel, author, name, text, why }) =>
      tellStaff({ kind: 'message.refused', id, at, channel, author, name, text, category: why }),
    ),
    bus.hear('message.said', ({ id, at, channel, author, name, text, status }) => {
      if (status === 'held') tellStaff({ ...NOTHING, kind: 'message.held', id, at, channel, author, name, text });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
