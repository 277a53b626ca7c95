import type { Wish } from '../walker.ts';

/** Where on the keyboard a key is, whatever is printed on it: WASD on one layout is ZQSD on another. */
const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  KeyW: [0, -1],
  KeyS: [0, 1],
  KeyA: [-1, 0],
  KeyD: [1, 0],
};

export interface KeyActs {
  /** E or Space. */
  use(): void;
  /** Enter or T. */
  chat(): void;
  /** B. */
  emotes(): void;
  /** J. */
  journal(): void;
}

/** The keyboard, while the focus is in the game and not in a field, a dialogue or a window. */
export class Keys {
  readonly #held = new Set<string>();
  readonly #acts: KeyActs;
  readonly #silence = new AbortController();

  constructor(acts: KeyActs) {
    this.#acts = acts;
    const { signal } = this.#silence;
    window.addEventListener('keydown', (event) => this.#press(event), { signal });
    window.addEventListener('keyup', (event) => this.#held.delete(event.code), { signal });
    window.addEventListener('blur', () => this.#held.clear(), { signal });
    window.addEventListener('focusin', (event) => isOccupied(event.target) && this.#held.clear(), { signal });
  }

  /** The direction that is held down; null when none is. */
  wish(): Wish | null {
    let x = 0;
    let y = 0;
    for (const code of this.#held) {
      x += WAYS[code]?.[0] ?? 0;
      y += WAYS[code]?.[1] ?? 0;
    }
    if (this.#held.size === 0) return null;
    return { x: Math.sign(x) * 100, y: Math.sign(y) * 100 };
  }

  stop(): void {
    this.#silence.abort();
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isOccupied(event.target)) return;
    if (WAYS[event.code]) this.#held.add(event.code);
    else if (event.repeat || !this.#act(event)) return;
    event.preventDefault();
  }

  #act(event: KeyboardEvent): boolean {
    const isOnButton = event.target instanceof HTMLButtonElement;
    if (event.code === 'KeyE' || (event.code === 'Space' && !isOnButton)) this.#acts.use();
    else if (event.code === 'KeyT' || (event.code.endsWith('Enter') && !isOnButton)) this.#acts.chat();
    else if (event.code === 'KeyB') this.#acts.emotes();
    else if (event.code === 'KeyJ') this.#acts.journal();
    else return false;
    return true;
  }
}

/** Whether keys belong to what has the focus. */
function isOccupied(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, dialog, [role="dialog"], [role="alertdialog"], [role="log"], [role="menu"]',
    ) !== null
  );
}
