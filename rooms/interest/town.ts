import type { Audience } from './audience.ts';
import type { Body } from './body.ts';
import { Grid } from './grid.ts';
import { Quarter } from './quarter.ts';
import type { CrowdRules } from './rules.ts';

/** Above the company or the crowd it takes this much more, or less, for the rule to change: people come and go. */
const SLACK = 0.2;

/** The scene cut into quarters: where everybody stands, and who sees whom come and go. */
export class Town {
  readonly #rules: CrowdRules;
  #grid: Grid<Quarter>;
  #population = 0;
  /** Quarters to which this tick brought something. */
  readonly #stirred = new Set<Quarter>();
  #crowded = 0;
  /** Quarters around which the number of people changed. */
  #unsure = new Set<Quarter>();

  constructor(rules: CrowdRules) {
    this.#rules = rules;
    this.#grid = quarters(Number.POSITIVE_INFINITY);
  }

  /** The quarter that somebody stands in now, though he may not have been placed there yet. */
  quarterAt({ player }: Body): Quarter {
    return this.#grid.at(player.x, player.y);
  }

  /** Whether it is crowded anywhere. */
  get crowded(): boolean {
    return this.#crowded > 0;
  }

  /** Takes what a tick brought. Whoever no longer knows just those in view remembers whom he was told of. */
  settle(came: readonly Body[], left: readonly Body[], changed: readonly Body[], everybody: Iterable<Body>): void {
    this.#population += came.length - left.reduce((count, body) => count + (body.quarter ? 1 : 0), 0);
    if (this.#outgrown()) {
      this.#divide(left, everybody);
      return;
    }
    this.#weigh();
    for (const body of left) remember(body.audience);
    const moved: Body[] = [];
    for (const body of changed)
      if (body.quarter && !body.gone && body.quarter !== this.quarterAt(body)) {
        remember(body.audience);
        if (body.audience) body.audience.chooseAt = 0;
        moved.push(body);
      }
    for (const body of left) this.#leave(body);
    for (const body of moved) this.#move(body);
    for (const body of came) this.#enter(body);
  }

  /** Something of a body's changed in this tick. */
  stir(body: Body): void {
    if (!body.quarter) return;
    body.quarter.stirred.push(body);
    this.#stirred.add(body.quarter);
  }

  get stirred(): Iterable<Quarter> {
    return this.#stirred;
  }

  /** Marks a quarter as one that has to forget something when the tick is over. */
  touch(quarter: Quarter): void {
    this.#stirred.add(quarter);
  }

  /** The tick is over. */
  rest(): void {
    for (const quarter of this.#stirred) quarter.rest();
    this.#stirred.clear();
  }

  #outgrown(): boolean {
    const { company } = this.#rules;
    return this.#grid.size === Number.POSITIVE_INFINITY
      ? this.#population > company
      : this.#population < company * (1 - SLACK);
  }

  /** From one quarter to many, or back. Nobody sees what he saw: all are told anew of what is different. */
  #divide(left: readonly Body[], everybody: Iterable<Body>): void {
    const bodies = [...everybody];
    for (const body of bodies) remember(body.audience);
    for (const body of left) {
      remember(body.audience);
      body.quarter = null;
    }
    this.#grid = quarters(
      this.#grid.size === Number.POSITIVE_INFINITY ? this.#rules.quarter : Number.POSITIVE_INFINITY,
    );
    this.#stirred.clear();
    this.#unsure.clear();
    this.#crowded = 0;
    for (const body of bodies) {
      const quarter = this.quarterAt(body);
      quarter.enter(body);
      for (const other of quarter.around) this.#unsure.add(other);
    }
    this.#weigh();
  }

  /** Says of the quarters around which people came and went whether it is crowded there now. */
  #weigh(): void {
    const { most } = this.#rules;
    const unsure = this.#unsure;
    this.#unsure = new Set();
    for (const quarter of unsure) {
      const { crowd } = quarter;
      const crowded = quarter.crowded ? crowd > most * (1 - SLACK) : crowd > most;
      if (crowded === quarter.crowded) continue;
      quarter.crowded = crowded;
      this.#crowded += crowded ? 1 : -1;
      for (const { audience } of quarter.members) {
        remember(audience);
        if (audience) audience.chooseAt = 0;
      }
    }
  }

  #enter(body: Body): void {
    const quarter = this.quarterAt(body);
    quarter.enter(body);
    for (const other of quarter.around) this.#sawCome(other, body);
  }

  #leave(body: Body): void {
    const { quarter } = body;
    if (!quarter) return;
    quarter.leave(body);
    for (const other of quarter.around) this.#sawGo(other, body);
  }

  #move(body: Body): void {
    const from = body.quarter;
    if (!from) return;
    const to = this.quarterAt(body);
    from.leave(body);
    to.enter(body);
    for (const other of from.around) if (!to.sees(other)) this.#sawGo(other, body);
    for (const other of to.around) if (!from.sees(other)) this.#sawCome(other, body);
  }

  #sawCome(quarter: Quarter, body: Body): void {
    quarter.came.push(body);
    this.#stirred.add(quarter);
    this.#unsure.add(quarter);
  }

  #sawGo(quarter: Quarter, body: Body): void {
    quarter.went.push(body);
    this.#stirred.add(quarter);
    this.#unsure.add(quarter);
  }
}

function quarters(size: number): Grid<Quarter> {
  const grid: Grid<Quarter> = new Grid(size, (column, row) => new Quarter(grid, column, row));
  return grid;
}

/** Whoever is about to see something else than those in view of his quarter keeps in mind whom he was told of. */
function remember(audience: Audience | null): void {
  if (audience?.told === null && audience.body?.quarter) audience.told = audience.body.quarter.inView();
}
