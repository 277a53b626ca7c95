import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, release } from 'node:os';
import { sitDown } from './chat/players.ts';
import { startServer } from './chat/server.ts';
import { drawSquares } from './chat/squares.ts';

/*
 * `npm run bench:chat`: 500 players in 10 channels say 100 lines a second, everything on as a fresh server has it. How
 * long a line takes from the speaker's send to each hearer's callback; none may be lost or heard twice. Loopback only;
 * the players share the machine with the server.
 */
const PLAN = { people: 500, channels: 10, perSecond: 100, warmUpSeconds: 4, seconds: 20 } as const;
const GOAL_MS = 60;
const LAST_WORDS_MS = 5000;
const LINES = ['Has anybody seen the guide?', 'On se retrouve à la fontaine dans cinq minutes', 'Ha, nice one! 👏'];

const say = (line: string) => process.stdout.write(`${line}\n`);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One line that is said: when, in which channel, and who has heard it how often. */
interface Line {
  readonly at: number;
  readonly channel: number;
  readonly heard: Uint8Array;
}

const lines: Line[] = [];
const times: number[] = [];
let refused = 0;

const scenes = drawSquares(PLAN.channels);
const server = await startServer(scenes);
try {
  const players = await sitDown(server.url, PLAN, (who, text) => {
    const line = lines[Number(/#(\d+)$/.exec(text)?.[1])];
    if (!line) return;
    line.heard[who] = (line.heard[who] ?? 0) + 1;
    times.push(performance.now() - line.at);
  });
  say(`${players.length} players sit in ${PLAN.channels} channels`);
  await talk(PLAN.warmUpSeconds);
  await pause(1000);
  lines.length = 0;
  times.length = 0;
  await talk(PLAN.seconds);
  await pause(LAST_WORDS_MS);
  report();
  for (const player of players) player.leave();

  /** Lines come at even distances, each from a player by chance. */
  async function talk(seconds: number): Promise<void> {
    const begun = performance.now();
    for (let n = 0; n < seconds * PLAN.perSecond; n++) {
      const due = begun + (n / PLAN.perSecond) * 1000;
      const early = due - performance.now();
      if (early > 1) await pause(early);
      const player = players[Math.floor(Math.random() * players.length)];
      if (!player) continue;
      const number = lines.push({
        at: performance.now(),
        channel: player.channel,
        heard: new Uint8Array(PLAN.people),
      });
      player.say(`${LINES[n % LINES.length]} #${number - 1}`, `b-${begun}-${n}`).catch(() => refused++);
    }
  }
} finally {
  await server.stop();
  rmSync(scenes, { recursive: true });
}

function report(): void {
  const each = PLAN.people / PLAN.channels;
  const expected = lines.length * each;
  let [lost, doubled, astray] = [0, 0, 0];
  for (const { channel, heard } of lines)
    heard.forEach((times, who) => {
      const isMeant = who % PLAN.channels === channel;
      if (isMeant && times === 0) lost++;
      if (times > 1) doubled++;
      if (!isMeant && times > 0) astray++;
    });
  times.sort((one, other) => one - other);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? Number.NaN) * 10) / 10;
  const figures = { ...PLAN, said: lines.length, refused, expected, heard: times.length, lost, doubled, astray };
  const delivery = { p50: at(0.5), p90: at(0.9), p99: at(0.99), most: at(0.99999) };
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? arch()}, Linux ${release()}, Node ${process.version}`;
  say(`\n${machine}\n`);
  say('| players | channels | lines/s | said | heard | lost | doubled | p50 ms | p90 ms | p99 ms | most ms |');
  say('|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
  const cells = [PLAN.people, PLAN.channels, PLAN.perSecond, lines.length, times.length, lost, doubled];
  say(`| ${[...cells, delivery.p50, delivery.p90, delivery.p99, delivery.most].join(' | ')} |`);
  mkdirSync('build/bench', { recursive: true });
  writeFileSync('build/bench/chat.json', JSON.stringify({ machine, figures, delivery }, null, 2));
  const isGood = lost + doubled + astray + refused === 0 && delivery.p99 <= GOAL_MS;
  say(isGood ? `\nAs it should be: p99 within ${GOAL_MS} ms, none lost, none doubled.` : '\nNot as it should be.');
  if (!isGood) process.exitCode = 1;
}
