import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import type { Drafts } from '../media/drafts.ts';
import { type Blobs, checkKey, type KeptBlob, type Range } from './blobs.ts';
import { spool } from './spool.ts';

/** Where the bucket is, and the keys to it. */
export interface S3Settings {
  readonly bucket: string;
  /** Of the service, without a slash at its end; the bucket is the first part of the path. */
  readonly endpoint: string;
  /** The same as browsers reach it. */
  readonly publicEndpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** How long the service may take to begin an answer, in ms; a body that goes up may take longer. */
const PATIENCE_MS = 20_000;
const UPLOAD_MS = 30 * 60_000;
const RETRIES = 3;
const PAGE = '1000';

const tag = (xml: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];

/** Blobs as objects of a bucket of anything that speaks S3; keys are the same as on disk. Streams of unknown length are put into a draft first. */
export function s3Blobs(settings: S3Settings, drafts: Pick<Drafts, 'fresh'>): Blobs & { check(): Promise<void> } {
  const { bucket, endpoint, publicEndpoint, region, accessKeyId, secretAccessKey } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES });

  const addressOf = (key: string, base = endpoint) => {
    checkKey(key);
    return `${base}/${bucket}/${key}`;
  };

  async function ask(method: string, url: string, more: RequestInit = {}): Promise<Response> {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), more.body ? UPLOAD_MS : PATIENCE_MS);
    try {
      return await client.fetch(url, { ...more, method, signal: giveUp.signal });
    } finally {
      clearTimeout(timer);
    }
  }

  /** What went wrong, without the address: it may be signed. */
  async function failure(method: string, response: Response): Promise<Error> {
    const code = tag(await response.text().catch(() => ''), 'Code');
    return new Error(`S3 answered ${response.status}${code ? ` (${code})` : ''} to ${method}`);
  }

  /** The answer of a success; undefined for what is not there. */
  async function found(method: string, url: string, more?: RequestInit): Promise<Response | undefined> {
    const response = await ask(method, url, more);
    if (response.ok) return response;
    if (response.status === 404 || response.status === 416) {
      await response.body?.cancel();
      return undefined;
    }
    throw await failure(method, response);
  }

  async function send(key: string, body: Blob | Uint8Array<ArrayBuffer>): Promise<void> {
    const response = await ask('PUT', addressOf(key), { body });
    if (!response.ok) throw await failure('PUT', response);
    await response.body?.cancel();
  }

  async function size(key: string): Promise<number | undefined> {
    const response = await found('HEAD', addressOf(key));
    return response && Number(response.headers.get('content-length'));
  }

  async function page(prefix: string, after: string | undefined): Promise<string> {
    const query = new URLSearchParams({ 'list-type': '2', 'max-keys': PAGE, prefix });
    if (after !== undefined) query.set('continuation-token', after);
    const response = await ask('GET', `${endpoint}/${bucket}?${query}`);
    if (!response.ok) throw await failure('GET', response);
    return response.text();
  }

  return {
    async put(key, content) {
      checkKey(key);
      if (content instanceof Uint8Array) return send(key, new Uint8Array(content));
      const path = drafts.fresh();
      try {
        await spool(content, path);
        await send(key, await openAsBlob(path));
      } finally {
        await rm(path, { force: true });
      }
    },

    async take(key, path) {
      await send(key, await openAsBlob(path));
    },

    has: async (key) => (await size(key)) !== undefined,
    size,

    async open(key, range) {
      if (range && (range.start < 0 || range.start > range.end)) return undefined;
      const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {};
      const response = await found('GET', addressOf(key), { headers });
      if (!response) return undefined;
      const content = response.body ? Readable.fromWeb(response.body as unknown as ReadableStream) : Readable.from([]);
      return { ...partOf(response), content };
    },

    async remove(key) {
      // Deleting what is not there is no failure to S3.
      const there = (await size(key)) !== undefined;
      if (there) await (await found('DELETE', addressOf(key)))?.body?.cancel();
      return there;
    },

    async *list(prefix) {
      for (let after: string | undefined; ; ) {
        const xml = await page(prefix, after);
        yield* objectsOf(xml);
        after = tag(xml, 'IsTruncated') === 'true' ? tag(xml, 'NextContinuationToken') : undefined;
        if (after === undefined) return;
      }
    },

    async url(key, { type, disposition, seconds }) {
      const url = new URL(addressOf(key, publicEndpoint));
      url.searchParams.set('X-Amz-Expires', String(seconds));
      url.searchParams.set('response-content-type', type);
      url.searchParams.set('response-content-disposition', disposition);
      return (await client.sign(url, { method: 'GET', aws: { signQuery: true } })).url;
    },

    async check() {
      await page('', undefined).catch((error) => {
        throw new Error(`S3_BUCKET: the bucket "${bucket}" at ${endpoint} cannot be used: ${error.message}`);
      });
    },
  };
}

/** Which part of how much an answer brings. */
function partOf({ headers }: Response): { size: number; range: Range } {
  const [, start, end, whole] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
  if (whole !== undefined) return { size: Number(whole), range: { start: Number(start), end: Number(end) } };
  const size = Number(headers.get('content-length') ?? 0);
  return { size, range: { start: 0, end: Math.max(0, size - 1) } };
}

/** The objects of a page of a list. Keys of ours need no unescaping. */
function* objectsOf(xml: string): Generator<KeptBlob> {
  for (const [, object = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
    const [key, at] = [tag(object, 'Key'), Date.parse(tag(object, 'LastModified') ?? '')];
    if (key !== undefined && Number.isFinite(at)) yield { key, at };
  }
}
