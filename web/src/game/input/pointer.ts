import type { Lens } from '../lens.ts';
import { isInside, type Thing } from '../nearby.ts';
import type { Point } from '../sweep.ts';

export interface PointerActs {
  walk(to: Point): void;
  use(thing: Thing): void;
}

/** An NPC is its feet; what one clicks is its body. */
const BODY = { halfWidth: 15, up: 46, down: 6 } as const;
/** Held down longer than this, the pointer leads; a body follows it. In ms. */
const LEAD_EVERY = 180;

/** The mouse or a finger on the world: clicks on a thing use it, others are where to walk. Held down, it leads. */
export class Pointer {
  readonly #canvas: HTMLElement;
  readonly #lens: Lens;
  readonly #things: readonly Thing[];
  readonly #acts: PointerActs;
  readonly #silence = new AbortController();
  #leading: { id: number; x: number; y: number } | null = null;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(canvas: HTMLElement, lens: Lens, things: readonly Thing[], acts: PointerActs) {
    this.#canvas = canvas;
    this.#lens = lens;
    this.#things = things;
    this.#acts = acts;
    const { signal } = this.#silence;
    canvas.addEventListener('pointerdown', (event) => this.#down(event), { signal });
    canvas.addEventListener('pointermove', (event) => this.#move(event), { signal });
    for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
      canvas.addEventListener(end, () => this.#letGo(), { signal });
    this.#timer = setInterval(() => this.#lead(), LEAD_EVERY);
  }

  stop(): void {
    this.#silence.abort();
    clearInterval(this.#timer);
    this.#canvas.classList.remove('over-thing');
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const at = this.#lens.worldAt(event.clientX, event.clientY);
    const thing = this.#thingAt(at);
    if (thing) this.#acts.use(thing);
    else {
      this.#acts.walk(at);
      this.#leading = { id: event.pointerId, x: event.clientX, y: event.clientY };
    }
  }

  #move(event: PointerEvent): void {
    if (event.pointerId === this.#leading?.id)
      this.#leading = { id: event.pointerId, x: event.clientX, y: event.clientY };
    if (event.pointerType !== 'mouse') return;
    const isOver = this.#thingAt(this.#lens.worldAt(event.clientX, event.clientY)) !== undefined;
    this.#canvas.classList.toggle('over-thing', isOver);
  }

  #letGo(): void {
    this.#leading = null;
  }

  #lead(): void {
    if (this.#leading) this.#acts.walk(this.#lens.worldAt(this.#leading.x, this.#leading.y));
  }

  #thingAt(point: Point): Thing | undefined {
    return this.#things.find((thing) => (thing.kind === 'npc' ? isOnBody(thing, point) : isInside(thing, point)));
  }
}

function isOnBody(npc: Thing, { x, y }: Point): boolean {
  return Math.abs(x - npc.x) <= BODY.halfWidth && y >= npc.y - BODY.up && y <= npc.y + BODY.down;
}
