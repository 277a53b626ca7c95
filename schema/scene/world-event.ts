import { z } from 'zod';
import { hour, slug, words } from '../words.ts';
import { flagName } from './condition.ts';

/** From bright to dark. */
export const LIGHTS = ['day', 'dusk', 'night'] as const;
export type LightName = (typeof LIGHTS)[number];

/** A moment: with an offset or `Z` the same everywhere, without one by the server's time zone. */
const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/, 'must be a date and time, as in 2026-12-24T18:00')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'is no such day or hour');

/** A sound file of the scene's folder. */
const track = z
  .string()
  .max(200)
  .regex(
    /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:ogg|mp3|wav|m4a)$/,
    'must be a file of the scene’s folder, as in music/fair.ogg',
  );

/** Minutes that something lasts. */
const minutes = z.int().min(1).max(1440);

/** What an event does while it goes on. */
export const effect = z.discriminatedUnion('kind', [
  /** A line that everybody in the scene reads as it begins. */
  z.strictObject({ kind: z.literal('narration'), text: words }),
  /** What the client does with the picture; of several events the darkest. */
  z.strictObject({ kind: z.literal('light'), light: z.enum(LIGHTS) }),
  /** A piece of music that plays over and over. */
  z.strictObject({ kind: z.literal('music'), track }),
  /** Brings an NPC in, who is away while no event does. */
  z.strictObject({ kind: z.literal('spawn'), npc: slug }),
  /** Shuts a portal; or opens one, which is shut while no event does. */
  z.strictObject({ kind: z.literal('door'), portal: slug, state: z.enum(['open', 'closed']) }),
]);
export type Effect = z.infer<typeof effect>;

/** What must hold for an event to go on: all that is named, at once. */
const cause = z
  .strictObject({
    /** Somebody in the scene has that story flag. */
    flag: flagName.optional(),
    /** The scenario that is played has that flag; in the open world it never holds. */
    scenario_flag: flagName.optional(),
    /** So many people are in the scene. */
    players_at_least: z.int().min(1).max(5000).optional(),
    /** Another event of the scene goes on. */
    event: slug.optional(),
  })
  .refine(
    (asked) => Object.keys(asked).length > 0,
    'must name a flag, a flag of the scenario, a number of players or an event',
  );
export type Cause = z.infer<typeof cause>;

/** Something that happens in the scene, at its time or when it is started. */
export const worldEvent = z
  .strictObject({
    title: words,
    /** Every day between these hours of the server's time zone; `until` may be past midnight. */
    from: hour.optional(),
    until: hour.optional(),
    /** Every so many minutes, counted from midnight of the server's time zone; only between two hours, if they are named. */
    every: z
      .strictObject({ minutes, lasts: minutes, from: hour.optional(), until: hour.optional() })
      .refine((every) => every.lasts < every.minutes, 'must last less than it takes to come again')
      .refine((every) => (every.from === undefined) === (every.until === undefined), 'from and until belong together')
      .optional(),
    /** Once, for as long as it `lasts`. */
    at: moment.optional(),
    /** As long as this holds, and for as long as it `lasts` at least. */
    when: cause.optional(),
    /** In minutes: after `at`, at least with `when`, and when it is started by a zone, a dialogue or a command. */
    lasts: minutes.optional(),
    /** The same as an effect `light`. */
    light: z.enum(LIGHTS).optional(),
    effects: z.array(effect).default([]),
  })
  .refine(({ from, until }) => (from === undefined) === (until === undefined), 'from and until belong together')
  .refine(({ from, every, at, when }) => [from, every, at, when].filter((one) => one !== undefined).length <= 1, {
    error: 'must say one of: from and until, every, at, when',
  })
  .refine(({ from, every, when, lasts }) => [from, every, when, lasts].some((one) => one !== undefined), {
    error: 'must say how many minutes it lasts',
    path: ['lasts'],
  });
export type WorldEventShape = z.infer<typeof worldEvent>;

/** The effects of one kind. */
export function effectsOf<K extends Effect['kind']>({ effects }: WorldEventShape, kind: K) {
  return effects.filter((one): one is Extract<Effect, { kind: K }> => one.kind === kind);
}

/** What the picture is like while the event goes on. */
export function lightOf(event: WorldEventShape): LightName {
  const lights = [event.light, ...effectsOf(event, 'light').map(({ light }) => light)];
  return LIGHTS.findLast((light) => lights.includes(light)) ?? 'day';
}
