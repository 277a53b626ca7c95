import type { Clock, Identity } from '../../rooms/services.ts';
import { VERDICTS_ON } from '../../schema/moderation.ts';
import { Refusal } from '../../schema/refusals.ts';
import type {
  Party,
  QueueSearch,
  ReportLine,
  ReportView,
  SanctionView,
  SideHistory,
} from '../../schema/rest/moderation.ts';
import type { Report } from '../records/report.ts';
import { pageOf } from '../store/page.ts';
import type { Store, Where } from '../store/store.ts';
import { must } from './policies.ts';
import { stamp, stampOr } from './profiles.ts';
import { sanctionViewOf } from './sanction-views.ts';
import type { Sanctions } from './sanctions.ts';

/** What the staff look at. Every verb refuses `auth.forbidden` to whoever is none of them. */
export interface Desk {
  /** A page of the queue; `next` is the cursor of the following one, null on the last. */
  queue(by: Identity, asked: QueueSearch): Promise<{ reports: ReportLine[]; next: string | null }>;
  /** One report with its evidence, its notes, and what is known of both sides. Refuses `report.unknown`. */
  report(by: Identity, id: string): Promise<ReportView>;
  /** Everything ever imposed on somebody, the newest first. */
  sanctionsOf(by: Identity, account: string): Promise<SanctionView[]>;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly sanctions: Pick<Sanctions, 'listOf'>;
}

/** Reports of the past that are shown of each side. */
const LATEST = 10;

type Names = ReadonlyMap<string, Party>;

export function desk({ store, clock, sanctions }: Needs): Desk {
  /** Who the people in these reports are. Passers-by and the server are no accounts. */
  async function namesIn(reports: readonly Report[]): Promise<Names> {
    const ids = reports.flatMap(({ by, against, takenBy, decidedBy, notes }) => [
      ...[by, against, takenBy, decidedBy].filter((id) => id !== null),
      ...notes.map((note) => note.by),
    ]);
    const found = await store.accounts.find({ where: { id: { in: [...new Set(ids)] } } });
    return new Map(found.map(({ id, name, role, guest }) => [id, { id, name, role, guest }]));
  }

  const partyOf = (names: Names, id: string): Party => names.get(id) ?? { id, name: '', role: 'player', guest: true };
  const partyOr = (names: Names, id: string | null): Party | null => (id === null ? null : partyOf(names, id));

  function lineOf(report: Report, names: Names): ReportLine {
    const { id, kind, category, subject, against, by, words, at, state, takenBy, verdict, reason } = report;
    const { decidedBy, decidedAt, evidence } = report;
    const other = partyOr(names, against);
    return {
      id,
      kind,
      category,
      subject,
      against: other && other.name === '' ? { ...other, name: evidence.person?.name ?? '' } : other,
      by: partyOr(names, by),
      words,
      at: stamp(at),
      state,
      taken_by: partyOr(names, takenBy),
      verdict,
      decided_by: partyOr(names, decidedBy),
      decided_at: stampOr(decidedAt),
      reason,
    };
  }

  async function sanctionsOf(account: string): Promise<SanctionView[]> {
    const now = clock.now();
    return (await sanctions.listOf(account)).map((one) => sanctionViewOf(one, now));
  }

  async function historyOf(account: string): Promise<SideHistory> {
    const [filed, against, latest, imposed] = await Promise.all([
      store.reports.count({ by: account }),
      store.reports.count({ against: account }),
      store.reports.find({ where: { against: account }, descending: true, limit: LATEST }),
      sanctionsOf(account),
    ]);
    const names = await namesIn(latest);
    return { filed, against, latest: latest.map((one) => lineOf(one, names)), sanctions: imposed };
  }

  return {
    async queue(by, { state, kind, category, against, order, ...turn }) {
      must(by, 'moderation.desk', 'others');
      const where: Where<Report> = {
        ...(state === undefined ? {} : { state }),
        ...(kind === undefined ? {} : { kind }),
        ...(category === undefined ? {} : { category }),
        ...(against === undefined ? {} : { against }),
      };
      const { page, next } = await pageOf(store.reports, { where, descending: order === 'newest' }, turn);
      const names = await namesIn(page);
      return { reports: page.map((one) => lineOf(one, names)), next };
    },

    async report(by, id) {
      must(by, 'moderation.desk', 'others');
      const report = await store.reports.get(id);
      if (!report) throw new Refusal('report.unknown');
      const names = await namesIn([report]);
      const { evidence, notes, kind, state, against, by: reporter } = report;
      const [accused, filer] = await Promise.all([
        against === null ? null : historyOf(against),
        names.has(reporter) ? historyOf(reporter) : null,
      ]);
      return {
        report: {
          ...lineOf(report, names),
          evidence,
          notes: notes.map(({ by, at, text }) => ({ by: partyOf(names, by), at: stamp(at), text })),
          verdicts: state === 'closed' ? [] : [...VERDICTS_ON[kind]],
        },
        history: { against: accused, by: filer },
      };
    },

    async sanctionsOf(by, account) {
      must(by, 'moderation.desk', 'others');
      return sanctionsOf(account);
    },
  };
}
