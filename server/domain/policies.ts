import type { Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import { ROLES, type Role } from '../../schema/rest/accounts.ts';

const EVERYBODY: readonly Role[] = ROLES;
const STAFF: readonly Role[] = ['moderator', 'admin'];
const BUILDERS: readonly Role[] = ['designer', 'admin'];
const DESIGNERS: readonly Role[] = ['designer', ...STAFF];
const ADMINS: readonly Role[] = ['admin'];

interface Row {
  /** Without any session. */
  readonly nobody?: true;
  /** Guests, to what is theirs or nobody's. */
  readonly guests?: true;
  /** The roles that may do it to what is their own, or nobody's. */
  readonly own: readonly Role[];
  /** The roles that may do it to what is somebody else's. */
  readonly others?: readonly Role[];
  /** Of a scene, for players, only if the staff have given it into their care; asked where the scene is known. */
  readonly granted?: true;
  /** What is somebody else's looks as if it were not there: 404 where others are told 403. */
  readonly hidden?: true;
}

/** For whoever comes. */
const OPEN: Row = { nobody: true, guests: true, own: EVERYBODY, others: EVERYBODY };
/** For whoever has a session, about himself. */
const SELF: Row = { guests: true, own: EVERYBODY };
/** For whoever has an account, about himself. */
const MEMBER: Row = { own: EVERYBODY };

/** Who may do what: the one table. Every route and every verb of a room that asks for a right has its row here. */
const RULES = {
  'account.enter': OPEN,
  'account.see': SELF,
  'account.export': SELF,
  'account.close': SELF,
  'account.recover': OPEN,
  'account.link': MEMBER,
  'email.confirm': MEMBER,
  'password.change': MEMBER,
  'profile.change': MEMBER,
  'session.end': { ...SELF, hidden: true },
  'session.list': SELF,
  'session.refresh': SELF,
  'scenario.list': { guests: true, own: EVERYBODY, others: EVERYBODY },
  'scenario.join': MEMBER,
  // Whose a scenario is, who leads it and who plays in it is asked where it is known: not even admins may more.
  'scenario.leave': { ...MEMBER, hidden: true },
  'scenario.members': { ...MEMBER, hidden: true },
  'scenario.invite': { ...MEMBER, hidden: true },
  'sheet.see': { own: EVERYBODY, others: EVERYBODY },
  'sheet.write': { own: EVERYBODY, others: EVERYBODY },
  'sheet.template': { own: EVERYBODY, others: EVERYBODY },
  'scenario.make': MEMBER,
  'scenario.see': { ...MEMBER, hidden: true },
  'scenario.players': { own: EVERYBODY, others: EVERYBODY },
  // Its owner alone, whatever role others have.
  'scenario.change': MEMBER,
  'scene.see': OPEN,
  'scene.publish': { own: BUILDERS },
  'scene.editions': { own: ['designer', 'moderator', 'admin'] },
  'scene.inspect': { own: DESIGNERS },
  'story.read': SELF,
  'room.ask': OPEN,
  'asset.receive': MEMBER,
  'asset.list': SELF,
  'asset.change': { ...SELF, hidden: true },
  'exhibit.hang': MEMBER,
  'exhibit.see': OPEN,
  'exhibit.remove': { own: EVERYBODY, others: STAFF },
  'exhibit.like': { own: EVERYBODY, others: EVERYBODY },
  'exhibit.sign': { own: EVERYBODY, others: EVERYBODY },
  'entry.remove': { own: EVERYBODY, others: STAFF },
  'exhibit.curate': { own: EVERYBODY, others: STAFF, granted: true },
  'curator.name': { own: STAFF, others: STAFF },
  'channel.list': SELF,
  'channel.read': SELF,
  'channel.member': MEMBER,
  'channel.staff': { own: STAFF },
  'channel.open': { own: STAFF },
  'channel.close': { own: STAFF },
  'channel.direct': { own: EVERYBODY, others: EVERYBODY },
  'message.say': SELF,
  'message.change': SELF,
  'message.remove': { guests: true, own: EVERYBODY, others: STAFF },
  'message.release': { own: STAFF },
  'block.list': SELF,
  'block.set': { guests: true, own: EVERYBODY, others: EVERYBODY },
  'notification.list': SELF,
  'notification.change': { ...SELF, hidden: true },
  'friend.list': MEMBER,
  'friend.change': { own: EVERYBODY, others: EVERYBODY },
  'friend.join': MEMBER,
  'alert.hear': { own: STAFF },
  'sanction.see': SELF,
  'report.file': SELF,
  'appeal.file': OPEN,
  'moderation.desk': { own: STAFF, others: STAFF },
  'audit.read': { own: ADMINS, others: ADMINS },
  'docs.read': OPEN,
  'monitor.open': { own: ADMINS },
  'user.administer': { own: ADMINS, others: ADMINS },
} as const satisfies Record<string, Row>;

export type Verb = keyof typeof RULES;
/** Whether something is the doer's own, or somebody else's. What is nobody's counts as one's own. */
export type Whose = 'own' | 'others';

type Who = Pick<Identity, 'guest' | 'role'>;

/** The row of a verb. */
export const rowOf = (verb: Verb): Row => RULES[verb];

/** Whether somebody may do that. */
export function can(who: Who, verb: Verb, whose: Whose = 'own'): boolean {
  const { guests = false, own, others = [] } = rowOf(verb);
  const roles = whose === 'own' ? own : others;
  return who.guest ? guests && roles.includes('player') : roles.includes(who.role);
}

/** Refuses `account.required` to guests for what any account may do, and `auth.forbidden` to whoever else may not. */
export function must(who: Who, verb: Verb, whose: Whose = 'own'): void {
  if (can(who, verb, whose)) return;
  const anyAccount = rowOf(verb)[whose]?.includes('player');
  throw new Refusal(who.guest && anyAccount ? 'account.required' : 'auth.forbidden');
}

/** Everything somebody may do to what is his. */
export function permissionsOf(who: Who): Verb[] {
  return (Object.keys(RULES) as Verb[]).filter((verb) => can(who, verb));
}
