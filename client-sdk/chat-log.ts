import type { ChatMessage, History } from '../schema/messages/chat.ts';
import { Emitter } from './emitter.ts';

/** Which page of history: before or after a message, or the newest. */
export interface PageAsked {
  readonly before?: string;
  readonly after?: string;
  readonly limit?: number;
}

export interface ChatLogEvents {
  /** What is in the log is not what it was. */
  changed: undefined;
}

/** What was said by different processes in the same moment may be told out of order: so far back is asked again, in ms. */
const OVERLAP_MS = 10_000;
/** Pages that are caught up; with more to read one begins anew with the newest. */
const MOST_PAGES = 5;

/** The smallest id of a message `ms` before another: ids begin with 12 hex digits of ms since 1970. */
function earlier(id: string, ms: number): string {
  const at = Math.max(0, Number.parseInt(id.slice(0, 12), 16) - ms);
  return at.toString(16).padStart(12, '0').padEnd(32, '0');
}

/**
 * What was said in a channel as far as one has read, in order. Pages of history and what is told live are put together
 * without gaps or doubles, however they come.
 */
export class ChatLog extends Emitter<ChatLogEvents> {
  readonly channel: string;
  readonly #fetch: (asked: PageAsked) => Promise<History>;
  #messages: ChatMessage[] = [];
  /** Where older ones are; undefined until the first page is here. */
  #before: string | null | undefined;
  /** Taken back, though a page that is under way may hold them still. */
  readonly #gone = new Set<string>();
  /** Changed, though a page that is under way may hold them as they were. */
  readonly #changes = new Map<string, Pick<ChatMessage, 'text' | 'editedAt'>>();
  #opening: Promise<void> | undefined;
  #turning: Promise<boolean> | undefined;

  constructor(channel: string, fetch: (asked: PageAsked) => Promise<History>) {
    super();
    this.channel = channel;
    this.#fetch = fetch;
  }

  /** In the order in which they were said. The same list as long as nothing changes. */
  get messages(): readonly ChatMessage[] {
    return this.#messages;
  }

  /** Whether older ones may be there to read. */
  get hasOlder(): boolean {
    return this.#before !== null;
  }

  /** Reads the newest page; once open it reads nothing. */
  open(): Promise<void> {
    this.#opening ??= this.#first().catch((error) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  /** Reads the page before what is here; says whether there may be more. */
  older(): Promise<boolean> {
    this.#turning ??= this.#turn().finally(() => {
      this.#turning = undefined;
    });
    return this.#turning;
  }

  /** Reads what was said while nothing was told: to be called when a connection is back. */
  async catchUp(): Promise<void> {
    const newest = this.#messages.at(-1);
    if (this.#before === undefined) return;
    if (!newest) return this.reopen();
    let after: string | null = earlier(newest.id, OVERLAP_MS);
    for (let pages = 0; after !== null; pages++) {
      if (pages === MOST_PAGES) return this.reopen();
      const page: History = await this.#fetch({ after });
      this.#put(page.messages);
      after = page.after;
    }
  }

  /** Forgets what was read, and begins anew with the newest page. */
  async reopen(): Promise<void> {
    this.#before = undefined;
    this.#messages = [];
    this.#opening = undefined;
    await this.open();
  }

  /** Somebody said something just now; or it was held, and is let through. */
  hear(message: ChatMessage): void {
    this.#gone.delete(message.id);
    this.#put([message]);
  }

  change({ id, text, editedAt }: Pick<ChatMessage, 'id' | 'text' | 'editedAt'>): void {
    this.#changes.set(id, { text, editedAt });
    this.#put(this.#messages.filter((one) => one.id === id));
  }

  remove(id: string): void {
    this.#gone.add(id);
    this.#keep(this.#messages.filter((one) => one.id !== id));
  }

  /** Leaves out what somebody said. */
  forget(author: string): void {
    this.#keep(this.#messages.filter((one) => one.author !== author));
  }

  async #first(): Promise<void> {
    const page = await this.#fetch({});
    this.#before = page.before;
    this.#put(page.messages);
  }

  async #turn(): Promise<boolean> {
    await this.open();
    const { before } = { before: this.#before };
    if (!before) return false;
    const page = await this.#fetch({ before });
    // It may have begun anew meanwhile: what was asked for is no longer what comes before.
    if (this.#before === before) {
      this.#before = page.before;
      this.#put(page.messages);
    }
    return this.hasOlder;
  }

  #put(messages: readonly ChatMessage[]): void {
    const byId = new Map(this.#messages.map((one) => [one.id, one]));
    for (const message of messages) {
      if (this.#gone.has(message.id)) continue;
      const known = byId.get(message.id);
      const isOlder = known && (known.editedAt ?? 0) > (message.editedAt ?? 0);
      const newer = isOlder ? { ...known, status: message.status } : message;
      const change = this.#changes.get(message.id);
      const isChanged = change && (change.editedAt ?? 0) >= (newer.editedAt ?? 0);
      byId.set(message.id, isChanged ? { ...newer, ...change } : newer);
    }
    this.#keep([...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1)));
  }

  #keep(messages: ChatMessage[]): void {
    this.#messages = messages;
    this.emit('changed', undefined);
  }
}
