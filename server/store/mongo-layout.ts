import type { Connection } from 'mongoose';
import type { RecordType } from '../records/record.ts';
import { layoutOf, stepsFrom } from './migrations/migration.ts';
import type { Transact } from './mongo-batches.ts';
import { type MongoMeta, mongoMeta } from './mongo-meta.ts';
import { migrate } from './mongo-migrate.ts';
import { indexNames, isOurIndex, type MongoModel } from './mongo-models.ts';
import { migrationsOf, notEmpty, type Opening, preparation } from './opening.ts';

const COMMAND_NOT_FOUND = 59;
const NAMESPACE_NOT_FOUND = 26;

interface Laid {
  readonly type: RecordType;
  readonly model: MongoModel;
}

/** Brings the database to the layout of the declared records; begun and not ended, it goes on where it was. Throws BadDatabase. */
export async function layOut(
  connection: Connection,
  transact: Transact,
  all: readonly Laid[],
  opening: Opening,
): Promise<void> {
  const meta = mongoMeta(connection);
  const migrations = migrationsOf(opening);
  const layout = layoutOf(migrations);
  const steps = stepsFrom(Number((await meta.read('version')) ?? layout), migrations);
  await prepareToFill(all, opening, meta);
  for (const one of all) await dropOldIndexes(one);
  await migrate(connection, transact, meta, steps);
  for (const one of all) {
    await fillNewFields(one, meta);
    await one.model.createIndexes();
  }
  await meta.write('version', String(layout));
}

async function prepareToFill(all: readonly Laid[], opening: Opening, meta: MongoMeta): Promise<void> {
  const todo = preparation(opening, (await meta.read('filling')) !== undefined);
  if (todo === 'check that it is empty')
    for (const { model } of all) if (await model.findOne({}, null, { lean: true })) throw notEmpty();
  if (opening.fill) await meta.write('filling', 'yes');
  if (todo === 'empty it') for (const { model } of all) await model.deleteMany({});
}

/** Documents older than a field get its default, once, so that queries meet it too. */
async function fillNewFields({ type, model }: Laid, meta: MongoMeta): Promise<void> {
  const fields = Object.keys(type.shape.shape).sort().join(' ');
  if ((await meta.read(`fields ${type.name}`)) === fields) return;
  for (const [field, value] of Object.entries(type.defaults))
    await model.collection.updateMany({ [field]: { $exists: false } }, { $set: { [field]: value } });
  await meta.write(`fields ${type.name}`, fields);
}

/** Indexes of ours that are not declared any more: a unique one would go on refusing. Those of other hands stay. */
async function dropOldIndexes({ type, model }: Laid): Promise<void> {
  const declared = new Set(indexNames(type));
  const there = await model.collection.indexes().catch((error) => without(NAMESPACE_NOT_FOUND, error));
  for (const { name = '' } of there ?? [])
    if (isOurIndex(name) && !declared.has(name))
      await model.collection.dropIndex(name).catch((error) => without(COMMAND_NOT_FOUND, error));
}

function without(code: number, error: { code?: unknown }): undefined {
  if (error.code !== code) throw error;
  return undefined;
}
