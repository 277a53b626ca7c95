import type { Behaviour } from './behaviour.ts';
import { tellHearing } from './hearing.ts';

/** What is said inside is heard inside alone: see hearing.ts. He is told where he is. */
export const meeting: Behaviour<'meeting'> = { entered: tellHearing, left: tellHearing };
