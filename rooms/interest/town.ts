import type { Audience } from './audience.ts';
import type { Body } from './body.ts';
import { Grid } from './grid.ts';
import type { Page } from './page.ts';
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
  /** Quarters beside which not everything was told. */
  readonly #late = new Set<Quarter>();
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

  /** Takes what a tick brought: who came, left, or walked into another quarter. Whoever no longer knows just those in view remembers whom he was told of. */
  settle(came: readonly Body[], left: readonly Body[], moved: readonly Body[], page: Page): void {
    this.#population += came.length - left.reduce((count, body) => count + (body.quarter ? 1 : 0), 0);
    if (this.#outgrown()) {
      this.#divide(left, page);
      return;
    }
    this.#weigh();
    for (const body of left) remember(body.audience);
    for (const { audience } of moved) {
      remember(audience);
      if (audience) audience.chooseAt = 0;
    }
    for (const body of left) this.#leave(body);
    for (const body of moved) this.#move(body, page.tick);
    for (const body of came) this.#enter(body);
  }

  /** Something of a body's changed in this tick. */
  stir(body: Body): void {
    const { quarter } = body;
    if (!quarter) return;
    if (quarter.stirred.push(body) === 1) this.#stirred.add(quarter);
  }

  /** Stirs the quarters whose walkers' steps those beside have not been told of yet, and are to be now. */
  wake(tick: number): void {
    for (const quarter of this.#late)
      if (quarter.due(tick)) {
        this.#stirred.add(quarter);
        this.#late.delete(quarter);
      }
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
    for (const quarter of this.#stirred) {
      if (quarter.late.length > 0) this.#late.add(quarter);
      quarter.rest();
    }
    this.#stirred.clear();
  }

  #outgrown(): boolean {
    const { company } = this.#rules;
    return this.#grid.size === Number.POSITIVE_INFINITY
      ? this.#population > company
      : this.#population < company * (1 - SLACK);
  }

  /** From one quarter to many, or back. Nobody sees what he saw: all are told anew of what is different. */
  #divide(left: readonly Body[], page: Page): void {
    const bodies = [...page.pen.census.bodies];
    for (const body of bodies) {
      remember(body.audience);
      page.forget(body);
    }
    for (const body of left) {
      remember(body.audience);
      body.quarter = null;
    }
    this.#grid = quarters(
      this.#grid.size === Number.POSITIVE_INFINITY ? this.#rules.quarter : Number.POSITIVE_INFINITY,
    );
    this.#stirred.clear();
    this.#unsure.clear();
    this.#late.clear();
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

  #move(body: Body, tick: number): void {
    const from = body.quarter;
    if (!from) return;
    body.movedAt = tick;
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
