import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { LiveAsked, LiveFactName, LiveFactOf, LiveRequestName } from '../../schema/messages/live.ts';
import { chatNotices } from '../../server/domain/chat-notices.ts';
import { live } from '../../server/live/live.ts';
import { eventually } from './eventually.ts';
import type { House } from './house.ts';

type Answer = { readonly ok: boolean; readonly code?: string; readonly message?: string } & Record<string, unknown>;

/** One end of a line: a stock client, and all that it was told. */
export interface Line {
  readonly socket: Socket;
  /** What was told of a kind, in order. */
  heard<N extends LiveFactName>(fact: N): LiveFactOf<N>[];
  ask<N extends LiveRequestName>(event: N, payload: LiveAsked<N>): Promise<Answer>;
  /** Waits until something of a kind was told that passes. */
  until<N extends LiveFactName>(fact: N, check?: (value: LiveFactOf<N>) => unknown): Promise<LiveFactOf<N>>;
  close(): void;
}

type Options = Partial<ManagerOptions & SocketOptions>;

/** Opens a line with a stock client; rejects with the error that it was told, if it is not let in. */
export async function openLine(url: string, token: string | undefined, options: Options = {}): Promise<Line> {
  const auth = token === undefined ? {} : { token, locale: 'en' };
  const socket = io(url, { forceNew: true, reconnection: false, transports: ['websocket'], auth, ...options });
  const heard: { fact: string; value: unknown }[] = [];
  socket.onAny((fact, value) => heard.push({ fact, value }));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) => {
      if (!socket.active) socket.close();
      reject(error);
    });
  });
  const of = <N extends LiveFactName>(fact: N) =>
    heard.filter((one) => one.fact === fact).map(({ value }) => value as LiveFactOf<N>);
  return {
    socket,
    heard: of,
    ask: (event, payload) => socket.timeout(10_000).emitWithAck(event, payload),
    until: (fact, check = () => true) => eventually(`${fact} is told`, () => of(fact).find(check), 10_000) as never,
    close: () => void socket.close(),
  };
}

/** The live side over a house, listening on a free port of its own. */
export async function aLive(house: House) {
  const server = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const stopNotices = chatNotices(house);
  const opened = live(house);
  opened.attach(server);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const lines: Line[] = [];
  return {
    url,
    port: (server.address() as AddressInfo).port,
    /** A line of whoever has the token. */
    async line(token: string | undefined, options?: Options): Promise<Line> {
      const line = await openLine(url, token, options);
      lines.push(line);
      return line;
    },
    async close(): Promise<void> {
      for (const line of lines) line.close();
      opened.close();
      stopNotices();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

export type TestLive = Awaited<ReturnType<typeof aLive>>;
