import { readFileSync } from 'node:fs';
import { filter } from '../server/domain/moderation/filter.ts';
import { keep } from './keep.ts';
import { table } from './table.ts';

/** `npm run bench -- moderation`: what the word filter takes for one message: every sentence of the corpus, twenty times, after a warm-up. */
const lines = ['bad', 'clean'].flatMap((kind) =>
  readFileSync(`test/moderation/corpus/${kind}.txt`, 'utf8').split('\n').filter(Boolean),
);

function micros(line: string): number {
  const from = performance.now();
  filter(line);
  return (performance.now() - from) * 1000;
}

for (let round = 0; round < 10; round++) for (const line of lines) filter(line);
const taken = Array.from({ length: 20 }, () => lines.map(micros)).flat();
taken.sort((a, b) => a - b);
const at = (share: number) => Math.round(taken[Math.floor(taken.length * share)] ?? 0);
const figures = { sentences: lines.length, median: at(0.5), p90: at(0.9), p99: at(0.99) };
const told = table(
  [
    ['sentences', ({ sentences }) => String(sentences)],
    ['median', ({ median }) => `${median} µs`],
    ['p90', ({ p90 }) => `${p90} µs`],
    ['p99', ({ p99 }) => `${p99} µs`],
  ],
  [figures],
);
keep('moderation', { figures, table: told, plots: {} });
