import { z } from 'zod';
import { diceFormula } from '../dice.ts';
import { chronicleLine } from '../rest/chronicle.ts';
import { DOOR_STATES, MOST_IN_SCENARIO } from '../scenarios.ts';
import { flagName } from '../scene/condition.ts';
import { slug, words } from '../words.ts';
import { request } from './request.ts';

const nothing = z.object({});

/** Whose turn it is to narrate in story mode. */
export const narrationTurn = z.object({
  /** Null is whoever comes first. */
  account: z.string().nullable(),
  name: z.string(),
  /** Whether one may narrate now. */
  mine: z.boolean(),
});
export type NarrationTurn = z.infer<typeof narrationTurn>;

/** What a game master has in hand where he stands. */
export const playPanel = z.object({
  npcs: z.array(z.object({ npc: slug, name: words, here: z.boolean(), placed: z.boolean() })),
  events: z.array(z.object({ event: slug, title: words, on: z.boolean(), started: z.boolean(), starts: z.boolean() })),
  doors: z.array(z.object({ portal: slug, label: words, state: z.enum(DOOR_STATES).nullable() })),
  flags: z.record(z.string(), z.string()),
  /** Everybody who plays; `scene` is where he is in this scenario, null if he is not. */
  party: z.array(z.object({ account: z.string(), name: z.string(), scene: z.string().nullable() })),
  scenes: z.array(z.object({ scene: slug, title: words, spawns: z.array(z.string()) })),
});
export type PlayPanel = z.infer<typeof playPanel>;

const playView = z.object({
  /** For game masters alone. */
  panel: playPanel.nullable(),
  /** In story mode alone. */
  turn: narrationTurn.nullable(),
  /** What was narrated a moment ago. */
  narration: chronicleLine.nullable(),
});
export type PlayView = z.infer<typeof playView>;

export const playRequests = {
  /** What one may do here, and what was narrated a moment ago. */
  'play.ask': request(z.strictObject({}), playView),
  /** Tells everybody in the scenario something: game masters, or in story mode whose turn it is. */
  'play.narrate': request(z.strictObject({ text: z.string().min(1).max(MOST_IN_SCENARIO.narration) }), nothing),
  /** In story mode: lets the next one narrate. */
  'play.pass': request(z.strictObject({}), nothing),
  /** Rolls dice for all to see; `text` says what for. */
  'play.roll': request(
    z.strictObject({ formula: diceFormula, text: z.string().max(100).default('') }),
    z.object({ formula: z.string(), dice: z.array(z.number()), total: z.number() }),
  ),
  /** Calls one player, or all of them (null), to where one stands, or to a place of the scenario. */
  'play.summon': request(
    z.strictObject({
      account: z.uuid().nullable().default(null),
      to: z
        .strictObject({ scene: slug, spawn: z.string().min(1).max(80) })
        .nullable()
        .default(null),
    }),
    nothing,
  ),
  /** Puts an NPC of the scene somewhere, in pixels; null lets him go back to what he does. */
  'play.place': request(
    z.strictObject({
      npc: slug,
      at: z
        .strictObject({
          x: z.number().min(0).max(1e6),
          y: z.number().min(0).max(1e6),
          dir: z.int().min(0).max(3).default(0),
        })
        .nullable(),
    }),
    nothing,
  ),
  /** Lends an NPC of the scene one's voice. */
  'play.voice': request(z.strictObject({ npc: slug, text: z.string().min(1).max(300) }), nothing),
  /** Starts a world event of the scene, or ends one that was started. */
  'play.event': request(z.strictObject({ event: slug, on: z.boolean() }), nothing),
  /** Sets a story flag of the scenario; an empty value is as if it were never set. */
  'play.flag': request(z.strictObject({ flag: flagName, value: z.string().max(500) }), nothing),
  /** Locks or opens a door of the scene for everybody; null leaves it to its own rules. */
  'play.door': request(z.strictObject({ portal: slug, state: z.enum(DOOR_STATES).nullable() }), nothing),
} as const;

export const playFacts = {
  /** What one may do here has changed: to be asked again. */
  'play.changed': z.object({}),
} as const;
