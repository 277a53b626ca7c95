import { pipeline } from 'node:stream';
import type { Request, RequestHandler, Response } from 'express';
import { Refusal } from '../../schema/refusals.ts';
import type { Blobs } from '../blobs/blobs.ts';
import { TYPE_OF_ENDING } from '../domain/asset-files.ts';
import { UPLOADED } from './headers.ts';
import { isKnown, rangeOf, rangeStands } from './range.ts';

/** The only names that lead to a blob: what was drawn, and files of kinds that are served as they came. Their content never changes. */
const FILE = new RegExp(
  `^/assets/([0-9a-f]{64}(?:-(?:large|medium|thumb|avatar|cover)\\.webp|\\.(${Object.keys(TYPE_OF_ENDING).join('|')})))$`,
);

interface Named {
  readonly name: string;
  readonly key: string;
  readonly etag: string;
  readonly type: string;
  /** Shown where it is, or put into a file: browsers run what is in a PDF. */
  readonly disposition: string;
  /** Not drawn by us, and perhaps large. */
  readonly asItCame: boolean;
}

function named(path: string): Named | undefined {
  const [, name, ending] = FILE.exec(path) ?? [];
  if (name === undefined) return undefined;
  const known = { name, key: `assets/${name}`, etag: `"${name}"` };
  if (ending === undefined) return { ...known, type: 'image/webp', disposition: 'inline', asItCame: false };
  const disposition = ending === 'pdf' ? `attachment; filename="${name.slice(0, 12)}.pdf"` : 'inline';
  return { ...known, type: TYPE_OF_ENDING[ending] ?? '', disposition, asItCame: true };
}

/** A signed address is good for a while; whoever is sent there may remember it for half of that. */
const ELSEWHERE_SECONDS = 600;

/** Serves uploads below `/assets/`: whole or in part, for good; leaves other addresses to others. */
export function uploadedFiles({ blobs }: { blobs: Pick<Blobs, 'open' | 'size' | 'url'> }): RequestHandler {
  /** Sends somebody to where the blob is; whether it is elsewhere. */
  async function sendElsewhere({ key, type, disposition }: Named, response: Response): Promise<boolean> {
    const url = await blobs.url(key, { type, disposition, seconds: ELSEWHERE_SECONDS });
    if (url === undefined) return false;
    response.set({ ...UPLOADED, 'Cache-Control': `private, max-age=${ELSEWHERE_SECONDS / 2}` });
    response.redirect(302, url);
    return true;
  }

  async function sendFile({ key, etag, type, disposition }: Named, request: Request, response: Response) {
    const size = await blobs.size(key);
    if (size === undefined) throw new Refusal('asset.unknown');
    const about = { ETag: etag, 'Content-Type': type, 'Content-Disposition': disposition, 'Accept-Ranges': 'bytes' };
    response.set({ ...UPLOADED, ...about });
    // Parts are for GET alone (RFC 9110, 14.2).
    const stands = request.method === 'GET' && rangeStands(request.get('if-range'), etag);
    const range = stands ? rangeOf(request.headers.range, size) : undefined;
    if (range === 'none') {
      response.status(416).set({ 'Content-Range': `bytes */${size}`, 'Cache-Control': 'no-store' });
      response.removeHeader('Content-Type');
      return void response.end();
    }
    if (range) response.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
    response.set('Content-Length', String(range ? range.end - range.start + 1 : size));
    if (request.method === 'HEAD') return void response.end();
    const blob = await blobs.open(key, range);
    if (!blob) throw new Refusal('asset.unknown');
    // A reader who goes away in the middle is no failure.
    pipeline(blob.content, response, () => {});
  }

  return async (request, response, next) => {
    const file = named(request.path);
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    const { etag } = file;
    if (isKnown(request.headers['if-none-match'], etag))
      return void response.status(304).set(UPLOADED).set('ETag', etag).end();
    if (file.asItCame && (await sendElsewhere(file, response))) return;
    await sendFile(file, request, response);
  };
}
