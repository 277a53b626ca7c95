import { createServer, type RequestListener, type Server } from 'node:http';
import type { WebSocketTransport } from '@colyseus/ws-transport';
import { SceneTransport } from '../rooms/transport.ts';
import { originAllowed } from './http/origin.ts';

/** What stands before everything else: one HTTP server, and the WebSocket transport that shares its port. */
export interface Front {
  readonly server: Server;
  readonly transport: WebSocketTransport;
  /** Starts listening and says on which port. Rejects when the port is taken. */
  listen(port: number, host: string): Promise<number>;
  close(): Promise<void>;
}

/** Largest frame that a client may send over a socket, in bytes. */
const MAX_FRAME = 4096;
/** Slow senders are given this many ms for headers, and for a whole request (an upload may take a while). */
const HEADERS_MS = 10_000;
const REQUEST_MS = 120_000;
/** How often Node looks for those who take longer; by default only every 30 s. */
const LOOK_MS = 2_000;

export function openFront(allowed: ReadonlySet<string>, app: () => RequestListener): Front {
  const server = createServer({
    maxHeaderSize: 16_384,
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    connectionsCheckingInterval: LOOK_MS,
  });
  server.on('request', (request, response) => app()(request, response));
  const transport = new SceneTransport({
    noServer: true,
    maxPayload: MAX_FRAME,
    beforeUpgrade: (_request, { headers }) => {
      const welcome = originAllowed(headers.get('origin'), headers.get('host'), allowed);
      return welcome ? undefined : new Response('Origin not allowed', { status: 403 });
    },
  });
  transport.attachToServer(server, { filter: (request) => !request.url?.startsWith('/socket.io/') });
  return {
    server,
    transport,
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          const address = server.address();
          resolve(typeof address === 'object' && address ? address.port : port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
