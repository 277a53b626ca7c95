import type { Identity, MessageAt, Chat as RoomChat, Saying } from '../../rooms/services.ts';
import { readChannel } from '../../schema/messages/channel.ts';
import { type ChatMessage, SECOND_THOUGHTS_MS } from '../../schema/messages/chat.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Message } from '../records/message.ts';
import { type Change, StaleWrite } from '../store/store.ts';
import type { Reached } from './channels.ts';
import type { Admission, ChatNeeds } from './chat.ts';
import type { Mentions } from './mentions.ts';
import { saidOf, shownOf } from './messages.ts';
import { can, must } from './policies.ts';

export interface ChatChanges extends Pick<RoomChat, 'edit' | 'remove'> {
  /** Lets a message through that was held: it is said now. Refuses `message.unknown`. */
  release(by: Identity, id: string): Promise<ChatMessage>;
}

/** The steps that changing words shares with saying them. */
interface Steps {
  placeOf(by: Identity, what: Pick<Saying, 'channel' | 'scene' | 'zones'>): Promise<Reached>;
  admit(by: Identity, what: Saying, place: Reached): Promise<Admission>;
  refuse(by: Identity, admission: Admission, client: string | null): Promise<never>;
  readonly named: Mentions;
}

export function chatChanges({ store, clock, bus, channels, reports }: ChatNeeds, steps: Steps): ChatChanges {
  async function known({ channel, id }: MessageAt): Promise<Message> {
    const found = await store.messages.get(id);
    const isThere = found?.channel === channel && found.deletedAt === null && found.status !== 'refused';
    if (!found || !isThere) throw new Refusal('message.unknown');
    return found;
  }

  function stillFresh({ at }: Message): void {
    if (clock.now() - at > SECOND_THOUGHTS_MS) throw new Refusal('message.late');
  }

  return {
    async edit(by, { channel, id, ...what }) {
      const place = await steps.placeOf(by, { ...what, channel });
      const found = await known({ channel, id });
      if (found.author !== by.id) throw new Refusal('message.not_yours');
      // What the staff are asked to judge stays as it is until they have.
      if (found.status === 'held') throw new Refusal('message.held');
      stillFresh(found);
      const admission = await steps.admit(by, { ...what, channel }, place);
      const { text, verdict } = admission;
      if (verdict.verdict === 'refuse') return steps.refuse(by, admission, null);
      const isHeld = verdict.verdict === 'hold';
      const editedAt = clock.now();
      const change: Change<Message> = {
        text,
        editedAt,
        status: isHeld ? 'held' : 'said',
        why: verdict.why || found.why,
        unclassified: verdict.unclassified,
        mentions: await steps.named(by, text, place),
        former: [...found.former, { text: found.text, at: found.editedAt ?? found.at }],
      };
      const changed: Message = { ...found, ...change };
      const waiting = isHeld ? await reports.hold(changed) : undefined;
      const only = { deletedAt: null, editedAt: found.editedAt, status: found.status };
      await store.batch([{ in: 'messages', update: id, change, only }, ...(waiting?.writes ?? [])]).catch((error) => {
        throw error instanceof StaleWrite ? new Refusal('message.unknown') : error;
      });
      waiting?.tell();
      if (isHeld) {
        // What everybody had heard is taken back until the staff have decided.
        bus.tell('message.removed', { id, channel });
        bus.tell('message.said', saidOf(changed));
      } else {
        const { author, status } = saidOf(changed);
        bus.tell('message.changed', { id, channel, author, text, status, editedAt });
      }
      return shownOf(changed);
    },

    async remove(by, { channel, id }) {
      const found = await known({ channel, id });
      if (!can(by, 'message.remove', 'others')) {
        if (found.author !== by.id) {
          // Of what he may not read nobody learns that it is there.
          await channels.reach(by, channel);
          throw new Refusal('message.not_yours');
        }
        if (readChannel(channel)?.kind !== 'board') stillFresh(found);
      }
      const gone = await store.messages.update(id, { deletedAt: clock.now() }, { deletedAt: null });
      if (!gone) throw new Refusal('message.unknown');
      bus.tell('message.removed', { id, channel });
    },

    async release(by, id) {
      must(by, 'message.release');
      const said = await store.messages.update(id, { status: 'said' }, { status: 'held', deletedAt: null });
      if (!said) throw new Refusal('message.unknown');
      bus.tell('message.said', saidOf(said));
      return shownOf(said);
    },
  };
}
