import type { z } from 'zod';
import type { reportShape } from '../schema/messages/moderation.ts';
import type { Candidates } from '../schema/moderation-commands.ts';
import type { PersonView, peopleSearch, ReportCounts } from '../schema/rest/desk-people.ts';
import type {
  AuditView,
  auditSearch,
  decision,
  impositionShape,
  kickShape,
  OwnSanction,
  queueSearch,
  ReportLine,
  ReportView,
  reportFiled,
  SanctionView,
} from '../schema/rest/moderation.ts';
import type { Locale } from '../schema/words.ts';
import { ask } from './ask.ts';
import type { SceneRoom } from './doorway.ts';
import type { Rest } from './rest.ts';

type Filed = z.output<typeof reportFiled>['report'];

/** A page of a list; `next` is the cursor of the following one, null on the last. */
export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

interface Here {
  readonly room: SceneRoom;
  readonly locale: Locale;
}

const query = (asked: object) => {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
};

/** Reports, appeals, and the desk of the staff. Every method rejects with a RefusalError. */
export class Moderation {
  readonly #rest: Rest;
  readonly #here: () => Here;

  constructor(rest: Rest, here: () => Here) {
    this.#rest = rest;
    this.#here = here;
  }

  /** Reports something to the staff; twice, and the first report is answered. */
  async report(what: z.input<typeof reportShape>): Promise<Filed> {
    return (await this.#rest.post<{ report: Filed }>('/v1/moderation/report', what)).report;
  }

  /** The same from where one stands: passers-by, whom only the room knows, can be reported too. */
  async reportHere(what: z.input<typeof reportShape>): Promise<{ id: string }> {
    const { room, locale } = this.#here();
    return ask(room, 'report.file', what, locale);
  }

  /** Appeals against a sanction, or that which weighs most. */
  async appeal(words: string, sanction?: string): Promise<Filed> {
    return (await this.#rest.post<{ report: Filed }>('/v1/moderation/appeal', { words, sanction })).report;
  }

  /** What one is or was under. */
  async mine(): Promise<OwnSanction[]> {
    return (await this.#rest.get<{ sanctions: OwnSanction[] }>('/v1/users/me/sanctions')).sanctions;
  }

  /** For staff, in a scene: carries out a line as `/mute Ada 10m spam`, and says what was done. */
  async command(text: string): Promise<string> {
    const { room, locale } = this.#here();
    return (await ask(room, 'moderation.command', { text }, locale)).message;
  }

  /** For staff, in a scene: what may stand in place of the line's text from `at` on. */
  complete(text: string): Promise<Candidates> {
    const { room, locale } = this.#here();
    return ask(room, 'moderation.complete', { text }, locale);
  }

  /** How many reports are in each state. */
  async counts(): Promise<ReportCounts> {
    return (await this.#rest.get<{ counts: ReportCounts }>('/v1/moderation/counts')).counts;
  }

  /** Accounts and guests whose username begins so, or who have these ids. */
  async people(asked: z.input<typeof peopleSearch>): Promise<Page<PersonView>> {
    const path = `/v1/moderation/people${query(asked)}`;
    const { people, next } = await this.#rest.get<{ people: PersonView[]; next: string | null }>(path);
    return { items: people, next };
  }

  async queue(asked: z.input<typeof queueSearch> = {}): Promise<Page<ReportLine>> {
    const path = `/v1/moderation/reports${query(asked)}`;
    const { reports, next } = await this.#rest.get<{ reports: ReportLine[]; next: string | null }>(path);
    return { items: reports, next };
  }

  open(report: string): Promise<ReportView> {
    return this.#rest.get(`/v1/moderation/reports/${encodeURIComponent(report)}`);
  }

  async take(report: string): Promise<void> {
    await this.#rest.post(`/v1/moderation/reports/${encodeURIComponent(report)}/take`);
  }

  /** Decides; rejects with `report.closed` when somebody else was first. */
  async decide(report: string, what: z.input<typeof decision>): Promise<void> {
    await this.#rest.post(`/v1/moderation/reports/${encodeURIComponent(report)}/decide`, what);
  }

  async note(report: string, text: string): Promise<void> {
    await this.#rest.post(`/v1/moderation/reports/${encodeURIComponent(report)}/notes`, { text });
  }

  async sanctionsOf(account: string): Promise<SanctionView[]> {
    const path = `/v1/moderation/sanctions${query({ account })}`;
    return (await this.#rest.get<{ sanctions: SanctionView[] }>(path)).sanctions;
  }

  async impose(what: z.input<typeof impositionShape>): Promise<SanctionView> {
    return (await this.#rest.post<{ sanction: SanctionView }>('/v1/moderation/sanctions', what)).sanction;
  }

  async lift(sanction: string, why = ''): Promise<SanctionView> {
    const path = `/v1/moderation/sanctions/${encodeURIComponent(sanction)}/lift`;
    return (await this.#rest.post<{ sanction: SanctionView }>(path, { why })).sanction;
  }

  async kick(what: z.input<typeof kickShape>): Promise<void> {
    await this.#rest.post('/v1/moderation/kick', what);
  }

  /** For admins: what staff did. */
  async audit(asked: z.input<typeof auditSearch> = {}): Promise<Page<AuditView>> {
    const path = `/v1/moderation/audit${query(asked)}`;
    const { rows, next } = await this.#rest.get<{ rows: AuditView[]; next: string | null }>(path);
    return { items: rows, next };
  }

  /** For admins: lets this browser into the monitor for ten minutes and says where it is. */
  async openMonitor(): Promise<string> {
    return (await this.#rest.post<{ url: string }>('/v1/admin/monitor')).url;
  }
}
