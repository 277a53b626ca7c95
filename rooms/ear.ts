import type { Blocks, Identity, RoomLog } from './services.ts';

/** Words that may wait until it is known whom somebody has blocked. */
const MOST_WAITING = 200;

/** Whom one occupant does not hear. Until that is known, what is told waits: nothing of the blocked slips through. */
export class Ear {
  readonly #blocks: Blocks;
  readonly #log: Pick<RoomLog, 'error'>;
  /** Whom he has blocked; null while it is read. */
  #deaf: Set<string> | null = null;
  #waiting: { speaker: string; tell: () => void }[] = [];
  /** What has changed while it is read. */
  #changes: [string, boolean][] = [];
  /** Only the last reading counts. */
  #reading = 0;

  constructor(blocks: Blocks, log: Pick<RoomLog, 'error'>) {
    this.#blocks = blocks;
    this.#log = log;
  }

  /** Listens as somebody: a passer-by hears everybody. */
  listenAs({ id, session }: Identity): void {
    if (session === null) this.#open([]);
    else void this.#read(id);
  }

  /** Whether he hears that speaker, as far as is known. */
  hears(speaker: string): boolean {
    return this.#deaf !== null && !this.#deaf.has(speaker);
  }

  /** Tells him once it is known whom he has blocked, if the speaker is not among them. */
  tellLater(speaker: string, tell: () => void): void {
    if (this.#deaf === null && this.#waiting.length < MOST_WAITING) this.#waiting.push({ speaker, tell });
  }

  /** He has blocked somebody, or no longer. */
  change(blocked: string, on: boolean): void {
    this.#changes.push([blocked, on]);
    this.#apply();
  }

  #apply(): void {
    if (!this.#deaf) return;
    for (const [blocked, on] of this.#changes.splice(0))
      if (on) this.#deaf.add(blocked);
      else this.#deaf.delete(blocked);
  }

  async #read(account: string): Promise<void> {
    const reading = ++this.#reading;
    this.#deaf = null;
    const blocked = await this.#blocks.of(account).catch((error) => {
      this.#log.error({ error, account }, 'could not read whom somebody has blocked');
      return [];
    });
    if (reading === this.#reading) this.#open(blocked);
  }

  #open(blocked: readonly string[]): void {
    this.#deaf = new Set(blocked);
    this.#apply();
    for (const { speaker, tell } of this.#waiting.splice(0)) if (this.hears(speaker)) tell();
  }
}
