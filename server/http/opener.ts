import type { IncomingHttpHeaders } from 'node:http';
import { originAllowed } from './origin.ts';

/** The page that opened a window here. */
export interface Opener {
  /** Its origin: the only one that is told what comes of it. */
  readonly page: string;
  /** Whether it is ours, under another name than PUBLIC_URL, to where providers do not come back. */
  readonly isAlias: boolean;
}

/**
 * Which page opened this window; undefined when it is none that may. A page can hide itself (no-referrer) but not pass
 * for another, so no page elsewhere can begin a sign-in here and have somebody come in with an identity, or link one,
 * that he did not choose. Where nothing but the browser's own word is left (Sec-Fetch-Site), it is our own.
 */
export function pageBehind(
  { referer, host, ...headers }: IncomingHttpHeaders,
  publicUrl: string,
  allowed: ReadonlySet<string>,
): Opener | undefined {
  if (referer === undefined)
    return headers['sec-fetch-site'] === 'same-origin' ? { page: publicUrl, isAlias: false } : undefined;
  const origin = URL.parse(referer)?.origin;
  if (!origin || origin === 'null') return undefined;
  if (origin === publicUrl) return { page: origin, isAlias: false };
  if (!originAllowed(origin, host, allowed)) return undefined;
  return { page: origin, isAlias: URL.parse(origin)?.host === host };
}
