import type { Request } from 'express';
import type { Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Caller } from '../domain/accounts.ts';
import type { Sessions } from '../domain/sessions.ts';
import { localeOf } from './locale.ts';

/** Whether a route wants to know who asks: never, if he says so, or always. */
export type Wants = 'none' | 'optional' | 'required';

const SCHEME = 'bearer ';
const LONGEST_TOKEN = 2048;

/** The address that a request came from: its socket's, or what trusted proxies say of it. */
export function addressOf(request: Request): string {
  // Where no proxy says anything, Express need not be asked to find out: that takes a while.
  return (request.headers['x-forwarded-for'] === undefined ? request.socket.remoteAddress : request.ip) ?? '';
}

/** The token of the Authorization header. */
export function bearerOf(request: Request): string | undefined {
  const { authorization = '' } = request.headers;
  if (authorization.slice(0, SCHEME.length).toLowerCase() !== SCHEME) return undefined;
  const token = authorization.slice(SCHEME.length).trim();
  return token === '' || token.length > LONGEST_TOKEN ? undefined : token;
}

/** Who asks. A token that is not good is refused where an identity is required, and counts as none elsewhere. */
export async function identify(
  request: Request,
  wants: Wants,
  sessions: Pick<Sessions, 'check'>,
): Promise<Identity | undefined> {
  const token = wants === 'none' ? undefined : bearerOf(request);
  if (token === undefined) {
    if (wants === 'required') throw new Refusal('auth.required');
    return undefined;
  }
  try {
    return await sessions.check(token, addressOf(request));
  } catch (error) {
    if (wants === 'optional' && error instanceof Refusal && error.code === 'auth.required') return undefined;
    throw error;
  }
}

/** What the domain learns of who knocks. */
export function callerOf(request: Request, identity: Identity | undefined): Caller {
  return {
    device: request.headers['user-agent'] ?? '',
    address: addressOf(request),
    // Few ask for it, and it takes a while to find out.
    get locale() {
      return localeOf(request);
    },
    identity,
  };
}
