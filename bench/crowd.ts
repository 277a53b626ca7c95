import { chart } from './chart.ts';
import { measure } from './crowd/measure.ts';
import { type Figures, MODES, type Mode, sideAtDensity } from './crowd/plan.ts';
import { tableOf } from './crowd/table.ts';
import { keep, print } from './keep.ts';
import { machine } from './machine.ts';

/*
 * `npm run bench -- crowd`: a crowd of N at constant density, and a thousand in one square, told of each other in four ways.
 * `npm run bench -- crowd ours 3000 [side] [--npcs=30] [--cpu-prof --cpu-prof-dir=…]` measures one. Loopback only.
 */
const BUDGET_MS = 170_000;
const SQUARE = 20 * 32;
const PLAN: readonly (readonly [Mode, number, number?])[] = [
  ['ours', 500],
  ['view', 500],
  ['stock', 500],
  ['raw', 500],
  ['ours', 800],
  ['view', 800],
  ['stock', 800],
  ['raw', 800],
  ['ours', 2000],
  ['raw', 2000],
  ['ours', 3000],
  ['raw', 3000],
  ['ours', 1000, SQUARE],
  ['ours', 4000],
  ['ours', 5000],
  ['view', 2000],
];

const given = process.argv.slice(2);
const numbers = given.slice(1).filter((word) => !word.startsWith('-'));
const npcs = Number(given.find((word) => word.startsWith('--npcs='))?.slice('--npcs='.length) ?? 0);
const isMode = (word: string | undefined): word is Mode => MODES.includes(word as Mode);
const [first] = given;
const plan = isMode(first) ? [[first, Number(numbers[0]), Number(numbers[1]) || undefined] as const] : PLAN;
const begun = performance.now();
const figures: Figures[] = [];

for (const [mode, people, square] of plan) {
  if (performance.now() - begun > BUDGET_MS - people * 5) {
    print(`left out for want of time: ${mode} ${people}`);
    continue;
  }
  const like = figures.find((one) => one.mode === 'ours' && one.people === people);
  const run = { mode, people, side: square ?? sideAtDensity(people), npcs, frameBytes: like?.frameBytes ?? 300 };
  try {
    const found = await measure(
      run,
      given.filter((word) => word.startsWith('-') && !word.startsWith('--npcs=')),
    );
    figures.push(found);
    print(tableOf([found]).split('\n').at(-1) ?? '');
  } catch (error) {
    print(`${mode} ${people} failed: ${String(error)}`);
  }
}

if (plan === PLAN) keepAll();
else print(`\n${machine()}\n\n${tableOf(figures)}`);

function keepAll(): void {
  const lines = MODES.map((name) => ({ name, of: figures.filter(({ mode, side }) => mode === name && side > SQUARE) }));
  const draw = (title: string, unit: string, value: (one: Figures) => number) =>
    chart(
      { title, unit },
      lines
        .filter(({ of }) => of.length > 0)
        .map(({ name, of }) => ({
          name,
          points: of.map((one) => [one.people, value(one)] as const).sort((a, b) => a[0] - b[0]),
        })),
    );
  keep('crowd', {
    figures,
    table: tableOf(figures),
    plots: {
      'crowd-cpu': draw('CPU of the server per tick', 'ms', (one) => one.cpuMsPerTick),
      'crowd-bytes': draw('To each client', 'kB/s', (one) => one.bytesPerSecond / 1000),
    },
  });
}
