import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openChromium, type PageHook, Visitor } from '../test/browser/chromium.ts';
import { chart } from './chart.ts';
import { startChild } from './child.ts';
import { countGap, type Gaps, gapAt, noGaps } from './gaps.ts';
import { keep, print, put } from './keep.ts';
import { endProcess } from './processes.ts';
import { ms, table } from './table.ts';

/*
 * `npm run bench -- picture [bots]`: a whole Parvis, so many bots in its square (300), and one visitor at a headless
 * Chromium, which draws in software: the time between two animation frames, and a picture. It wants a built page.
 */
const MANY = 300;
const BOTS = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? MANY);
const SECONDS = 20;
/** Until everything is drawn, and the camera is where it is to be. */
const SETTLE_MS = 2500;
const RENDERERS = [
  ['Canvas', '?renderer=canvas'],
  ['WebGL (SwiftShader)', '?renderer=webgl'],
] as const;
/** In pixels of the maps. */
const DOOR_OF_THE_HALL = [480, 690] as const;
/** Where there is something to see: before the fountain. */
const VIEW = [640, 620] as const;

const ROOMY = { JOINS_PER_ADDRESS: '100000', HTTP_REQUESTS_PER_ADDRESS: '1000000', LOG_LEVEL: 'warn' };

interface Frames {
  readonly renderer: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly longest: number;
  readonly gaps: Gaps;
}

/** The scenes as they are, but for a square that holds everybody. */
function largerSquare(root: string): string {
  const scenes = join(root, 'scenes');
  cpSync('scenes', scenes, { recursive: true });
  const file = join(scenes, 'plaza/scene.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), capacity: BOTS + 20 }));
  return scenes;
}

async function sendBots(url: string): Promise<ChildProcess> {
  const program = [join(import.meta.dirname, 'bots.ts'), String(BOTS), '--url', url, '--rate', '50'];
  const bots = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    bots.stdout.on('data', (said: Buffer) => said.includes('bots are in') && resolve());
    bots.once('exit', (code) => reject(new Error(`the bots ended (${code})`)));
  });
  return bots;
}

/** Looks on for a while. */
async function watch(browser: Browser, url: string, [renderer, query]: (typeof RENDERERS)[number]): Promise<Frames> {
  const visitor = await Visitor.at(browser);
  await visitor.page.goto(`${url}/${query}`);
  await visitor.page.waitForFunction(() => Boolean((window as unknown as PageHook).parvis?.where()));
  await visitor.takeDoor(...DOOR_OF_THE_HALL, 'plaza');
  await visitor.page.waitForTimeout(SETTLE_MS);
  await visitor.walkTo(...VIEW);
  await visitor.page.waitForTimeout(SETTLE_MS);
  const times = await visitor.page.evaluate(
    (forMs) =>
      new Promise<number[]>((resolve) => {
        const found: number[] = [];
        let last = performance.now();
        const until = last + forMs;
        const look = (now: number) => {
          found.push(now - last);
          last = now;
          if (now < until) requestAnimationFrame(look);
          else resolve(found.slice(1));
        };
        requestAnimationFrame(look);
      }),
    SECONDS * 1000,
  );
  put(`picture-${query.split('=')[1]}.png`, await visitor.page.screenshot());
  await visitor.page.context().close();
  if (visitor.complaints.length > 0) print(`the page complained: ${visitor.complaints.slice(0, 3).join(' · ')}`);
  const gaps = noGaps();
  for (const time of times) countGap(gaps, time);
  const perSecond = (times.length * 1000) / times.reduce((sum, time) => sum + time, 0);
  const at = (share: number) => gapAt(gaps, share);
  return { renderer, perSecond, p50: at(0.5), p95: at(0.95), p99: at(0.99), longest: at(1), gaps };
}

if (!existsSync('build/web')) throw new Error('There is no page yet: npm run build');
const root = mkdtempSync(join(tmpdir(), 'parvis-picture-'));
const env = { ...ROOMY, PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(root, 'data'), SCENES_DIR: largerSquare(root) };
const rows: Frames[] = [];
const server = await startChild(['server/main.ts'], env);
let bots: ChildProcess | undefined;
let browser: Browser | undefined;
try {
  bots = await sendBots(server.url);
  print(`${BOTS} bots are in the square`);
  browser = await openChromium();
  for (const renderer of RENDERERS) rows.push(await watch(browser, server.url, renderer));
} finally {
  await browser?.close();
  if (bots) await endProcess(bots);
  await server.stop();
  rmSync(root, { recursive: true, force: true });
}
const found = table(
  [
    [`${BOTS} bots in the square`, ({ renderer }) => renderer],
    ['frames a second', ({ perSecond }) => perSecond.toFixed(1)],
    ['between two, p50', (row) => ms(row.p50)],
    ['p95', (row) => ms(row.p95)],
    ['p99', (row) => ms(row.p99)],
    ['longest', (row) => ms(row.longest)],
  ],
  rows,
);
const picture = chart(
  { title: 'Share of frames that came in time', unit: '%', along: 'ms since the one before' },
  rows.map(({ renderer, gaps }) => ({ name: renderer.split(' ')[0] ?? '', plain: true, points: shares(gaps) })),
);
if (BOTS !== MANY) print(found);
else
  keep('picture', {
    figures: { bots: BOTS, seconds: SECONDS, rows: rows.map(({ gaps: _, ...row }) => row) },
    table: found,
    plots: { picture },
  });

function shares(gaps: Gaps): [number, number][] {
  const all = gaps.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  return [...gaps.subarray(0, 121)].map((count, at) => {
    sum += count;
    return [at, (sum / all) * 100];
  });
}
