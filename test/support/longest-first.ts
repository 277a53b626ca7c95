import { readFileSync } from 'node:fs';
import Mocha from 'mocha';
import { dice, seed, shuffle } from './random-order.ts';

/** The longest that anything in a file is given, in ms. */
const given = (file: string) =>
  Math.max(0, ...[...readFileSync(file, 'utf8').matchAll(/\btimeout\(([\d_]+)\)/g)].map(([, ms = '']) => toMs(ms)));
const toMs = (digits: string) => Number(digits.replaceAll('_', ''));

/** Files as several processes take them: who is given most time begins, so that none is left to one alone at the end. */
export function longestFirst(files: readonly string[], roll: () => number): string[] {
  const order = files.map((file) => ({ file, ms: given(file) }));
  shuffle(order, roll);
  return order.sort((a, b) => b.ms - a.ms).map(({ file }) => file);
}

const { run } = Mocha.prototype;
Mocha.prototype.run = function (done) {
  const { options } = this as unknown as { options: { parallel?: boolean } };
  if (options.parallel) {
    this.files = longestFirst(this.files, dice(seed));
    process.stdout.write(`  order seed ${seed}\n`);
    // The processes that it starts roll the same dice, and compile what none has compiled yet.
    process.env['ORDER_SEED'] = String(seed);
    process.env['NODE_COMPILE_CACHE'] ??= 'build/compiled';
  }
  return run.call(this, done);
};
