import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqlite } from '../../server/store/sqlite.ts';
import { BadDatabase } from '../../server/store/store.ts';
import { aFolder, type Folder } from '../support/folder.ts';
import { anAccount } from '../support/records.ts';
import { storeContract } from './store.contract.ts';

describe('the SQLite store, in memory', () => {
  storeContract(() => openSqlite(':memory:'));
});

describe('the SQLite store, in a file', () => {
  const folder = aFolder();
  after(() => folder.remove());
  storeContract(() => openSqlite(join(folder.path, randomUUID())));
});

describe('what SQLite keeps on disk', () => {
  let folder: Folder;
  let path: string;
  beforeEach(() => {
    folder = aFolder();
    path = join(folder.path, 'data', 'parvis.db');
  });
  afterEach(() => folder.remove());

  it('keeps what it acknowledged when it is opened again', async () => {
    const before = openSqlite(path);
    const ada = await before.accounts.insert(anAccount());
    await before.close();
    const again = openSqlite(path);
    assert.deepEqual(await again.accounts.get(ada.id), ada);
    await again.close();
  });

  it('finishes the writes under way before it closes, and refuses later ones', async () => {
    const store = openSqlite(path);
    const writing = store.accounts.insert(anAccount());
    await store.close();
    await writing;
    await assert.rejects(store.accounts.insert(anAccount()), /closed/);
  });

  it('sees at once what another process wrote to what it has read before', async () => {
    const server = openSqlite(path);
    const ada = await server.accounts.insert(anAccount());
    const commandLine = openSqlite(path);
    for (const role of ['admin', 'moderator', 'designer'] as const) {
      await commandLine.accounts.update(ada.id, { role });
      assert.equal((await server.accounts.get(ada.id))?.role, role);
      assert.equal((await server.accounts.get(ada.id))?.role, role);
    }
    await commandLine.accounts.delete(ada.id);
    assert.equal(await server.accounts.get(ada.id), undefined);
    await commandLine.close();
    await server.close();
  });

  it('gives the same document to all who read it, and nobody can scribble in it', async () => {
    const store = openSqlite(path);
    const { id } = await store.accounts.insert(anAccount());
    const ada = await store.accounts.get(id);
    assert.ok(ada);
    assert.equal(await store.accounts.get(id), ada);
    assert.throws(() => Object.assign(ada, { role: 'admin' }), TypeError);
    assert.throws(() => Object.assign(ada.settings, { darkMode: 'dark' }), TypeError);
    assert.equal((await store.accounts.get(id))?.role, 'player');
    await store.close();
  });

  it('gives old documents the default of a field they are older than', async () => {
    const store = openSqlite(path);
    const ada = await store.accounts.insert(anAccount());
    await store.close();
    const db = new DatabaseSync(path);
    db.exec(`UPDATE account SET doc = json_remove(doc, '$.role'); DELETE FROM meta WHERE key = 'fields account'`);
    db.close();
    const later = openSqlite(path);
    assert.deepEqual(
      (await later.accounts.find({ where: { role: 'player' } })).map(({ id }) => id),
      [ada.id],
    );
    await later.close();
  });

  it('says so when the file is none of its own', () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'Dear diary, today in the plaza …'.repeat(100));
    assert.throws(() => openSqlite(path), BadDatabase);
  });

  it('does not touch a database of a newer Parvis', async () => {
    await openSqlite(path).close();
    const db = new DatabaseSync(path);
    db.exec(`UPDATE meta SET value = '99' WHERE key = 'version'`);
    db.close();
    assert.throws(() => openSqlite(path), /newer Parvis/);
  });

  it('answers lookups and lists from an index', async () => {
    await openSqlite(path).close();
    const db = new DatabaseSync(path);
    const plan = (sql: string) => JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
    assert.match(plan(`SELECT doc FROM account WHERE doc ->> '$.email' = 'x' ORDER BY id`), /account_unique_email/);
    assert.match(plan(`SELECT doc FROM story_flag WHERE doc ->> '$.account' = 'x' ORDER BY id`), /story_flag_account/);
    db.close();
  });
});
