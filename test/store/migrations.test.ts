import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import mongoose from 'mongoose';
import { MIGRATIONS } from '../../server/store/migrations/index.ts';
import { type Migration, type Stored, stepsFrom, upgraded } from '../../server/store/migrations/migration.ts';
import { openMongo } from '../../server/store/mongo.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { aFolder, type Folder } from '../support/folder.ts';
import { type MongoServer, startMongo } from '../support/mongo.ts';

/** Layout 2: exhibits hang at a place; until then they knew scene and spot only. Those without a picture go. */
const hung: Migration = {
  to: 2,
  changes: {
    exhibit: (old) => (old['asset'] ? { ...old, place: `${old['scene']}/${old['spot']}` } : undefined),
  },
};

/** Layout 3: flags count their times in ms, no longer in seconds; exhibits are signed. */
const signed: Migration = {
  to: 3,
  changes: {
    story_flag: (old) => ({ ...old, at: Number(old['at']) * 1000 }),
    exhibit: ({ author, ...old }) => ({ ...old, id: String(old['id']), by: String(author) }),
  },
};
const steps = [hung, signed];

/** More than are migrated at once. The stand-in takes its time over transactions. */
const IN_FILE = 1_300;
const IN_MONGO = 250;

/** What a Parvis of layout 1 had stored. */
const oldExhibit = (n: number): Stored => ({
  id: `e${String(n).padStart(5, '0')}`,
  scene: 'gallery',
  spot: `wall-${n}`,
  asset: n % 10 === 9 ? '' : `a${n}`,
  account: 'ada',
  author: 'Ada « Ω »',
  title: '',
  at: n,
});
const oldFlag: Stored = { id: 'ada/met', account: 'ada', flag: 'met', value: 'yes', at: 7 };
const oldExhibits = (many: number) => Array.from({ length: many }, (_, n) => oldExhibit(n));

async function isUpToDate(store: Store, many: number): Promise<void> {
  assert.equal(await store.exhibits.count(), many * 0.9);
  const [one] = await store.exhibits.find({ where: { place: 'gallery/wall-248' } });
  const { author: _, ...rest } = oldExhibit(248);
  const asThen = { kind: 'image', link: '', author: '', description: '', state: 'shown', likes: 0 };
  assert.deepEqual(one, { ...rest, ...asThen, place: 'gallery/wall-248', by: 'Ada « Ω »' });
  assert.equal((await store.storyFlags.get('ada/met'))?.at, 7000);
  const twice = { ...rest, id: 'other', place: 'gallery/wall-248', by: 'Eve' } as never;
  await assert.rejects(store.exhibits.insert(twice), { key: 'place' });
}

describe('migrations', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = aFolder();
  });
  afterEach(() => folder.remove());

  /** A file as a Parvis of layout 1 wrote it, with an index that is not declared any more. */
  function anOldFile(): string {
    const path = join(folder.path, 'old.db');
    const db = new DatabaseSync(path);
    db.exec(`BEGIN;
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      INSERT INTO meta VALUES ('version', '1');
      CREATE TABLE exhibit (id TEXT PRIMARY KEY, doc TEXT NOT NULL) WITHOUT ROWID;
      CREATE UNIQUE INDEX exhibit_unique_author ON exhibit (doc ->> '$.spot');
      CREATE TABLE story_flag (id TEXT PRIMARY KEY, doc TEXT NOT NULL) WITHOUT ROWID`);
    const exhibit = db.prepare('INSERT INTO exhibit VALUES (?, ?)');
    for (const one of oldExhibits(IN_FILE)) exhibit.run(one.id, JSON.stringify(one));
    db.prepare('INSERT INTO story_flag VALUES (?, ?)').run(oldFlag.id, JSON.stringify(oldFlag));
    db.exec('COMMIT');
    db.close();
    return path;
  }

  const inFile = (path: string, sql: string) => {
    const db = new DatabaseSync(path);
    const rows = db.prepare(sql).all();
    db.close();
    return rows;
  };

  it('[MG1] bring a copy of an old file up to date, once', async () => {
    const path = join(folder.path, 'copy', 'parvis.db');
    mkdirSync(join(folder.path, 'copy'));
    copyFileSync(anOldFile(), path);
    for (let times = 0; times < 3; times++) {
      const store = openSqlite(path, { migrations: steps });
      await isUpToDate(store, IN_FILE);
      await store.close();
    }
    assert.deepEqual(
      inFile(path, `SELECT value FROM meta WHERE key = 'version'`).map(({ value }) => value),
      ['3'],
    );
    assert.deepEqual(inFile(path, `SELECT name FROM sqlite_master WHERE name = 'exhibit_unique_author'`), []);
  });

  it('[MG2] leave an old file as it was when one of them fails', () => {
    const path = anOldFile();
    const before = inFile(path, 'SELECT * FROM exhibit');
    const failing: Migration = {
      to: 3,
      changes: {
        exhibit: (old) => {
          if (old.id === 'e01200') throw new Error('the paint is wet');
          return { ...old, title: 'spoilt' };
        },
      },
    };
    assert.throws(() => openSqlite(path, { migrations: [hung, failing] }), /paint is wet/);
    assert.deepEqual(inFile(path, 'SELECT * FROM exhibit'), before);
    assert.deepEqual(
      inFile(path, `SELECT value FROM meta WHERE key = 'version'`).map(({ value }) => value),
      ['1'],
    );
  });

  it('[MG3] take no database of a newer Parvis, and rename nothing', async () => {
    const path = join(folder.path, 'new.db');
    await openSqlite(path, { migrations: steps }).close();
    assert.throws(() => openSqlite(path, { migrations: [hung] }), /newer Parvis \(layout 3, this one knows 2\)/);
    const renaming: Migration = { to: 2, changes: { exhibit: (old) => ({ ...old, id: 'x' }) } };
    assert.throws(() => openSqlite(anOldFile(), { migrations: [renaming] }), /would rename/);
  });

  it('[MG4] are numbered without a gap, and work on single documents as well', () => {
    assert.deepEqual(
      MIGRATIONS.map(({ to }) => to),
      MIGRATIONS.map((_, i) => i + 2),
    );
    assert.deepEqual(upgraded('story_flag', oldFlag, stepsFrom(2, steps)), { ...oldFlag, at: 7000 });
    assert.equal(upgraded('exhibit', oldExhibit(9), stepsFrom(1, steps)), undefined);
  });

  describe('of a MongoDB database', () => {
    let server: MongoServer;
    before(async () => {
      server = await startMongo();
    });
    after(() => server.stop());

    async function anOldDatabase(): Promise<string> {
      const url = server.freshUrl();
      const connection = await mongoose.createConnection(url).asPromise();
      const insert = (name: string, documents: Stored[]) =>
        connection
          .collection<{ _id: string }>(name)
          .insertMany(documents.map(({ id, ...rest }) => ({ _id: id, ...rest })));
      await insert('exhibit', oldExhibits(IN_MONGO));
      await insert('story_flag', [oldFlag]);
      await connection.collection<{ _id: string }>('meta').insertOne({ _id: 'version', value: '1' } as never);
      await connection.close();
      return url;
    }

    it('[MG5] bring an old database up to date, once', async () => {
      const url = await anOldDatabase();
      for (let times = 0; times < 3; times++) {
        const store = await openMongo(url, { migrations: steps });
        await isUpToDate(store, IN_MONGO);
        await store.close();
      }
      await assert.rejects(openMongo(url, { migrations: [hung] }), /newer Parvis \(layout 3, this one knows 2\)/);
    });

    it('[MG6] go on where they were when they were cut short, and change nothing twice', async () => {
      const url = await anOldDatabase();
      let left = 230;
      const wearsOff: Migration = {
        to: 2,
        changes: {
          exhibit: (old) => {
            if (left-- === 0) throw new Error('a power cut');
            return hung.changes['exhibit']?.({ ...old, at: Number(old['at']) + 1 });
          },
        },
      };
      const shifted = { to: 3, changes: { ...signed.changes } };
      await assert.rejects(openMongo(url, { migrations: [wearsOff, shifted] }), /a power cut/);
      const store = await openMongo(url, { migrations: [wearsOff, shifted] });
      const found = await store.exhibits.find();
      assert.deepEqual(
        found.map(({ at }) => at),
        oldExhibits(IN_MONGO)
          .filter((one) => one['asset'])
          .map((one) => Number(one['at']) + 1),
      );
      await store.close();
    });
  });
});
