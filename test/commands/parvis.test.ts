import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { COMMANDS } from '../../server/commands/all.ts';
import { parvis } from '../support/command-line.ts';

describe('parvis, the command line', function () {
  // Every command is a process that is started, and a machine may be slow.
  this.timeout(60_000);

  it('lists every command, and every one says how it is used', async () => {
    const help = await parvis('--help');
    assert.equal(help.exit, 0);
    for (const { name, takes = {}, options = {} } of COMMANDS) {
      assert.ok(help.out.includes(name.split(' ')[0] ?? ''), name);
      const { exit, out } = await parvis(...name.split(' '), '--help');
      assert.equal(exit, 0);
      assert.ok(out.startsWith(`Usage: parvis ${name} [options]`), out);
      for (const word of [...Object.keys(takes), ...Object.keys(options), '--json'])
        assert.ok(out.includes(word.replace(/^\[|^<|\.\.\.|[\]>]$/g, '')), `${name} --help does not tell of ${word}`);
      assert.match(out, /Exit codes: 0 all is well, 1 faults were found, 2 it was called wrongly, 3 it failed/);
    }
  });

  it('has every command of the folder in its list', () => {
    const files = readdirSync('server/commands').filter(
      (file) => !/^(all|command|main|parvis|terminal)\.ts$/.test(file),
    );
    const commands = files.filter((file) => file.endsWith('.ts')).map((file) => file.replace('.ts', ''));
    assert.deepEqual(COMMANDS.map(({ name }) => name.replace(' ', '-')).sort(), commands.sort());
  });

  it('tells wrong usage from failure, in words and as JSON', async () => {
    assert.deepEqual(await parvis('backups'), {
      exit: 2,
      out: '',
      err: "error: unknown command 'backups'\n(Did you mean backup?)\n(--help says more)\n",
      progress: [],
    });
    assert.equal((await parvis('backup')).exit, 2);
    assert.equal((await parvis('settings', '--colour')).exit, 2);
    assert.match((await parvis('admin', 'grant', 'ada@example.org', 'emperor')).err, /^role: /);
    const failed = await parvis('restore', '/nowhere/at/all');
    assert.equal(failed.exit, 3);
    assert.match(failed.err, /\/nowhere\/at\/all/);
    const asJson = await parvis('restore', '/nowhere/at/all', '--json');
    assert.equal(asJson.exit, 3);
    assert.match(JSON.parse(asJson.out).error, /\/nowhere\/at\/all/);
  });

  it('runs from its launcher', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['bin/parvis.js', 'settings', '--json']);
    assert.equal(JSON.parse(stdout)[0].name, 'PORT');
    const { code, stderr } = await promisify(execFile)(process.execPath, ['bin/parvis.js', 'settings', 'now']).catch(
      (error) => error,
    );
    assert.equal(code, 2);
    assert.match(stderr, /too many arguments/);
  });
});
