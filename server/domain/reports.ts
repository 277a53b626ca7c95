import type { Reports as ReportDoors, Reporting } from '../../rooms/moderation-services.ts';
import type { Clock, Identity, Limits } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import { worst } from '../../schema/sanction-words.ts';
import type { Bus } from '../bus.ts';
import type { Message } from '../records/message.ts';
import type { Report } from '../records/report.ts';
import type { Sanction } from '../records/sanction.ts';
import { DuplicateKey, type Store } from '../store/store.ts';
import type { Gathering } from './evidence.ts';
import { orderedId } from './order.ts';
import { must } from './policies.ts';
import { runs } from './sanction-book.ts';
import type { Prepared, Sanctions } from './sanctions.ts';

/** A warning may be appealed against for so long, in ms: nothing else of it lasts. */
const WARNING_LASTS = 30 * 24 * 3600_000;
/** Who files what the server itself holds back. */
export const SERVER = 'server';

/** What comes before the staff. */
export interface Reports extends ReportDoors {
  file(by: Identity, what: Reporting): Promise<Report>;
  /** Refuses `appeal.nothing` and `appeal.decided`: one appeal is heard per sanction. */
  appeal(by: Pick<Identity, 'id'>, words: string, sanction?: string): Promise<Report>;
  /** For a message that is held back: what is written together with it, so that none is held and forgotten. */
  hold(message: Message): Promise<Prepared<Report>>;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly limits: Limits;
  readonly evidence: Gathering;
  readonly sanctions: Pick<Sanctions, 'listOf'>;
}

type Given = Pick<Report, 'kind' | 'subject' | 'against' | 'by' | 'category' | 'words' | 'evidence'>;

const slotOf = ({ by, kind, subject }: Pick<Given, 'by' | 'kind' | 'subject'>) => `${by}/${kind}/${subject}`;

export function reports({ store, clock, bus, limits, evidence, sanctions }: Needs): Reports {
  const made = (given: Given): Report => ({
    id: orderedId(clock),
    ...given,
    at: clock.now(),
    state: 'open',
    takenBy: null,
    verdict: null,
    decidedBy: null,
    decidedAt: null,
    reason: '',
    notes: [],
    slot: slotOf(given),
    revision: 0,
  });

  const tell = ({ id, kind, category, at }: Report) => bus.tell('report.filed', { id, kind, category, at });

  async function openOne(slot: string): Promise<Report | undefined> {
    return (await store.reports.find({ where: { slot }, limit: 1 }))[0];
  }

  /** Stores it, or gives the one that is open already. */
  async function keep(report: Report): Promise<Report> {
    try {
      await store.reports.insert(report);
    } catch (error) {
      const first = error instanceof DuplicateKey && error.key === 'slot' && (await openOne(String(report.slot)));
      if (!first) throw error;
      return first;
    }
    tell(report);
    return report;
  }

  /** What one may appeal against: what runs, and warnings of late. */
  async function appealable(account: string, id?: string): Promise<Sanction | undefined> {
    const now = clock.now();
    const fresh = (one: Sanction) => one.kind === 'warn' && one.liftedAt === null && now - one.at < WARNING_LASTS;
    const open = (await sanctions.listOf(account)).filter((one) => runs(one, now) || fresh(one));
    return id === undefined ? worst(open) : open.find((one) => one.id === id);
  }

  return {
    async file(by, what) {
      must(by, 'report.file');
      // Of whom nothing is kept, nobody could be told the outcome.
      if (by.session === null) throw new Refusal('auth.required');
      const { kind, subject, category, words } = what;
      const first = await openOne(slotOf({ by: by.id, kind, subject }));
      if (first) return first;
      await limits.spend('report', by.id);
      const sealed = await evidence.of(by, what);
      if (sealed.against === by.id) throw new Refusal('report.own');
      return keep(made({ kind, subject, by: by.id, category, words: words.trim(), ...sealed }));
    },

    async appeal({ id }, words, against) {
      const sanction = await appealable(id, against);
      if (!sanction) throw new Refusal('appeal.nothing');
      const about = { by: id, kind: 'appeal', subject: sanction.id } as const;
      const [before] = await store.reports.find({ where: about, limit: 1 });
      if (before?.state === 'closed') throw new Refusal('appeal.decided');
      if (before) return before;
      await limits.spend('report', id);
      const sealed = { against: null, evidence: await evidence.ofSanction(sanction) };
      return keep(made({ ...about, category: 'other', words: words.trim(), ...sealed }));
    },

    async hold(message) {
      const { id: subject, author: against, why } = message;
      const sealed = { against, evidence: await evidence.ofHeld(message) };
      const report = made({ kind: 'held', subject, by: SERVER, category: 'other', words: why, ...sealed });
      return { made: report, writes: [{ in: 'reports', insert: report }], tell: () => tell(report) };
    },
  };
}
