import type { ChatMessage, Parvis } from '../../../client-sdk/index.ts';
import { RefusalError } from '../../../client-sdk/index.ts';

/**
 * Says, changes and takes back: in the scene through the room, elsewhere over one’s own line, and over REST while that is
 * down. A refusal then leaves no trace in the browser’s console, as one over HTTP does.
 */
export class Voice {
  readonly #client: Parvis;

  constructor(client: Parvis) {
    this.#client = client;
  }

  /** `channel` is null for the scene one is in. */
  async say(text: string, channel: string | null): Promise<void> {
    const { chat, live } = this.#client;
    if (channel === null || channel === chat.here) {
      await chat.say(text);
      return;
    }
    const client = crypto.randomUUID();
    await this.#over(
      channel,
      async () => chat.log(channel).hear((await live.ask('chat.say', { channel, text, client })).said),
      // It may have arrived, and only its answer been lost: the same id makes it the same message.
      () => chat.say(text, { channel, client }),
    );
  }

  async edit({ id, channel }: ChatMessage, text: string): Promise<void> {
    const { chat, live } = this.#client;
    await this.#over(
      channel,
      async () => chat.log(channel).change((await live.ask('chat.edit', { channel, id, text })).said),
      () => chat.edit({ channel, id }, text),
    );
  }

  async remove({ id, channel }: ChatMessage): Promise<void> {
    const { chat, live } = this.#client;
    await this.#over(
      channel,
      async () => {
        await live.ask('chat.remove', { channel, id });
        chat.log(channel).remove(id);
      },
      () => chat.remove({ channel, id }),
    );
  }

  async #over(channel: string, line: () => Promise<unknown>, otherwise: () => Promise<unknown>): Promise<void> {
    const { chat, live } = this.#client;
    if (channel === chat.here || !live.connected) {
      await otherwise();
      return;
    }
    await line().catch((error: unknown) => {
      if (error instanceof RefusalError && error.code === 'network') return otherwise();
      throw error;
    });
  }
}
