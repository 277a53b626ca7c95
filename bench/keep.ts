import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine } from './machine.ts';

const OUT = 'build/bench';
const PAGE = 'docs/performance.md';

/** What a bench found: figures for machines, a table for people, and pictures by their file's name. */
export interface Findings {
  readonly figures: unknown;
  readonly table: string;
  readonly plots: Readonly<Record<string, string>>;
}

export const print = (text: string) => void process.stdout.write(`${text}\n`);

/** Writes a file for who looks on: build/bench is not in the repository. */
export function put(file: string, content: string | Uint8Array): void {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, file), content);
}

/** Prints the table, and keeps the findings: all in build/bench, the table where docs/performance.md has a place for it. */
export function keep(name: string, { figures, table, plots }: Findings): void {
  print(`\n${machine()}\n\n${table}`);
  put(`${name}.json`, `${JSON.stringify({ machine: machine(), figures }, null, 2)}\n`);
  for (const [file, svg] of Object.entries(plots)) put(`${file}.svg`, svg);
  const page = readFileSync(PAGE, 'utf8');
  const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(\n<!-- end -->)`);
  writeFileSync(
    PAGE,
    page.replace(place, (_whole, head, tail) => `${head}${machine()}\n\n${table}${tail}`),
  );
}
