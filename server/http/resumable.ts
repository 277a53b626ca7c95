import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { MemoryLocker, Server } from '@tus/server';
import { Upload } from '@tus/utils';
import type { Response as Answer, Request as Asked, RequestHandler } from 'express';
import type { SanctionChecks } from '../../rooms/moderation-services.ts';
import type { Identity, Limits } from '../../rooms/services.ts';
import { Refusal, type RefusalCode } from '../../schema/refusals.ts';
import type { Arrivals } from '../domain/arrivals.ts';
import { addressKey } from '../domain/limits.ts';
import { must } from '../domain/policies.ts';
import type { Sessions } from '../domain/sessions.ts';
import type { Flow } from './flow.ts';
import { addressOf, identify } from './identity.ts';

interface Needs {
  readonly arrivals: Arrivals;
  readonly sessions: Pick<Sessions, 'check'>;
  readonly limits: Limits;
  readonly sanctions: Pick<SanctionChecks, 'check'>;
  readonly maxBytes: number;
  readonly flow: Flow;
}

/** One request: who asks, and what a hook could not say through the library. */
interface Errand {
  readonly by: Identity;
  failure?: unknown;
}

const MEGABYTE = 1024 * 1024;

export const UPLOADS_PATH = '/v1/uploads';
const ONE = /^\/([0-9a-f-]{36})$/;
const METHODS = new Set(['POST', 'HEAD', 'PATCH', 'DELETE']);

/** What the protocol says of itself when it is asked (OPTIONS). */
export const aboutUploads = (maxBytes: number) => ({
  'Tus-Resumable': '1.0.0',
  'Tus-Version': '1.0.0',
  'Tus-Extension': 'creation,creation-with-upload,expiration,termination',
  'Tus-Max-Size': String(maxBytes),
});

/** What the protocol's own failures are called here. */
const CALLED: Readonly<Record<number, RefusalCode>> = {
  403: 'upload.unknown',
  404: 'upload.unknown',
  409: 'upload.offset',
  410: 'upload.unknown',
  412: 'upload.protocol',
  413: 'asset.too_large',
  423: 'upload.busy',
};

/** A failure of ours, handed through the library: it only needs to end what it does. */
const ENDED = { status_code: 400, body: '' };

/** What the library is told of a request. */
const PASSED_ON = /^(?:tus-resumable|upload-[a-z-]+|content-type|content-length)$/;

/** The folder is there already: the library would make it while nobody waits, and end the process if it could not. */
class Pieces extends FileStore {
  ['checkOrCreateDirectory' as string](): void {}
}

/** The request as the library takes it. */
function askedOf(request: Asked, flow: Flow): Request {
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' && PASSED_ON.test(name) ? [[name, value] as [string, string]] : [],
  );
  const { 'content-length': length = '0', 'transfer-encoding': unknown } = request.headers;
  const brings = length !== '0' || unknown !== undefined;
  const body = brings ? (Readable.toWeb(Readable.from(flow.through(request))) as RequestInit['body']) : null;
  const asked: RequestInit & { duplex: 'half' } = { method: request.method, headers, body, duplex: 'half' };
  return new Request(`http://here${request.originalUrl}`, asked);
}

/** What nobody reads of a request goes by, so that its connection serves the next. */
function letGo(request: Asked): void {
  if (request.complete || request.destroyed) return;
  for (const event of ['data', 'readable']) request.removeAllListeners(event);
  // A stream learns at the end of the turn that nobody listens any more.
  setImmediate(() => request.resume());
}

async function send(answer: Response, response: Answer): Promise<void> {
  response.status(answer.status).set('Cache-Control', 'no-store');
  for (const [name, value] of answer.headers) if (!name.startsWith('access-control-')) response.setHeader(name, value);
  response.end(answer.body === null ? undefined : Buffer.from(await answer.arrayBuffer()));
}

/**
 * Uploads piece by piece at `/v1/uploads` (tus 1.0.0: creation, creation with upload, expiration, termination), behind
 * the same checks as every route. The library writes the bytes; what is on its way, and whose, is the domain's. The last
 * piece is answered 200, with the asset.
 */
export function resumableUploads({ arrivals, sessions, limits, sanctions, maxBytes, flow }: Needs): RequestHandler {
  const errands = new WeakMap<Request, Errand>();

  /** Does something for whoever asks; a failure is kept for the answer. */
  async function run<T>(request: Request, work: (by: Identity) => Promise<T>): Promise<T> {
    const errand = errands.get(request);
    if (!errand) throw new Error('a request that nobody sent');
    try {
      return await work(errand.by);
    } catch (error) {
      errand.failure = error;
      throw ENDED;
    }
  }

  const datastore = new Pieces({
    directory: arrivals.folder,
    configstore: {
      async get(id) {
        const arrival = await arrivals.known(id);
        if (!arrival) return undefined;
        return new Upload({ id, size: arrival.bytes, offset: 0, metadata: { filename: arrival.name } });
      },
      set: async () => {},
      delete: (id) => arrivals.forget(id),
    },
  });

  const tus = new Server({
    path: UPLOADS_PATH,
    datastore,
    relativeLocation: true,
    maxSize: maxBytes,
    locker: new MemoryLocker(),
    namingFunction: () => randomUUID(),
    onUploadCreate: (request, { id, size: bytes, metadata }) =>
      run(request as Request, async (by) => {
        if (bytes === undefined) throw new Refusal('request.malformed');
        await arrivals.expect(by, { id, name: metadata?.['filename'] ?? '', bytes });
        return {};
      }),
    onUploadFinish: (request, { id }) =>
      run(request as Request, async (by) => {
        const asset = await arrivals.arrive(by, id);
        return { status_code: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ asset }) };
      }),
  });

  /** Lets whoever asks to what is his. Gives him, and the moment at which what is on its way is given up. */
  async function admit(request: Asked): Promise<{ by: Identity; until: number | undefined }> {
    const [, id] = ONE.exec(request.path) ?? [];
    const isNew = request.path === '/';
    if (!METHODS.has(request.method) || isNew !== (request.method === 'POST')) throw new Refusal('route.unknown');
    await limits.spend('http', addressKey(addressOf(request)));
    const by = await identify(request, 'required', sessions);
    if (!by) throw new Refusal('auth.required');
    must(by, 'asset.receive');
    if (request.method !== 'HEAD') await sanctions.check(by, 'act');
    if (isNew) await limits.spend('upload', by.id);
    else await arrivals.of(by, id ?? '');
    const arrival = id === undefined ? undefined : await arrivals.known(id);
    return { by, until: arrival && arrival.at + arrivals.lastsMs };
  }

  return async (request, response) => {
    const { by, until } = await admit(request);
    const asked = askedOf(request, flow);
    const errand: Errand = { by };
    errands.set(asked, errand);
    const answer = await tus.handleWeb(asked).finally(() => letGo(request));
    if (errand.failure !== undefined) throw errand.failure;
    if (answer.status === 413) throw new Refusal('asset.too_large', { megabytes: Math.floor(maxBytes / MEGABYTE) });
    if (answer.status >= 500) throw new Error(`an upload failed: ${await answer.text()}`);
    if (answer.status >= 400) throw new Refusal(CALLED[answer.status] ?? 'request.malformed');
    if (until !== undefined) response.set('Upload-Expires', new Date(until).toUTCString());
    await send(answer, response);
  };
}
