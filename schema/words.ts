import { z } from 'zod';

/** Languages that players read. The first is the default. */
export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A short text in every language that players read. */
export const words = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
export type Words = z.infer<typeof words>;

/** Names of scenes, NPCs, portals, spawns, spots and dialogues: kebab-case, as folder and file names are. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be kebab-case')
  .max(40);

/** An hour of the day in the server's time zone. */
export const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:MM');
