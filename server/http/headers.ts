import type { RequestHandler } from 'express';
import helmet from 'helmet';

type Headers = RequestHandler;

const OURS = ["'self'"];
const NOTHING = ["'none'"];

/** What no page of ours needs, and none gets. */
const CLOSED = {
  objectSrc: NOTHING,
  mediaSrc: NOTHING,
  frameSrc: NOTHING,
  frameAncestors: NOTHING,
  baseUri: NOTHING,
  formAction: OURS,
  scriptSrcAttr: NOTHING,
} as const;

/** The headers of every answer. The policy is that of the game's page: a canvas, blobs for its textures, sockets. */
export function pageHeaders(publicUrl: string): Headers {
  const https = publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: OURS,
        scriptSrc: OURS,
        styleSrc: OURS,
        imgSrc: [...OURS, 'data:', 'blob:'],
        fontSrc: OURS,
        connectSrc: [...OURS, 'ws:', 'wss:'],
        workerSrc: OURS,
        manifestSrc: OURS,
        ...CLOSED,
      },
    },
    strictTransportSecurity: https,
    // Pictures may be shown by the pages of other allowed origins.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  }) as Headers;
}

/** The monitor's page styles itself from its script. Its link to Google Fonts is not followed: it only brings icons. */
export function monitorHeaders(): Headers {
  return helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: OURS,
      scriptSrc: OURS,
      styleSrc: [...OURS, "'unsafe-inline'"],
      imgSrc: [...OURS, 'data:'],
      fontSrc: [...OURS, 'data:'],
      connectSrc: OURS,
      ...CLOSED,
    },
  }) as Headers;
}

/** What somebody uploaded is shown as a picture, and can do nothing else even when it is opened by itself. */
export const UPLOADED = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'public, max-age=31536000, immutable',
} as const;
