import { z } from 'zod';
import { hour, words } from '../words.ts';

/** Something that happens in the scene every day between two hours of the server's time zone (`until` may be past midnight). */
export const worldEvent = z.strictObject({
  title: words,
  from: hour,
  until: hour,
  /** What the client does with the picture meanwhile. */
  light: z.enum(['day', 'dusk', 'night']).default('day'),
});
export type WorldEventShape = z.infer<typeof worldEvent>;
