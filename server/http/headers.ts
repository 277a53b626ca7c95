import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** Sets the headers of an answer. */
type Headers = (request: Request, response: Response) => void;

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

/** Headers that are the same on every answer, as helmet makes them: made once, set each time. */
function alike(middleware: RequestHandler): Headers {
  const made = new Map<string, string>();
  const recorder = { setHeader: (name: string, value: string) => made.set(name, value), removeHeader: () => {} };
  middleware({} as Request, recorder as unknown as Response, () => {});
  // What pages of other origins are told depends on the origin.
  const headers = [...made, ['Vary', 'Origin'] as const];
  return (_request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
  };
}

/** A sign-in window goes to another site and must find its way back to the page that opened it. */
const POPUPS = { policy: 'same-origin-allow-popups' } as const;

/** The headers of every page. The policy is that of the game's page: a canvas, blobs for its textures, sockets. */
function pageHeaders(publicUrl: string, filesFrom: readonly string[]): Headers {
  const https = publicUrl.startsWith('https:');
  return alike(
    helmet({
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
          // Sound and film may be in a bucket elsewhere.
          mediaSrc: [...OURS, 'blob:', ...filesFrom],
        },
      },
      strictTransportSecurity: https,
      crossOriginOpenerPolicy: POPUPS,
      // Pictures may be shown by the pages of other allowed origins.
      crossOriginResourcePolicy: { policy: 'cross-origin' },
      xFrameOptions: { action: 'deny' },
      referrerPolicy: { policy: 'same-origin' },
    }) as RequestHandler,
  );
}

/** Answers of the API are data: there is nothing to load, and nothing to show in a frame. */
function dataHeaders(publicUrl: string): Headers {
  return alike(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: NOTHING, frameAncestors: NOTHING } },
      strictTransportSecurity: publicUrl.startsWith('https:'),
      crossOriginOpenerPolicy: POPUPS,
      crossOriginResourcePolicy: { policy: 'cross-origin' },
      xFrameOptions: { action: 'deny' },
      referrerPolicy: { policy: 'no-referrer' },
      originAgentCluster: false,
      xDnsPrefetchControl: false,
      xDownloadOptions: false,
      xPermittedCrossDomainPolicies: false,
      xXssProtection: false,
    }) as RequestHandler,
  );
}

const API = /^\/(?:v1|auth|matchmake)\//;

/** The headers of every answer (`filesFrom`: other sites that uploads come from): those of a page, or the fewer that data needs. Whoever answers otherwise sets his own. */
export function answerHeaders(publicUrl: string, filesFrom: readonly string[] = []): Headers {
  const page = pageHeaders(publicUrl, filesFrom);
  const data = dataHeaders(publicUrl);
  return (request, response) => (API.test(request.url) ? data : page)(request, response);
}

/** The monitor's page styles itself from its script. Its link to Google Fonts is not followed: it only brings icons. */
export function monitorHeaders(): RequestHandler {
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
  }) as RequestHandler;
}

/** The documentation is a page of its own: its style and its script, and nothing else. */
export function docsHeaders(): RequestHandler {
  return helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: { ...CLOSED, defaultSrc: NOTHING, scriptSrc: OURS, styleSrc: OURS, imgSrc: OURS, formAction: NOTHING },
  }) as RequestHandler;
}

/** What somebody uploaded is shown as a picture, and can do nothing else even when it is opened by itself. */
export const UPLOADED = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'public, max-age=31536000, immutable',
} as const;
