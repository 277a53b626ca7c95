import { z } from 'zod';
import { MOST_IN_SCENARIO, SCENARIO_MODES, sheetField } from '../../schema/scenarios.ts';
import { type RecordOf, record } from './record.ts';

/** A private world by invite code. Times are in ms since 1970. */
export const scenario = record(
  'scenario',
  {
    name: z.string().min(1).max(MOST_IN_SCENARIO.name),
    /** The invite code that its views show, upper-case; every code is a record of its own, too. */
    code: z.string().min(4).max(20),
    /** The address of its picture; empty if it has none. */
    cover: z.string(),
    owner: z.string(),
    description: z.string().max(MOST_IN_SCENARIO.description).nullable(),
    mode: z.enum(SCENARIO_MODES),
    /** Accounts of the game masters; nobody in story mode. */
    gms: z.array(z.string()).max(MOST_IN_SCENARIO.gms),
    settings: z.record(z.string(), z.unknown()),
    /** What a character sheet of it asks for. */
    sheet: z.array(sheetField).max(MOST_IN_SCENARIO.fields),
    /** In story mode: whose turn it is to narrate; null is whoever comes first. */
    narrator: z.string().nullable(),
    /** Since when it is; 0 if nobody has narrated yet. */
    narratorAt: z.number(),
    createdAt: z.number(),
    updatedAt: z.number().nullable(),
    /** Counts its changes: each is made on the condition that it is the next. */
    revision: z.int().min(0),
  },
  {
    unique: ['code'],
    index: ['owner'],
    defaults: { cover: '', settings: {}, sheet: [], narrator: null, narratorAt: 0, revision: 0 },
  },
);
export type ScenarioRecord = RecordOf<typeof scenario>;
