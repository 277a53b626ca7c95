import { element } from '../../element.ts';
import type { Wish } from '../walker.ts';

/** How far the knob goes from the middle, in CSS pixels, and how much of that counts as rest. */
const RADIUS = 44;
const REST = 0.18;

/** A stick for thumbs, on devices whose pointer is one. */
export class Stick {
  readonly #root = element('div', { class: 'stick', attributes: { 'aria-hidden': 'true' } });
  readonly #knob = element('div', { class: 'stick-knob' });
  #pointer: number | null = null;
  #wish: Wish | null = null;

  constructor(host: HTMLElement) {
    this.#root.append(this.#knob);
    this.#root.addEventListener('pointerdown', (event) => {
      this.#pointer = event.pointerId;
      this.#root.setPointerCapture(event.pointerId);
      this.#pull(event);
    });
    this.#root.addEventListener('pointermove', (event) => this.#pull(event));
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
      this.#root.addEventListener(end, () => this.#release());
    host.append(this.#root);
  }

  /** The direction it is pulled in; null while it is left alone. */
  wish(): Wish | null {
    return this.#wish;
  }

  stop(): void {
    this.#root.remove();
  }

  #pull(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer) return;
    event.preventDefault();
    const box = this.#root.getBoundingClientRect();
    const x = (event.clientX - box.left - box.width / 2) / RADIUS;
    const y = (event.clientY - box.top - box.height / 2) / RADIUS;
    const length = Math.hypot(x, y);
    const kept = Math.min(1, length) / (length || 1);
    this.#knob.style.transform = `translate(${x * kept * RADIUS}px, ${y * kept * RADIUS}px)`;
    this.#wish = length < REST ? { x: 0, y: 0 } : { x: x * kept * 100, y: y * kept * 100 };
  }

  #release(): void {
    this.#pointer = null;
    this.#wish = null;
    this.#knob.style.transform = '';
  }
}
