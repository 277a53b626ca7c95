import { REPORT_STATES } from '../../../schema/moderation.ts';
import type { ReportLine } from '../../../schema/rest/moderation.ts';
import { button, element } from '../element.ts';
import type { Around, View } from './around.ts';
import { nameOf, time } from './people-parts.ts';
import { linkTo } from './place.ts';
import type { Filters, Queue } from './queue.ts';
import { type FiltersPart, queueFilters } from './queue-filters.ts';
import { outcomeOf } from './side-view.ts';

import { watch } from './watch.ts';
import { ago, tell } from './words.ts';

const LOOK_MS = 10_000;

/** The queue: how much waits in each state, the filters, and the reports, the newest first. */
export class QueueView implements View {
  readonly root = element('section', { class: 'queue', attributes: { 'aria-label': tell('queue.list') } });
  readonly #around: Around;
  readonly #queue: Queue;
  readonly #tabs = element('div', {
    class: 'queue-tabs',
    attributes: { role: 'group', 'aria-label': tell('queue.state') },
  });
  readonly #list = element('ol', { class: 'queue-list' });
  readonly #more: HTMLButtonElement;
  readonly #watch: { now(): void; stop(): void };
  #filters: FiltersPart;
  #open: string | null = null;
  #fresh: ReadonlySet<string> = new Set();
  #shown = '';
  #isOffline = false;

  constructor(around: Around, queue: Queue, hears: (came: number, waiting: number) => void) {
    this.#around = around;
    this.#queue = queue;
    this.#filters = this.#makeFilters();
    this.#more = button({
      class: 'button small queue-more',
      text: tell('queue.more'),
      press: () => void this.#earlier(),
    });
    this.#more.hidden = true;
    this.root.append(this.#tabs, this.#filters.root, this.#list, this.#more);
    this.#showTabs();
    this.#watch = watch(async () => {
      const came = await this.#look();
      hears(came, queue.countOf('open') ?? 0);
    }, LOOK_MS);
    this.#watch.now();
  }

  get filters(): Filters {
    return this.#queue.filters;
  }

  /** Narrows the queue. */
  filter(filters: Filters): void {
    this.#fresh = new Set();
    this.#shown = '';
    const made = this.#queue.filter(filters);
    const next = this.#makeFilters();
    const hadFocus = this.#filters.root.contains(document.activeElement);
    this.#filters.root.replaceWith(next.root);
    this.#filters = next;
    if (hadFocus) next.focus();
    this.#showTabs();
    this.#list.replaceChildren(element('li', { class: 'hint', text: tell('loading') }));
    made.then(() => this.#show()).catch((error) => this.#around.failed(error));
  }

  /** Looks at once: something was decided. */
  look(): void {
    this.#watch.now();
  }

  /** Which report is open beside it. */
  mark(id: string | null): void {
    this.#open = id;
    for (const link of this.#links()) {
      if (link.dataset['report'] === id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  /** To the report that is open, or the first. */
  focus(): void {
    const links = this.#links();
    const link = links.find((one) => one.dataset['report'] === this.#open) ?? links[0];
    if (link) link.focus();
    else this.#tabs.querySelector('button')?.focus();
  }

  focusFilters(): void {
    this.#filters.focus();
  }

  /** To the next one, or with -1 to the one before. */
  step(by: 1 | -1): void {
    const links = this.#links();
    const at = links.indexOf(document.activeElement as HTMLElement);
    const from = at >= 0 ? at : links.findIndex((one) => one.dataset['report'] === this.#open);
    const next = links[from < 0 ? 0 : Math.min(links.length - 1, Math.max(0, from + by))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }

  stop(): void {
    this.#watch.stop();
  }

  #links(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[data-report]')];
  }

  #makeFilters(): FiltersPart {
    return queueFilters(this.#queue.filters, this.#around, (filters) => this.filter(filters));
  }

  /** How many have come. */
  async #look(): Promise<number> {
    try {
      const come = await this.#queue.look();
      if (come.length > 0) this.#fresh = new Set(come.map(({ id }) => id));
      this.#isOffline = false;
      this.#show();
      const [first] = come;
      if (come.length > 1) this.#around.say(tell('queue.arrived.more', { count: come.length }));
      else if (first) this.#around.say(tell('queue.arrived', { what: titleOf(first) }));
      return come.length;
    } catch (error) {
      // Told once: it goes on trying.
      if (!this.#isOffline) this.#around.failed(error);
      this.#isOffline = true;
      return 0;
    }
  }

  async #earlier(): Promise<void> {
    this.#more.disabled = true;
    const before = this.#queue.lines.length;
    await this.#queue.more().catch((error) => this.#around.failed(error));
    this.#more.disabled = false;
    this.#show();
    this.#links()[before]?.focus();
  }

  #showTabs(): void {
    const { state } = this.#queue.filters;
    const tabs = REPORT_STATES.map((one) => {
      const count = this.#queue.countOf(one);
      return button(
        {
          class: 'queue-tab',
          attributes: { 'aria-pressed': String(one === state), 'data-state': one },
          press: () => this.filter({ ...this.#queue.filters, state: one }),
        },
        tell(`state.${one}`),
        count === null ? null : element('b', { class: 'count', text: String(count) }),
      );
    });
    const focused = this.#tabs.contains(document.activeElement);
    this.#tabs.replaceChildren(...tabs);
    if (focused) tabs.find((tab) => tab.dataset['state'] === state)?.focus();
  }

  #show(): void {
    const { lines, hasMore, counts } = this.#queue;
    this.#more.hidden = !hasMore;
    const signature = JSON.stringify([lines, counts, lines.map(({ at }) => ago(at))]);
    if (signature === this.#shown) return;
    this.#shown = signature;
    this.#showTabs();
    const focused = this.#links().find((one) => one === document.activeElement)?.dataset['report'];
    this.#list.replaceChildren(...(lines.length > 0 ? lines.map((line) => this.#row(line)) : [this.#nothing()]));
    this.mark(this.#open);
    if (focused !== undefined)
      this.#links()
        .find((one) => one.dataset['report'] === focused)
        ?.focus();
  }

  #nothing(): HTMLElement {
    const { state, kind, category, against } = this.#queue.filters;
    const isNarrow = kind !== undefined || category !== undefined || against !== undefined;
    return element('li', {
      class: 'hint queue-empty',
      text: tell(isNarrow ? 'queue.empty.filtered' : `queue.empty.${state}`),
    });
  }

  #row(line: ReportLine): HTMLElement {
    const { id, against, by, words, at, state, kind } = line;
    const who =
      kind === 'appeal' ? tell('line.by', { name: nameOf(by) }) : tell('line.against', { name: nameOf(against) });
    return element(
      'li',
      {},
      element(
        'a',
        {
          class: this.#fresh.has(id) ? 'queue-line fresh' : 'queue-line',
          attributes: { href: linkTo({ view: 'report', id }), 'data-report': id, 'data-kind': kind },
        },
        element('span', { class: 'queue-what' }, element('b', { text: titleOf(line) }), time(at, 'ago')),
        element('span', { class: 'queue-who', text: who }),
        words === '' ? null : element('span', { class: 'queue-words', text: words }),
        state === 'open' ? null : element('span', { class: 'queue-state', text: outcomeOf(line) }),
      ),
    );
  }
}

function titleOf({ kind, category }: ReportLine): string {
  if (kind === 'appeal' || kind === 'held') return tell(`kind.${kind}`);
  return `${tell(`kind.${kind}`)} · ${tell(`category.${category}`)}`;
}
