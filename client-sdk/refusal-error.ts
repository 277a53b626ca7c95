import type { Fault } from '../schema/faults.ts';
import type { Details, RefusalCode, WireRefusal } from '../schema/refusals.ts';
import { Refusal } from '../schema/refusals.ts';
import type { Locale } from '../schema/words.ts';

/** `network`: the server could not be reached. `http`: it answered with a status alone. */
export type ErrorCode = RefusalCode | 'network' | 'http';

/** Why something did not work. `message` is for the player, in his language. */
export class RefusalError extends Error {
  readonly code: ErrorCode;
  readonly details: Details;
  readonly faults: readonly Fault[];
  /** HTTP status; 0 when there was none. */
  readonly status: number;

  constructor(
    code: ErrorCode,
    message: string,
    more: { details?: Details; faults?: readonly Fault[]; status?: number } = {},
  ) {
    super(message);
    this.name = 'RefusalError';
    this.code = code;
    this.details = more.details ?? {};
    this.faults = more.faults ?? [];
    this.status = more.status ?? 0;
  }
}

const UNREACHABLE = { fr: 'Le serveur ne répond pas', en: 'The server does not answer' } as const;

export function unreachable(locale: Locale): RefusalError {
  return new RefusalError('network', UNREACHABLE[locale]);
}

/** A refusal as a room or a live socket sends it: its message is for the player already. */
export function fromWire({ code, message, fields, details }: WireRefusal): RefusalError {
  return new RefusalError(code, message, { details, faults: fields ? [{ fields, message }] : [] });
}

/** A room's rejection of a request, or whatever else went wrong on the way. */
export function fromRoom(error: unknown, locale: Locale): RefusalError {
  if (error instanceof RefusalError) return error;
  const reason: unknown = error instanceof Error && 'reason' in error ? error.reason : undefined;
  if (typeof reason === 'object' && reason !== null && 'code' in reason && 'message' in reason) {
    return fromWire(reason as WireRefusal);
  }
  if (error instanceof Error && error.name === 'no_handler')
    return new RefusalError('server.internal', new Refusal('server.internal').say(locale).message);
  return unreachable(locale);
}

/** The matchmaker's answer to a join that it refused: its message already is for the player. */
export function fromJoin(error: unknown, locale: Locale): RefusalError {
  if (error instanceof RefusalError) return error;
  const status = error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : 0;
  if (error instanceof Error && status >= 400 && status < 600)
    return new RefusalError('http', error.message, { status });
  return unreachable(locale);
}
