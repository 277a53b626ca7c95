import type { Clock, Identity, Limits, Chat as RoomChat, Saying } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Locale } from '../../schema/words.ts';
import type { Bus } from '../bus.ts';
import type { NewDocument } from '../records/index.ts';
import type { Message } from '../records/message.ts';
import { DuplicateKey, StaleWrite, type Store, type Write } from '../store/store.ts';
import type { Blocks } from './blocks.ts';
import type { Channels, Reached } from './channels.ts';
import { type ChatChanges, chatChanges } from './chat-changes.ts';
import { chatHistory } from './chat-history.ts';
import { mentions } from './mentions.ts';
import { saidOf, shownOf } from './messages.ts';
import { orderedId } from './order.ts';
import { must } from './policies.ts';
import type { Reports } from './reports.ts';
import { whileThere } from './scenario-seats.ts';
import { isOpen } from './sessions.ts';

/** Control characters, and the invisible ones that turn text round or hide in it; the joiner of emoji stays. */
const INVISIBLE = /[\p{Cc}\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** What is left of a line once it is fit to be shown: one line, no tricks, no blank ends. */
export function cleanLine(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim();
}

/** Who has lost the right to do something for a while. */
export interface Sanctions {
  /** Refuses what a sanction in force forbids; `scope` is a scene, or `world`. */
  check(by: Identity, act: 'speak', scope: string): Promise<void>;
}

export interface Verdict {
  readonly verdict: 'ok' | 'hold' | 'refuse';
  /** Why not, as `message.refused` has words for it; null when it is fine. */
  readonly why: string | null;
  /** The filter alone has judged: the classifier did not answer. */
  readonly unclassified: boolean;
}

/** Who says whether words may be said. */
export interface Moderation {
  judge(what: { readonly text: string; readonly locale: Locale }): Promise<Verdict>;
}

/** Everything that is said, wherever it comes in: in rooms, over REST, over sockets. */
export interface Chat extends RoomChat, ChatChanges {}

export interface ChatNeeds {
  readonly store: Pick<Store, 'messages' | 'accounts' | 'scenarioPlayers' | 'batch'>;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly limits: Limits;
  readonly channels: Pick<Channels, 'reach'>;
  readonly blocks: Blocks;
  readonly sanctions: Sanctions;
  readonly moderation: Moderation;
  /** Brings what is held back before the staff. */
  readonly reports: Pick<Reports, 'hold'>;
}

/** Each kind of channel has an allowance of its own. */
const ALLOWANCES = {
  scene: 'chat',
  meeting: 'chat',
  board: 'chat.board',
  world: 'chat.world',
  direct: 'chat.direct',
  staff: 'chat',
} as const;

export interface Admission {
  readonly place: Reached;
  readonly text: string;
  readonly verdict: Verdict;
}

/** Notes that one person may have on a board at a time. */
const MOST_NOTES = 10;

/** Refuses notes on a board that is not for him, or that he does not stand before. */
function mayPin(by: Identity, { board }: Reached): void {
  if (!board) return;
  if (board.writers === 'account' && by.guest) throw new Refusal('account.required');
  if (board.writers === 'staff') must(by, 'channel.staff');
  if (!board.near) throw new Refusal('board.too_far');
}

export function chat(needs: ChatNeeds): Chat {
  const { store, clock, bus, limits, channels, blocks, sanctions, moderation } = needs;
  const named = mentions(needs);

  /** What he said before under that client id. What was refused then is refused again. */
  async function saidBefore(client: string): Promise<Message | undefined> {
    const [found] = await store.messages.find({ where: { client }, limit: 1 });
    if (found?.status === 'refused') throw new Refusal('message.refused', { why: found.why });
    if (found && found.deletedAt !== null) throw new Refusal('message.unknown');
    return found;
  }

  /** Sanctions, rate, shape, judgement, in that order. */
  async function admit(by: Identity, what: Saying, place: Reached): Promise<Admission> {
    await limits.spend(ALLOWANCES[place.kind], by.id);
    const text = cleanLine(what.text);
    if (text === '') throw new Refusal('chat.empty');
    return { place, text, verdict: await moderation.judge({ text, locale: what.locale ?? 'fr' }) };
  }

  async function placeOf(
    by: Identity,
    { channel, ...from }: Pick<Saying, 'channel' | 'scene' | 'zones'>,
  ): Promise<Reached> {
    must(by, 'message.say');
    if (by.session === null) throw new Refusal('chat.passer_by');
    const place = await channels.reach(by, channel, from);
    mayPin(by, place);
    await sanctions.check(by, 'speak', place.scope);
    if (place.other !== null) await meet(by.id, place.other);
    return place;
  }

  /** Neither has blocked the other, and both are there. It is not said which it was. */
  async function meet(one: string, other: string): Promise<void> {
    const [account, blocked] = await Promise.all([store.accounts.get(other), blocks.between(one, other)]);
    if (blocked || !isOpen(account)) throw new Refusal('chat.blocked');
  }

  /** Stores a message, with what else there is to write; of a scenario that is gone nothing is kept. */
  async function insert<M extends NewDocument<'messages'>>(
    place: Reached,
    message: M,
    more: readonly Write[] = [],
  ): Promise<M> {
    const writes = [...whileThere(place.scope), ...more];
    if (writes.length === 0) await store.messages.insert(message);
    else
      await store.batch([...writes, { in: 'messages', insert: message }]).catch((error) => {
        throw error instanceof StaleWrite ? new Refusal('channel.unknown') : error;
      });
    return message;
  }

  /** Keeps the words that may not be said, and tells the staff. */
  async function refuse(by: Identity, { place, text, verdict }: Admission, client: string | null): Promise<never> {
    const why = verdict.why ?? '';
    const { unclassified } = verdict;
    const [id, at] = [orderedId(clock), clock.now()];
    const { name, avatar } = by;
    const record = { id, channel: place.id, author: by.id, name, avatar, text, at, client, unclassified, why } as const;
    await insert(place, { ...record, status: 'refused' });
    bus.tell('message.refused', { id, channel: place.id, author: by.id, name, text, at, why });
    throw new Refusal('message.refused', { why });
  }

  async function hasRoom(by: Identity, { kind, id }: Reached): Promise<void> {
    const where = { author: by.id, channel: id, deletedAt: null, status: { in: ['said', 'held'] as const } };
    if (kind === 'board' && (await store.messages.count(where)) >= MOST_NOTES)
      throw new Refusal('board.full', { most: MOST_NOTES });
  }

  async function keep(by: Identity, what: Saying, admission: Admission, client: string | null): Promise<Message> {
    const { place, text, verdict } = admission;
    if (verdict.verdict === 'refuse') return refuse(by, admission, client);
    const names = await named(by, text, place);
    const message: Message = {
      // Made last of all: whoever has read up to an id misses none before it.
      id: orderedId(clock),
      channel: place.id,
      author: by.id,
      name: by.name,
      avatar: by.avatar,
      text,
      at: clock.now(),
      client,
      status: verdict.verdict === 'hold' ? 'held' : 'said',
      unclassified: verdict.unclassified,
      why: verdict.why ?? '',
      mentions: names,
      session: what.session ?? null,
      scene: what.scene ?? null,
      editedAt: null,
      deletedAt: null,
      former: [],
    };
    if (message.status !== 'held') return insert(place, message);
    const waiting = await needs.reports.hold(message);
    await insert(place, message, waiting.writes);
    waiting.tell();
    return message;
  }

  return {
    ...chatChanges(needs, { placeOf, admit, refuse, named }),
    ...chatHistory(needs),
    async say(by, what) {
      const place = await placeOf(by, what);
      const client = what.client === undefined ? null : `${by.id}/${what.client}`;
      const before = client === null ? undefined : await saidBefore(client);
      if (before) return shownOf(before);
      const admission = await admit(by, what, place);
      await hasRoom(by, place);
      try {
        const said = await keep(by, what, admission, client);
        bus.tell('message.said', saidOf(said));
        return shownOf(said);
      } catch (error) {
        // The same was sent twice at once: the other is the one that was said.
        const same = client !== null && error instanceof DuplicateKey ? await saidBefore(client) : undefined;
        if (same) return shownOf(same);
        throw error;
      }
    },
  };
}
