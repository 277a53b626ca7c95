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

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:MM');

const npc = z.strictObject({
  name: words,
  /** A row of the character sheet. */
  character: slug,
  /** dialogues/<dialogue>.<locale>.ink */
  dialogue: slug,
  facing: z.enum(['down', 'left', 'right', 'up']).default('down'),
});

const portal = z.strictObject({
  label: words,
  to: z.strictObject({ scene: slug, spawn: slug }),
});

const spot = z.strictObject({ label: words });

/** Something that happens in the scene every day between two hours of the server's time zone (`until` may be past midnight). */
const worldEvent = z.strictObject({
  title: words,
  from: hour,
  until: hour,
  /** What the client does with the picture meanwhile. */
  light: z.enum(['day', 'dusk', 'night']).default('day'),
});

/** What a room of the scene offers beside walking, dialogue and doors. */
export const SCENE_FEATURES = ['chat', 'exhibits'] as const;

/**
 * scenes/<id>/scene.json: what a level designer says of a scene. Where things stand is in map.tmj: every NPC,
 * portal and spot named here is an object of that name in the map's layer `npcs`, `portals` or `spots`.
 */
export const sceneShape = z.strictObject({
  title: words,
  description: words,
  /** How many players one room of the scene holds. */
  capacity: z.int().min(1).max(5000),
  /** Whether one may arrive without coming through a portal. */
  open: z.boolean().default(false),
  features: z.array(z.enum(SCENE_FEATURES)).default([]),
  npcs: z.record(slug, npc).default({}),
  portals: z.record(slug, portal).default({}),
  spots: z.record(slug, spot).default({}),
  events: z.record(slug, worldEvent).default({}),
});

export type SceneShape = z.infer<typeof sceneShape>;
export type WorldEventShape = z.infer<typeof worldEvent>;
