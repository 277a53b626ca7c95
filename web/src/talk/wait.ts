import { element } from '../element.ts';
import { say } from '../locale.ts';

/** Counts down for who has said too much at once. Told to screen readers when it begins, not every second. */
export class Wait {
  readonly #news = element('span', { class: 'unseen', attributes: { role: 'alert' } });
  readonly #count = element('span', { attributes: { 'aria-hidden': 'true' } });
  readonly root = element(
    'p',
    { class: 'chat-refusal chat-wait', attributes: { hidden: '' } },
    this.#news,
    this.#count,
  );
  /** Until when, by the kind of conversation. */
  readonly #until = new Map<string, number>();
  #kind = '';
  #timer = 0;

  get isOver(): boolean {
    return this.#left <= 0;
  }

  turnTo(kind: string): void {
    this.#kind = kind;
    this.#show();
  }

  start(kind: string, seconds: number): void {
    this.#until.set(kind, Date.now() + seconds * 1000);
    this.#show();
    if (kind === this.#kind) this.#news.textContent = say('talk.wait', { seconds });
  }

  get #left(): number {
    return Math.ceil(((this.#until.get(this.#kind) ?? 0) - Date.now()) / 1000);
  }

  #show(): void {
    clearTimeout(this.#timer);
    const seconds = this.#left;
    this.root.hidden = seconds <= 0;
    if (seconds <= 0) {
      this.#news.textContent = '';
      return;
    }
    this.#count.textContent = say('talk.wait', { seconds });
    this.#timer = window.setTimeout(() => this.#show(), 500);
  }
}
