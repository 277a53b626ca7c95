import type { Identity } from '../../rooms/services.ts';
import type { Imposition } from '../../server/domain/sanctions.ts';
import type { House } from './house.ts';

/** Somebody of the staff. */
export async function staffMember(house: House, name: string, role: 'moderator' | 'admin'): Promise<Identity> {
  const { identity } = await house.person(name);
  await house.roles.grant(`${name.toLowerCase()}@example.org`, role);
  return { ...identity, role };
}

/** A ban from the world for an hour; or whatever is said instead. */
export function aSanction(account: string, instead: Partial<Imposition> = {}): Imposition {
  return { account, kind: 'ban', scope: 'world', reason: 'spam', seconds: 3600, ...instead };
}

export const HOUR = 3600_000;
