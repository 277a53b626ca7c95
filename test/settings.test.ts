import assert from 'node:assert/strict';
import { chmodSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BadSettings, readConfig } from '../server/config.ts';
import { settingsPage, settingsTable } from '../server/print-settings.ts';
import { previousSecretOf, secretOf } from '../server/secret.ts';
import { SETTINGS } from '../server/settings.ts';
import { aFolder, type Folder } from './support/folder.ts';

describe('settings', () => {
  it('have defaults with which a fresh machine starts', () => {
    const config = readConfig({});
    assert.equal(config.port, 2567);
    assert.equal(config.publicUrl, 'http://localhost:2567');
    assert.deepEqual([...config.allowedOrigins], ['http://localhost:2567', 'http://127.0.0.1:2567']);
    assert.equal(config.timeZone, 'UTC');
    assert.deepEqual(config.allowances['login.account'], { points: 5, seconds: 60 });
  });

  it('are read from the environment; an empty one counts as not set', () => {
    const config = readConfig({
      PORT: '80',
      PUBLIC_URL: 'https://p.example/',
      ALLOWED_ORIGINS: ' https://a.example, https://b.example ',
      HOST: '',
    });
    assert.equal(config.port, 80);
    assert.equal(config.host, '0.0.0.0');
    assert.equal(config.publicUrl, 'https://p.example');
    assert.deepEqual([...config.allowedOrigins], ['https://a.example', 'https://b.example']);
  });

  it('stop the start with one line for every fault', () => {
    const bad = {
      PORT: '99999',
      TIME_ZONE: 'Mars/Olympus',
      PUBLIC_URL: 'ftp://x',
      ALLOWED_ORIGINS: 'https://ok.example,nope',
      JWT_SECRET: 'short',
      LOG_LEVEL: 'loud',
    };
    assert.throws(
      () => readConfig(bad),
      (error) => {
        assert.ok(error instanceof BadSettings);
        const [, ...lines] = error.message.split('\n');
        assert.deepEqual(lines.map((line) => line.trim().split(':')[0]).sort(), Object.keys(bad).sort());
        assert.doesNotMatch(error.message, /short"/);
        return true;
      },
    );
  });

  it('are all in the table, and in docs/settings.md as it is printed today', () => {
    for (const name of Object.keys(SETTINGS)) assert.ok(settingsTable().includes(name));
    assert.equal(readFileSync('docs/settings.md', 'utf8'), settingsPage());
  });
});

describe('the secret', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = aFolder();
  });
  afterEach(() => folder.remove());

  it('is made once, for its owner only, and stays the same', () => {
    const made = secretOf(folder.path);
    assert.ok(made.length >= 64);
    assert.equal(statSync(join(folder.path, 'jwt-secret')).mode & 0o777, 0o600);
    assert.equal(secretOf(folder.path), made);
    assert.deepEqual(folder.files(), ['jwt-secret']);
  });

  it('is not used when others may read it', () => {
    secretOf(folder.path);
    chmodSync(join(folder.path, 'jwt-secret'), 0o644);
    assert.throws(() => secretOf(folder.path), /mode 644/);
  });

  it('is changed by putting the old one aside, which is read as long as it is there', () => {
    const old = secretOf(folder.path);
    assert.equal(previousSecretOf(folder.path), undefined);
    const aside = join(folder.path, 'jwt-secret.previous');
    renameSync(join(folder.path, 'jwt-secret'), aside);
    assert.notEqual(secretOf(folder.path), old);
    assert.equal(previousSecretOf(folder.path), old);
    chmodSync(aside, 0o644);
    assert.throws(() => previousSecretOf(folder.path), /mode 644/);
  });
});
