import type { Request, Response } from 'express';
import { REFUSAL_HEADER, Refusal } from '../../schema/refusals.ts';

/**
 * Whether pages of that origin may talk to the server: those that the server itself served (whatever name it was reached
 * under: `host` says), and those listed. Whoever sends no Origin is no browser, and needs no protection from pages.
 */
export function originAllowed(
  origin: string | null | undefined,
  host: string | null | undefined,
  allowed: ReadonlySet<string>,
): boolean {
  if (!origin) return true;
  return allowed.has(origin) || (Boolean(host) && URL.parse(origin)?.host === host);
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Headers of uploads piece by piece. */
const TUS_ASKED = 'Tus-Resumable, Upload-Length, Upload-Offset, Upload-Metadata';
const TUS_TOLD = 'Location, Tus-Resumable, Upload-Length, Upload-Offset, Upload-Expires';

const CORS = {
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Expose-Headers': `X-Request-Id, Retry-After, ETag, ${REFUSAL_HEADER}, ${TUS_TOLD}`,
};

const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
  'Access-Control-Allow-Headers': `Authorization, Content-Type, Accept-Language, ${TUS_ASKED}`,
  'Access-Control-Max-Age': '600',
};

/**
 * Opens the API to pages of allowed origins, and refuses `origin.refused` to changes asked for by any other page. Says
 * whether there is more to answer: what a browser asks beforehand (OPTIONS) is answered here.
 */
export function originGate(allowed: ReadonlySet<string>): (request: Request, response: Response) => boolean {
  return (request, response) => {
    const { origin, host } = request.headers;
    const welcome = originAllowed(origin, host, allowed);
    if (welcome && origin !== undefined) response.set({ 'Access-Control-Allow-Origin': origin, ...CORS });
    if (request.method === 'OPTIONS') {
      if (welcome) response.set(PREFLIGHT);
      response.status(204).end();
      return false;
    }
    if (!welcome && !SAFE.has(request.method)) throw new Refusal('origin.refused');
    return true;
  };
}
