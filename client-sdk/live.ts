import { io, type Socket } from 'socket.io-client';
import {
  type LiveAsked,
  type LiveFactName,
  type LiveFactOf,
  type LiveReply,
  type LiveRequestName,
  liveFacts,
} from '../schema/messages/live.ts';
import type { WireRefusal } from '../schema/refusals.ts';
import type { Chat } from './chat.ts';
import { Emitter } from './emitter.ts';
import { type Friends, friendsOver } from './friends.ts';
import { type Notifications, notificationsOver } from './notifications.ts';
import { fromWire, unreachable } from './refusal-error.ts';
import type { Asker, Rest } from './rest.ts';

type LiveFacts = { [N in LiveFactName]: LiveFactOf<N> };

export interface LiveEvents extends LiveFacts {
  connected: undefined;
  /** The connection is lost; it is tried again by itself. */
  reconnecting: undefined;
  /** Over, until `connect` is called or somebody else logs in. `bye` has said why, if the server closed it. */
  closed: undefined;
  /** Something in the feed was missed for so long that it is gone: what there is, REST tells. */
  'feed.gap': undefined;
}

/** Who connects. */
export interface LiveAsker extends Asker {
  readonly account: string | null;
}

/** Whoever keeps what is said in channels. */
type ChannelNews = Pick<Chat, 'hearSaid' | 'hearChanged' | 'hearRemoved' | 'log'>;

const ANSWER_MS = 10_000;

/** What one is told wherever one is: notifications, channels, friends. Rejects with RefusalErrors. */
export class Live extends Emitter<LiveEvents> {
  readonly notifications: Notifications;
  readonly friends: Friends;
  readonly #base: string;
  readonly #news: ChannelNews | undefined;
  readonly #asker: () => LiveAsker;
  #socket: Socket | null = null;
  /** Whose token and feed the socket has. */
  #token: string | null = null;
  #account: string | null = null;
  #seq: number | null = null;
  /** Channels that are watched, again after every return. */
  readonly #watched = new Set<string>();

  /** What is said in watched channels is told to `news` too. */
  constructor(base: string, rest: Rest, asker: () => LiveAsker, news?: ChannelNews) {
    super();
    this.#news = news;
    this.#base = base;
    this.#asker = asker;
    this.notifications = notificationsOver(rest);
    this.friends = friendsOver(rest);
  }

  /** Whether the server hears and tells at the moment. */
  get connected(): boolean {
    return this.#socket?.connected ?? false;
  }

  /** The number of the last thing the feed told. */
  get seq(): number | null {
    return this.#seq;
  }

  /**
   * Connects, and goes on in the feed behind `seq` (or, without it, where it was, or from now). Resolves when the feed is
   * there; keeps trying while the network is down, and rejects when the server refuses.
   */
  connect({ seq }: { seq?: number } = {}): Promise<void> {
    this.disconnect();
    const { token, account } = this.#asker();
    if (account !== this.#account) this.#watched.clear();
    if (seq !== undefined) this.#seq = seq;
    else if (account !== this.#account) this.#seq = null;
    this.#token = token;
    this.#account = account;
    const socket = io(this.#base, {
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      reconnectionDelay: 300,
      reconnectionDelayMax: 5_000,
      auth: (show) => {
        const { token, locale } = this.#asker();
        this.#token = token;
        show({ token: token ?? '', locale });
      },
    });
    this.#socket = socket;
    for (const fact of Object.keys(liveFacts) as LiveFactName[]) socket.on(fact, (value) => this.#hear(fact, value));
    return new Promise((resolve, reject) => {
      socket.on('connect', () => {
        this.#resume(socket).then(() => {
          this.emit('connected', undefined);
          resolve();
        }, reject);
      });
      socket.on('connect_error', (error) => {
        if (socket.active) return this.emit('reconnecting', undefined);
        const refusal = (error as Error & { data?: WireRefusal }).data;
        reject(refusal ? fromWire(refusal) : unreachable(this.#asker().locale));
        this.emit('closed', undefined);
      });
      socket.on('disconnect', () => {
        this.emit(socket.active ? 'reconnecting' : 'closed', undefined);
        if (!socket.active) reject(unreachable(this.#asker().locale));
      });
      socket.connect();
    });
  }

  /** Closes; nothing is told any more. */
  disconnect(): void {
    const socket = this.#socket;
    this.#socket = null;
    socket?.removeAllListeners();
    socket?.disconnect();
  }

  /** Somebody else has logged in, or the token is a new one: a socket that was open is opened as him. */
  async follow(): Promise<void> {
    const { token, account } = this.#asker();
    if (!this.#socket || token === null || token === this.#token) return;
    // A new token of the same session is shown when the socket comes back; a socket that was closed comes back with it.
    if (account === this.#account && this.#socket.connected) return;
    await this.connect();
  }

  /** Asks for something; rejects with a RefusalError. */
  async ask<N extends LiveRequestName>(event: N, payload: LiveAsked<N>): Promise<LiveReply<N>> {
    const socket = this.#socket;
    if (!socket?.connected) throw unreachable(this.#asker().locale);
    return this.#ask(socket, event, payload);
  }

  /** Hears a channel, also after a lost connection. */
  async watch(channel: string): Promise<void> {
    await this.ask('channel.watch', { channel });
    this.#watched.add(channel);
  }

  async unwatch(channel: string): Promise<void> {
    this.#watched.delete(channel);
    await this.ask('channel.unwatch', { channel });
  }

  async #ask<N extends LiveRequestName>(socket: Socket, event: N, payload: LiveAsked<N>): Promise<LiveReply<N>> {
    const answer: { ok: boolean } = await socket
      .timeout(ANSWER_MS)
      .emitWithAck(event, payload)
      .catch(() => {
        throw unreachable(this.#asker().locale);
      });
    if (!answer.ok) throw fromWire(answer as unknown as WireRefusal);
    const { ok: _, ...reply } = answer;
    return reply as LiveReply<N>;
  }

  async #resume(socket: Socket): Promise<void> {
    const asked = this.#seq;
    const { seq, complete } = await this.#ask(socket, 'feed.resume', asked === null ? {} : { seq: asked });
    // A server whose data is from a backup may have come less far.
    if (asked === null || asked > seq) this.#seq = seq;
    if (!complete) this.emit('feed.gap', undefined);
    for (const channel of this.#watched) {
      await this.#ask(socket, 'channel.watch', { channel }).catch(() => this.#watched.delete(channel));
      this.#news
        ?.log(channel)
        .catchUp()
        .catch(() => {});
    }
  }

  #hear<N extends LiveFactName>(fact: N, value: LiveFactOf<N>): void {
    if (fact === 'feed') {
      const { seq } = value as LiveFactOf<'feed'>;
      if (this.#seq !== null && seq <= this.#seq) return;
      this.#seq = seq;
    }
    if (fact === 'chat.said') this.#news?.hearSaid(value as LiveFactOf<'chat.said'>);
    if (fact === 'chat.changed') this.#news?.hearChanged(value as LiveFactOf<'chat.changed'>);
    if (fact === 'chat.removed') this.#news?.hearRemoved(value as LiveFactOf<'chat.removed'>);
    this.emit(fact, value as LiveEvents[N]);
  }
}
