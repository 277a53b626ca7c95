import type { Reporting } from '../../rooms/moderation-services.ts';
import type { Identity } from '../../rooms/services.ts';
import { readChannel } from '../../schema/messages/channel.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Evidence, SealedMessage } from '../../schema/rest/evidence.ts';
import type { Account } from '../records/account.ts';
import type { Message } from '../records/message.ts';
import type { Sanction } from '../records/sanction.ts';
import type { Store } from '../store/store.ts';
import { addressesOf } from './asset-files.ts';
import type { Channels } from './channels.ts';
import { mayKnow } from './scenario-seats.ts';

/** Messages that a report keeps. */
const MOST = 20;
/** Of those, as many as this may be later than the message that is reported. */
const LATER = 9;
/** Among so many of somebody's latest messages those are looked for that the reporter could read. */
const LOOKED_THROUGH = 200;

/** What a report is about, as it is now. */
export interface Sealed {
  readonly against: string | null;
  readonly evidence: Evidence;
}

/** Gathers what a report keeps: copies, which nothing that happens later changes. */
export interface Gathering {
  /** Refuses `report.subject` for what is not there, or is nothing that the reporter can see. */
  of(by: Identity, what: Omit<Reporting, 'category' | 'words'>): Promise<Sealed>;
  /** Of a message that is held back and not stored yet. */
  ofHeld(message: Message): Promise<Evidence>;
  ofSanction(sanction: Sanction): Promise<Evidence>;
}

const NOTHING: Evidence = { channel: null, messages: [], person: null, exhibit: null, sanction: null };

const sealMessage = ({ id, author, name, text, at, status, deletedAt, former }: Message): SealedMessage => ({
  id,
  author,
  name,
  text,
  at,
  status,
  deleted: deletedAt !== null,
  former: former.map(({ text, at }) => ({ text, at })),
});

const sealPerson = ({ name, username, avatar, guest }: Account) => ({ name, username, avatar, guest });

interface Needs {
  readonly store: Store;
  /** Refuses whatever channel somebody may not read. */
  readonly channels: Pick<Channels, 'reach'>;
}

export function gathering({ store, channels }: Needs): Gathering {
  async function canRead(by: Identity, channel: string, from?: string): Promise<boolean> {
    try {
      await channels.reach(by, channel, from === undefined ? {} : { scene: from });
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  async function personOf(account: string | null): Promise<Evidence['person']> {
    const found = account === null ? undefined : await store.accounts.get(account);
    return found ? sealPerson(found) : null;
  }

  /** What was said around a message, itself left out. */
  async function around({ id, channel }: Message): Promise<{ before: Message[]; after: Message[] }> {
    const after = await store.messages.find({ where: { channel, id: { above: id } }, limit: LATER });
    const limit = MOST - 1 - after.length;
    const before = await store.messages.find({ where: { channel, id: { below: id } }, descending: true, limit });
    return { before: before.reverse(), after };
  }

  async function sealAround(message: Message): Promise<Evidence> {
    const { before, after } = await around(message);
    const messages = [...before, message, ...after].map(sealMessage);
    return { ...NOTHING, channel: message.channel, messages, person: await personOf(message.author) };
  }

  async function message(by: Identity, id: string, from?: string): Promise<Sealed> {
    const found = await store.messages.get(id);
    if (found?.status !== 'said') throw new Refusal('report.subject');
    // Of what is said in a meeting, who knows the id has heard it: nothing else tells it.
    const isHeard = readChannel(found.channel)?.kind === 'meeting';
    if (!isHeard && !(await canRead(by, found.channel, from))) throw new Refusal('report.subject');
    return { against: found.author, evidence: await sealAround(found) };
  }

  async function player(
    by: Identity,
    { subject: id, seen, from }: Pick<Reporting, 'subject' | 'seen' | 'from'>,
  ): Promise<Sealed> {
    const account = await store.accounts.get(id);
    const person =
      account && account.deletedAt === null ? sealPerson(account) : seen && { ...seen, username: seen.name };
    if (!person) throw new Refusal('report.subject');
    const where = { author: id, status: 'said' } as const;
    const said = await store.messages.find({ where, descending: true, limit: LOOKED_THROUGH });
    const readable = new Set<string>();
    for (const channel of new Set(said.map((one) => one.channel)))
      if (await canRead(by, channel, from)) readable.add(channel);
    const heard = said.filter(({ channel }) => readable.has(channel)).slice(0, MOST);
    return { against: id, evidence: { ...NOTHING, messages: heard.reverse().map(sealMessage), person } };
  }

  /** What visitors wrote last about an exhibit. */
  async function book(exhibit: string): Promise<SealedMessage[]> {
    const entries = await store.entries.find({ where: { exhibit }, descending: true, limit: MOST });
    const people = await store.accounts.find({ where: { id: { in: entries.map(({ account }) => account) } } });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return entries.reverse().map(({ id, account, text, at }) => {
      const said = { author: account, name: names.get(account) ?? '', status: 'said', deleted: false, former: [] };
      return { ...said, id, text, at };
    });
  }

  async function exhibit(reporter: Identity, id: string): Promise<Sealed> {
    const found = await store.exhibits.get(id);
    if (!found || !(await mayKnow(store, reporter, found.scene))) throw new Refusal('report.subject');
    const asset = found.kind === 'link' ? undefined : await store.assets.get(found.asset);
    const { url = '', thumbUrl = '', fileUrl = '' } = asset ? addressesOf(asset) : {};
    const { scene, spot, title, by, account, kind, author, description, link } = found;
    const said = { scene, spot, title, by, kind, author, description };
    const shown = { ...said, url, thumb_url: thumbUrl ?? '', file: link || (fileUrl ?? '') };
    const messages = await book(id);
    return { against: account, evidence: { ...NOTHING, messages, exhibit: shown, person: await personOf(account) } };
  }

  async function name(id: string, seen: Reporting['seen']): Promise<Sealed> {
    const account = await store.accounts.get(id);
    const person =
      account && account.deletedAt === null ? sealPerson(account) : seen && { ...seen, username: seen.name };
    if (!person) throw new Refusal('report.subject');
    return { against: id, evidence: { ...NOTHING, person } };
  }

  return {
    of(by, what) {
      const { kind, subject, seen, from } = what;
      if (kind === 'message') return message(by, subject, from);
      if (kind === 'player') return player(by, what);
      return kind === 'exhibit' ? exhibit(by, subject) : name(subject, seen);
    },
    ofHeld: sealAround,
    async ofSanction({ account, kind, scope, reason, by, at, until }) {
      return { ...NOTHING, sanction: { kind, scope, reason, by, at, until }, person: await personOf(account) };
    },
  };
}
