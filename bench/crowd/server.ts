import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Encoder } from '@colyseus/schema';
import { type WebSocket, WebSocketServer } from 'ws';
import { type MatchmakingMethod, openMatchmaking } from '../../rooms/matchmaking.ts';
import { SceneTransport } from '../../rooms/transport.ts';
import { MEASURE_MS, type Mode, type Run, type ServerFigures } from './plan.ts';
import { roomOf } from './rooms.ts';
import { waitedMs } from './waiting.ts';

/** The server under test, in a process of its own. It answers its parent's questions, and goes when the parent does. */
const run = JSON.parse(process.argv[2] ?? '{}') as Run;
Encoder.BUFFER_SIZE = 512 * 1024;
let ticks = 0;

async function openColyseus(mode: Exclude<Mode, 'raw'>): Promise<Server> {
  const server = createServer();
  const transport = new SceneTransport({ noServer: true, maxPayload: 4096 });
  transport.attachToServer(server, { filter: () => true });
  const quiet = { ...console, debug: () => {}, info: () => {}, log: () => {}, warn: () => {} };
  class Counted extends roomOf(mode, run.side, run.npcs) {
    override onBeforePatch(): void {
      ticks++;
      super.onBeforePatch?.(this.state);
    }
  }
  const matchmaking = await openMatchmaking(transport, Counted, quiet as never);
  server.on('request', async (request, response) => {
    const [, , method = '', room = ''] = (request.url ?? '').split('/');
    const context = { headers: new Headers(), ip: '127.0.0.1' };
    const seat = await matchmaking
      .ask(method as MatchmakingMethod, room, JSON.parse(await text(request)), context)
      .catch((error: Error) => ({ error: error.message }));
    response.setHeader('content-type', 'application/json').end(JSON.stringify(seat));
  });
  return server;
}

/** The least that any server could do: the same number of frames of the same size, and the same inputs read. */
function openRaw(): Server {
  const server = createServer();
  const sockets = new Set<WebSocket>();
  const inputs = new Map<WebSocket, number>();
  new WebSocketServer({ server, maxPayload: 4096, perMessageDeflate: false }).on('connection', (socket) => {
    sockets.add(socket);
    socket.on('message', (data: Buffer) => inputs.set(socket, data[0] ?? 0));
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  });
  setInterval(() => {
    ticks++;
    for (const socket of sockets) {
      const frame = Buffer.allocUnsafe(run.frameBytes);
      frame[0] = 15;
      socket.send(frame, { binary: true });
    }
  }, 50);
  return server;
}

async function measure(): Promise<ServerFigures> {
  const from = { ticks, cpu: process.cpuUsage(), at: performance.now(), waited: waitedMs() };
  await new Promise((resolve) => setTimeout(resolve, MEASURE_MS));
  const cpu = process.cpuUsage(from.cpu);
  const ms = performance.now() - from.at;
  const cpuMs = (cpu.user + cpu.system) / 1000;
  const done = ticks - from.ticks;
  const waited = (waitedMs() - from.waited) / ms;
  return { ticksPerSecond: (done * 1000) / ms, cpuMsPerTick: cpuMs / done, core: cpuMs / ms, memory: memory(), waited };
}

function memory(): number {
  global.gc?.();
  return process.memoryUsage().rss;
}

const server = run.mode === 'raw' ? openRaw() : await openColyseus(run.mode);
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port, memory: memory() }));
process.on('message', async () => process.send?.(await measure()));
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
