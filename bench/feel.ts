import { writeFileSync } from 'node:fs';
import { type Ground, TILE } from '../schema/ground.ts';
import { Rehearsal, type Seen } from '../test/support/rehearsal.ts';
import { CALM, ROUGH, UNEVEN } from '../test/support/weather.ts';
import { chart } from './chart.ts';
import { timeAt } from './gaps.ts';
import { keep, put } from './keep.ts';
import { table } from './table.ts';

/*
 * `npm run bench -- feel`: the rehearsal of the tests, in simulated time: somebody walks to and fro over a bad network,
 * beside a wall at the end of the way, and somebody else looks on over one as bad. Drawn is where the body was in the three
 * pictures, and by how much the walker's own was put right.
 */
const WIDE = 40;
const NETWORKS = [
  ['calm', CALM],
  ['150 ms ± 30 ms', UNEVEN],
  ['150 ms ± 30 ms, 2 % lost', ROUGH],
] as const;
const SEEDS = 24;
/** Direction and how long, in ms: with turns, stops, a slow stretch and a wall in the way. */
const WALK = [
  [0, 500],
  [100, 1100],
  [0, 350],
  [-100, 600],
  [100, 1500],
  [50, 700],
  [-100, 900],
  [0, 300],
  [100, 2200],
  [0, 900],
] as const;

function corridor(): Ground {
  const solid = new Uint8Array(WIDE * 5);
  for (let i = 0; i < solid.length; i++) {
    const [column, row] = [i % WIDE, Math.floor(i / WIDE)];
    solid[i] = row === 0 || row === 4 || column === 0 || column > WIDE / 2 ? 1 : 0;
  }
  return { width: WIDE, height: 5, solid, locked: [] };
}

const START = { x: 3 * TILE, y: 2.5 * TILE };

function record(weather: typeof ROUGH, seed: number): Seen[] {
  const scene = new Rehearsal(corridor(), START, { walker: weather, onlooker: weather }, seed);
  for (const [x, ms] of WALK) scene.go(ms, x, 0);
  return scene.seen;
}

const rows = NETWORKS.map(([network, weather]) => {
  const all = Array.from({ length: SEEDS }, (_, i) => record(weather, i + 1));
  const seen = all.flat();
  const steps = all.flatMap((one) =>
    one.slice(1).map((now, i) => Math.abs(now.other.x - (one[i]?.other.x ?? now.other.x))),
  );
  return {
    network,
    corrections: Math.max(...seen.map(({ correction }) => correction)),
    ahead: timeAt(
      seen.map(({ own, truth }) => Math.abs(own.x - truth.x)),
      0.99,
    ),
    leap: timeAt(steps, 0.999),
  };
});

const shown = record(ROUGH, 1);
const line = (name: string, of: (one: Seen) => number) => ({
  name,
  plain: true,
  points: shown.map((one) => [one.at / 1000, of(one)] as const),
});
const from = (x: number) => Math.round((x - START.x) * 10) / 10;
const svg = chart({ title: 'A walk over 150 ms ± 30 ms with 2 % lost', unit: 'px from the start', along: 's' }, [
  line('in her picture', ({ own }) => from(own.x)),
  line('on the server', ({ truth }) => from(truth.x)),
  line('in his picture', ({ other }) => from(other.x)),
  line('corrections', ({ correction }) => correction),
]);
writeFileSync('docs/feel.svg', svg);
put('feel-recording.json', JSON.stringify(shown));
keep('feel', {
  figures: { seeds: SEEDS, walk: WALK, rows },
  table: table(
    [
      ['network, each way', ({ network }) => network],
      ['largest correction of one’s own body', ({ corrections }) => `${corrections.toFixed(1)} px`],
      ['ahead of the server, p99', ({ ahead }) => `${ahead.toFixed()} px`],
      ['step of another’s body in a frame, p99.9 (walking: 2.7)', ({ leap }) => `${leap.toFixed(1)} px`],
    ],
    rows,
  ),
  plots: { feel: svg },
});
