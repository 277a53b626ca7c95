import { z } from 'zod';
import { accountId } from '../rest/accounts.ts';
import { slug } from '../words.ts';
import { request } from './request.ts';
import { seatReservation } from './travel.ts';

export const friendRequests = {
  /** Travels to the scene that a friend is in, if he allows it and the scene is open. */
  'friend.join': request(
    z.strictObject({ user: accountId }),
    z.object({ scene: slug, spawn: slug, seat: seatReservation }),
  ),
} as const;
