import { z } from 'zod';
import { SCENARIO_MODES } from '../scenarios.ts';
import { request } from './request.ts';
import { reservedSeat } from './travel.ts';

/** The scenario that is played in a scene, as one of its players is told of it. */
export const scenarioHere = z.object({
  id: z.string(),
  name: z.string(),
  mode: z.enum(SCENARIO_MODES),
  /** Accounts: of its owner, and of its game masters. */
  owner: z.string(),
  gms: z.array(z.string()),
  /** In story mode: whose turn it is to narrate; null is whoever comes first. */
  narrator: z.string().nullable(),
  /** Whether it is one's own, and whether one leads it. */
  owns: z.boolean(),
  leads: z.boolean(),
});
export type ScenarioHere = z.infer<typeof scenarioHere>;

export const scenarioRequests = {
  /** From anywhere into a scenario that one plays in: to where one was last in it. */
  'scenario.enter': request(z.strictObject({ scenario: z.uuidv4() }), reservedSeat),
  /** Back into the open world, to where one was last in it. */
  'scenario.leave': request(z.strictObject({}), reservedSeat),
  /** The scenario that is played here; null in the open world. */
  'scenario.ask': request(z.strictObject({}), z.object({ scenario: scenarioHere.nullable() })),
} as const;

export const scenarioFacts = {
  /** The scenario that is played here has changed, or what one is in it. */
  'scenario.here': scenarioHere,
  /**
   * One is carried elsewhere: called by a game master, removed, gone by one's own wish, or the scenario is gone. The client
   * takes the seat.
   */
  'scenario.moved': reservedSeat.extend({ why: z.enum(['summoned', 'removed', 'left', 'deleted']) }),
} as const;
