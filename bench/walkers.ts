import { SPEED } from '../schema/motion.ts';
import { Bot, type Tally } from './crowd/bot.ts';
import { gapAt, noGaps } from './gaps.ts';
import { askForSeat } from './seat.ts';

/** What the walkers are told, and what they answer. */
export type Order =
  | { readonly do: 'measure'; readonly ms: number }
  | { readonly do: 'pause'; readonly silent: number; readonly answering: number }
  /** So many come at once and leave again; what those saw who were there is measured from then on for `ms`. */
  | { readonly do: 'burst'; readonly count: number; readonly ms: number };

export interface Sight {
  /** Between two patches, in ms. */
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  readonly bytesPerSecond: number;
}

export interface Burst extends Sight {
  /** How long each took from asking for a seat to the first state, and from the first's asking to the last's being in. */
  readonly times: readonly number[];
  readonly allIn: number;
}

/** Walkers in a process of their own: they come in, spread over the field, and walk until the bench is over. */
const { url, scene, people, radius } = JSON.parse(process.argv[2] ?? '{}') as {
  url: string;
  scene: string;
  people: number;
  /** How far they spread, in pixels. */
  radius: number;
};
const AT_ONCE = 20;
const port = Number(new URL(url).port);
const fresh = (): Tally => ({ bytes: 0, frames: 0, inputs: 0, gaps: noGaps() });
let tally = fresh();
const bots: Bot[] = [];
let paused = 0;

function sitDown(book: () => Tally): Promise<Bot> {
  return askForSeat(url, scene).then(
    (path) =>
      new Promise((resolve) => {
        const bot: Bot = new Bot(port, path, book, () => resolve(bot));
      }),
  );
}

/** As far from the middle as makes the field evenly full. Gives how long the longest way takes, in ms. */
function spread(): number {
  for (const bot of bots) {
    const angle = Math.random() * 2 * Math.PI;
    const far = radius * Math.sqrt(Math.random());
    bot.setOut(Math.round(Math.cos(angle) * 100), Math.round(Math.sin(angle) * 100), (far / SPEED) * 1000);
  }
  return (radius / SPEED) * 1000 + 1000;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function look(during: () => Promise<unknown>): Promise<Sight> {
  tally = fresh();
  const from = performance.now();
  await during();
  const { gaps, bytes } = tally;
  const seconds = (performance.now() - from) / 1000;
  return {
    p50: gapAt(gaps, 0.5),
    p99: gapAt(gaps, 0.99),
    longest: gapAt(gaps, 1),
    bytesPerSecond: bytes / seconds / (bots.length - paused),
  };
}

async function burst(count: number, ms: number): Promise<Burst> {
  const others = fresh();
  const times: number[] = [];
  const came: Bot[] = [];
  let allIn = 0;
  const sight = await look(async () => {
    const from = performance.now();
    const one = async () => {
      came.push(await sitDown(() => others));
      times.push(performance.now() - from);
    };
    await Promise.all(Array.from({ length: count }, one));
    allIn = performance.now() - from;
    await wait(Math.max(0, ms - allIn));
  });
  for (const bot of came) bot.close();
  return { ...sight, times, allIn };
}

async function carryOut(order: Order): Promise<object> {
  switch (order.do) {
    case 'measure':
      return look(() => wait(order.ms));
    case 'pause':
      paused = order.silent + order.answering;
      for (const [i, bot] of bots.slice(0, paused).entries()) bot.pause(i >= order.silent);
      return {};
    case 'burst':
      return burst(order.count, order.ms);
  }
}

async function everybodySitsDown(): Promise<void> {
  let left = people;
  const one = async () => {
    while (left-- > 0) bots.push(await sitDown(() => tally));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

process.on('message', async (order: Order) => process.send?.(await carryOut(order)));
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
await everybodySitsDown();
await wait(spread());
process.send?.({});
