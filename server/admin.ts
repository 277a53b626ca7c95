import { existsSync } from 'node:fs';
import { Refusal } from '../schema/refusals.ts';
import type { Role } from '../schema/rest/accounts.ts';
import { roles } from './domain/roles.ts';
import { openStore, type StorePlace } from './store/open.ts';

/** Who has which role now. */
export interface Granted {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** Gives an account a role, on the data of DATA_DIR. Gives the account's name, address and role; throws what is in the way. */
export async function grant(email: string, role: Role, place: StorePlace): Promise<Granted> {
  if (!place.databaseUrl && !existsSync(place.database))
    throw new Error(`There is no database ${place.database}: start the server once, or set DATA_DIR`);
  const store = await openStore(place);
  try {
    const account = await roles({ store, clock: { now: Date.now } }).grant(email, role);
    return { name: account.name, email: account.email ?? '', role };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'account.unknown')
      throw new Error(`No account has the e-mail ${email}`);
    throw error;
  } finally {
    await store.close();
  }
}
