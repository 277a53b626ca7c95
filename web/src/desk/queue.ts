import type { Moderation } from '../../../client-sdk/moderation.ts';
import type { Category, ReportKind, ReportState } from '../../../schema/moderation.ts';
import type { ReportCounts } from '../../../schema/rest/desk-people.ts';
import type { ReportLine } from '../../../schema/rest/moderation.ts';

export interface Filters {
  readonly state: ReportState;
  readonly kind?: ReportKind;
  readonly category?: Category;
  /** The account that they are against. */
  readonly against?: string;
}

type Source = Pick<Moderation, 'queue' | 'counts'>;

const PAGE = 30;

/** The newest page laid over what is known: what it holds is as it says, what is older stays. Newest first. */
export function mergeLines(
  known: readonly ReportLine[],
  page: { readonly items: readonly ReportLine[]; readonly next: string | null },
): readonly ReportLine[] {
  const last = page.items.at(-1);
  if (!last || page.next === null) return page.items;
  return [...page.items, ...known.filter(({ id }) => id < last.id)];
}

/** The reports that are looked at: those that fit the filters, as far down as was asked for. */
export class Queue {
  readonly #source: Source;
  #filters: Filters = { state: 'open' };
  #lines: readonly ReportLine[] = [];
  #next: string | null = null;
  #counts: ReportCounts | null = null;
  /** Counts the filters: an answer to those before is for nobody. */
  #turn = 0;
  /** The newest that was seen with these filters. */
  #newest: string | null = null;

  constructor(source: Source) {
    this.#source = source;
  }

  get filters(): Filters {
    return this.#filters;
  }

  get lines(): readonly ReportLine[] {
    return this.#lines;
  }

  get counts(): ReportCounts | null {
    return this.#counts;
  }

  /** Whether there are earlier ones. */
  get hasMore(): boolean {
    return this.#next !== null;
  }

  /** Begins anew with other filters. */
  async filter(filters: Filters): Promise<void> {
    this.#filters = filters;
    this.#turn += 1;
    this.#lines = [];
    this.#next = null;
    this.#newest = null;
    await this.look();
  }

  /** Looks at what has changed, and gives the reports that have come since it last did. */
  async look(): Promise<readonly ReportLine[]> {
    const turn = this.#turn;
    const asked = this.#source.queue({ ...this.#filters, order: 'newest', limit: PAGE });
    const [page, counts] = await Promise.all([asked, this.#source.counts()]);
    this.#counts = counts;
    if (turn !== this.#turn) return [];
    const newest = this.#newest;
    const come = newest === null ? [] : page.items.filter(({ id }) => id > newest);
    const wasShort = this.#lines.length <= page.items.length;
    this.#lines = mergeLines(this.#lines, page);
    if (wasShort || page.next === null) this.#next = page.next;
    const first = page.items[0]?.id ?? '';
    this.#newest = newest !== null && newest > first ? newest : first;
    return come;
  }

  /** Goes further back. */
  async more(): Promise<void> {
    const turn = this.#turn;
    const cursor = this.#next;
    if (cursor === null) return;
    const page = await this.#source.queue({ ...this.#filters, order: 'newest', limit: PAGE, cursor });
    if (turn !== this.#turn) return;
    const known = new Set(this.#lines.map(({ id }) => id));
    this.#lines = [...this.#lines, ...page.items.filter(({ id }) => !known.has(id))];
    this.#next = page.next;
  }

  /** How many are in each state; nothing as yet before the first look. */
  countOf(state: ReportState): number | null {
    return this.#counts?.[state] ?? null;
  }
}
