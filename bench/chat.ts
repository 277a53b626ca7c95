import { spawnSync } from 'node:child_process';
import { bars } from './bars.ts';
import { emailOf, type Hear, register, sitInSquares, type Talker, watchWorld } from './chat/players.ts';
import { conversation, type Talk } from './chat/talk.ts';
import { openTown } from './chat/town.ts';
import { timeAt } from './gaps.ts';
import { keep, print } from './keep.ts';
import { ms, table } from './table.ts';

/*
 * `npm run bench -- chat`: 500 players in 10 channels say 100 lines a second, everything on as a fresh server has it, the
 * word filter above all. How long a line takes from the speaker's send to each hearer's callback; none may be lost or
 * heard twice. First in scenes, then in channels of the world, over Socket.IO. The players share the machine with the
 * server.
 */
const COMPANY = { people: 500, channels: 10 } as const;
const PLAN = { warmUp: 4, seconds: 20, perSecond: 100 } as const;
const GOAL_MS = 60;

const town = await openTown(COMPANY.channels);
try {
  const rows = [
    await measure('10 scenes, in rooms', (hear) => sitInSquares(town.url, COMPANY, hear)),
    await measure('10 channels of the world, over Socket.IO', async (hear) =>
      watchWorld(town.url, COMPANY, await openChannels(), hear),
    ),
  ];
  report(rows);
} finally {
  await town.stop();
}

type Row = Talk & { readonly where: string; readonly cpu: number };

async function measure(where: string, sitDown: (hear: Hear) => Promise<Talker[]>): Promise<Row> {
  const { hear, run } = conversation(COMPANY.people, COMPANY.channels);
  const players = await sitDown(hear);
  print(`${players.length} players: ${where}`);
  const before = town.cpu();
  const talk = await run(players, PLAN);
  for (const player of players) player.leave();
  return { where, ...talk, cpu: town.cpu() - before };
}

/** A moderator opens them. */
async function openChannels(): Promise<string[]> {
  const token = await register(town.url, 'Ursula');
  const grant = ['server/admin.ts', 'grant', emailOf('Ursula'), 'admin'];
  spawnSync(process.execPath, grant, { env: { ...process.env, DATA_DIR: town.dataDir }, stdio: 'inherit' });
  const ids: string[] = [];
  for (let n = 0; n < COMPANY.channels; n++) {
    const title = { fr: `Salon ${n}`, en: `Channel ${n}` };
    const answer = await fetch(`${town.url}/v1/channels`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ slug: `bench-${n}`, title }),
    });
    ids.push(((await answer.json()) as { channel: { id: string } }).channel.id);
  }
  return ids;
}

function report(rows: readonly Row[]): void {
  const summed = rows.map(({ times, ...row }) => ({
    ...row,
    heard: times.length,
    p50: timeAt(times, 0.5),
    p90: timeAt(times, 0.9),
    p99: timeAt(times, 0.99),
    longest: timeAt(times, 1),
  }));
  keep('chat', {
    figures: { ...COMPANY, ...PLAN, goal: GOAL_MS, rows: summed },
    table: table(
      [
        [`${COMPANY.people} players, ${PLAN.perSecond} lines a second`, ({ where }) => where],
        ['said', ({ said }) => said.toLocaleString('en')],
        ['heard', ({ heard }) => heard.toLocaleString('en')],
        ['lost', ({ lost }) => String(lost)],
        ['doubled', ({ doubled }) => String(doubled)],
        ['p50', ({ p50 }) => ms(p50)],
        ['p90', ({ p90 }) => ms(p90)],
        ['p99', ({ p99 }) => ms(p99)],
        ['longest', ({ longest }) => ms(longest)],
      ],
      summed,
    ),
    plots: {
      chat: bars(
        `Talk, ${COMPANY.people} players: p99`,
        summed.map(({ where, p50, p99 }) => ({
          name: where.slice(0, 20),
          value: p99,
          label: `${ms(p99)} · p50 ${ms(p50)}`,
        })),
      ),
    },
  });
  const isGood = summed.every(
    ({ lost, doubled, astray, refused, heard, expected, p99 }) =>
      lost + doubled + astray + refused === 0 && heard === expected && p99 <= GOAL_MS,
  );
  print(isGood ? `\nAs it should be: p99 within ${GOAL_MS} ms, none lost, none doubled.` : '\nNot as it should be.');
  if (!isGood) process.exitCode = 1;
}
