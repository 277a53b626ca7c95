import type { ChronicleLineView } from '../../../client-sdk/index.ts';
import { element } from '../element.ts';
import { locale } from '../locale.ts';
import { dayOf } from '../talk/line-up.ts';
import { ScrollKeeper } from '../talk/scroll-keeper.ts';
import { dayName } from '../talk/when.ts';
import { chronicleRow } from './line.ts';

/** Which lines are read: all, what is told, or what the dice said. */
export type Shown = 'all' | 'told' | 'rolls';

const TOLD: readonly string[] = ['narration', 'voice', 'milestone'];

const isShown = ({ kind }: ChronicleLineView, shown: Shown): boolean =>
  shown === 'all' || (shown === 'told' ? TOLD.includes(kind) : kind === 'roll');

/** Lines of the chronicle one below the other, a heading for every day. It stays where one reads while lines come. */
export class ChronicleLog {
  readonly root: HTMLElement;
  readonly #keeper: ScrollKeeper;
  readonly #titleOf: (scene: string) => string;
  /** In the order in which they were written. */
  #lines: ChronicleLineView[] = [];
  #shown: Shown = 'all';

  constructor(titleOf: (scene: string) => string) {
    this.#titleOf = titleOf;
    const attributes = { role: 'log', tabindex: '0' };
    this.root = element('div', { class: 'chronicle-lines', label: 'chronicle.lines', attributes });
    this.#keeper = new ScrollKeeper(this.root);
    this.root.addEventListener('scroll', () => this.#keeper.remember(), { passive: true });
  }

  get isEmpty(): boolean {
    return this.root.childElementCount === 0;
  }

  has(id: string): boolean {
    return this.#lines.some((line) => line.id === id);
  }

  /** Puts lines where they belong; those that are there already are left out. */
  add(lines: readonly ChronicleLineView[]): void {
    const known = new Set(this.#lines.map(({ id }) => id));
    const fresh = lines.filter(({ id }) => !known.has(id));
    if (fresh.length === 0) return;
    const last = this.#lines.at(-1)?.id ?? '';
    this.#lines = [...this.#lines, ...fresh].sort((a, b) => (a.id < b.id ? -1 : 1));
    // What comes at the end is added there: whoever listens is read that alone.
    if (fresh.every(({ id }) => id > last)) this.#keeper.hold(() => this.root.append(...this.#rows(fresh, last)));
    else this.write();
  }

  /** Shows others of the lines, or all. */
  show(shown: Shown): void {
    this.#shown = shown;
    this.write();
    this.#keeper.toEnd();
  }

  /** Writes all of it anew, in the language of the page. */
  write(): void {
    this.#keeper.hold(() => this.root.replaceChildren(...this.#rows(this.#lines, '')));
  }

  #rows(lines: readonly ChronicleLineView[], after: string): HTMLElement[] {
    const at = (line: ChronicleLineView | undefined) => (line ? new Date(line.at).getTime() : Number.NaN);
    let day = dayOf(at(this.#lines.findLast((line) => line.id <= after && isShown(line, this.#shown))));
    return lines
      .filter((line) => isShown(line, this.#shown))
      .flatMap((line) => {
        const row = chronicleRow(line, this.#titleOf);
        if (dayOf(at(line)) === day) return [row];
        day = dayOf(at(line));
        return [element('h3', { class: 'chronicle-day', text: dayName(at(line), locale()) }), row];
      });
  }
}
