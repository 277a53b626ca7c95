/** A binary heap of numbered places, cheapest first: the open list of a search. */
export class OpenList {
  readonly #places: number[] = [];
  readonly #costs: number[] = [];

  get size(): number {
    return this.#places.length;
  }

  push(place: number, cost: number): void {
    let at = this.#places.length;
    this.#places.push(place);
    this.#costs.push(cost);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#cost(parent) <= cost) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  /** The cheapest place; undefined when there is none. */
  pop(): number | undefined {
    const first = this.#places[0];
    const last = this.#places.pop();
    const cost = this.#costs.pop();
    if (last === undefined || cost === undefined || this.#places.length === 0) return first;
    this.#places[0] = last;
    this.#costs[0] = cost;
    this.#sink();
    return first;
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      const left = at * 2 + 1;
      const right = left + 1;
      let least = at;
      if (left < this.size && this.#cost(left) < this.#cost(least)) least = left;
      if (right < this.size && this.#cost(right) < this.#cost(least)) least = right;
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #cost(at: number): number {
    return this.#costs[at] ?? Number.POSITIVE_INFINITY;
  }

  #swap(a: number, b: number): void {
    const { [a]: place = 0, [b]: other = 0 } = this.#places;
    const { [a]: cost = 0, [b]: otherCost = 0 } = this.#costs;
    this.#places[a] = other;
    this.#places[b] = place;
    this.#costs[a] = otherCost;
    this.#costs[b] = cost;
  }
}
