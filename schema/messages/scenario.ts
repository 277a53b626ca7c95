import { z } from 'zod';
import { request } from './request.ts';
import { reservedSeat } from './travel.ts';

export const scenarioRequests = {
  /** From anywhere into a scenario that one plays in: to where one was last in it. */
  'scenario.enter': request(z.strictObject({ scenario: z.uuidv4() }), reservedSeat),
  /** Back into the open world, to where one was last in it. */
  'scenario.leave': request(z.strictObject({}), reservedSeat),
} as const;

export const scenarioFacts = {
  /** One is carried elsewhere: called by a game master, removed, or the scenario is gone. The client takes the seat. */
  'scenario.moved': reservedSeat.extend({ why: z.enum(['summoned', 'removed', 'deleted']) }),
} as const;
