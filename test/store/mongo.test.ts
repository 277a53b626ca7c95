import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import mongoose from 'mongoose';
import { openMongo } from '../../server/store/mongo.ts';
import { BadDatabase } from '../../server/store/store.ts';
import { eventually } from '../support/eventually.ts';
import { aFolder } from '../support/folder.ts';
import { type MongoServer, realMongo, startMongo } from '../support/mongo.ts';
import { anAccount } from '../support/records.ts';
import { storeContract } from './store.contract.ts';

describe('the MongoDB store, on the stand-in', () => {
  let server: MongoServer;
  before(async () => {
    server = await startMongo();
  });
  after(() => server.stop());
  // The stand-in may take its time where everything else runs too.
  storeContract(() => openMongo(server.freshUrl(), { patience: 60_000 }));

  /** The database as the mongo shell shows it. */
  async function looking<T>(url: string, look: (connection: mongoose.Connection) => Promise<T>): Promise<T> {
    const connection = await mongoose.createConnection(url).asPromise();
    try {
      return await look(connection);
    } finally {
      await connection.close();
    }
  }

  it('keeps what it acknowledged when it is opened again, in plain documents', async () => {
    const url = server.freshUrl();
    const before = await openMongo(url);
    const { id, ...ada } = await before.accounts.insert(anAccount());
    await before.close();
    const again = await openMongo(url);
    assert.deepEqual(await again.accounts.get(id), { id, ...ada });
    await again.close();
    assert.deepEqual(await looking(url, (db) => db.collection('account').findOne({})), { _id: id as never, ...ada });
  });

  it('indexes what the records declare', async () => {
    const url = server.freshUrl();
    await (await openMongo(url)).close();
    const indexes = await looking(url, (db) => db.collection('account').indexes());
    const email = indexes.find(({ name }) => name === 'unique_email');
    assert.equal(email?.unique, true);
    assert.deepEqual(email?.partialFilterExpression, { email: { $type: 'string' } });
    assert.deepEqual(indexes.find(({ name }) => name === 'by_guest_lastSeenAt')?.key, { guest: 1, lastSeenAt: 1 });
  });

  it('writes the changed fields only, so what a newer Parvis added beside them stays', async () => {
    const url = server.freshUrl();
    const store = await openMongo(url);
    const { id } = await store.accounts.insert(anAccount());
    const accounts = (db: mongoose.Connection) => db.collection<{ _id: string; hat?: string }>('account');
    await looking(url, (db) => accounts(db).updateOne({ _id: id }, { $set: { hat: 'red' } }));
    await store.accounts.update(id, { name: 'Ada L.' });
    assert.equal((await looking(url, (db) => accounts(db).findOne({ _id: id })))?.hat, 'red');
    await store.close();
  });

  it('gives old documents the default of a field they are older than', async () => {
    const url = server.freshUrl();
    const store = await openMongo(url);
    const { id } = await store.accounts.insert(anAccount());
    await store.close();
    await looking(url, async (db) => {
      await db.collection('account').updateOne({}, { $unset: { role: 1 } });
      await db.collection<{ _id: string }>('meta').deleteOne({ _id: 'fields account' });
    });
    const later = await openMongo(url);
    assert.deepEqual(
      (await later.accounts.find({ where: { role: 'player' } })).map((one) => one.id),
      [id],
    );
    await later.close();
  });

  it('finishes the writes under way before it closes, and refuses later ones', async () => {
    const store = await openMongo(server.freshUrl());
    const writing = Promise.all([
      store.accounts.insert(anAccount()),
      store.batch([{ in: 'accounts', insert: anAccount() }]),
    ]);
    await store.close();
    await writing;
    await assert.rejects(store.accounts.insert(anAccount()), /closed/);
  });
});

describe('a MongoDB that is not as it should be', () => {
  it('is said plainly at the start, without a word of the password', async () => {
    const sekrit = 'mongodb://ada:s3kr1t@127.0.0.1:1/parvis';
    await assert.rejects(openMongo(sekrit, { patience: 200 }), (error) => {
      assert.ok(error instanceof BadDatabase);
      assert.match(error.message, /^The database mongodb:\/\/127\.0\.0\.1:1\/parvis cannot be reached: .*ECONNREFUSED/);
      assert.doesNotMatch(String(error.stack), /s3kr1t|ada:/);
      return true;
    });
    for (const strange of ['mongodb://ada:s3kr1t@a,b:c/parvis', 'mongodb://ada:s3kr1t@h/parvis?readPreference=nope'])
      await assert.rejects(openMongo(strange, { patience: 200 }), (error) => {
        assert.ok(error instanceof BadDatabase);
        assert.doesNotMatch(String(error.stack), /s3kr1t/);
        return true;
      });
  });

  it('answers as an error when it goes away or falls silent, and works again when it is back', async () => {
    const server = await startMongo();
    try {
      const store = await openMongo(server.freshUrl(), { patience: 1_500 });
      const ada = await store.accounts.insert(anAccount());
      await freeze(server);
      const asked = performance.now();
      const answers = await Promise.allSettled([
        store.accounts.get(ada.id),
        store.accounts.insert(anAccount()),
        store.batch([{ in: 'accounts', insert: anAccount() }]),
      ]);
      assert.deepEqual(
        answers.map(({ status }) => status),
        ['rejected', 'rejected', 'rejected'],
      );
      assert.ok(performance.now() - asked < 6_000);
      server.process?.kill('SIGCONT');
      assert.deepEqual(await store.accounts.get(ada.id), ada);
      await server.stop();
      await assert.rejects(store.accounts.get(ada.id));
      await store.close();
    } finally {
      server.process?.kill('SIGKILL');
    }
  });

  it('is refused when it takes no transactions, and told how to', async () => {
    const alone = await startMongo('standalone');
    await assert.rejects(openMongo(alone.freshUrl()), (error) => {
      assert.ok(error instanceof BadDatabase);
      assert.match(error.message, /must run as a replica set/);
      return true;
    });
    const env = { PATH: process.env['PATH'], PORT: '0', DATA_DIR: aFolder().path, DATABASE_URL: alone.freshUrl() };
    const start = await promisify(execFile)(process.execPath, ['server/main.ts'], { env }).catch((error) => error);
    assert.equal(start.code, 1);
    assert.match(start.stderr, /^The database mongodb:.* must run as a replica set .*\n$/, 'one line, no stack');
    rmSync(env.DATA_DIR, { recursive: true });
    await alone.stop();
  });
});

/** Stops every thread of the server in its tracks, and comes back once they stand still (a signal takes its time). */
async function freeze({ process: child }: MongoServer): Promise<void> {
  child?.kill('SIGSTOP');
  const threads = `/proc/${child?.pid}/task`;
  const stands = (id: string) => readFileSync(`${threads}/${id}/stat`, 'utf8').split(') ')[1]?.[0] === 'T';
  await eventually('the server stands still', () => readdirSync(threads).every(stands));
}

const real = process.env['DATABASE_URL'];
if (real)
  describe('the MongoDB store, on a real server', () => {
    const server = realMongo(real);
    after(() => server.stop());
    storeContract(() => openMongo(server.freshUrl()));
  });
