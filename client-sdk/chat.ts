import { meetingChannel, sceneChannel, sceneOfChannel } from '../schema/messages/channel.ts';
import type { ChatMessage, History } from '../schema/messages/chat.ts';
import type { FactOf } from '../schema/messages/index.ts';
import type { Hearing } from '../schema/messages/zones.ts';
import type { BlockView, ChannelOpening, ChannelView, MessageList, MessageView } from '../schema/rest/channels.ts';
import type { Zone } from '../schema/scene/zones/index.ts';
import type { Locale } from '../schema/words.ts';
import { ask } from './ask.ts';
import { ChatLog, type PageAsked } from './chat-log.ts';
import type { SceneRoom } from './doorway.ts';
import { Emitter } from './emitter.ts';
import { RefusalError } from './refusal-error.ts';
import type { Rest } from './rest.ts';
import { messageOf, pathOf } from './rest-messages.ts';

export interface ChatEvents {
  /** Said in a channel that one hears; a held one that is let through is told again, under its id. */
  said: ChatMessage;
  changed: FactOf<'chat.changed'>;
  removed: FactOf<'chat.removed'>;
  /** Whom one has blocked is not who it was. */
  blocks: ReadonlySet<string>;
  /** One’s words go into another channel than before: one has gone into a meeting, or out of it. */
  here: string | null;
}

export interface SayOptions {
  /** A channel’s id; that of the scene one is in if absent. */
  readonly channel?: string;
  /** One’s own id of it: sent again with it, it is the same message. */
  readonly client?: string;
}

/** What the chat needs of the player whose it is. */
export interface Talker {
  readonly rest: Rest;
  /** The room one is in, and its scene. */
  here(): { readonly room: SceneRoom; readonly scene: string } | null;
  locale(): Locale;
}

const NOTHING_SPECIAL: Hearing = { silent: null, meeting: null };

let count = 0;
const newClient = () => `${Date.now().toString(36)}-${(count++).toString(36)}-${Math.random().toString(36).slice(2)}`;

/** Talking in channels. In the scene one is in it goes through the room, elsewhere over REST. Everything rejects with a RefusalError. */
export class Chat extends Emitter<ChatEvents> {
  readonly #talker: Talker;
  readonly #logs = new Map<string, ChatLog>();
  #blocked: ReadonlySet<string> = new Set();
  #user: string | null = null;
  #hearing: Hearing = NOTHING_SPECIAL;

  constructor(talker: Talker) {
    super();
    this.#talker = talker;
  }

  /** The accounts that one has blocked, as far as is known: neither their words nor their bodies are for one’s eyes. */
  get blocked(): ReadonlySet<string> {
    return this.#blocked;
  }

  /** The channel that one’s words go into: that of the meeting one stands in, else that of the scene. */
  get here(): string | null {
    const at = this.#talker.here();
    const { meeting } = this.#hearing;
    return at && (meeting === null ? sceneChannel(at.scene) : meetingChannel(at.scene, meeting));
  }

  /** The zones of silence and of meeting that one stands in. */
  get hearing(): Hearing {
    return this.#hearing;
  }

  /** Whether one stands where silence is kept. */
  get silent(): boolean {
    return this.#hearing.silent !== null;
  }

  async say(text: string, { channel, client = newClient() }: SayOptions = {}): Promise<ChatMessage> {
    const room = this.#roomOf(channel ?? this.here);
    if (room) return ask(room, 'chat.say', { text, client, channel }, this.#talker.locale());
    if (channel === undefined) throw new RefusalError('scene.unknown', 'Not in a scene: call enter() first');
    const post = () => this.#talker.rest.post<{ message: MessageView }>(pathOf(channel), { text, client });
    // Lost on the way there or back: the client's id makes it the same message.
    const { message } = await post().catch((error) => {
      if (error instanceof RefusalError && error.code !== 'network') throw error;
      return post();
    });
    const said = messageOf(message);
    this.#logs.get(channel)?.hear(said);
    return said;
  }

  /** Changes one’s own words, for five minutes. */
  async edit({ channel, id }: Pick<ChatMessage, 'channel' | 'id'>, text: string): Promise<ChatMessage> {
    const room = this.#roomOf(channel);
    const changed = room
      ? await ask(room, 'chat.edit', { id, text, channel }, this.#talker.locale())
      : messageOf((await this.#talker.rest.patch<{ message: MessageView }>(pathOf(channel, id), { text })).message);
    this.#logs.get(channel)?.change(changed);
    return changed;
  }

  /** Takes back one’s own words, for five minutes. */
  async remove({ channel, id }: Pick<ChatMessage, 'channel' | 'id'>): Promise<void> {
    const room = this.#roomOf(channel);
    if (room) await ask(room, 'chat.remove', { id, channel }, this.#talker.locale());
    else await this.#talker.rest.delete(pathOf(channel, id));
    this.#logs.get(channel)?.remove(id);
  }

  /** The channels that one may read. */
  async channels(): Promise<readonly ChannelView[]> {
    return (await this.#talker.rest.get<{ channels: ChannelView[] }>('/v1/channels')).channels;
  }

  /** For staff: makes a channel of the world, or opens a closed one again. */
  async open(channel: ChannelOpening): Promise<ChannelView> {
    return (await this.#talker.rest.post<{ channel: ChannelView }>('/v1/channels', channel)).channel;
  }

  /** For staff: closes a channel of the world. */
  async close(channel: string): Promise<void> {
    await this.#talker.rest.delete(`/v1/channels/${encodeURIComponent(channel)}`);
  }

  /** The channel between oneself and an account. */
  async direct(user: string): Promise<ChannelView> {
    return (await this.#talker.rest.post<{ channel: ChannelView }>('/v1/channels/direct', { user })).channel;
  }

  /** A page of what was said. */
  async history(channel: string, asked: PageAsked = {}): Promise<History> {
    const room = this.#roomOf(channel);
    if (room) return ask(room, 'chat.history', { ...asked, channel }, this.#talker.locale());
    const given = Object.entries(asked).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    );
    const query = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
    const { messages, before, after } = await this.#talker.rest.get<MessageList>(pathOf(channel) + query);
    return { messages: messages.map(messageOf), before, after };
  }

  /** What was said in a channel, kept up with what is told live; the same one every time. Read it once it is `open()`. */
  log(channel: string): ChatLog {
    const known = this.#logs.get(channel) ?? new ChatLog(channel, (asked) => this.history(channel, asked));
    this.#logs.set(channel, known);
    return known;
  }

  async blocks(): Promise<readonly BlockView[]> {
    return (await this.#talker.rest.get<{ blocks: BlockView[] }>('/v1/users/me/blocks')).blocks;
  }

  /** From now on one neither sees nor hears him. */
  async block(user: string): Promise<void> {
    await this.#talker.rest.put(`/v1/users/me/blocks/${user}`);
    this.knowBlocked([...this.#blocked, user]);
  }

  async unblock(user: string): Promise<void> {
    await this.#talker.rest.delete(`/v1/users/me/blocks/${user}`);
    this.knowBlocked([...this.#blocked].filter((one) => one !== user));
  }

  /** What a connection was told: for whoever brings news of channels. */
  hearSaid(message: ChatMessage): void {
    if (this.#blocked.has(message.author)) return;
    this.#logs.get(message.channel)?.hear(message);
    this.emit('said', message);
  }

  hearChanged(changed: FactOf<'chat.changed'>): void {
    this.#logs.get(changed.channel)?.change(changed);
    this.emit('changed', changed);
  }

  hearRemoved(gone: FactOf<'chat.removed'>): void {
    this.#logs.get(gone.channel)?.remove(gone.id);
    this.emit('removed', gone);
  }

  knowBlocked(accounts: readonly string[]): void {
    const before = this.#blocked;
    this.#blocked = new Set(accounts);
    const isFreed = [...before].some((one) => !this.#blocked.has(one));
    const isNew = accounts.some((one) => !before.has(one));
    if (!isFreed && !isNew) return;
    for (const log of this.#logs.values()) {
      for (const author of accounts) log.forget(author);
      if (isFreed && log.messages.length > 0) log.reopen().catch(() => {});
    }
    this.emit('blocks', this.#blocked);
  }

  /** One has come into a scene with such zones: asks what one has to know to hear aright. */
  arrive(zones: readonly Pick<Zone, 'kind'>[]): void {
    this.standIn(NOTHING_SPECIAL);
    this.askBlocked().catch(() => {});
    if (zones.some(({ kind }) => kind === 'silent' || kind === 'meeting')) this.askHearing().catch(() => {});
  }

  /** What decides from now on what one hears. */
  standIn(hearing: Hearing): void {
    const wasApart = this.silent || this.#hearing.meeting !== null;
    const before = this.here;
    this.#hearing = hearing;
    if (this.here !== before) this.emit('here', this.here);
    if (wasApart && !this.silent && hearing.meeting === null) this.catchUp().catch(() => {});
  }

  /** Reads what was missed in the channel of the scene: the connection is back, or one is out of where one did not hear it. */
  async catchUp(): Promise<void> {
    const at = this.#talker.here();
    if (at) await this.#logs.get(sceneChannel(at.scene))?.catchUp();
  }

  /** Asks whom one has blocked: on entering a room, and once one is somebody else. */
  async askBlocked(): Promise<void> {
    const at = this.#talker.here();
    if (at) this.knowBlocked((await ask(at.room, 'chat.blocked', {}, this.#talker.locale())).accounts);
  }

  /** Asks what decides what one hears where one stands. */
  async askHearing(): Promise<void> {
    const at = this.#talker.here();
    if (at) this.standIn(await ask(at.room, 'hearing.ask', {}, this.#talker.locale()));
  }

  /** Whose it is from now on; says whether that is somebody else than before, of whom nothing is kept then. */
  belongTo(user: string): boolean {
    const isOther = this.#user !== user;
    if (isOther) {
      this.#logs.clear();
      this.#blocked = new Set();
    }
    this.#user = user;
    return isOther;
  }

  /** The room, for the channels of its scene. */
  #roomOf(channel: string | null): SceneRoom | undefined {
    const at = this.#talker.here();
    return at && channel !== null && sceneOfChannel(channel) === at.scene ? at.room : undefined;
  }
}
