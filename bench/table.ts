/** A column of a table: what it is called, and what it says of a row. */
export type Column<T> = readonly [name: string, says: (row: T) => string];

/** Figures as a table for a page. */
export function table<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(([name]) => name)),
    `|${columns.map(() => '---').join('|')}|`,
    ...rows.map((row) => line(columns.map(([, says]) => says(row)))),
  ].join('\n');
}

export const ms = (value: number) => `${value < 20 ? value.toFixed(1) : value.toFixed()} ms`;
export const MB = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
