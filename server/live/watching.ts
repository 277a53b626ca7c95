import type { Blocks, Feed } from '../../rooms/services.ts';
import { STAFF_CHANNEL, sceneOfChannel } from '../../schema/messages/channel.ts';
import { Refusal } from '../../schema/refusals.ts';
import { scenarioOf } from '../../schema/scene-id.ts';
import type { Channels } from '../domain/channels.ts';
import { shownOf } from '../domain/messages.ts';
import { can } from '../domain/policies.ts';
import { type LiveSocket, tell } from './live-socket.ts';
import type { SocketBook } from './socket-book.ts';

export interface WatchingNeeds {
  readonly channels: Pick<Channels, 'reach'>;
  readonly blocks: Pick<Blocks, 'of'>;
}

/** Which sockets hear which channels. */
export interface Watching {
  /** Refuses what `Channels.reach` refuses, and `live.watching`. */
  watch(socket: LiveSocket, channel: string): Promise<void>;
  unwatch(socket: LiveSocket, channel: string): void;
  /** The socket has gone. */
  forget(socket: LiveSocket): void;
  stop(): void;
}

/** Channels that one socket may watch. */
const MOST = 50;

/** What one socket hears, and whom it does not: null until that is read, when what has changed meanwhile is added. */
interface Ear {
  readonly channels: Set<string>;
  deaf: Set<string> | null;
  readonly changes: [account: string, on: boolean][];
}

export function watching({
  book,
  bus,
  channels,
  blocks,
}: WatchingNeeds & { book: Pick<SocketBook, 'of' | 'all'>; bus: Feed }): Watching {
  const ears = new Map<LiveSocket, Ear>();
  const rooms = new Map<string, Set<LiveSocket>>();

  function apply(ear: Ear): void {
    for (const [account, on] of ear.deaf ? ear.changes.splice(0) : [])
      if (on) ear.deaf?.add(account);
      else ear.deaf?.delete(account);
  }

  async function earOf(socket: LiveSocket): Promise<Ear> {
    const ear = ears.get(socket) ?? { channels: new Set(), deaf: null, changes: [] };
    ears.set(socket, ear);
    if (!ear.deaf) {
      const blocked = await blocks.of(socket.data.identity.id);
      ear.deaf ??= new Set(blocked);
      apply(ear);
    }
    return ear;
  }

  function unwatch(socket: LiveSocket, channel: string): void {
    ears.get(socket)?.channels.delete(channel);
    const left = rooms.get(channel);
    left?.delete(socket);
    if (left?.size === 0) rooms.delete(channel);
  }

  /** Ends what a socket hears of a channel, if that is one of the scenario. */
  function shut(socket: LiveSocket, channel: string, scenario: string): void {
    if (scenarioOf(sceneOfChannel(channel) ?? '') !== scenario) return;
    unwatch(socket, channel);
    tell(socket, 'channel.closed', { channel });
  }

  /** The sockets that hear what that author says there; of what is not said to everybody, his own. */
  function hearing({ channel, author, status }: { channel: string; author: string; status: string }): LiveSocket[] {
    return [...(rooms.get(channel) ?? [])].filter((socket) =>
      status === 'said' ? !ears.get(socket)?.deaf?.has(author) : socket.data.identity.id === author,
    );
  }

  const stops = [
    bus.hear('message.said', (said) => {
      for (const socket of hearing(said)) tell(socket, 'chat.said', shownOf(said));
    }),
    bus.hear('message.changed', ({ id, channel, author, text, status, editedAt }) => {
      for (const socket of hearing({ channel, author, status }))
        tell(socket, 'chat.changed', { id, channel, text, editedAt });
    }),
    bus.hear('message.removed', ({ id, channel }) => {
      for (const socket of rooms.get(channel) ?? []) tell(socket, 'chat.removed', { id, channel });
    }),
    bus.hear('channel.opened', ({ id, title }) => {
      for (const socket of book.all())
        if (can(socket.data.identity, 'channel.member')) tell(socket, 'channel.opened', { channel: id, title });
    }),
    bus.hear('channel.closed', ({ id }) => {
      for (const socket of [...(rooms.get(id) ?? [])]) {
        unwatch(socket, id);
        tell(socket, 'channel.closed', { channel: id });
      }
    }),
    // Who plays in a scenario no more hears nothing of it, and nobody what is said in one that is gone.
    bus.hear('scenario.left', ({ id, account }) => {
      for (const socket of book.of(account))
        for (const channel of ears.get(socket)?.channels ?? []) shut(socket, channel, id);
    }),
    bus.hear('scenario.deleted', ({ id }) => {
      for (const [channel, sockets] of [...rooms]) for (const socket of [...sockets]) shut(socket, channel, id);
    }),
    bus.hear('block.changed', ({ blocker, blocked, on }) => {
      for (const socket of book.of(blocker)) {
        const ear = ears.get(socket);
        ear?.changes.push([blocked, on]);
        if (ear) apply(ear);
      }
    }),
    // Who is no longer of the staff no longer hears it.
    bus.hear('account.changed', ({ id }) => {
      for (const socket of book.of(id)) if (!can(socket.data.identity, 'channel.staff')) unwatch(socket, STAFF_CHANNEL);
    }),
  ];

  return {
    async watch(socket, channel) {
      await channels.reach(socket.data.identity, channel);
      const ear = await earOf(socket);
      if (!ear.channels.has(channel) && ear.channels.size >= MOST) throw new Refusal('live.watching', { most: MOST });
      if (!socket.connected) return;
      ear.channels.add(channel);
      rooms.set(channel, (rooms.get(channel) ?? new Set()).add(socket));
      if (scenarioOf(sceneOfChannel(channel) ?? '') === null) return;
      // He may have been removed from the scenario before this channel was among his.
      await channels.reach(socket.data.identity, channel).catch((refusal) => {
        unwatch(socket, channel);
        throw refusal;
      });
    },
    unwatch,
    forget(socket) {
      for (const channel of ears.get(socket)?.channels ?? []) unwatch(socket, channel);
      ears.delete(socket);
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}
