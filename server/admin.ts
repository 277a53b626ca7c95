import { existsSync } from 'node:fs';
import { Refusal } from '../schema/refusals.ts';
import { ROLES, type Role } from '../schema/rest/accounts.ts';
import { readConfig } from './config.ts';
import { roles } from './domain/roles.ts';
import { print, printError } from './log.ts';
import { openStore, type StorePlace } from './store/open.ts';

const USAGE = `npm run admin -- grant <e-mail> [role]

  Gives an account a role (${ROLES.join(', ')}; admin if none is named). It may be run while the server runs: the role
  counts from the next request.`;

const isRole = (word: string): word is Role => (ROLES as readonly string[]).includes(word);

/** Runs a command of the admin's on the data of DATA_DIR. Gives the lines to print; throws what went wrong. */
export async function admin(words: readonly string[], place: StorePlace): Promise<string> {
  const [command, email, role = 'admin'] = words;
  if (command !== 'grant' || !email || words.length > 3) throw new Error(USAGE);
  if (!isRole(role)) throw new Error(`There is no role ${role}: ${ROLES.join(', ')}`);
  if (!place.databaseUrl && !existsSync(place.database))
    throw new Error(`There is no database ${place.database}: start the server once, or set DATA_DIR`);
  const store = await openStore(place);
  try {
    const account = await roles({ store, clock: { now: Date.now } }).grant(email, role);
    return `${account.name} <${account.email}> now has the role ${role}`;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'account.unknown')
      throw new Error(`No account has the e-mail ${email}`);
    throw error;
  } finally {
    await store.close();
  }
}

if (import.meta.main) {
  try {
    print(await admin(process.argv.slice(2), readConfig()));
  } catch (error) {
    printError(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
