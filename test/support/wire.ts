import { connect, createServer, type Socket } from 'node:net';

/** A network between a client and the server that can fail. */
export interface Wire {
  readonly url: string;
  /** Breaks every connection as a network does: without a word. New ones work. */
  cut(): void;
  /** From now on nothing from the server gets through; the client's words still do. */
  stall(): void;
  close(): Promise<void>;
}

/** A TCP relay on loopback to the server at a port. */
export async function openWire(port: number): Promise<Wire> {
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
    client.pipe(server);
    server.pipe(client);
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
