import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawScenes } from '../test/support/drawn-scenes.ts';
import { bars } from './bars.ts';
import { ROOMY, square, squareOf } from './chat/town.ts';
import { startChild } from './child.ts';
import { timeAt } from './gaps.ts';
import { keep, print } from './keep.ts';
import { endProcess, heard, startProgram } from './processes.ts';
import { MB, ms, table } from './table.ts';
import type { Sent } from './uploads/senders.ts';
import type { Sight } from './walkers.ts';

/*
 * `npm run bench -- uploads`: 100 walk in a square while 50 people upload, all at once and without a pause: photographs of
 * twelve megapixels, sounds, films piece by piece, PDFs. What the walkers see of it is the gap between two patches; 50 ms
 * is the world's beat. The server runs as one starts it, with its own processes for files, on all cores; walkers and
 * senders share the last one.
 */
const PEOPLE = 100;
const SENDERS = 50;
const MEASURED_MS = 20_000;
const RADIUS = 300;
const GOAL_MS = 55;

const dataDir = mkdtempSync(join(tmpdir(), 'parvis-bench-data-'));
const scenesDir = drawScenes({ [squareOf(0)]: square(0) });
const limits = {
  UPLOADS_PER_ACCOUNT: '10000',
  QUOTA_BYTES_PER_ACCOUNT: String(2 ** 34),
  QUOTA_FILES_PER_ACCOUNT: '10000',
};
const server = await startChild(['--max-semi-space-size=8', 'server/main.ts'], {
  ...ROOMY,
  ...limits,
  DATA_DIR: dataDir,
  SCENES_DIR: scenesDir,
});
const place = { url: server.url, scene: squareOf(0), people: PEOPLE, radius: RADIUS };
const walkers = startProgram('walkers.ts', place, 1);
const senders = startProgram('uploads/senders.ts', { url: server.url, people: SENDERS }, 1);

try {
  await Promise.all([heard(walkers), heard(senders)]);
  print(`${PEOPLE} walk`);
  const measure = () => {
    const seen = heard<Sight>(walkers);
    walkers.send({ do: 'measure', ms: MEASURED_MS });
    return seen;
  };
  const before = await measure();
  const uploaded = heard<Sent>(senders);
  const cpu = server.cpu();
  senders.send({ ms: MEASURED_MS, atOnce: SENDERS });
  const during = await measure();
  const core = (server.cpu() - cpu) / MEASURED_MS;
  const memory = server.memory();
  const sent = await uploaded;
  const after = await measure();
  report({ before, during, after, sent, core, memory });
} finally {
  await endProcess(walkers);
  await endProcess(senders);
  await server.stop();
  for (const folder of [dataDir, scenesDir]) rmSync(folder, { recursive: true, force: true });
}

interface Found {
  readonly before: Sight;
  readonly during: Sight;
  readonly after: Sight;
  readonly sent: Sent;
  readonly core: number;
  readonly memory: number;
}

function report({ before, during, after, sent, core, memory }: Found): void {
  const gaps = ({ p50, p99, longest }: Sight) => `${p50} / ${p99} / ${longest} ms`;
  const { kinds, refused, times, bytes } = sent;
  const rows = [
    ['patch gap before: p50 / p99 / longest', gaps(before)],
    [`… while ${SENDERS} upload at once (goal for p99: ${GOAL_MS} ms)`, gaps(during)],
    ['… after', gaps(after)],
    [
      'uploaded',
      `${times.length} files, ${MB(bytes)} (${Object.entries(kinds)
        .map(([kind, n]) => `${n} ${kind}`)
        .join(', ')})`,
    ],
    ['refused', JSON.stringify(refused)],
    ['one upload: p50 / longest', `${ms(timeAt(times, 0.5))} / ${ms(timeAt(times, 1))}`],
    ['the world’s process: of a core / memory', `${core.toFixed(2)} / ${MB(memory)}`],
  ] as const;
  const named = { before, during, after };
  keep('uploads', {
    figures: {
      people: PEOPLE,
      senders: SENDERS,
      goal: GOAL_MS,
      ...named,
      core,
      memory,
      sent: { kinds, refused, bytes, times },
    },
    table: table(
      [
        ['uploads', ([what]) => what],
        ['measured', ([, value]) => value],
      ],
      rows,
    ),
    plots: {
      uploads: bars(
        `Patch gap of ${PEOPLE} who walk, p99, while ${SENDERS} upload`,
        (['during', 'before', 'after'] as const).map((name) => ({
          name,
          value: named[name].p99,
          label: `${named[name].p99} ms`,
        })),
      ),
    },
  });
  const isGood = during.p99 <= GOAL_MS && Object.keys(refused).length === 0;
  print(isGood ? `\nAs it should be: p99 within ${GOAL_MS} ms.` : '\nNot as it should be.');
  if (!isGood) process.exitCode = 1;
}
