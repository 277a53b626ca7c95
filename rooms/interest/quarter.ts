import type { Body } from './body.ts';
import type { Grid } from './grid.ts';

/** Where something lies on the tick's page. */
export interface Frame {
  from: number;
  to: number;
}

/** A cell of the scene: who is in it, and what this tick brought to those who look on from it. */
export class Quarter {
  readonly column: number;
  readonly row: number;
  readonly members: Body[] = [];
  /** More people are around than one is told about: everybody in it is told of those nearest to himself. */
  crowded = false;
  /** Those who came into view of this quarter in this tick, and those who went out of it. */
  readonly came: Body[] = [];
  readonly went: Body[] = [];
  /** Members with something new in this tick; their runs of operations lie one after the other from `from` to `to`. */
  readonly stirred: Body[] = [];
  from = 0;
  to = 0;
  /** What those are told of its members who look on from a quarter beside it; and who still has something to be told. */
  farFrom = 0;
  farTo = 0;
  readonly late: Body[] = [];
  /** The frame that everybody who looks on from here is sent, once it is written. */
  readonly frame: Frame = { from: 0, to: 0 };
  readonly #grid: Grid<Quarter>;
  #around: readonly Quarter[] | null = null;

  constructor(grid: Grid<Quarter>, column: number, row: number) {
    this.#grid = grid;
    this.column = column;
    this.row = row;
  }

  /** This quarter and those beside it: what one sees from here. */
  get around(): readonly Quarter[] {
    this.#around ??= this.#grid.around(this.column, this.row);
    return this.#around;
  }

  /** Whether somebody who counted as standing here still does. */
  holds({ player }: Body): boolean {
    return this.#grid.isIn(player.x, player.y, this.column, this.row);
  }

  sees(other: Quarter): boolean {
    return Math.abs(this.column - other.column) <= 1 && Math.abs(this.row - other.row) <= 1;
  }

  /** Whether those beside it are told of its walkers in this tick: every other one, and never all quarters at once. */
  due(tick: number): boolean {
    return ((this.column + this.row + tick) & 1) === 0;
  }

  /** How many stand in view. */
  get crowd(): number {
    let count = 0;
    for (const quarter of this.around) count += quarter.members.length;
    return count;
  }

  enter(body: Body): void {
    body.quarter = this;
    body.slot = this.members.length;
    this.members.push(body);
  }

  leave(body: Body): void {
    const last = this.members.pop();
    if (last && last !== body) {
      this.members[body.slot] = last;
      last.slot = body.slot;
    }
    body.quarter = null;
  }

  /** Everybody in view. */
  inView(): Body[] {
    const bodies: Body[] = [];
    for (const quarter of this.around) for (const body of quarter.members) bodies.push(body);
    return bodies;
  }

  /** Forgets what the tick brought. */
  rest(): void {
    for (const body of this.stirred) body.from = body.to = 0;
    this.came.length = 0;
    this.went.length = 0;
    this.stirred.length = 0;
    this.from = this.to = this.farFrom = this.farTo = this.frame.from = this.frame.to = 0;
  }
}
