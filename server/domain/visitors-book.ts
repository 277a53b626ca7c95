import type { SanctionChecks } from '../../rooms/moderation-services.ts';
import type { Clock, Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { BookPage, BookSearch, EntryView } from '../../schema/rest/exhibits.ts';
import type { Locale } from '../../schema/words.ts';
import type { Bus } from '../bus.ts';
import type { Entry } from '../records/entry.ts';
import { pageOf } from '../store/page.ts';
import { StaleWrite, type Store } from '../store/store.ts';
import type { Audit } from './audit.ts';
import type { Blocks } from './blocks.ts';
import type { Sight } from './exhibit-sight.ts';
import { deedOn } from './exhibit-views.ts';
import { orderedId } from './order.ts';
import { can, must } from './policies.ts';
import { stamp } from './profiles.ts';
import type { Writing } from './writing.ts';

/** What visitors write about an exhibit. Everything refuses `exhibit.unknown` for what one does not see. */
export interface VisitorsBook {
  /** The newest first; whom one has blocked is left out. */
  read(by: Identity | undefined, id: string, asked: BookSearch): Promise<BookPage>;
  /** Refuses `entry.empty`, `text.refused`, `chat.blocked` and what a mute refuses. */
  sign(by: Identity, id: string, text: string, locale: Locale): Promise<EntryView>;
  /** For its author, whose exhibit it is, curators and staff; refuses `entry.unknown` and `auth.forbidden`. */
  remove(by: Identity, id: string, entry: string): Promise<void>;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly audit: Pick<Audit, 'row'>;
  readonly sight: Pick<Sight, 'find'>;
  readonly blocks: Pick<Blocks, 'of' | 'between'>;
  readonly sanctions: Pick<SanctionChecks, 'check'>;
  readonly writing: Writing;
}

type Seen = Awaited<ReturnType<Sight['find']>>;

export function visitorsBook(needs: Needs): VisitorsBook {
  const { store, clock, bus, audit, sight, blocks, sanctions, writing } = needs;

  const isOwn = (by: Identity, { account }: Pick<Entry, 'account'>, { exhibit, curates }: Seen) =>
    by.id === account || by.id === exhibit.account || curates;

  const mayRemove = (by: Identity | undefined, entry: Entry, seen: Seen) =>
    by !== undefined && can(by, 'entry.remove', isOwn(by, entry, seen) ? 'own' : 'others');

  const viewOf = ({ id, account, text, at }: Entry, name: string, removable: boolean): EntryView => ({
    id,
    account,
    name,
    text,
    at: stamp(at),
    removable,
  });

  return {
    async read(by, id, asked) {
      const seen = await sight.find(by, id);
      const { page, next } = await pageOf(store.entries, { where: { exhibit: id }, descending: true }, asked);
      const deaf = new Set(by ? await blocks.of(by.id) : []);
      const heard = page.filter(({ account }) => !deaf.has(account));
      const people = await store.accounts.find({ where: { id: { in: heard.map(({ account }) => account) } } });
      const names = new Map(people.map((one) => [one.id, one.name]));
      const entries = heard.map((one) => viewOf(one, names.get(one.account) ?? '', mayRemove(by, one, seen)));
      return { entries, count: entries.length, next };
    },

    async sign(by, id, said, locale) {
      const { exhibit } = await sight.find(by, id);
      must(by, 'exhibit.sign', exhibit.account === by.id ? 'own' : 'others');
      await sanctions.check(by, 'speak', exhibit.scene);
      const text = writing.clean(said);
      if (text === '') throw new Refusal('entry.empty');
      if (await blocks.between(by.id, exhibit.account)) throw new Refusal('chat.blocked');
      await writing.must(text, locale);
      const entry = { id: orderedId(clock), exhibit: id, account: by.id, text, at: clock.now() };
      // Not into the book of what was taken down meanwhile.
      const { place } = exhibit;
      const there = { in: 'exhibits', update: id, change: { place }, only: { place } } as const;
      await store.batch([there, { in: 'entries', insert: entry }]).catch((error) => {
        throw error instanceof StaleWrite ? new Refusal('exhibit.unknown') : error;
      });
      if (exhibit.account !== by.id)
        bus.tell('exhibit.judged', { id: `entry/${entry.id}`, ...deedOn(exhibit, by), what: 'signed', words: text });
      return viewOf(entry, by.name, true);
    },

    async remove(by, id, entry) {
      const seen = await sight.find(by, id);
      const found = await store.entries.get(entry);
      if (found?.exhibit !== id) throw new Refusal('entry.unknown');
      must(by, 'entry.remove', isOwn(by, found, seen) ? 'own' : 'others');
      const { account, text } = found;
      const isJudged = by.id !== account && by.id !== seen.exhibit.account;
      const row = audit.row({ by: by.id, act: 'entry.remove', subject: account, details: { exhibit: id, text } });
      const gone = { in: 'entries', delete: entry, only: { exhibit: id } } as const;
      await store.batch(isJudged ? [gone, row] : [gone]).catch((error) => {
        throw error instanceof StaleWrite ? new Refusal('entry.unknown') : error;
      });
    },
  };
}
