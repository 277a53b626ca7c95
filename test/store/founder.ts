import { writeSync } from 'node:fs';
import { identityOf } from '../../server/domain/sessions.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import { anAccount } from '../support/records.ts';
import { aScenarioBook } from '../support/scenario-book.ts';

/**
 * Somebody who makes a hundred scenarios, changes each, gives it away, and has every third one deleted, a few at a time, and
 * says each aloud once all of it is acknowledged: a program of its own, so that it can be killed. Words: the file, a folder,
 * and a name for its people.
 */
const [path = '', folder = '', name = ''] = process.argv.slice(2);
const SCENARIOS = 100;
const AT_ONCE = 3;

const store = openSqlite(path);
const book = aScenarioBook(store, folder);
let next = 0;

const person = async (username: string) =>
  identityOf(await store.accounts.insert(anAccount({ id: username, username })), null);

async function foundOn(): Promise<void> {
  while (next < SCENARIOS) {
    const n = next++;
    const [owner, heir] = [await person(`${name}_owner_${n}`), await person(`${name}_heir_${n}`)];
    const mode = n % 2 === 0 ? 'campaign' : 'story';
    const { id } = await book.create(owner, { name: 'The key', invite_code: `${name}_${n}`, mode });
    await book.change(owner, id, { name: 'The lost key', invite_code: `NEW${name}${n}` });
    await book.transfer(owner, id, heir.id);
    if (n % 3 === 0) await book.end(heir, id);
    writeSync(1, `${n}\n`);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, foundOn));
await store.close();
