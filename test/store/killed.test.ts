import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqlite } from '../../server/store/sqlite.ts';
import { aFolder } from '../support/folder.ts';
import { killedAfter } from '../support/killed-after.ts';
import { dice } from '../support/random-order.ts';

const KILLS = 10;
const RECORDS = 200;
const seed = Number(process.env['ORDER_SEED'] ?? Date.now() % 1_000_000);

const WRITER = join(import.meta.dirname, 'writer.ts');

describe('a writer that is killed in the middle of two hundred writes, ten times', () => {
  it('[ST28] loses nothing that was acknowledged, and leaves no half of a batch', async function () {
    this.timeout(40_000);
    const folder = aFolder();
    const path = join(folder.path, 'parvis.db');
    const roll = dice(seed);
    let acknowledged = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const name = `writer ${kill}`;
      const promised = await killedAfter(1 + Math.floor(roll() * (RECORDS - 60)), WRITER, path, name);
      const store = openSqlite(path);
      const found = await store.storyFlags.find({ where: { account: name } });
      await store.close();
      const ids = new Set(found.map(({ id }) => id));
      const missing = promised.filter(
        (n) => !ids.has(`${name}/${n}`) || (n % 2 === 1 && !ids.has(`${name}/${n}/twin`)),
      );
      assert.deepEqual(missing, [], `ORDER_SEED=${seed}, kill ${kill}`);
      const halves = found.filter(
        ({ at }) => at % 2 === 1 && ids.has(`${name}/${at}`) !== ids.has(`${name}/${at}/twin`),
      );
      assert.deepEqual(halves, []);
      assert.ok(ids.size < RECORDS * 1.5, 'it was in the middle');
      acknowledged += promised.length;
    }
    const db = new DatabaseSync(path);
    assert.deepEqual({ ...db.prepare('PRAGMA integrity_check').get() }, { integrity_check: 'ok' });
    db.close();
    folder.remove();
    assert.ok(acknowledged > KILLS);
  });
});
