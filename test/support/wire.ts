import { connect, createServer, type Socket } from 'node:net';
import { dice } from './random-order.ts';
import { forecast, type Weather } from './weather.ts';

/** A network between a client and the server that can fail. */
export interface Wire {
  readonly url: string;
  /** Breaks every connection as a network does: without a word. New ones work. */
  cut(): void;
  /** From now on nothing from the server gets through; the client's words still do. */
  stall(): void;
  close(): Promise<void>;
}

/** Hands on what comes in when the weather lets it through, in order. */
function carry(from: Socket, to: Socket, weather: Weather, roll: () => number): void {
  const arrivalOf = forecast(weather, roll);
  const flying: { at: number; bytes: Buffer }[] = [];
  const land = () => {
    for (let next = flying[0]; next && next.at <= performance.now(); next = flying[0]) {
      to.write(next.bytes);
      flying.shift();
    }
    if (flying[0]) setTimeout(land, Math.max(0, flying[0].at - performance.now()));
  };
  from.on('data', (bytes: Buffer) => {
    flying.push({ at: arrivalOf(performance.now()), bytes });
    if (flying.length === 1) setTimeout(land, Math.max(0, (flying[0]?.at ?? 0) - performance.now()));
  });
  to.on('close', () => flying.splice(0));
}

/** A TCP relay on loopback to the server at a port; with a weather, as bad as that, the same for a seed. */
export async function openWire(port: number, weather?: Weather, seed = 1): Promise<Wire> {
  const roll = dice(seed);
  const pairs = new Set<[Socket, Socket]>();
  let stalled = false;
  const relay = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    const pair: [Socket, Socket] = [client, server];
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
    if (weather) {
      carry(client, server, weather, roll);
      carry(server, client, weather, roll);
    } else {
      client.pipe(server);
      server.pipe(client);
    }
    if (stalled) server.pause();
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const address = relay.address();
  const own = typeof address === 'object' && address ? address.port : 0;
  const cut = () => {
    for (const [client, server] of [...pairs]) {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
  };
  return {
    url: `http://127.0.0.1:${own}`,
    cut,
    stall() {
      stalled = true;
      for (const [client, server] of pairs) {
        server.unpipe(client);
        server.pause();
      }
    },
    async close() {
      cut();
      await new Promise((resolve) => relay.close(resolve));
    },
  };
}
