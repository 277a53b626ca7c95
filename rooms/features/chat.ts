import { sceneChannel } from '../../schema/messages/channel.ts';
import type { ChatMessage } from '../../schema/messages/chat.ts';
import type { SaidInChannel } from '../facts.ts';
import { Feature } from '../feature.ts';
import type { Occupant } from '../occupant.ts';

/**
 * Talking in the channel of the scene. What is said is heard from the feed, wherever it was said: here, over REST, by
 * another process.
 */
export class ChatFeature extends Feature {
  override messages = {
    'chat.say': this.answer('chat.say', (who, { text, client }) => {
      const { chat } = this.#here();
      const scene = this.room.scene.id;
      const session = who.client.sessionId;
      const what = { channel: sceneChannel(scene), text, client, session, scene, locale: who.locale };
      return chat.say(who.identity, what);
    }),
    'chat.edit': this.answer('chat.edit', (who, { id, text }) =>
      this.#here().chat.edit(who.identity, { channel: this.#channel, id, text, locale: who.locale }),
    ),
    'chat.remove': this.answer('chat.remove', async (who, { id }) => {
      await this.#here().chat.remove(who.identity, { channel: this.#channel, id });
      return {};
    }),
    'chat.blocked': this.answer('chat.blocked', async (who) => ({
      accounts: [...(await this.room.services.blocks.of(who.identity.id))],
    })),
    'chat.history': this.answer('chat.history', (who, asked) =>
      this.#here().chat.history(who.identity, this.#channel, asked, this.room.scene.id),
    ),
  };

  override opened(): void {
    const { feed } = this.room.services;
    this.room.until(
      feed.hear('message.said', (said) => {
        if (said.channel === this.#channel) this.#tell(said);
      }),
    );
    this.room.until(
      feed.hear('message.changed', ({ author, status, ...changed }) => {
        const among = status === 'held' ? isOf(author) : undefined;
        if (changed.channel === this.#channel) this.room.spread(author, 'chat.changed', changed, among);
      }),
    );
    this.room.until(
      feed.hear('message.removed', (gone) => {
        if (gone.channel === this.#channel) this.room.spread('', 'chat.removed', gone);
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
    this.room.spread(said.author, 'chat.said', message, said.status === 'held' ? isOf(said.author) : undefined);
  }
}

const isOf = (author: string) => (who: Occupant) => who.identity.id === author;
