import { z } from 'zod';
import { LOCALES } from '../scene.ts';
import { dialogueView } from './dialogue.ts';
import { request } from './request.ts';

export const playerRequests = {
  /** Shows the room the token of a session: the seat becomes that account in place. */
  'player.identify': request(
    z.strictObject({ token: z.string().max(2048) }),
    z.object({ dialogue: dialogueView.nullable() }),
  ),
  /** Changes the language in which NPCs and refusals speak, from the next line on. */
  'player.locale': request(z.strictObject({ locale: z.enum(LOCALES) }), z.object({})),
} as const;
