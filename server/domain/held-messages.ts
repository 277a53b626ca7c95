import { Refusal } from '../../schema/refusals.ts';
import type { Bus } from '../bus.ts';
import type { Message } from '../records/message.ts';
import type { Store } from '../store/store.ts';
import { saidOf } from './messages.ts';
import type { Prepared } from './sanctions.ts';

/** What comes of a message that was held back. Refuses `report.subject` when it is held no longer, or to publish what its author took back. */
export interface HeldMessages {
  /** It is said, and everybody is told. */
  publish(id: string, why: string): Promise<Prepared<undefined>>;
  /** It never was. */
  refuse(id: string, why: string): Promise<Prepared<undefined>>;
}

export function heldMessages({ store, bus }: { store: Store; bus: Pick<Bus, 'tell'> }): HeldMessages {
  async function held(id: string): Promise<Message> {
    const message = await store.messages.get(id);
    if (message?.status !== 'held') throw new Refusal('report.subject');
    return message;
  }

  return {
    async publish(id) {
      const message = await held(id);
      if (message.deletedAt !== null) throw new Refusal('report.subject');
      return {
        made: undefined,
        writes: [{ in: 'messages', update: id, change: { status: 'said' }, only: { status: 'held', deletedAt: null } }],
        tell: () => bus.tell('message.said', saidOf({ ...message, status: 'said' })),
      };
    },
    async refuse(id, why) {
      const { channel, author, name, text, at, deletedAt } = await held(id);
      // Its author was first: there is nothing left to keep from anybody.
      if (deletedAt !== null) return { made: undefined, writes: [], tell: () => {} };
      return {
        made: undefined,
        writes: [
          { in: 'messages', update: id, change: { status: 'refused', why }, only: { status: 'held', deletedAt: null } },
        ],
        tell: () => {
          bus.tell('message.refused', { id, channel, author, name, text, at, why });
          bus.tell('message.removed', { id, channel });
        },
      };
    },
  };
}
