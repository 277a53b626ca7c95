import { randomUUID } from 'node:crypto';
import type { NewDocument } from '../../server/records/index.ts';

/** An account record, ready to be stored. */
export function anAccount(overrides: Partial<NewDocument<'accounts'>> = {}): NewDocument<'accounts'> {
  const username = overrides.username ?? `Ada_${randomUUID().slice(0, 8)}`;
  return {
    id: randomUUID(),
    username,
    usernameKey: username.toLowerCase(),
    name: username,
    avatar: 'ada',
    guest: false,
    createdAt: 1_000,
    lastSeenAt: 1_000,
    ...overrides,
  };
}
