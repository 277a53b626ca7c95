import type { LeftReason } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';

/** Time before coming back is tried without being asked, in ms; the server needs a moment to start again. */
const COME_BACK_AFTER = 5000;

/** Notices about the connection: one that lies over the page while it comes back, one that stands in the way when it is over. */
export class Notices {
  readonly #host: HTMLElement;
  readonly #banner = element('p', { class: 'panel banner', attributes: { role: 'status', hidden: '' } });
  #screen: HTMLElement | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
    host.append(this.#banner);
  }

  reconnecting(): void {
    this.#banner.textContent = say('notice.reconnecting');
    this.#banner.hidden = false;
  }

  connected(): void {
    this.#banner.hidden = true;
    this.#screen?.remove();
    this.#screen = null;
  }

  /** Out of the world: says why, and what the staff said of it. `back` tries to come back; it rejects with what there is to say when it cannot. */
  left(reason: LeftReason, why: string | null, back: () => Promise<void>): void {
    this.connected();
    const note = element('p', { class: 'left-note', attributes: { role: 'alert' } });
    const retry = button({ class: 'button primary', word: `left.${reason}.button`, press: () => void comeBack() });
    const screen = element(
      'div',
      {
        class: 'left',
        attributes: { role: 'alertdialog', 'aria-labelledby': 'left-title', 'aria-describedby': 'left-text left-why' },
      },
      element(
        'div',
        { class: 'panel left-card' },
        element('h2', { word: `left.${reason}`, attributes: { id: 'left-title' } }),
        element('p', { word: `left.${reason}.text`, attributes: { id: 'left-text' } }),
        why === null ? null : element('p', { class: 'left-why', text: why, attributes: { id: 'left-why' } }),
        retry,
        note,
      ),
    );
    const comeBack = async () => {
      if (retry.disabled || this.#screen !== screen) return;
      retry.disabled = true;
      note.textContent = '';
      try {
        await back();
        this.connected();
      } catch (error) {
        note.textContent = error instanceof Error ? error.message : say('error.unexpected');
        retry.disabled = false;
        if (reason === 'draining') setTimeout(() => void comeBack(), COME_BACK_AFTER);
      }
    };
    this.#screen = screen;
    this.#host.append(screen);
    retry.focus();
    if (reason === 'draining') setTimeout(() => void comeBack(), COME_BACK_AFTER);
  }
}
