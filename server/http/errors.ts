import type { ErrorRequestHandler, Response } from 'express';
import { MulterError } from 'multer';
import { type Fault, Invalid } from '../../schema/faults.ts';
import { REFUSAL_HEADER, Refusal } from '../../schema/refusals.ts';
import type { Locale } from '../../schema/words.ts';
import type { ContentFault } from '../content/content-fault.ts';
import { ContentRefused } from '../domain/editions/content-refused.ts';
import type { Log } from '../log.ts';
import { localeOf } from './locale.ts';

/** What a failed request is answered: faults of fields, or one sentence. */
export type Failure =
  | { readonly errors: readonly Fault[]; readonly faults?: readonly ContentFault[] }
  | { readonly error: string };

/** The body that a refusal is answered with. */
export function failureOf(refusal: Refusal, locale: Locale): Failure {
  if (refusal instanceof Invalid) return { errors: refusal.faults(locale) };
  if (refusal instanceof ContentRefused) {
    const errors = refusal.faults.map(({ file, place, reason }) => ({
      fields: place === '' ? file : `${file} (${place})`,
      message: reason,
    }));
    return { errors, faults: refusal.faults };
  }
  const { message, fields } = refusal.say(locale);
  return fields === undefined ? { error: message } : { errors: [{ fields, message }] };
}

/** The refusal behind an error, ours or that of a parser of requests; undefined for a bug. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof MulterError) return new Refusal('request.malformed');
  // Express and its body parsers mark what is the client's fault with a status.
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 413) return new Refusal('request.too_large');
  if (status === 404) return new Refusal('route.unknown');
  if (typeof status === 'number' && status >= 400 && status < 500) return new Refusal('request.malformed');
  return undefined;
}

/** Answers a refusal. */
export function refuse(response: Response, refusal: Refusal): void {
  const locale = localeOf(response.req);
  const { seconds } = refusal.details;
  response.vary('Accept-Language');
  response.set({ 'Cache-Control': 'no-store', 'Content-Language': locale, [REFUSAL_HEADER]: refusal.code });
  if (refusal.status === 429 && seconds !== undefined) response.set('Retry-After', String(seconds));
  if (refusal.status === 401) response.set('WWW-Authenticate', 'Bearer');
  response.status(refusal.status).json(failureOf(refusal, locale));
}

/** The one place where failed requests end: refusals are answered, bugs are logged and answered without a word of them. */
export function answerErrors(log: Pick<Log, 'error'>): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const refusal = refusalOf(error);
    if (!refusal) {
      const { requestId } = response.locals;
      log.error({ requestId, method: request.method, path: request.path, error }, 'a request failed');
    }
    if (response.headersSent) response.destroy();
    else refuse(response, refusal ?? new Refusal('server.internal'));
  };
}
