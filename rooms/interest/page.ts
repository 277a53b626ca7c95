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

  /** Writes what is new of a quarter's bodies, one behind the other. */
  stirred(quarter: Quarter): void {
    quarter.from = this.offset;
    for (const body of quarter.stirred) {
      body.from = this.offset;
      this.put(fields, body, body.tree.dirtyLow);
      body.to = this.offset;
    }
    quarter.to = this.offset;
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
    this.put(introduction, body, this.pen);
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
    for (const other of quarter.around) this.again(other.from, other.to);
  }
}
