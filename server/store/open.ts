import { type Address, addressOf } from './address.ts';
import type { Filling } from './opening.ts';
import type { Snapshot } from './snapshot.ts';
import { fillSqlite, openSqlite } from './sqlite.ts';
import { sqliteSnapshot } from './sqlite-snapshot.ts';
import type { Store } from './store.ts';

/** Where the settings put the records: the file, or the MongoDB address if there is one. */
export interface StorePlace {
  readonly database: string;
  readonly databaseUrl?: string | undefined;
}

// mongoose is loaded by those who use it.
const mongo = () => import('./mongo.ts');
const mongoSnapshots = () => import('./mongo-snapshot.ts');

/** The address of the store that the settings ask for. */
export const storeAddress = ({ database, databaseUrl }: StorePlace): Address =>
  databaseUrl ? addressOf(databaseUrl) : { kind: 'sqlite', path: database };

/** Opens the store that the settings ask for, migrated to this Parvis. Throws BadDatabase. */
export async function openStore(place: StorePlace): Promise<Store> {
  const address = storeAddress(place);
  return address.kind === 'sqlite' ? openSqlite(address.path) : (await mongo()).openMongo(address.url);
}

/** Opens a store to fill it: an empty one, or one that is emptied (`anyway`). Throws BadDatabase. */
export async function fillStore(address: Address, fill: 'empty' | 'anyway'): Promise<Filling> {
  return address.kind === 'sqlite'
    ? fillSqlite(address.path, { fill })
    : (await mongo()).fillMongo(address.url, { fill });
}

/** Everything in a store at one moment; it may be in use. Throws BadDatabase. */
export async function snapshotOf(address: Address): Promise<Snapshot> {
  return address.kind === 'sqlite' ? sqliteSnapshot(address.path) : (await mongoSnapshots()).mongoSnapshot(address.url);
}
