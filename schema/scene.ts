import { z } from 'zod';
import { item } from './scene/item.ts';
import { npc } from './scene/npc.ts';
import { portal } from './scene/portal.ts';
import { quest } from './scene/quest.ts';
import { spot } from './scene/spot.ts';
import { worldEvent } from './scene/world-event.ts';
import { slug, words } from './words.ts';

/** What a room of the scene offers beside walking, dialogue and doors. */
export const SCENE_FEATURES = ['chat', 'exhibits'] as const;

/**
 * scenes/<id>/scene.json: what a level designer says of a scene. Where things stand is in map.tmj: every NPC,
 * portal and spot named here is an object of that name in the map's layer `npcs`, `portals` or `spots`.
 */
export const sceneShape = z.strictObject({
  /** Where editors find what may be written here: scenes/scene.schema.json. */
  $schema: z.string().optional(),
  title: words,
  description: words,
  /** How many players one room of the scene holds. */
  capacity: z.int().min(1).max(5000),
  /** Whether one may arrive without coming through a portal. */
  open: z.boolean().default(false),
  features: z.array(z.enum(SCENE_FEATURES)).default([]),
  /** Whether what is hung waits for a curator before others see it. */
  curated: z.boolean().optional(),
  npcs: z.record(slug, npc).default({}),
  portals: z.record(slug, portal).default({}),
  spots: z.record(slug, spot).default({}),
  events: z.record(slug, worldEvent).default({}),
  items: z.record(slug, item).default({}),
  quests: z.record(slug, quest).default({}),
});
export type SceneShape = z.infer<typeof sceneShape>;
