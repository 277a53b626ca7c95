import type { Server as HttpServer } from 'node:http';
import { type DefaultEventsMap, Server } from 'socket.io';
import type { Chat, Clock } from '../../rooms/services.ts';
import type { Bus } from '../bus.ts';
import type { Friends } from '../domain/friends.ts';
import type { Notifications } from '../domain/notifications.ts';
import type { Sessions } from '../domain/sessions.ts';
import type { Whereabouts } from '../domain/whereabouts.ts';
import { originAllowed } from '../http/origin.ts';
import { alerts } from './alerts.ts';
import { company } from './company.ts';
import { endings } from './endings.ts';
import { type SocketFeed, socketFeed } from './feed.ts';
import { type HandshakeNeeds, handshake } from './handshake.ts';
import { type LiveSocket, type SocketData, tell } from './live-socket.ts';
import { gate } from './on.ts';
import { socketBook } from './socket-book.ts';
import { type WatchingNeeds, watching } from './watching.ts';

export interface LiveNeeds extends HandshakeNeeds, WatchingNeeds {
  readonly sessions: Sessions;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly chat: Chat;
  readonly notifications: Notifications;
  readonly friends: Friends;
  readonly whereabouts: Whereabouts;
}

/** What accounts are told wherever they are in the world, over Socket.IO. */
export interface Live {
  /** Opens for clients of that server, which must be listening: whoever wraps its listeners last hears first. */
  attach(server: HttpServer): void;
  /** Closes every socket; clients come back by themselves when there is a server again. */
  close(): void;
}

/** Largest packet that a client may send, in bytes. */
const MAX_PACKET = 16 * 1024;
/** How often it is asked whether the other end is still there, and how long the answer may take, in ms. */
const PING_MS = 20_000;
const PONG_MS = 20_000;
/** A connection that has not shown a token after so many ms is closed. */
const CONNECT_MS = 10_000;

export function live(needs: LiveNeeds): Live {
  const { bus, log, limits, chat, notifications, friends, whereabouts, config } = needs;
  const book = socketBook();
  const feeds = new Map<LiveSocket, SocketFeed>();
  const door = handshake(needs, book);
  const near = company({ book, bus, friends, whereabouts, log });
  const ends = endings({ ...needs, book });
  const channels = watching({ ...needs, book });
  let open = true;

  const io = new Server<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketData>({
    path: '/socket.io/',
    serveClient: false,
    maxHttpBufferSize: MAX_PACKET,
    pingInterval: PING_MS,
    pingTimeout: PONG_MS,
    connectTimeout: CONNECT_MS,
    // Rooms' sockets come by the same server: they are none of Socket.IO's business.
    destroyUpgrade: false,
    allowRequest: (request, answer) =>
      open ? door.allowRequest(request, answer) : answer('The server is stopping', false),
    cors: (request: { headers: Record<string, string | undefined> }, answer: (error: null, cors: object) => void) => {
      const { origin, host } = request.headers;
      answer(null, { origin: origin && originAllowed(origin, host, config.allowedOrigins) ? origin : false });
    },
  } as ConstructorParameters<typeof Server>[0]);
  io.use(door.middleware);

  io.on('connection', (socket) => {
    const { id: account, guest } = socket.data.identity;
    const feed = socketFeed(socket, { notifications, log });
    const on = gate(socket, { limits, log });
    book.add(socket);
    feeds.set(socket, feed);
    const leave = guest ? () => {} : whereabouts.connect(account);
    socket.once('disconnect', () => {
      book.remove(socket);
      feeds.delete(socket);
      leave();
      near.left(account);
      channels.forget(socket);
    });

    on('feed.resume', ({ seq }) => feed.resume(seq));
    on('notification.read', async ({ ids }, { data }) => ({ unread: await notifications.read(data.identity, ids) }));
    on('friend.ask', async ({ user }, { data }) => ({ state: await friends.ask(data.identity, user) }));
    on('friend.accept', async ({ user }, { data }) => ({ state: await friends.accept(data.identity, user) }));
    on('friend.remove', async ({ user }, { data }) => {
      await friends.remove(data.identity, user);
      return {};
    });
    on('channel.watch', async ({ channel }) => {
      await channels.watch(socket, channel);
      return {};
    });
    on('channel.unwatch', ({ channel }) => {
      channels.unwatch(socket, channel);
      return {};
    });
    on('chat.say', async (what, { data }) => ({
      said: await chat.say(data.identity, { ...what, locale: data.locale }),
    }));
    on('chat.edit', async (what, { data }) => ({
      said: await chat.edit(data.identity, { ...what, locale: data.locale }),
    }));
    on('chat.remove', async (which, { data }) => {
      await chat.remove(data.identity, which);
      return {};
    });

    // The session may have ended on the way.
    void ends.look(socket);
    near.joined(socket).catch((error) => log.error({ error, account }, 'friends could not be read'));
  });

  const stops = [
    bus.hear('notification.made', ({ account, seq, notification }) => {
      for (const socket of book.of(account)) feeds.get(socket)?.made(seq, notification);
    }),
    bus.hear('notifications.read', ({ account, unread }) => {
      for (const socket of book.of(account)) tell(socket, 'unread', { unread });
    }),
    alerts({ book, bus }),
    near.stop,
    ends.stop,
    channels.stop,
  ];

  return {
    attach: (server) => void io.attach(server),
    close() {
      open = false;
      for (const stop of stops) stop();
      io.engine?.close();
    },
  };
}
