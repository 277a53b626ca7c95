import type { DefaultEventsMap, Socket } from 'socket.io';
import type { Identity } from '../../rooms/services.ts';
import type { ByeReason, LiveFactName, LiveFactOf } from '../../schema/messages/live.ts';
import type { Locale } from '../../schema/words.ts';

/** What is known of whoever is at the other end. */
export interface SocketData {
  /** As it is now: it changes with the account. */
  identity: Identity;
  /** The session that the socket lives and dies with. */
  session: string;
  locale: Locale;
}

export type LiveSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketData>;

/** Packets that wait to be read after which a reader is too slow to keep. */
const MOST_UNSENT = 2000;

/** Tells somebody something. Whoever does not read is dropped: he comes back, and resumes. */
export function tell<N extends LiveFactName>(socket: LiveSocket, fact: N, value: LiveFactOf<N>): void {
  const { writeBuffer } = socket.conn as unknown as { readonly writeBuffer: readonly unknown[] };
  if (writeBuffer.length > MOST_UNSENT) socket.conn.close(true);
  else socket.emit(fact, value);
}

/** Says why, and closes for good: a stock client does not come back by itself. */
export function dismiss(socket: LiveSocket, reason: ByeReason): void {
  tell(socket, 'bye', { reason });
  socket.disconnect(true);
}
