import { z } from 'zod';
import { isBetween, minutesOf } from '../hours.ts';
import { ROLES, type Role } from '../rest/accounts.ts';
import { hour, slug } from '../words.ts';

/** Names of story flags, as dialogues write them. */
export const flagName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'must be lower case letters, digits and _')
  .max(80);

/** By the flag: the text that it must be, `true` for anything but empty, `false` for empty or never set. */
const flagsAsked = z.record(flagName, z.union([z.boolean(), z.string().max(500)]));

/**
 * What must hold of somebody, and of the hour, for a door to open, a dialogue to be told or a step of a quest to be
 * done: all that is named, at once. An empty condition always holds.
 */
export const condition = z.strictObject({
  /** His story flags. */
  flags: flagsAsked.optional(),
  /** Flags of the scenario that is played; in the open world none is set. */
  scenario_flags: flagsAsked.optional(),
  /** Items that he has. */
  items: z.array(slug).optional(),
  /** Quests: `new` before one is begun, the name of the step that he is at, `open` for any step, or `done`. */
  quests: z.record(slug, slug).optional(),
  /** That role, or one above it. */
  role: z.enum(ROLES).optional(),
  /** Whether he has an account. */
  account: z.boolean().optional(),
  /** Between these hours of the server's time zone; `until` may be past midnight. */
  hours: z.strictObject({ from: hour, until: hour }).optional(),
});
export type Condition = z.infer<typeof condition>;

/** What conditions ask about. */
export interface Seen {
  readonly flags: Readonly<Record<string, string>>;
  /** How many of each item he has. */
  readonly items: Readonly<Record<string, number>>;
  /** The step that he is at by quest, or `done`; a quest that is not begun is not here. */
  readonly quests: Readonly<Record<string, string>>;
  /** Flags of the scenario that is played; absent in the open world. */
  readonly scenarioFlags?: Readonly<Record<string, string>> | undefined;
  readonly role: Role;
  readonly guest: boolean;
  /** Minutes since midnight in the server's time zone. */
  readonly minutes: number;
}

/** The part of a condition that does not hold, by its name; undefined when all of it does. */
export function missing(asked: Condition, seen: Seen): keyof Condition | undefined {
  const { items = [], quests = {}, role, account, hours } = asked;
  if (account !== undefined && account === seen.guest) return 'account';
  if (role !== undefined && ROLES.indexOf(seen.role) < ROLES.indexOf(role)) return 'role';
  if (hours && !isBetween(seen.minutes, minutesOf(hours.from), minutesOf(hours.until))) return 'hours';
  if (!items.every((item) => (seen.items[item] ?? 0) > 0)) return 'items';
  if (!Object.entries(quests).every(([quest, state]) => isAt(seen.quests[quest], state))) return 'quests';
  if (!areSet(asked.flags, seen.flags)) return 'flags';
  if (!areSet(asked.scenario_flags, seen.scenarioFlags)) return 'scenario_flags';
  return undefined;
}

/** Whether all of a condition holds. */
export function holds(asked: Condition | undefined, seen: Seen): boolean {
  return asked === undefined || missing(asked, seen) === undefined;
}

function isAt(at: string | undefined, asked: string): boolean {
  if (asked === 'new') return at === undefined;
  if (asked === 'open') return at !== undefined && at !== 'done';
  return at === asked;
}

function areSet(asked: Condition['flags'] = {}, seen: Seen['flags'] = {}): boolean {
  return Object.entries(asked).every(([flag, value]) => isSet(seen[flag] ?? '', value));
}

function isSet(value: string, asked: string | boolean): boolean {
  return typeof asked === 'string' ? value === asked : (value !== '' && value !== 'false') === asked;
}
