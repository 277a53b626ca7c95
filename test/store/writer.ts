import { writeSync } from 'node:fs';
import { openSqlite } from '../../server/store/sqlite.ts';

/**
 * Somebody who writes two hundred records, a few at a time, every other one as a batch of two, and says each aloud once
 * it is acknowledged: a program of its own, so that it can be killed. Words: the file, and a name for its records.
 */
const [path = '', name = ''] = process.argv.slice(2);
const RECORDS = 200;
const AT_ONCE = 4;

const store = openSqlite(path);
let next = 0;

async function writeOn(): Promise<void> {
  while (next < RECORDS) {
    const n = next++;
    const flag = (id: string) => ({ id, account: name, flag: `${n}`, value: 'x'.repeat(n), at: n });
    if (n % 2 === 0) await store.storyFlags.insert(flag(`${name}/${n}`));
    else
      await store.batch([
        { in: 'storyFlags', insert: flag(`${name}/${n}`) },
        { in: 'storyFlags', insert: flag(`${name}/${n}/twin`) },
      ]);
    writeSync(1, `${n}\n`);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, writeOn));
await store.close();
