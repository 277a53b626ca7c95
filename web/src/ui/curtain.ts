/** A tab in the background animates nothing: after this many ms the curtain counts as down. */
const PATIENCE_MS = 600;

/** What falls between two scenes. */
export class Curtain {
  readonly #cloth: HTMLElement;

  constructor(cloth: HTMLElement) {
    this.#cloth = cloth;
  }

  /** Resolves when the stage is hidden. */
  async close(): Promise<void> {
    this.#cloth.classList.add('closed');
    await this.#settled();
  }

  open(): void {
    this.#cloth.classList.remove('closed');
  }

  async #settled(): Promise<void> {
    const fallen = Promise.allSettled(this.#cloth.getAnimations().map((animation) => animation.finished));
    await Promise.race([fallen, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  }
}
