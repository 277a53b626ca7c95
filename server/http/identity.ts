import type { Request } from 'express';
import type { Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Caller } from '../domain/accounts.ts';
import type { Sessions } from '../domain/sessions.ts';
import { localeOf } from './locale.ts';

/** Whether a route wants to know who asks: never, if he says so, or always. */
export type Wants = 'none' | 'optional' | 'required';

const BEARER = /^Bearer +([\w.~+/=-]{1,2048})$/i;

/** The token of the Authorization header. */
export function bearerOf(request: Request): string | undefined {
  return BEARER.exec(request.headers.authorization ?? '')?.[1];
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
    return await sessions.check(token, request.ip);
  } catch (error) {
    if (wants === 'optional' && error instanceof Refusal && error.code === 'auth.required') return undefined;
    throw error;
  }
}

/** What the domain learns of who knocks. */
export function callerOf(request: Request, identity: Identity | undefined): Caller {
  return {
    device: request.headers['user-agent'] ?? '',
    address: request.ip ?? '',
    // Few ask for it, and it takes a while to find out.
    get locale() {
      return localeOf(request);
    },
    identity,
  };
}
