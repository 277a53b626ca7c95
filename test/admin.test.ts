import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readConfig } from '../server/config.ts';
import { openSqlite } from '../server/store/sqlite.ts';
import { aFolder, type Folder } from './support/folder.ts';
import { anAccount } from './support/records.ts';

const run = promisify(execFile);

describe("the admin's command line", () => {
  let folder: Folder;
  beforeEach(() => {
    folder = aFolder();
  });
  afterEach(() => folder.remove());

  const admin = (...words: string[]) =>
    run(process.execPath, ['server/commands/main.ts', 'admin', ...words], {
      env: { ...process.env, DATABASE_URL: '', DATA_DIR: folder.path },
    });
  const failing = async (expected: number, ...words: string[]) => {
    const { code, stderr } = await admin(...words).then(
      () => assert.fail('it should fail'),
      (error) => error,
    );
    assert.equal(code, expected);
    return stderr as string;
  };

  it('grants a role while the server runs, which sees it at once', async () => {
    const store = openSqlite(readConfig({ DATA_DIR: folder.path }).database);
    const ada = await store.accounts.insert(anAccount({ name: 'Ada', email: 'ada@example.org' }));
    assert.match((await admin('grant', 'Ada@Example.org')).stdout, /Ada <ada@example\.org> now has the role admin/);
    assert.equal((await store.accounts.get(ada.id))?.role, 'admin');
    await admin('grant', 'ada@example.org', 'player');
    assert.equal((await store.accounts.get(ada.id))?.role, 'player');
    assert.match(await failing(3, 'grant', 'bob@example.org'), /No account has the e-mail bob/);
    assert.match(await failing(2, 'grant', 'ada@example.org', 'emperor'), /role: .*player/);
    await store.close();
  });

  it('says how it is used, and where there is nothing', async () => {
    assert.match(await failing(2, 'grant'), /missing required argument 'email'/);
    assert.match(await failing(3, 'grant', 'ada@example.org'), /There is no database/);
    assert.ok(!folder.files().includes(join('parvis.db')));
  });
});
