import type { Moderation } from '../../../client-sdk/moderation.ts';
import { MOST_NAMED, type PersonView } from '../../../schema/rest/desk-people.ts';

type Known = Pick<PersonView, 'name' | 'avatar' | 'guest'>;

/** Who the people behind ids are. What is asked for in one go is asked of the server at once, and kept. */
export class Names {
  readonly #moderation: Pick<Moderation, 'people'>;
  readonly #known = new Map<string, Promise<Known | null>>();
  #waiting: { readonly id: string; readonly settle: (known: Known | null) => void }[] = [];

  constructor(moderation: Pick<Moderation, 'people'>) {
    this.#moderation = moderation;
  }

  /** Null for who is no account: passers-by. Rejects with nothing: a server that does not answer knows nobody. */
  of(id: string): Promise<Known | null> {
    const known = this.#known.get(id);
    if (known) return known;
    const asked = new Promise<Known | null>((settle) => {
      if (this.#waiting.length === 0) queueMicrotask(() => void this.#ask());
      this.#waiting.push({ id, settle });
    });
    this.#known.set(id, asked);
    return asked;
  }

  async #ask(): Promise<void> {
    const asked = this.#waiting;
    this.#waiting = [];
    for (let from = 0; from < asked.length; from += MOST_NAMED) {
      const page = asked.slice(from, from + MOST_NAMED);
      const ids = page.map(({ id }) => id).join(',');
      const found = await this.#moderation.people({ ids }).catch(() => null);
      const byId = new Map((found?.items ?? []).map((one) => [one.id, one]));
      for (const { id, settle } of page) {
        if (!found) this.#known.delete(id);
        settle(byId.get(id) ?? null);
      }
    }
  }
}
