/** Rows are this far apart in a cell's key: more columns than any map has. */
const STRIDE = 1 << 20;

/**
 * A uniform grid over the plane: positions in, cells and neighbourhoods out. Cells are made when somebody first stands
 * in them or beside them. With an infinite size there is one cell, and everybody is in it.
 */
export class Grid<C> {
  readonly #cells = new Map<number, C>();
  readonly #make: (column: number, row: number) => C;
  readonly size: number;

  constructor(size: number, make: (column: number, row: number) => C) {
    this.size = size;
    this.#make = make;
  }

  /** The cell that a point (pixels) is in; what lies beyond the left or the top edge counts as on it. */
  at(x: number, y: number): C {
    return this.cell(Math.floor(x / this.size), Math.floor(y / this.size));
  }

  /** Whether `at` gives the cell with that column and row. */
  isIn(x: number, y: number, column: number, row: number): boolean {
    const { size } = this;
    return Math.max(0, Math.floor(x / size) || 0) === column && Math.max(0, Math.floor(y / size) || 0) === row;
  }

  cell(column: number, row: number): C {
    const [c, r] = [Math.max(0, column || 0), Math.max(0, row || 0)];
    const key = r * STRIDE + c;
    let cell = this.#cells.get(key);
    if (cell === undefined) {
      cell = this.#make(c, r);
      this.#cells.set(key, cell);
    }
    return cell;
  }

  /** A cell and the eight around it, fewer at the left and top edges; row by row. */
  around(column: number, row: number): C[] {
    if (this.size === Number.POSITIVE_INFINITY) return [this.cell(0, 0)];
    const cells: C[] = [];
    for (let r = Math.max(0, row - 1); r <= row + 1; r++)
      for (let c = Math.max(0, column - 1); c <= column + 1; c++) cells.push(this.cell(c, r));
    return cells;
  }

  cells(): IterableIterator<C> {
    return this.#cells.values();
  }
}
