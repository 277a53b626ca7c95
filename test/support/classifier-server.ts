import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Mood = (request: IncomingMessage, response: ServerResponse) => void;

/** What it answers in the shape of the moderation APIs. */
export const scored =
  (scores: Record<string, number>): Mood =>
  (_request, response) => {
    const categories = Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, score > 0.5]));
    const flagged = Object.values(categories).includes(true);
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ id: 'm-1', results: [{ flagged, categories, category_scores: scores }] }));
  };

export const answers =
  (status: number, body: string): Mood =>
  (_request, response) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);

/** Takes the question and never answers. */
export const silent: Mood = () => {};

/** A real classifier on a real port, in whatever mood the test puts it. */
export async function aClassifier(mood: Mood = scored({})) {
  const asked: { input: unknown; key: string | undefined }[] = [];
  let server: Server | undefined;
  let port = 0;

  async function start(): Promise<void> {
    server = createServer(async (request, response) => {
      const { input } = JSON.parse(await text(request));
      asked.push({ input, key: request.headers.authorization });
      here.mood(request, response);
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  }

  const here = {
    mood,
    /** What it was asked, in order. */
    asked,
    get url() {
      return `http://127.0.0.1:${port}/v1/moderations`;
    },
    start,
    async stop(): Promise<void> {
      if (!server) return;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      server = undefined;
    },
  };
  await start();
  return here;
}

export type ClassifierServer = Awaited<ReturnType<typeof aClassifier>>;
