import type { Parvis } from '../../../client-sdk/index.ts';
import { CountedButton } from '../people/counted-button.ts';
import type { Toasts } from '../ui/toasts.ts';
import { openJournal } from './journal-window.ts';
import { linesOf } from './news.ts';

interface JournalNeeds {
  readonly client: Parvis;
  readonly host: HTMLElement;
  toasts(): Toasts;
  /** Does something; what is refused is told. */
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  /** Gives the keyboard back to the game. */
  play(): void;
}

/** One's own story on the page: what is new is told for a moment, and all of it is in the journal. */
export class Journal {
  readonly button: CountedButton;
  readonly #needs: JournalNeeds;
  #isOpen = false;
  #unseen = 0;

  constructor(needs: JournalNeeds) {
    this.#needs = needs;
    const label = { none: 'hud.journal', some: 'hud.journal.news' } as const;
    this.button = new CountedButton('journal', label, () => this.open());
    needs.client.on('me', () => this.#count(0));
    needs.client.on('story.changed', ({ news }) => {
      for (const { text, tone } of linesOf(news)) needs.toasts().show(text, tone);
      if (!this.#isOpen) this.#count(this.#unseen + news.filter(({ what }) => what !== 'item.lost').length);
    });
  }

  open(): void {
    if (this.#isOpen) return;
    const { client, host, attempt, play } = this.#needs;
    this.#isOpen = true;
    this.#count(0);
    openJournal(host, {
      client,
      attempt,
      closed: () => {
        this.#isOpen = false;
        play();
      },
    });
  }

  #count(unseen: number): void {
    this.#unseen = unseen;
    this.button.show(unseen);
  }
}
