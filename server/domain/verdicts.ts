import type { Clock, Identity } from '../../rooms/services.ts';
import { VERDICTS_ON, type Verdict } from '../../schema/moderation.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Decision } from '../../schema/rest/moderation.ts';
import type { Bus } from '../bus.ts';
import type { Report } from '../records/report.ts';
import { StaleWrite, type Store } from '../store/store.ts';
import type { Audit } from './audit.ts';
import { cleanLine } from './chat.ts';
import type { HeldMessages } from './held-messages.ts';
import { must } from './policies.ts';
import type { Removal } from './removals.ts';
import type { Prepared, Sanctions } from './sanctions.ts';

/** What staff do about reports. Of two at once the first counts; the other is refused. */
export interface Verdicts {
  /** Says that one is on it. Refuses `report.unknown`, `report.taken`, `report.closed`, `sanction.self`. */
  take(by: Identity, id: string): Promise<void>;
  /**
   * Decides: the report is closed, what comes of it is done and the row of the audit written, together or not at all.
   * Refuses `report.unknown`, `report.closed`, `report.verdict`, and what `Sanctions` refuses.
   */
  decide(by: Identity, id: string, decision: Decision): Promise<void>;
  note(by: Identity, id: string, text: string): Promise<void>;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly audit: Audit;
  readonly sanctions: Pick<Sanctions, 'prepare' | 'prepareKick' | 'prepareLift'>;
  readonly remove: Removal;
  readonly held: HeldMessages;
}

const TRIES = 3;

/** Verdicts that a subject is told a reason of. */
const SANCTIONS: readonly Verdict[] = ['warn', 'mute', 'kick', 'ban'];

export function verdicts({ store, clock, bus, audit, sanctions, remove, held }: Needs): Verdicts {
  async function known(by: Identity, id: string): Promise<Report> {
    must(by, 'moderation.desk', 'others');
    const report = await store.reports.get(id);
    if (!report) throw new Refusal('report.unknown');
    // Of what is against him, or is his own appeal, somebody else is the judge.
    if (report.against === by.id || (report.kind === 'appeal' && report.by === by.id))
      throw new Refusal('sanction.self');
    return report;
  }

  /** What is done about the subject. */
  async function consequence(by: Identity, report: Report, decision: Decision): Promise<readonly Prepared<unknown>[]> {
    const { verdict, scope, seconds, network } = decision;
    const reason = cleanLine(decision.reason);
    if (verdict === 'dismiss') return [];
    if (verdict === 'publish' || verdict === 'refuse') return [await held[verdict](report.subject, reason)];
    if (verdict === 'lift') return [await sanctions.prepareLift(by, report.subject, reason)];
    const taken = verdict === 'remove' || decision.remove ? [await remove(report)] : [];
    if (verdict === 'remove') return taken;
    const whom = { account: report.against ?? '', reason, scope, report: report.id };
    if (verdict === 'kick') return [...taken, await sanctions.prepareKick(by, whom)];
    return [...taken, await sanctions.prepare(by, { ...whom, kind: verdict, seconds: seconds ?? null, network })];
  }

  function close(by: Identity, report: Report, { verdict, note, ...decision }: Decision) {
    const now = clock.now();
    const notes = note === '' ? report.notes : [...report.notes, { by: by.id, at: now, text: note }];
    const reason = cleanLine(decision.reason);
    return {
      in: 'reports',
      update: report.id,
      change: {
        state: 'closed',
        verdict,
        reason,
        notes,
        decidedBy: by.id,
        decidedAt: now,
        slot: null,
        revision: report.revision + 1,
      },
      only: { revision: report.revision },
    } as const;
  }

  async function attempt(by: Identity, id: string, decision: Decision): Promise<void> {
    const report = await known(by, id);
    if (report.state === 'closed') throw new Refusal('report.closed');
    if (!VERDICTS_ON[report.kind].includes(decision.verdict)) throw new Refusal('report.verdict');
    const reason = cleanLine(decision.reason);
    const consequences = await consequence(by, report, decision);
    const { verdict, scope, remove: removed } = decision;
    const details = {
      verdict,
      kind: report.kind,
      subject: report.subject,
      against: report.against,
      ...(SANCTIONS.includes(verdict) ? { scope, removed } : {}),
    };
    const row = audit.row({ by: by.id, act: 'report.decide', subject: id, why: reason, details });
    await store.batch([close(by, report, decision), ...consequences.flatMap(({ writes }) => writes), row]);
    for (const { tell } of consequences) tell();
    const { by: reporter, kind, subject, against } = report;
    bus.tell('report.decided', { id, by: reporter, kind, subject, against, verdict, reason, at: clock.now() });
  }

  return {
    async take(by, id) {
      const report = await known(by, id);
      if (report.state === 'closed') throw new Refusal('report.closed');
      if (report.takenBy === by.id) return;
      if (report.state === 'taken') throw new Refusal('report.taken');
      const { revision } = report;
      const taking = { state: 'taken', takenBy: by.id, revision: revision + 1 } as const;
      const writes = [
        { in: 'reports', update: id, change: taking, only: { revision } },
        audit.row({ by: by.id, act: 'report.take', subject: id }),
      ] as const;
      await store.batch(writes).catch((error) => {
        throw error instanceof StaleWrite ? new Refusal('report.taken') : error;
      });
    },

    async decide(by, id, decision) {
      for (let tries = 1; ; tries++) {
        try {
          return await attempt(by, id, decision);
        } catch (error) {
          // Something it is about changed meanwhile: it is looked at again, and says what.
          if (!(error instanceof StaleWrite) || tries === TRIES) throw error;
        }
      }
    },

    async note(by, id, text) {
      for (let tries = 1; ; tries++) {
        const report = await known(by, id);
        const notes = [...report.notes, { by: by.id, at: clock.now(), text }];
        const row = audit.row({ by: by.id, act: 'report.note', subject: id });
        const { revision } = report;
        const change = { notes, revision: revision + 1 };
        try {
          return await store.batch([{ in: 'reports', update: id, change, only: { revision } }, row]);
        } catch (error) {
          if (!(error instanceof StaleWrite) || tries === TRIES) throw error;
        }
      }
    },
  };
}
