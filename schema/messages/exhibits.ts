import { z } from 'zod';
import { slug } from '../words.ts';
import { request } from './request.ts';

export const exhibitRequests = {
  'exhibit.hang': request(
    z.strictObject({ asset: z.uuid(), spot: slug, title: z.string().trim().max(80).default('') }),
    z.object({ id: z.string() }),
  ),
  /** Takes down what hangs at the spot: its owner may, and the staff. */
  'exhibit.remove': request(z.strictObject({ spot: slug }), z.object({})),
} as const;
