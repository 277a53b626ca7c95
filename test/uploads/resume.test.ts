import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type Asset, Parvis } from '../../client-sdk/index.ts';
import { freshName } from '../support/desk.ts';
import { drawScenes } from '../support/drawn-scenes.ts';
import { eventually } from '../support/eventually.ts';
import { aFolder, type Folder } from '../support/folder.ts';
import { anMp4 } from '../support/media.ts';
import { aSite } from '../support/site.ts';
import { openWire } from '../support/wire.ts';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A film of seven megabytes that differ from each other: four pieces. */
function aLongFilm(): Buffer {
  const film = anMp4({ bytes: 7 * 1024 * 1024 });
  for (let i = 2000; i < film.length; i += 997) film[i] = i % 255;
  return film;
}

const film = aLongFilm();
const file = new Blob([new Uint8Array(film)]);

async function isWhole(url: string, asset: Asset): Promise<void> {
  const got = new Uint8Array(await (await fetch(url + asset.url)).arrayBuffer());
  assert.deepEqual([got.length, hashOf(got)], [film.length, hashOf(film)]);
}

describe('an upload goes on where it was', () => {
  it('when the connection is cut in the middle, again and again', async () => {
    const site = await aSite({ HTTP_REQUESTS_PER_ADDRESS: '10000' });
    const wire = await openWire(Number(new URL(site.url).port));
    try {
      const { token } = await site.person('Ada');
      const ada = new Parvis(wire.url, { token });
      const seen: number[] = [];
      let cuts = 0;
      const asset = await ada.assets.upload(file, {
        name: 'film.mp4',
        onProgress(fraction) {
          seen.push(fraction);
          if (cuts >= 2 || fraction < 0.2 || fraction === 1) return;
          cuts += 1;
          // While the piece that follows is on its way.
          setImmediate(() => wire.cut());
        },
      });
      assert.equal(cuts, 2);
      assert.deepEqual([asset.kind, asset.name, asset.bytes], ['video', 'film.mp4', film.length]);
      assert.equal(seen.at(-1), 1);
      assert.deepEqual(
        seen,
        [...seen].sort((one, other) => one - other),
        'it never goes back',
      );
      await isWhole(site.url, asset);
    } finally {
      await wire.close();
      await site.close();
    }
  });

  describe('when the server is killed', () => {
    let data: Folder;
    let scenes: string;
    const children: ChildProcess[] = [];
    before(() => {
      data = aFolder();
      scenes = drawScenes();
    });
    after(async () => {
      for (const child of children) child.kill('SIGKILL');
      data.remove();
      rmSync(scenes, { recursive: true });
    });

    /** Starts a server on that data, and waits until it is open. */
    async function start(port = 0): Promise<{ child: ChildProcess; url: string; port: number }> {
      const env = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: data.path, SCENES_DIR: scenes, LOG_LEVEL: 'warn' };
      const child = spawn(process.execPath, ['server/main.ts'], { env });
      children.push(child);
      let printed = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
      const open = await eventually('it is open', () => /Parvis is open at (\S+)/.exec(printed)?.[1], 15_000);
      return { child, url: open, port: Number(new URL(open).port) };
    }

    it('in the middle, and starts anew', async () => {
      const first = await start();
      const { port } = first;
      const url = `http://127.0.0.1:${port}`;
      const username = freshName('Ada');
      const body = JSON.stringify({
        email: `${username.toLowerCase()}@example.test`,
        password: 'correct horse',
        options: { username },
      });
      const headers = { 'content-type': 'application/json' };
      const { token } = (await (await fetch(`${url}/v1/auth/register`, { method: 'POST', headers, body })).json()) as {
        token: string;
      };
      const ada = new Parvis(url, { token });
      const begun: string[] = [];
      let restarted: Promise<unknown> | undefined;
      const asset = await ada.assets.upload(file, {
        name: 'film.mp4',
        onBegun: (address) => void begun.push(address),
        onProgress(fraction) {
          if (restarted || fraction < 0.5) return;
          first.child.kill('SIGKILL');
          restarted = start(port);
        },
      });
      await restarted;
      assert.ok(restarted, 'it was killed in the middle');
      assert.equal(begun.length, 1, 'it did not begin anew');
      await isWhole(url, asset);
      const { usage } = await ada.assets.list();
      assert.deepEqual(usage, { bytes: film.length, count: 1 });
    }).timeout(60_000);
  });
});
