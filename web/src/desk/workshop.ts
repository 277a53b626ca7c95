import type { Around } from './around.ts';
import { Frame } from './frame.ts';
import { openKeys } from './keys.ts';
import { placeOf } from './place.ts';
import { ScenesView } from './scenes-view.ts';

/** The desk of a designer: the scenes, and nothing of the staff's. */
export class Workshop {
  readonly #around: Around;
  readonly #frame: Frame;
  #view: ScenesView | null = null;

  constructor(host: HTMLElement, around: Around, language: () => void) {
    this.#around = around;
    this.#frame = new Frame(around.me, { language, keys: () => openKeys(around.host) });
    host.replaceChildren(this.#frame.root);
    this.#frame.showWaiting(0);
    this.show(false);
  }

  /** Shows the place that the address names; all others are the list of scenes. */
  show(withFocus = true): void {
    const place = placeOf(location.hash);
    this.#view?.stop();
    this.#view = new ScenesView(this.#around, place.view === 'scenes' ? place.id : undefined);
    this.#frame.mark('scenes');
    this.#frame.main.replaceChildren(this.#view.root);
    if (withFocus) this.#view.focus();
  }

  look(): void {}

  stop(): void {
    this.#view?.stop();
  }
}
