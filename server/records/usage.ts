import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** What an account's uploads come to; its id is the account's. Written in the batch that adds or takes away one. */
export const usage = record('usage', { bytes: z.int().min(0), count: z.int().min(0) });
export type Usage = RecordOf<typeof usage>;
