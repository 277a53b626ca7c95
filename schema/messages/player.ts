import { z } from 'zod';
import { LOCALES, slug } from '../words.ts';
import { dialogueView } from './dialogue.ts';
import { request } from './request.ts';

export const EMOTES = ['wave', 'laugh', 'dance', 'clap', 'bow', 'heart', 'think', 'cry'] as const;
export type Emote = (typeof EMOTES)[number];

export const playerRequests = {
  /** Shows the room the token of a session: the seat becomes that account in place. */
  'player.identify': request(
    z.strictObject({ token: z.string().max(2048) }),
    z.object({ dialogue: dialogueView.nullable() }),
  ),
  /** A gesture that the others see. */
  'player.emote': request(z.strictObject({ emote: z.enum(EMOTES) }), z.object({})),
  /** Changes the language in which NPCs and refusals speak, from the next line on. */
  'player.locale': request(z.strictObject({ locale: z.enum(LOCALES) }), z.object({})),
} as const;

export const playerFacts = {
  /** Somebody in the room made a gesture. `id` is his session id. */
  'player.emoted': z.object({ id: z.string(), emote: z.enum(EMOTES) }),
  /** An NPC made a gesture. */
  'npc.emoted': z.object({ npc: slug, emote: z.enum(EMOTES) }),
} as const;
