import type { Point } from '../../../../schema/way/sweep.ts';
import type { Lens } from '../lens.ts';
import { isInside, type Thing } from '../nearby.ts';

export interface PointerActs {
  walk(to: Point): void;
  use(thing: Thing): void;
  /** Whose body is there. */
  bodyAt(point: Point): string | null;
  /** A body was clicked. */
  meet(session: string): void;
}

/** An NPC is its feet; what one clicks is its body. */
const BODY = { halfWidth: 15, up: 46, down: 6 } as const;
/** Held down longer than this, the pointer leads; a body follows it. In ms. */
const LEAD_EVERY = 180;
/** On a body, what is held longer than this (ms) or moved further (CSS pixels) is no click: it leads. */
const CLICK = { ms: 350, pixels: 8 } as const;

/** The mouse or a finger on the world: clicks on a thing use it, on a body meet it, others are where to walk. Held down, it leads. */
export class Pointer {
  readonly #canvas: HTMLElement;
  readonly #lens: Lens;
  readonly #things: readonly Thing[];
  readonly #acts: PointerActs;
  readonly #silence = new AbortController();
  #leading: { id: number; x: number; y: number } | null = null;
  /** Whose body was pressed and let go. */
  #clicked: string | null = null;
  #pressed: { session: string; id: number; x: number; y: number; at: number } | null = null;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(canvas: HTMLElement, lens: Lens, things: readonly Thing[], acts: PointerActs) {
    this.#canvas = canvas;
    this.#lens = lens;
    this.#things = things;
    this.#acts = acts;
    const { signal } = this.#silence;
    canvas.addEventListener('pointerdown', (event) => this.#down(event), { signal });
    canvas.addEventListener('pointermove', (event) => this.#move(event), { signal });
    canvas.addEventListener('pointerup', (event) => this.#release(event), { signal });
    canvas.addEventListener('click', () => this.#click(), { signal });
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
    const session = thing ? null : this.#acts.bodyAt(at);
    const { pointerId: id, clientX: x, clientY: y } = event;
    if (thing) this.#acts.use(thing);
    else if (session !== null) this.#pressed = { session, id, x, y, at: performance.now() };
    else {
      this.#acts.walk(at);
      this.#leading = { id, x, y };
    }
  }

  #move(event: PointerEvent): void {
    const pressed = this.#pressed;
    if (
      event.pointerId === pressed?.id &&
      Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > CLICK.pixels
    )
      this.#letLead();
    if (event.pointerId === this.#leading?.id)
      this.#leading = { id: event.pointerId, x: event.clientX, y: event.clientY };
    if (event.pointerType !== 'mouse') return;
    const at = this.#lens.worldAt(event.clientX, event.clientY);
    const isOver = this.#thingAt(at) !== undefined || this.#acts.bodyAt(at) !== null;
    this.#canvas.classList.toggle('over-thing', isOver);
  }

  #release({ pointerId }: PointerEvent): void {
    this.#clicked = this.#pressed?.id === pointerId ? this.#pressed.session : null;
  }

  /** A finger's click comes after its release: a window that was open by then would take it for its own. */
  #click(): void {
    if (this.#clicked !== null) this.#acts.meet(this.#clicked);
    this.#clicked = null;
  }

  /** What began as a press on a body goes on as a hand that leads. */
  #letLead(): void {
    this.#leading = this.#pressed;
    this.#pressed = null;
  }

  #letGo(): void {
    this.#pressed = null;
    this.#leading = null;
  }

  #lead(): void {
    if (this.#pressed && performance.now() - this.#pressed.at > CLICK.ms) this.#letLead();
    if (this.#leading) this.#acts.walk(this.#lens.worldAt(this.#leading.x, this.#leading.y));
  }

  #thingAt(point: Point): Thing | undefined {
    return this.#things.find(
      (thing) => thing.isHere !== false && (thing.kind === 'npc' ? isOnBody(thing, point) : isInside(thing, point)),
    );
  }
}

function isOnBody(npc: Thing, { x, y }: Point): boolean {
  return Math.abs(x - npc.x) <= BODY.halfWidth && y >= npc.y - BODY.up && y <= npc.y + BODY.down;
}
