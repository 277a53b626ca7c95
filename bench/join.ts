import { Client } from '@colyseus/sdk';
import { SCENE_ROOM } from '../schema/protocol.ts';
import type { SceneState } from '../schema/state.ts';
import { bars } from './bars.ts';
import { timeAt } from './gaps.ts';
import { keep, print } from './keep.ts';
import { ms, table } from './table.ts';
import type { Burst } from './walkers.ts';
import { openWalkingCrowd } from './walking-crowd.ts';

/*
 * `npm run bench -- join [--cpu-prof --cpu-prof-dir=…]`: strangers with a stock SDK join a field where 800 walk, one after
 * the other: the time from asking the matchmaker to the first whole state. Then a hundred at once, on raw sockets, five
 * times; what those see meanwhile who walk there is the gap between two of their patches.
 */
const PEOPLE = 800;
const STRANGERS = 250;
const AT_ONCE = 100;
const BURSTS = 5;
const WATCHED_MS = 2000;
const GOAL = { p50: 6, p99: 40, allIn: 300, slip: 30 };

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function oneByOne(url: string): Promise<number[]> {
  const client = new Client(url);
  const times: number[] = [];
  for (let i = 0; i < STRANGERS; i++) {
    await wait(20 + Math.random() * 50);
    const begun = performance.now();
    const room = await client.joinOrCreate<SceneState>(SCENE_ROOM, { scene: 'field' });
    await new Promise<void>((resolve) => room.onStateChange.once(() => resolve()));
    times.push(performance.now() - begun);
    await room.leave();
  }
  return times;
}

const crowd = await openWalkingCrowd(PEOPLE);
try {
  print(`${PEOPLE} walk`);
  const before = await crowd.tell({ do: 'measure', ms: 10_000 });
  const times = await oneByOne(crowd.url);
  const bursts: Burst[] = [];
  for (let i = 0; i < BURSTS; i++) {
    bursts.push(await crowd.tell({ do: 'burst', count: AT_ONCE, ms: WATCHED_MS }));
    await wait(2500);
  }
  const quiet = await crowd.tell({ do: 'measure', ms: 10_000 });
  const middle = (of: (one: Burst) => number) => timeAt(bursts.map(of), 0.5);
  const worst = (of: (one: Burst) => number) => Math.max(...bursts.map(of));
  const rows = [
    ['one stranger, 800 present: p50', ms(timeAt(times, 0.5)), ms(GOAL.p50)],
    ['… p99', ms(timeAt(times, 0.99)), ms(GOAL.p99)],
    ['… longest', ms(timeAt(times, 1)), ''],
    [
      `${AT_ONCE} at once: all in, median of ${BURSTS} (worst)`,
      `${ms(middle((one) => one.allIn))} (${ms(worst((one) => one.allIn))})`,
      ms(GOAL.allIn),
    ],
    ['the others’ patch gap before, p99 / longest', `${before.p99} / ${before.longest} ms`, ''],
    ['… after, p99 / longest', `${quiet.p99} / ${quiet.longest} ms`, ''],
    [
      '… in the 2 s of a burst, p99, median (worst)',
      `${middle((one) => one.p99)} ms (${worst((one) => one.p99)} ms)`,
      `${Math.min(before.p99, quiet.p99) + GOAL.slip} ms`,
    ],
    ['… longest, median (worst)', `${middle((one) => one.longest)} ms (${worst((one) => one.longest)} ms)`, ''],
  ] as const;
  keep('join', {
    figures: { people: PEOPLE, goal: GOAL, times, before, after: quiet, bursts },
    table: table(
      [
        ['joining', ([what]) => what],
        ['measured', ([, value]) => value],
        ['goal', ([, , goal]) => goal],
      ],
      rows,
    ),
    plots: {
      join: bars(`The others’ patch gap, p99, while ${AT_ONCE} join ${PEOPLE}`, [
        { name: 'during', value: middle((one) => one.p99), label: `${middle((one) => one.p99)} ms` },
        { name: 'before', value: before.p99, label: `${before.p99} ms` },
        { name: 'after', value: quiet.p99, label: `${quiet.p99} ms` },
      ]),
    },
  });
} finally {
  await crowd.stop();
}
