import { z } from 'zod';
import { type CollectionName, records } from '../records/index.ts';
import type { Document, RecordType } from '../records/record.ts';
import { cursorOf } from '../store/cursor.ts';
import { storable } from '../store/documents.ts';
import { MIGRATIONS } from '../store/migrations/index.ts';
import { type Stored, stepsFrom, upgraded } from '../store/migrations/migration.ts';
import type { Filling } from '../store/opening.ts';
import { BATCH, type Snapshot } from '../store/snapshot.ts';
import type { Collection, Store } from '../store/store.ts';
import { counter, type Tally } from './tally.ts';

/** Tells the person at the terminal what happens. */
export type Say = (line: string) => void;

type Batches = AsyncIterable<readonly Stored[]>;

const PROGRESS_EVERY = 10_000;

/** Every kind of record, with the name of its collection. */
export const KINDS = Object.entries(records) as readonly (readonly [CollectionName, RecordType])[];

/** Brings documents of that layout up to today: migrated, with defaults, without fields that records do not have any more. */
export function today(type: RecordType, layout: number): (stored: Stored) => Document | undefined {
  const steps = stepsFrom(layout, MIGRATIONS);
  const shape = z.object(type.shape.shape);
  return (stored) => {
    const document = upgraded(type.name, stored, steps);
    if (!document) return undefined;
    const result = shape.safeParse({ ...type.defaults, ...document });
    if (result.success) return storable(result.data) as Document;
    const faults = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(', ');
    throw new Error(`The ${type.name} ${stored.id} is not as it should be (${faults})`);
  };
}

/** Counts the documents of a snapshot as they are today. */
export async function tallySnapshot(snapshot: Snapshot, type: RecordType): Promise<Tally> {
  const current = today(type, snapshot.layout);
  const counted = counter();
  for await (const batch of snapshot.documents(type))
    for (const stored of batch) {
      const document = current(stored);
      if (document) counted.add(document);
    }
  return counted.tally();
}

/** Counts what a store holds. */
export async function tallyStore(store: Store, name: CollectionName): Promise<Tally> {
  const collection = store[name] as unknown as Collection<Document>;
  const counted = counter();
  let after: string | undefined;
  for (;;) {
    const page = await collection.find({ limit: BATCH, ...(after ? { after } : {}) });
    for (const document of page) counted.add(document);
    const last = page.at(-1);
    if (!last) return counted.tally();
    after = cursorOf(last);
  }
}

/** Loads documents of that layout into a store, and says how far it is. */
export async function copyInto(
  target: Filling,
  [name, type]: (typeof KINDS)[number],
  batches: Batches,
  layout: number,
  say: Say,
): Promise<Tally> {
  const current = today(type, layout);
  const counted = counter();
  let told = 0;
  for await (const batch of batches) {
    const documents = batch.map(current).filter((document) => document !== undefined);
    await target.load(name, documents);
    for (const document of documents) counted.add(document);
    const { count } = counted.tally();
    if (count - told < PROGRESS_EVERY) continue;
    told = count;
    say(`  ${type.name}: ${count} so far`);
  }
  return counted.tally();
}
