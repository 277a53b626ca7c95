import mongoose, { type Connection } from 'mongoose';
import { shownAddress } from './address.ts';
import { BadDatabase } from './store.ts';

/** MongoDB 5.0, the first with snapshot reads, as it says it in `hello`. */
const OLDEST_WIRE_VERSION = 13;

interface Hello {
  readonly setName?: string;
  readonly msg?: string;
  readonly maxWireVersion?: number;
}

/** How long the server is looked for, in ms: on start, and again for every request while it is away. */
const SEARCH = 5_000;
const POOL = 20;

/** Connects to a database, if it is found within `patience` ms. Throws BadDatabase with what the person who starts the server can mend, and no secret. */
export async function connect(url: string, patience = SEARCH): Promise<Connection> {
  const where = shownAddress({ kind: 'mongodb', url });
  const connection = await open(url, Math.min(SEARCH, patience)).catch((error: Error) => {
    throw new BadDatabase(`The database ${where} cannot be reached: ${reason(error)}`);
  });
  try {
    const hello = (await connection.db?.admin().command({ hello: 1 })) as Hello | undefined;
    if (!hello?.setName && hello?.msg !== 'isdbgrid')
      throw new BadDatabase(
        `The database ${where} takes no transactions: MongoDB must run as a replica set (one member is enough: --replSet rs0, then rs.initiate())`,
      );
    if ((hello.maxWireVersion ?? 0) < OLDEST_WIRE_VERSION)
      throw new BadDatabase(`The database ${where} is too old: Parvis needs MongoDB 5.0 or later`);
    return connection;
  } catch (error) {
    await connection.close(true);
    throw error;
  }
}

async function open(url: string, search: number): Promise<Connection> {
  const connection = mongoose.createConnection(url, {
    autoCreate: false,
    autoIndex: false,
    bufferCommands: false,
    maxPoolSize: POOL,
    serverSelectionTimeoutMS: search,
    connectTimeoutMS: search,
    waitQueueTimeoutMS: search,
    writeConcern: { w: 'majority', journal: true },
    appName: 'parvis',
  });
  try {
    return await connection.asPromise();
  } catch (error) {
    await connection.close(true).catch(() => undefined);
    throw error;
  }
}

/** Errors about the address itself quote it, password and all; those about the network name the host only. */
function reason({ name, message }: Error): string {
  if (/ServerSelection|Network/.test(name)) return message;
  if (/auth/i.test(message) && /Server/.test(name)) return 'user or password is wrong';
  return `its address is not understood (${name})`;
}
