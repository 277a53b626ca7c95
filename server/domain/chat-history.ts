import type { Identity, Chat as RoomChat } from '../../rooms/services.ts';
import type { HistoryAsked } from '../../schema/messages/chat.ts';
import type { Message } from '../records/message.ts';
import type { ChatNeeds } from './chat.ts';
import { shownOf } from './messages.ts';
import { must } from './policies.ts';

/** Pages of the store that are read to fill one of history, where much is hidden from who asks. */
const MOST_READS = 5;

export function chatHistory({ store, blocks, channels }: ChatNeeds): Pick<RoomChat, 'history'> {
  /** Records behind one, in the direction asked; one more than is needed tells that there are more. */
  function read(channel: string, { limit, after, before }: HistoryAsked, last: string | undefined): Promise<Message[]> {
    const isForward = after !== undefined;
    const from = isForward ? { above: last ?? after, ...(before ? { below: before } : {}) } : last && { below: last };
    const status = { in: ['said', 'held'] as const };
    const where = { channel, deletedAt: null, status, ...(from ? { id: from } : {}) };
    return store.messages.find({ where, descending: !isForward, limit: limit + 1 });
  }

  /** What somebody may see: nobody whom he has blocked, and what is held only if it is his. */
  async function sightOf({ id }: Identity): Promise<(message: Message) => boolean> {
    const hidden = new Set(await blocks.of(id));
    return ({ author, status }) => !hidden.has(author) && (status === 'said' || author === id);
  }

  return {
    async history(by, channel, asked, from) {
      must(by, 'channel.read');
      const [place, isSeen] = await Promise.all([channels.reach(by, channel, from), sightOf(by)]);
      if (place.kind === 'meeting') return { messages: [], before: null, after: null };
      const { limit } = asked;
      const isForward = asked.after !== undefined;
      const seen: Message[] = [];
      let last = asked.after ?? asked.before;
      let isMore = true;
      for (let reads = 0; isMore && seen.length < limit && reads < MOST_READS; reads++) {
        const found = await read(channel, asked, last);
        isMore = found.length > limit;
        for (const message of found.slice(0, limit)) {
          if (seen.length === limit) isMore = true;
          if (seen.length === limit) break;
          last = message.id;
          if (isSeen(message)) seen.push(message);
        }
      }
      const goOn = isMore ? (last ?? null) : null;
      if (!isForward) seen.reverse();
      const messages = seen.map(shownOf);
      if (isForward) return { messages, before: seen[0]?.id ?? null, after: goOn };
      return { messages, before: goOn, after: asked.before === undefined ? null : (seen.at(-1)?.id ?? null) };
    },
  };
}
