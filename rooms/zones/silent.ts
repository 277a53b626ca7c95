import type { Behaviour } from './behaviour.ts';
import { tellHearing } from './hearing.ts';

/** Nobody speaks in the scene's chat in there, nor hears it: see hearing.ts. He is told where he is. */
export const silent: Behaviour<'silent'> = { entered: tellHearing, left: tellHearing };
