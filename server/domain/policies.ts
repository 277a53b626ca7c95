import type { Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Role } from '../../schema/rest/accounts.ts';

const EVERYBODY: readonly Role[] = ['player', 'designer', 'moderator', 'admin'];
const STAFF: readonly Role[] = ['moderator', 'admin'];
const ADMINS: readonly Role[] = ['admin'];

/** Who may do what: the roles that may, and whether guests may too. What is one's own needs no row here. */
const RULES = {
  'asset.receive': { roles: EVERYBODY, guests: false },
  'exhibit.hang': { roles: EVERYBODY, guests: false },
  'exhibit.remove.others': { roles: STAFF, guests: false },
  'monitor.open': { roles: ADMINS, guests: false },
} as const satisfies Record<string, { roles: readonly Role[]; guests: boolean }>;

export type Verb = keyof typeof RULES;

type Who = Pick<Identity, 'guest' | 'role'>;

/** Whether somebody may do that. */
export function can(who: Who, verb: Verb): boolean {
  const { roles, guests } = RULES[verb];
  return (guests || !who.guest) && (roles as readonly Role[]).includes(who.role);
}

/** Refuses `account.required` to guests for what any account may do, and `auth.forbidden` to whoever else may not. */
export function must(who: Who, verb: Verb): void {
  if (can(who, verb)) return;
  const anyAccount = RULES[verb].roles === EVERYBODY;
  throw new Refusal(who.guest && anyAccount ? 'account.required' : 'auth.forbidden');
}

/** Everything somebody may do. */
export function permissionsOf(who: Who): Verb[] {
  return (Object.keys(RULES) as Verb[]).filter((verb) => can(who, verb));
}
