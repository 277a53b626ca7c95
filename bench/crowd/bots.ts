import { Client } from '@colyseus/sdk';
import type { SceneState } from '../../schema/state.ts';
import { gapAt, noGaps } from '../gaps.ts';
import { Bot, type Tally } from './bot.ts';
import { type ClientFigures, MEASURE_MS, type Run, SCENE } from './plan.ts';

/** Everybody but the server, in a process of its own: bots on raw sockets, and a few whole SDKs that decode. */
const { run, port } = JSON.parse(process.argv[2] ?? '{}') as { run: Run; port: number };
const DECODING = run.mode === 'raw' ? 0 : 8;
const AT_ONCE = 20;

const fresh = (): Tally => ({ bytes: 0, frames: 0, inputs: 0, gaps: noGaps() });
let tally = fresh();
let complaints = 0;
for (const method of ['warn', 'error', 'info'] as const)
  Object.assign(console, {
    [method]: (...words: unknown[]) => void (String(words[0]).includes('refId') && complaints++),
  });

const bots: Bot[] = [];
const decoders: { state: SceneState }[] = [];

async function sitDown(): Promise<void> {
  const path = run.mode === 'raw' ? '/' : await reserve();
  await new Promise<void>((resolve) => {
    const bot = new Bot(port, path, () => tally, resolve);
    bots.push(bot);
    if (run.mode === 'raw') resolve();
  });
}

async function reserve(): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/matchmake/joinOrCreate/scene`, {
    method: 'POST',
    body: JSON.stringify({ scene: SCENE }),
  });
  const seat = (await answer.json()) as { processId: string; roomId: string; sessionId: string };
  return `/${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}`;
}

async function everybodySitsDown(): Promise<number> {
  const times: number[] = [];
  let left = run.people - DECODING;
  const one = async () => {
    while (left-- > 0) {
      const from = performance.now();
      await sitDown();
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  for (let i = 0; i < DECODING; i++) {
    const room = await new Client(`http://127.0.0.1:${port}`).joinOrCreate<SceneState>('scene', { scene: SCENE });
    room.reconnection.enabled = false;
    decoders.push(room as unknown as { state: SceneState });
  }
  for (const bot of bots) setTimeout(() => bot.walk(), Math.random() * 1000);
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

async function measure(): Promise<ClientFigures> {
  tally = fresh();
  await new Promise((resolve) => setTimeout(resolve, MEASURE_MS));
  const { bytes, frames, inputs, gaps } = tally;
  const told = decoders.reduce((sum, { state }) => sum + state.players.size, 0) / Math.max(1, decoders.length);
  const seconds = MEASURE_MS / 1000;
  return {
    gapP50: gapAt(gaps, 0.5),
    gapP99: gapAt(gaps, 0.99),
    bytesPerSecond: bytes / bots.length / seconds,
    frameBytes: Math.round(bytes / frames) - 4,
    inputsPerSecond: inputs / seconds,
    told,
    complaints,
  };
}

process.on('message', async () => process.send?.(await measure()));
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
process.send?.({ joinMs: await everybodySitsDown() });
