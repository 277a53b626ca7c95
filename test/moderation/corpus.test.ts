import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { filter } from '../../server/domain/moderation/filter.ts';

/** Of the first 359 lines every second one was looked at while the rules were made, the others were not; docs/moderation.md has the figures. */
const HALVES = { development: 0, 'held-out': 1 } as const;

function linesOf(kind: 'bad' | 'clean', half: keyof typeof HALVES): string[] {
  const lines = readFileSync(`test/moderation/corpus/${kind}.txt`, 'utf8').split('\n').filter(Boolean);
  assert.ok(lines.length >= 300);
  return lines.filter((_line, at) => at % 2 === HALVES[half]);
}

describe('the corpus of sentences', () => {
  for (const half of ['development', 'held-out'] as const) {
    it(`${half}: nine of ten bad ones are found, and one of a hundred clean ones at most is taken for bad`, () => {
      const bad = linesOf('bad', half);
      const missed = bad.filter((line) => filter(line).verdict === 'ok');
      assert.ok(missed.length <= bad.length * 0.1, `missed:\n${missed.join('\n')}`);
      const clean = linesOf('clean', half);
      const wronged = clean.filter((line) => filter(line).verdict !== 'ok');
      assert.ok(wronged.length <= clean.length * 0.01, `taken for bad:\n${wronged.join('\n')}`);
    });
  }
});
