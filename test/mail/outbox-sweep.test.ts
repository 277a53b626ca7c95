import assert from 'node:assert/strict';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outboxSweep } from '../../server/mail/outbox-sweep.ts';
import { eventually } from '../support/eventually.ts';
import { aFolder } from '../support/folder.ts';
import { openTestWorld } from '../support/world.ts';

const DAY = 24 * 3600 * 1000;
const NOW = Date.parse('2026-03-01T12:00:00Z');

function aLetter(folder: string, name: string, days: number): void {
  const path = join(folder, name);
  writeFileSync(path, 'Dear Ada …');
  const at = (NOW - days * DAY) / 1000;
  utimesSync(path, at, at);
}

describe('old letters in the outbox folder', () => {
  it('are thrown away after the days that the setting says, and nothing else is', async () => {
    const folder = aFolder();
    try {
      aLetter(folder.path, 'yesterday.eml', 1);
      aLetter(folder.path, 'just.eml', 6.9);
      aLetter(folder.path, 'old.eml', 7.1);
      aLetter(folder.path, 'never-finished.eml.new', 400);
      aLetter(folder.path, 'notes of the admin.txt', 400);
      const { sweep } = outboxSweep({ clock: { now: () => NOW }, mail: { outboxDir: folder.path, outboxDays: 7 } });
      assert.equal(await sweep(), 2);
      assert.deepEqual(readdirSync(folder.path).sort(), ['just.eml', 'notes of the admin.txt', 'yesterday.eml']);
      assert.equal(await sweep(), 0);
    } finally {
      folder.remove();
    }
  });

  it('are not missed where there is no folder yet', async () => {
    const mail = { outboxDir: '/nowhere/at/all', outboxDays: 7 };
    assert.equal(await outboxSweep({ clock: { now: () => NOW }, mail }).sweep(), 0);
  });

  it('are gone after a start of the server', async () => {
    const world = await openTestWorld({ OUTBOX_DAYS: '2' });
    try {
      const post = (email: string) =>
        fetch(`${world.url}/auth/register`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email, password: 'correct horse battery', options: { username: 'Ada_of_old' } }),
        });
      assert.equal((await post('ada@example.test')).status, 200);
      const outbox = join(world.dataDir, 'outbox');
      const letters = () => (existsSync(outbox) ? readdirSync(outbox) : []).filter((name) => name.endsWith('.eml'));
      await eventually('the letter of confirmation is there', () => letters().length === 1);
      const at = (Date.now() - 3 * DAY) / 1000;
      for (const name of letters()) utimesSync(join(outbox, name), at, at);
      await world.restart();
      await eventually('it is swept', () => letters().length === 0);
    } finally {
      await world.close();
    }
  });
});
