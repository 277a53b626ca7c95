import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { move } from '../../server/move.ts';
import { type Address, shownAddress } from '../../server/store/address.ts';
import { openMongo } from '../../server/store/mongo.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { aFolder, type Folder } from '../support/folder.ts';
import { type MongoServer, startMongo } from '../support/mongo.ts';
import { anAccount } from '../support/records.ts';

const FLAGS = 1_200;

describe('a move from one database to another', () => {
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
  const aFile = (name: string): Address => ({ kind: 'sqlite', path: join(folder.path, `${name}.db`) });
  const aDatabase = (): Address => ({ kind: 'mongodb', url: server.freshUrl() });
  const open = async (address: Address): Promise<Store> =>
    address.kind === 'sqlite' ? openSqlite(address.path) : openMongo(address.url);

  async function within<T>(address: Address, work: (store: Store) => Promise<T>): Promise<T> {
    const store = await open(address);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }

  const fill = (address: Address) =>
    within(address, async (store) => {
      await store.accounts.insert(anAccount({ id: 'ada', username: 'Ada', name: 'Ada « Ω » 👩‍🚀' }));
      const flag = (n: number) => ({ id: `ada/${n}`, account: 'ada', flag: `${n}`, value: `é${n}`, at: n / 3 });
      await Promise.all(Array.from({ length: FLAGS }, (_, n) => store.storyFlags.insert(flag(n))));
    });
  const everything = (address: Address) =>
    within(address, async (store) => [await store.accounts.find(), await store.storyFlags.find({ sort: 'at' })]);

  it('[MV1] takes everything along, there and back again', async () => {
    const [here, there, home] = [aFile('here'), aDatabase(), aFile('home')];
    await fill(here);
    await move(here, there, say);
    assert.deepEqual(await everything(there), await everything(here));
    assert.ok(lines.some((line) => /story_flag: 1200, checked \([0-9a-f]{12}\)/.test(line)));
    await move(there, home, say);
    assert.deepEqual(await everything(home), await everything(here));
  });

  it('[MV2] goes into an empty database only, and not into itself', async () => {
    const [here, there] = [aFile('here'), aFile('there')];
    await fill(here);
    await within(there, (store) => store.accounts.insert(anAccount({ username: 'Bob' })));
    await assert.rejects(move(here, there, say), /something in this database already/);
    assert.equal(await within(there, (store) => store.accounts.count()), 1);
    await assert.rejects(move(here, here, say), /already/);
    await assert.rejects(move(aFile('nothing'), there, say), /There is no database/);
    assert.deepEqual(
      folder.files().filter((file) => file.startsWith('nothing')),
      [],
    );
  });

  for (const [what, target] of [
    ['a file', () => aFile('there')],
    ['MongoDB', aDatabase],
  ] as const)
    it(`[MV3] cut short, it leaves nothing that a server would open, and can be run again: into ${what}`, async () => {
      const [here, there] = [aFile('here'), target()];
      await fill(here);
      const cut = (line: string) => {
        if (line.includes('story_flag')) throw new Error('a power cut');
      };
      await assert.rejects(move(here, there, cut), /a power cut/);
      await assert.rejects(open(there), /did not come to its end/);
      await move(here, there, say);
      assert.deepEqual(await everything(there), await everything(here));
    });

  it('[MV4] notices what is written to the old database meanwhile', async () => {
    const [here, there] = [aFile('here'), aFile('there')];
    await fill(here);
    const busy = await open(here);
    let late: Promise<unknown> | undefined;
    const meanwhile = () => {
      late ??= busy.storyFlags.insert({ id: 'late', account: 'ada', flag: 'late', value: 'yes', at: 0 });
    };
    await assert.rejects(move(here, there, meanwhile), /changed while it was moved \(story_flag\)/);
    await late;
    await busy.close();
    await assert.rejects(open(there), /did not come to its end/);
    await move(here, there, say);
    assert.equal(await within(there, (store) => store.storyFlags.count()), FLAGS + 1);
  });

  it('[MV5] from the terminal, it takes the address from DATABASE_URL and prints no password', async () => {
    const [here, there] = [aFile('here'), aDatabase()];
    await fill(here);
    assert.ok(there.kind === 'mongodb');
    const terminal = (words: string[], url: string) =>
      promisify(execFile)(process.execPath, ['server/commands/main.ts', 'move', ...words], {
        env: { PATH: process.env['PATH'], DATABASE_URL: url },
      });
    const { stdout } = await terminal([shownAddress(here), 'DATABASE_URL'], there.url);
    assert.match(stdout, /^Moving sqlite:.*here\.db to mongodb:[\s\S]*\nDone\./);
    assert.deepEqual(await everything(there), await everything(here));
    const { code, stderr } = await terminal(
      [shownAddress(here), 'DATABASE_URL'],
      'mongodb://ada:s3kr1t@127.0.0.1:nowhere/parvis',
    ).catch((error) => error);
    assert.equal(code, 3);
    assert.match(stderr, /cannot be reached/);
    assert.doesNotMatch(stderr, /s3kr1t/);
  });
});
