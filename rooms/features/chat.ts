import { readChannel, sceneChannel, sceneOfChannel } from '../../schema/messages/channel.ts';
import type { ChatMessage } from '../../schema/messages/chat.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { SaidInChannel } from '../facts.ts';
import { Feature } from '../feature.ts';
import type { Occupant } from '../occupant.ts';
import { isInEarshot, openTo, voiceOf } from '../zones/hearing.ts';

/**
 * Talking in the channels of the scene: its own, those of its meetings, and its boards. What is said is heard from the feed, wherever it was said: here, over REST, by
 * another process.
 */
export class ChatFeature extends Feature {
  override messages = {
    'chat.say': this.answer('chat.say', (who, { text, client, channel }) => {
      const { chat } = this.#here();
      const session = who.client.sessionId;
      const into = this.#ours(channel) ?? voiceOf(this.room, who);
      if (readChannel(into)?.kind !== 'board') voiceOf(this.room, who);
      const what = { channel: into, text, client, session, locale: who.locale, ...this.#from(who) };
      return chat.say(who.identity, what);
    }),
    'chat.edit': this.answer('chat.edit', (who, { id, text, channel }) =>
      this.#here().chat.edit(who.identity, {
        channel: this.#ours(channel) ?? this.#channel,
        id,
        text,
        locale: who.locale,
        ...this.#from(who),
      }),
    ),
    'chat.remove': this.answer('chat.remove', async (who, { id, channel }) => {
      await this.#here().chat.remove(who.identity, { channel: this.#ours(channel) ?? this.#channel, id });
      return {};
    }),
    'chat.blocked': this.answer('chat.blocked', async (who) => ({
      accounts: [...(await this.room.services.blocks.of(who.identity.id))],
    })),
    'chat.history': this.answer('chat.history', (who, { channel, ...asked }) =>
      this.#here().chat.history(who.identity, this.#ours(channel) ?? this.#channel, asked, this.#from(who)),
    ),
  };

  override opened(): void {
    const { feed } = this.room.services;
    this.room.until(
      feed.hear('message.said', (said) => {
        if (this.#isOurs(said.channel)) this.#tell(said);
      }),
    );
    this.room.until(
      feed.hear('message.changed', ({ author, status, ...changed }) => {
        if (!this.#isOurs(changed.channel)) return;
        const among = status === 'held' ? isOf(author) : this.#inEarshot(changed.channel);
        this.room.spread(author, 'chat.changed', changed, among);
      }),
    );
    this.room.until(
      feed.hear('message.removed', (gone) => {
        if (this.#isOurs(gone.channel)) this.room.spread('', 'chat.removed', gone);
      }),
    );
    this.room.until(
      feed.hear('block.changed', async ({ blocker, blocked, on }) => {
        for (const who of this.room.occupants.values())
          if (who.identity.id === blocker) {
            who.ear.change(blocked, on);
            await this.#tellBlocked(who);
          }
      }),
    );
  }

  get #channel(): string {
    return sceneChannel(this.room.scene.id);
  }

  #isOurs(channel: string): boolean {
    return sceneOfChannel(channel) === this.room.scene.id;
  }

  /** A channel that a client names: of this scene, or there is none. */
  #ours(channel: string | undefined): string | undefined {
    if (channel === undefined || this.#isOurs(channel)) return channel;
    throw new Refusal('channel.unknown');
  }

  #from(who: Occupant) {
    return { scene: this.room.scene.id, zones: openTo(this.room, who) };
  }

  /** Who hears what is said there, where he stands; undefined for everybody. */
  #inEarshot(channel: string): ((who: Occupant) => boolean) | undefined {
    if (channel === this.#channel && this.room.trodden === null) return undefined;
    return (who) => isInEarshot(this.room, channel, who);
  }

  #here() {
    this.room.require('chat');
    return this.room.services;
  }

  async #tellBlocked(who: Occupant): Promise<void> {
    const accounts = [...(await this.room.services.blocks.of(who.identity.id))];
    this.room.tell(who, 'chat.blocked', { accounts });
  }

  /** What is held is shown to its author alone. */
  #tell(said: SaidInChannel): void {
    const { session, scene, unclassified, mentions, ...shown } = said;
    const message: ChatMessage = { ...shown, from: session, mentions: [...mentions] };
    const among = said.status === 'held' ? isOf(said.author) : this.#inEarshot(said.channel);
    this.room.spread(said.author, 'chat.said', message, among);
  }
}

const isOf = (author: string) => (who: Occupant) => who.identity.id === author;
