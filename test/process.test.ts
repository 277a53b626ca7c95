import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parvis } from '../client-sdk/index.ts';
import { drawScenes } from './support/drawn-scenes.ts';
import { eventually } from './support/eventually.ts';
import { walkTo } from './support/walking.ts';

/** A server in a process of its own. */
interface Running {
  readonly child: ChildProcess;
  /** Everything it printed so far. */
  output(): string;
  /** Its exit code, once it has one. */
  readonly exit: Promise<number | null>;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

describe('the server as a process', function () {
  // Each starts a server or two, which takes many seconds where everything else runs too.
  this.timeout(90_000);
  const running: Running[] = [];
  let dataDir: string;
  let scenesDir: string;
  let port: number;

  function start(env: Record<string, string> = {}): Running {
    let printed = '';
    const child = spawn(process.execPath, ['server/main.ts'], {
      env: {
        PATH: process.env['PATH'],
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        SCENES_DIR: scenesDir,
        LOG_LEVEL: 'warn',
        ...env,
      },
    });
    child.stdout.on('data', (chunk) => (printed += chunk));
    child.stderr.on('data', (chunk) => (printed += chunk));
    const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const one = { child, output: () => printed, exit };
    running.push(one);
    return one;
  }

  const opened = (one: Running) =>
    eventually('it says where it is open', () => /Parvis is open at (\S+)/.exec(one.output())?.[1], 40_000);

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'parvis-process-'));
    scenesDir = drawScenes();
    port = await freePort();
  });
  afterEach(async () => {
    for (const { child, exit } of running.splice(0)) {
      child.kill('SIGKILL');
      await exit;
    }
    for (const folder of [dataDir, scenesDir]) rmSync(folder, { recursive: true });
  });

  it('says in one line where it is open, and keeps its secret to itself', async () => {
    const server = start();
    assert.equal(await opened(server), `http://localhost:${port}`);
    assert.equal(server.output().trim().split('\n').length, 1);
    assert.equal(statSync(join(dataDir, 'jwt-secret')).mode & 0o777, 0o600);
  });

  it('a second one on the same port says so plainly', async () => {
    await opened(start());
    const second = start({ DATA_DIR: join(dataDir, 'second') });
    assert.equal(await second.exit, 1);
    assert.equal(
      second.output().trim(),
      `Port ${port} is taken: is Parvis running already? Stop it, or set PORT to another.`,
    );
  });

  it('bad settings stop the start, with a line for each', async () => {
    const server = start({ PORT: 'many', TIME_ZONE: 'Mars/Olympus', LOG_LEVEL: 'shouting' });
    assert.equal(await server.exit, 1);
    for (const name of ['PORT', 'TIME_ZONE', 'LOG_LEVEL'])
      assert.match(server.output(), new RegExp(`^  ${name}: `, 'm'));
    assert.doesNotMatch(server.output(), /at .*\.ts/, 'no stack');
  });

  it('faulty scenes stop the start, with file, place and reason', async () => {
    rmSync(join(scenesDir, 'portraits/clerk.png'));
    const server = start();
    assert.equal(await server.exit, 1);
    assert.match(
      server.output(),
      /administration\/scene\.json \(npcs\.clerk\.character\): the picture portraits\/clerk\.png is missing/,
    );
  });

  it('on SIGTERM players are told, places are kept, and it ends well', async () => {
    const server = start();
    await opened(server);
    const ada = new Parvis(`http://127.0.0.1:${port}`, { locale: 'en' });
    await ada.enter('administration');
    await walkTo(ada, 200, 130);
    const where = ada.place?.self?.x;
    const out = new Promise((resolve) => ada.on('left', ({ reason }) => resolve(reason)));
    const asked = performance.now();
    server.child.kill('SIGTERM');
    assert.equal(await out, 'draining');
    assert.equal(await server.exit, 0);
    assert.ok(performance.now() - asked < 10_000);
    await opened(start());
    const again = new Parvis(`http://127.0.0.1:${port}`, { locale: 'en', token: ada.token ?? '' });
    await again.enter();
    assert.equal(again.place?.self?.x, where);
    await again.leave();
  });

  it('killed without warning, it has what it acknowledged', async () => {
    const server = start();
    await opened(server);
    const register = async (name: string) => {
      const answer = await fetch(`http://127.0.0.1:${port}/auth/register`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: `${name}@example.test`, password: 'correct horse', options: { username: name } }),
      });
      return answer.status < 300;
    };
    assert.equal(await register('ada'), true);
    server.child.kill('SIGKILL');
    await server.exit;
    await opened(start());
    assert.equal(await register('ada'), false, 'ada is already there');
  });
});
