import { z } from 'zod';
import { MOST_IN_SCENARIO, SCENARIO_MODES } from '../scenarios.ts';

const time = z.string();

/** A scenario, as those who take part in it see it. */
export const scenarioDetail = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The address of its picture; empty if it has none. */
  cover: z.string(),
  invite_code: z.string(),
  owner_user_id: z.uuid(),
  description: z.string().nullable(),
  mode: z.enum(SCENARIO_MODES),
  /** Its game masters; nobody in story mode. */
  gm_user_ids: z.array(z.uuid()),
  settings: z.record(z.string(), z.unknown()),
  created_at: time,
  updated_at: time.nullable(),
});
export type ScenarioDetail = z.infer<typeof scenarioDetail>;

/** A scenario, as the list of somebody's scenarios shows it. */
export const scenarioView = z.object({
  id: z.uuid(),
  name: z.string(),
  cover: z.string(),
  /** Empty to who does not take part in it. */
  invite_code: z.string(),
  owner_user_id: z.uuid(),
  description: z.string().nullable(),
  mode: z.enum(SCENARIO_MODES),
  /** Whether it is his whose list it is. */
  is_owner: z.boolean(),
  created_at: time,
  updated_at: time.nullable(),
});
export type ScenarioView = z.infer<typeof scenarioView>;

/** `GET /v1/users/scenarios`, `/v1/users/me/scenarios` and `/v1/users/:userId/scenarios`. */
export const scenarioList = z.object({ message: z.string(), scenarios: z.array(scenarioView), count: z.int() });

export const scenarioId = z.uuid({ version: 'v4', error: 'id.invalid' }).toLowerCase();
export const scenarioParams = z.object({ id: scenarioId });

const name = (least: number, fault: string) =>
  z.string(fault).trim().min(least, fault).max(MOST_IN_SCENARIO.name, fault);

const code = (least: number, letters: RegExp, fault: string) =>
  z
    .string(fault)
    .min(least, { error: fault, abort: true })
    .max(20, { error: fault, abort: true })
    .regex(letters, `${fault}_letters`)
    .toUpperCase();

/** `POST /v1/scenarios/create`, as a form with perhaps a picture in `cover`, or as JSON. */
export const scenarioMaking = z.strictObject({
  name: name(1, 'scenario.name'),
  invite_code: code(4, /^[A-Za-z0-9_]+$/, 'scenario.code'),
  description: z
    .string('scenario.description')
    .max(MOST_IN_SCENARIO.description, 'scenario.description')
    .nullable()
    .optional(),
  mode: z.enum(SCENARIO_MODES, 'scenario.mode').default('story'),
});
export type ScenarioMaking = z.infer<typeof scenarioMaking>;
/** In two boxes: the contract has it so. */
export const scenarioMade = z.object({ message: z.string(), scenario: z.object({ Scenario: scenarioDetail }) });

/** `PATCH /v1/scenarios/:id`, likewise: what is left out stays, an empty description is none. */
export const scenarioChange = z.strictObject({
  name: name(3, 'scenario.new_name').optional(),
  description: z
    .string('scenario.description')
    .trim()
    .max(MOST_IN_SCENARIO.description, 'scenario.description')
    .nullable()
    .optional(),
  invite_code: code(6, /^[A-Za-z0-9]+$/, 'scenario.new_code').optional(),
});
export type ScenarioChange = z.infer<typeof scenarioChange>;

export const scenarioReply = z.object({ scenario: scenarioDetail });
/** The answer to a change, and to a transfer. */
export const scenarioChanged = z.object({ message: z.string(), scenario: scenarioDetail });

/** Somebody who plays in a scenario. */
export const scenarioPlayerView = z.object({
  id: z.uuid(),
  username: z.string(),
  name: z.string(),
  avatar_url: z.string(),
  is_owner: z.boolean(),
});
export type ScenarioPlayerView = z.infer<typeof scenarioPlayerView>;

/** `GET /v1/scenarios/:id/players`: the owner, then the others by username. */
export const scenarioPlayers = z.object({
  message: z.string(),
  players: z.array(scenarioPlayerView),
  count: z.int(),
});

/** `POST /v1/scenarios/:id/transfer`. */
export const transferParams = z.object({ id: z.uuid({ version: 'v4', error: 'scenario.id' }).toLowerCase() });
export const scenarioTransfer = z.strictObject({
  newOwnerUserId: z
    .string('scenario.new_owner')
    .min(1, { error: 'scenario.new_owner', abort: true })
    .pipe(z.uuid({ version: 'v4', error: 'scenario.new_owner_id' }).toLowerCase()),
});
