import { z } from 'zod';
import { accountId } from '../rest/accounts.ts';
import { request } from './request.ts';
import { reservedSeat } from './travel.ts';

export const friendRequests = {
  /** Travels to the scene that a friend is in, if he allows it and the scene is open. */
  'friend.join': request(z.strictObject({ user: accountId }), reservedSeat),
} as const;
