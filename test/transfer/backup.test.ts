import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backup, type Places } from '../../server/backup.ts';
import { diskBlobs } from '../../server/blobs/disk.ts';
import { s3Settings } from '../../server/blobs/s3-settings.ts';
import { restore } from '../../server/restore.ts';
import { secretOf } from '../../server/secret.ts';
import { openMongo } from '../../server/store/mongo.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { aFolder, type Folder } from '../support/folder.ts';
import { type MongoServer, startMongo } from '../support/mongo.ts';
import { anAccount } from '../support/records.ts';

const now = new Date('2026-11-21T12:00:00Z');

describe('a backup', () => {
  let folder: Folder;
  let server: MongoServer;
  let lines: string[];
  before(async () => {
    server = await startMongo();
  });
  after(() => server.stop());
  beforeEach(() => {
    folder = aFolder();
    lines = [];
  });
  afterEach(() => folder.remove());

  const say = (line: string) => void lines.push(line);
  const at = (name: string, databaseUrl?: string): Places => {
    const dataDir = join(folder.path, name);
    return { dataDir, database: join(dataDir, 'parvis.db'), databaseUrl };
  };
  const kept = () => join(folder.path, 'kept');
  const back = (places: Places, replace = false) => restore(places, kept(), { replace, now }, say);

  /** A Parvis in use: Ada has an account and a picture. */
  async function inUse(places: Places): Promise<Store> {
    const store = await openStore(places);
    await store.accounts.insert(anAccount({ id: 'ada', username: 'Ada', email: 'ada@example.org' }));
    await store.places.put({ id: 'ada', scene: 'plaza', x: 1.5, y: 2, dir: 0, at: 0 });
    await diskBlobs(join(places.dataDir, 'blobs')).put('ab/picture.png', Buffer.from('a picture'));
    secretOf(places.dataDir);
    return store;
  }

  /** Everything in the store, and the picture. */
  async function everything(places: Places) {
    const store = await openStore(places);
    const all = [await store.accounts.find(), await store.places.find(), await store.storyFlags.find()];
    await store.close();
    const file = (path: string) => readFileSync(join(places.dataDir, path), 'utf8');
    return { all, picture: file('blobs/ab/picture.png'), secret: file('jwt-secret') };
  }

  const pairs: [string, () => Places, () => Places][] = [
    ['SQLite to SQLite', () => at('here'), () => at('there')],
    ['SQLite to MongoDB', () => at('here'), () => at('there', server.freshUrl())],
    ['MongoDB to SQLite', () => at('here', server.freshUrl()), () => at('there')],
    ['MongoDB to MongoDB', () => at('here', server.freshUrl()), () => at('there', server.freshUrl())],
  ];
  for (const [what, from, to] of pairs)
    it(`[BK1] brings back records, uploads and the secret: ${what}`, async () => {
      const [here, there] = [from(), to()];
      await (await inUse(here)).close();
      await backup(here, kept(), say);
      await back(there);
      assert.deepEqual(await everything(there), await everything(here));
      assert.equal(statSync(join(there.dataDir, 'jwt-secret')).mode & 0o777, 0o600);
      assert.equal(statSync(kept()).mode & 0o777, 0o700);
      assert.match(lines.at(-1) ?? '', /^Done: .* are as they were on/);
    });

  it('[BK2] is of one moment while people go on writing', async () => {
    const here = at('here');
    const store = await inUse(here);
    let writing = true;
    let written = 0;
    const busy = (async () => {
      while (writing) {
        // Two that belong together: in the backup are both, or neither.
        await store.batch(
          ['one', 'two'].map((which) => {
            const id = `${which}/${written}`;
            return { in: 'storyFlags', insert: { id, account: which, flag: `${written}`, value: 'yes', at: 0 } };
          }),
        );
        written += 1;
      }
    })();
    try {
      for (let times = 0; times < 5; times++) {
        const { records } = await backup(here, `${kept()}-${times}`, say);
        const flags = records.find(({ name }) => name === 'story_flag');
        assert.equal((flags?.count ?? 1) % 2, 0);
      }
    } finally {
      writing = false;
      await busy;
      await store.close();
    }
    assert.ok(written > 5);
    await restore(at('there'), `${kept()}-4`, { replace: false, now }, say);
  });

  it('[BK3] is checked before anything is touched', async () => {
    const here = at('here');
    await (await inUse(here)).close();
    await backup(here, kept(), say);
    const spoil: [string, (path: string) => void][] = [
      ['records/account.jsonl', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('Ada', 'Eve'))],
      ['files/blobs/ab/picture.png', (path) => rmSync(path)],
      ['files/jwt-secret', (path) => writeFileSync(path, 'short')],
      ['manifest.json', (path) => writeFileSync(path, '{')],
      [
        'manifest.json',
        (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('jwt-secret', '../../secret')),
      ],
      [
        'manifest.json',
        (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('"layout": 1', '"layout": 99')),
      ],
      ['manifest.json', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('"account"', '"spaceship"'))],
      ['manifest.json', (path) => rmSync(path)],
    ];
    for (const [path, damage] of spoil) {
      const copy = join(folder.path, randomUUID());
      cpSync(kept(), copy, { recursive: true });
      damage(join(copy, path));
      const there = at('there');
      await assert.rejects(restore(there, copy, { replace: true, now }, say), /damaged|missing|newer/);
      assert.ok(!folder.files().some((file) => file.startsWith('there')), path);
    }
  });

  it('[BK4] overwrites nothing unless it is told to, and puts aside what was there', async () => {
    const [here, there] = [at('here'), at('there')];
    await (await inUse(here)).close();
    await backup(here, kept(), say);
    const other = await openStore(there);
    await other.accounts.insert(anAccount({ username: 'Bob' }));
    await other.close();
    await assert.rejects(back(there), /there is not empty \(parvis\.db.*--replace/);
    await back(there, true);
    assert.deepEqual(await everything(there), await everything(here));
    const aside = '.replaced-2026-11-21T12-00-00-000Z';
    assert.ok(folder.files().includes(join('there', aside, 'parvis.db')));
    assert.ok(lines.some((line) => line.includes(aside)));

    const mongo = at('mongo', server.freshUrl());
    await back(mongo);
    rmSync(mongo.dataDir, { recursive: true });
    await assert.rejects(back(mongo), /something in this database already/);
    await back(mongo, true);
    assert.deepEqual(await everything(mongo), await everything(here));
  });

  it('[BK5] is not made where it would be lost, or over another one', async () => {
    const here = at('here');
    await assert.rejects(backup(here, kept(), say), /There is no database/);
    await (await inUse(here)).close();
    await assert.rejects(backup(here, join(here.dataDir, 'kept'), say), /inside DATA_DIR/);
    await backup(here, kept(), say);
    await assert.rejects(backup(here, kept(), say), /not empty/);
  });

  it('[BK7] is no copy of a bucket, and says so; what is not finished is in none', async () => {
    const here = at('here');
    await (await inUse(here)).close();
    mkdirSync(join(here.dataDir, '.uploads', 'pieces'), { recursive: true });
    writeFileSync(join(here.dataDir, '.uploads', 'pieces', 'half'), 'x');
    const s3 = s3Settings({
      S3_BUCKET: 'parvis-files',
      S3_ENDPOINT: undefined,
      S3_PUBLIC_ENDPOINT: undefined,
      S3_REGION: 'us-east-1',
      S3_ACCESS_KEY_ID: 'key',
      S3_SECRET_ACCESS_KEY: 'secret',
    });
    const { files } = await backup({ ...here, s3 }, kept(), say);
    assert.ok(files.every(({ path }) => !path.includes('half')));
    assert.ok(lines.includes('  The uploads are in the bucket parvis-files, of which this is no copy.'));
    await restore({ ...at('there'), s3 }, kept(), { replace: false, now }, say);
    assert.ok(lines.includes('  The uploads in the bucket parvis-files are as they were.'));
  });

  it('[BK6] a restore that was cut short leaves a database that nobody opens', async () => {
    const url = server.freshUrl();
    const here = at('here');
    const store = await inUse(here);
    await store.close();
    await backup(here, kept(), say);
    const there = at('there', url);
    const cut = (line: string) => {
      if (line.includes('account')) throw new Error('a power cut');
    };
    await assert.rejects(restore(there, kept(), { replace: false, now }, cut), /power cut/);
    await assert.rejects(openMongo(url), /did not come to its end/);
    await back(there, true);
    assert.deepEqual(await everything(there), await everything(here));
  });
});
