import type { Body } from './body.ts';
import { Bytes } from './bytes.ts';
import type { Quarter } from './quarter.ts';
import { farewell, fields, introduction, type Pen } from './wire.ts';

/** A scene's first page has this many bytes; it grows. */
const FIRST_BYTES = 64 * 1024;

/** Everything that is written in one tick: a run for each change, once; then frames, which repeat runs. */
export class Page extends Bytes {
  readonly pen: Pen;
  /** Which tick it is of. */
  tick = 0;

  constructor(pen: Pen) {
    super(FIRST_BYTES);
    this.pen = pen;
  }

  /** Begins the next tick's page. */
  turn(): void {
    this.tick++;
    this.offset = 0;
  }

  /** Writes what is new of a quarter's bodies, for those in it and for those beside it. */
  stirred(quarter: Quarter): void {
    quarter.from = this.offset;
    for (const body of quarter.stirred) {
      const came = body.movedAt === this.tick;
      if ((body.tree.dirtyLow & ~this.pen.gait) !== 0) body.card = null;
      body.from = this.offset;
      this.put(fields, body, came ? body.tree.dirtyLow | body.late : body.tree.dirtyLow);
      body.to = this.offset;
    }
    quarter.to = this.offset;
    if (quarter.around.length > 1) this.#fromAfar(quarter);
  }

  /** Steps are told to the quarters beside at every other tick; turns, stops and everything else at once. */
  #fromAfar(quarter: Quarter): void {
    const due = quarter.due(this.tick);
    quarter.farFrom = this.offset;
    for (const body of quarter.stirred) {
      const bits = body.tree.dirtyLow;
      const urgent = (bits & ~this.pen.steps) !== 0 || body.movedAt === this.tick;
      body.late |= bits;
      if (due || urgent) this.#flush(body);
      else quarter.late.push(body);
    }
    if (due) for (const body of quarter.late.splice(0)) if (body.quarter === quarter) this.#flush(body);
    quarter.farTo = this.offset;
  }

  #flush(body: Body): void {
    if (body.late === 0) return;
    this.put(fields, body, body.late);
    this.forget(body);
  }

  /** From now on nothing of a body's is late; whoever needs it in this tick still finds it. */
  forget(body: Body): void {
    body.flushed = body.late;
    body.flushedAt = this.tick;
    body.late = 0;
  }

  /** What of a body's those may not have been told yet who saw him from a quarter beside his. */
  whatWasLate(body: Body): void {
    const bits = body.late | (body.flushedAt === this.tick ? body.flushed : 0);
    if (bits !== 0) this.put(fields, body, bits);
  }

  farewell(body: Body): void {
    this.put(farewell, body, this.pen);
  }

  /** Introductions are written once a tick and then repeated, unless something changed since. */
  introduce(body: Body, asOfNow = false): void {
    if (body.introAt === this.tick && !asOfNow) {
      this.again(body.introFrom, body.introTo);
      return;
    }
    const from = this.offset;
    if (body.card === null || (body.tree.dirtyLow & ~this.pen.gait) !== 0) {
      this.put(introduction, body, this.pen);
      body.card = new Uint8Array(this.buffer.subarray(from, this.offset));
    } else this.add(body.card);
    this.put(fields, body, this.pen.gait);
    if (asOfNow) return;
    body.introAt = this.tick;
    body.introFrom = from;
    body.introTo = this.offset;
  }

  /** What changed of a body since those were told who see it from afar. */
  catchUp(body: Body): void {
    if (body.owed === 0) return;
    if (body.owedAt === this.tick) {
      this.again(body.owedFrom, body.owedTo);
      return;
    }
    body.owedAt = this.tick;
    body.owedFrom = this.offset;
    this.put(fields, body, body.owed);
    body.owedTo = this.offset;
  }

  /** What is new of everybody in view of a quarter. */
  news(quarter: Quarter): void {
    for (const other of quarter.around)
      if (other === quarter) this.again(other.from, other.to);
      else this.again(other.farFrom, other.farTo);
  }
}
