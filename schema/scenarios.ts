import { z } from 'zod';
import { words } from './words.ts';

/** `story`: everybody narrates in turn. `campaign`: game masters lead. */
export const SCENARIO_MODES = ['story', 'campaign'] as const;
export type ScenarioMode = (typeof SCENARIO_MODES)[number];

export const MOST_IN_SCENARIO = {
  /** Letters. */
  name: 100,
  description: 500,
  narration: 500,
  gms: 20,
  /** Fields of a character sheet. */
  fields: 40,
  players: 200,
  /** That one account owns. */
  owned: 50,
  codes: 20,
} as const;

/** The word that lets one in, as one says it (`POST /v1/scenarios/join`): upper and lower case are the same. */
export const joining = z.strictObject({ invite_code: z.string().trim().min(1, 'invite.missing').max(40) });

/** What happened in a scenario. */
export const CHRONICLE_KINDS = [
  'narration',
  'voice',
  'roll',
  'travel',
  'event',
  'flag',
  'joined',
  'left',
  'milestone',
] as const;
export type ChronicleKind = (typeof CHRONICLE_KINDS)[number];
/** What a line of the chronicle is about, beside its text: a roll's formula and dice, an event's name. */
export const chronicleAbout = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.number())]));
export type ChronicleAbout = z.infer<typeof chronicleAbout>;

/** What a game master does to a door. */
export const DOOR_STATES = ['open', 'locked'] as const;

/** What a field of a character sheet holds. */
export const sheetValue = z.union([z.string().max(2000), z.number(), z.boolean()]);
export type SheetValue = z.infer<typeof sheetValue>;

/** What a field of a sheet is called in dialogues. */
export const sheetFieldId = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'sheet.field_id');

const fieldBase = {
  id: sheetFieldId,
  label: words,
};
/** A field of the template that a scenario's owner makes; its player fills it in. */
export const sheetField = z.discriminatedUnion('kind', [
  z.strictObject({ ...fieldBase, kind: z.literal('text'), most: z.int().min(1).max(2000).optional() }),
  z.strictObject({ ...fieldBase, kind: z.literal('number'), min: z.number().optional(), max: z.number().optional() }),
  z.strictObject({ ...fieldBase, kind: z.literal('choice'), of: z.array(z.string().min(1).max(60)).min(1).max(20) }),
  z.strictObject({ ...fieldBase, kind: z.literal('yes-no') }),
]);
export type SheetField = z.infer<typeof sheetField>;
