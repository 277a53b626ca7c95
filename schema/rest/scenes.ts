import { z } from 'zod';
import { zone } from '../scene/zones/index.ts';
import { sceneId } from '../scene-id.ts';
import { DIRECTIONS } from '../state.ts';
import { tiledMap, tileset } from '../tiled.ts';
import { slug, words } from '../words.ts';

/** One scene in the list of `GET /v1/scenes`. */
export const sceneSummary = z.object({
  id: slug,
  title: words,
  description: words,
  capacity: z.int(),
  open: z.boolean(),
  players: z.int(),
});
export type SceneSummary = z.infer<typeof sceneSummary>;
export const sceneList = z.object({ scenes: z.array(sceneSummary), count: z.int() });

/** A rectangle in pixels. */
const area = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** What does not depend on who asks. Source of every part: map, dialogues (who can be talked to), the scene file. */
export const scenePlace = z.object({
  /** Names the content: another edition of the scene, another name. */
  edition: z.string(),
  /** Addresses of the pictures and sounds of the scene on this server, by their paths, as in `portraits/guide.png`. */
  files: z.record(z.string(), z.string()),
  scene: z.object({ id: sceneId, title: words, description: words, capacity: z.int(), features: z.array(z.string()) }),
  map: tiledMap,
  /** By the `source` that the map names; `image` is an address of this server. */
  tilesets: z.record(z.string(), tileset),
  npcs: z.array(
    z.object({ id: slug, name: words, character: slug, x: z.number(), y: z.number(), facing: z.enum(DIRECTIONS) }),
  ),
  portals: z.array(area.extend({ id: slug, label: words, to: z.object({ scene: sceneId, spawn: slug }) })),
  /** `wall`: the wall of exhibits that it is a place on; hung there, a picture gets the next free one. */
  spots: z.array(area.extend({ id: slug, label: words, wall: slug.optional() })),
  /** Where something is different; each behaviour has options of its own. */
  zones: z.array(zone),
});
export type ScenePlace = z.infer<typeof scenePlace>;

export const arrival = z.object({ spawn: slug.nullable(), x: z.number(), y: z.number(), facing: z.enum(DIRECTIONS) });
export type Arrival = z.infer<typeof arrival>;

/** `GET /v1/scenes/:id?from=&portal=`: all four sources in one bundle. `?part=place` answers only the first part. */
export const sceneBundle = scenePlace.extend({
  events: z.array(z.object({ id: slug, title: words, light: z.enum(['day', 'dusk', 'night']) })),
  story: z.object({ flags: z.record(z.string(), z.string()) }),
  arrival,
});
export type SceneBundle = z.infer<typeof sceneBundle>;
