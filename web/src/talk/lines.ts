import { type ChatLog, type ChatMessage, RefusalError } from '../../../client-sdk/index.ts';
import { element } from '../element.ts';
import { locale, onLocale } from '../locale.ts';
import { type LineActs, type Reading, writeLine } from './line.ts';
import { type Entry, lineUp, type Note } from './line-up.ts';
import { ScrollKeeper } from './scroll-keeper.ts';
import { walkLines } from './walk-lines.ts';
import { dayName } from './when.ts';

const KEPT_NOTES = 40;
/** So near the top the page before is read, in pixels. */
const NEAR_TOP = 120;
/** Until what was put in without being news is taken for granted by screen readers, in ms. */
const SETTLE_MS = 250;

interface Row {
  readonly root: HTMLElement;
  message: ChatMessage | null;
}

/** What is said in one channel, drawn from its log, with older pages as one scrolls up. New lines alone are announced. */
export class Lines {
  readonly root = element('ol', {
    class: 'chat-lines',
    label: 'talk.log',
    attributes: { role: 'log', 'aria-live': 'off', tabindex: '0', hidden: '' },
  });
  readonly #log: ChatLog;
  readonly #me: () => Reading;
  readonly #acts: LineActs;
  readonly #rows = new Map<string, Row>();
  readonly #scroll = new ScrollKeeper(this.root);
  readonly #stops: (() => void)[];
  #notes: Note[] = [];
  #count = 0;
  #isOpen = false;
  #loud = 0;

  constructor(log: ChatLog, me: () => Reading, acts: LineActs) {
    this.#log = log;
    this.#me = me;
    this.#acts = acts;
    this.#stops = [log.on('changed', () => this.#draw()), onLocale(() => this.#rewrite())];
    this.root.addEventListener('scroll', () => this.#look(), { passive: true });
    walkLines(this.root);
  }

  show(): void {
    this.#quietly();
    this.root.hidden = false;
    this.#draw();
    this.#scroll.restore();
    this.open().catch((error: unknown) => {
      if (error instanceof RefusalError) this.note(error.message);
      else reportError(error);
    });
  }

  hide(): void {
    this.root.hidden = true;
    this.root.setAttribute('aria-live', 'off');
  }

  /** Reads the newest page, once. */
  async open(): Promise<void> {
    if (this.#isOpen) return this.#look();
    try {
      await this.#log.open();
    } finally {
      this.#isOpen = true;
      this.#place();
      this.#quietly();
      this.#draw();
      this.#look();
    }
  }

  /** Something that happened, in nobody's voice. */
  note(text: string): void {
    const key = `note-${this.#count++}`;
    const note = { key, text, after: this.#log.messages.at(-1)?.id ?? null };
    this.#notes = [...this.#notes, note].slice(-KEPT_NOTES);
    this.#draw();
  }

  /** The newest line, at once: one has just opened the panel, or spoken. */
  toEnd(): void {
    this.#scroll.toEnd();
  }

  /** After it was out of sight. */
  restore(): void {
    this.#scroll.restore();
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    clearTimeout(this.#loud);
    this.root.remove();
  }

  /** What was noted before the first page was there comes after it. */
  #place(): void {
    const after = this.#log.messages.at(-1)?.id ?? null;
    this.#notes = this.#notes.map((note) => ({ ...note, after: note.after ?? after }));
  }

  #draw(): void {
    if (this.root.hidden) return;
    const entries = lineUp(this.#log.messages, this.#notes, Date.now());
    const first = entries.find(({ kind }) => kind === 'message')?.key;
    // Older pages are no news.
    if (first !== undefined && !this.#rows.has(first) && this.#rows.size > 0) this.#quietly();
    this.#scroll.hold(() => this.#arrange(entries));
  }

  #arrange(entries: readonly Entry[]): void {
    const wanted = new Set(entries.map(({ key }) => key));
    for (const [key, { root }] of this.#rows)
      if (!wanted.has(key)) {
        root.remove();
        this.#rows.delete(key);
      }
    this.root.querySelector('.chat-empty')?.remove();
    let next = this.root.firstElementChild;
    for (const entry of entries) {
      const { root } = this.#row(entry);
      if (root === next) next = next.nextElementSibling;
      else this.root.insertBefore(root, next);
    }
    if (entries.length === 0) this.root.append(element('li', { class: 'chat-empty', word: 'chat.empty' }));
  }

  #row(entry: Entry): Row {
    const known = this.#rows.get(entry.key);
    const row = known ?? { root: element('li'), message: null };
    if (entry.kind === 'message') {
      if (row.message !== entry.message) writeLine(row.root, entry.message, this.#me(), this.#acts);
      row.message = entry.message;
    } else if (!known) {
      row.root.className = entry.kind === 'day' ? 'chat-day' : 'chat-note';
      row.root.textContent = entry.kind === 'day' ? dayName(entry.at, locale()) : entry.text;
    }
    this.#rows.set(entry.key, row);
    return row;
  }

  /** In another language, times and days read otherwise. */
  #rewrite(): void {
    this.#quietly();
    for (const [key, { root, message }] of this.#rows)
      if (message) writeLine(root, message, this.#me(), this.#acts);
      else if (key.startsWith('day-')) this.#rows.delete(key) && root.remove();
    this.#draw();
  }

  #quietly(): void {
    this.root.setAttribute('aria-live', 'off');
    clearTimeout(this.#loud);
    this.#loud = window.setTimeout(() => {
      if (!this.root.hidden && this.#isOpen) this.root.setAttribute('aria-live', 'polite');
    }, SETTLE_MS);
  }

  /** Reads the page before while the top is in sight. */
  #look(): void {
    this.#scroll.remember();
    if (!this.#isOpen || this.root.clientHeight === 0 || this.root.scrollTop > NEAR_TOP || !this.#log.hasOlder) return;
    const before = this.#log.messages[0]?.id;
    this.#log.older().then(
      () => before !== this.#log.messages[0]?.id && this.#look(),
      // It is read when one scrolls there again.
      () => {},
    );
  }
}
