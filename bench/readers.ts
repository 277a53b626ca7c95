import { chart } from './chart.ts';
import { timeAt } from './gaps.ts';
import { keep, print } from './keep.ts';
import { MB, table } from './table.ts';
import type { Sight } from './walkers.ts';
import { openWalkingCrowd, type WalkingCrowd } from './walking-crowd.ts';

/*
 * `npm run bench -- readers [--cpu-prof --cpu-prof-dir=…]`: 500 walk close together, where patches are largest; then 50
 * of them stop reading and never start again. Half of those fall silent, as a page that hangs, and the server gives them
 * up when they do not answer its pings; the others say all the time that they are there. For these the kernel's buffers
 * fill first, then the server's own, up to 1 MiB each, past which patches are left out. Measured are the others' gaps
 * between two patches, and the memory of the server.
 */
const PEOPLE = 500;
const PAUSED = { silent: 25, answering: 25 } as const;
const FEWER = PAUSED.silent + PAUSED.answering;
/** All of them within so many pixels of the middle: everybody is in view of everybody. */
const RADIUS = 420;
const LOOK_MS = 5000;
const BEFORE = 4;
const BUDGET_MS = 170_000;
const GOAL = 1.2;

interface Look extends Sight {
  /** Seconds since the readers stopped. */
  readonly at: number;
  readonly memory: number;
  /** How many the server counts. */
  readonly present: number;
}

const begun = performance.now();
let stopped = performance.now();

async function look(crowd: WalkingCrowd): Promise<Look> {
  const sight = await crowd.tell({ do: 'measure', ms: LOOK_MS });
  return {
    ...sight,
    at: Math.round((performance.now() - stopped) / 1000),
    memory: crowd.memory(),
    present: await present(crowd.url),
  };
}

const crowd = await openWalkingCrowd(PEOPLE, RADIUS);
try {
  print(`${PEOPLE} walk close together`);
  const before: Look[] = [];
  const after: Look[] = [];
  for (let i = 0; i < BEFORE; i++) before.push(await look(crowd));
  stopped = performance.now();
  await crowd.tell({ do: 'pause', ...PAUSED });
  while (performance.now() - begun < BUDGET_MS - LOOK_MS - 3000) after.push(await look(crowd));
  const middle = (looks: readonly Look[], of: (one: Look) => number) => timeAt(looks.map(of), 0.5);
  const most = Math.max(...after.map(({ memory }) => memory));
  const first = before.at(-1)?.memory ?? 0;
  const ratio = middle(after, ({ p99 }) => p99) / middle(before, ({ p99 }) => p99);
  const rows = [
    ['patch gap p50', `${middle(before, ({ p50 }) => p50)} ms`, `${middle(after, ({ p50 }) => p50)} ms`],
    [
      'patch gap p99, median of looks of 5 s',
      `${middle(before, ({ p99 }) => p99)} ms`,
      `${middle(after, ({ p99 }) => p99)} ms`,
    ],
    [
      '… worst look',
      `${Math.max(...before.map(({ p99 }) => p99))} ms`,
      `${Math.max(...after.map(({ p99 }) => p99))} ms`,
    ],
    ['to each who reads', kB(before), kB(after)],
    ['memory of the server', MB(first), `${MB(after.at(-1)?.memory ?? 0)} (at most ${MB(most)})`],
    ['in the scene', String(before.at(-1)?.present), String(after.at(-1)?.present)],
  ] as const;
  const seconds = after.at(-1)?.at ?? 0;
  print(`p99 ${ratio.toFixed(2)} times what it was (goal ${GOAL}), ${seconds} s`);
  keep('readers', {
    figures: { people: PEOPLE, paused: PAUSED, goal: GOAL, ratio, before, after },
    table: table(
      [
        [`${PEOPLE} close together`, ([what]) => what],
        ['all read', ([, value]) => value],
        [`${FEWER} stopped reading, ${seconds} s`, ([, , value]) => value],
      ],
      rows,
    ),
    plots: {
      'readers-memory': chart(
        {
          title: `Memory of the server, ${FEWER} of ${PEOPLE} stopped reading`,
          unit: 'MB',
          along: 's since they stopped',
        },
        [{ name: 'resident', points: [...before, ...after].map(({ at, memory }) => [at, memory / 1e6]) }],
      ),
    },
  });
} finally {
  await crowd.stop();
}

async function present(url: string): Promise<number> {
  const answer = await fetch(`${url}/v1/scenes`);
  const { scenes } = (await answer.json()) as { scenes: { id: string; players: number }[] };
  return scenes.find(({ id }) => id === 'field')?.players ?? 0;
}

function kB(looks: readonly Look[]): string {
  return `${(
    timeAt(
      looks.map(({ bytesPerSecond }) => bytesPerSecond),
      0.5,
    ) / 1000
  ).toFixed(1)} kB/s`;
}
