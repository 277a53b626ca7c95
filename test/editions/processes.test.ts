import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from '../../bench/child.ts';
import type { ScenePlace } from '../../schema/rest/scenes.ts';
import { roles } from '../../server/domain/roles.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import { drawScenes } from '../support/drawn-scenes.ts';
import { eventually } from '../support/eventually.ts';
import { aFolder } from '../support/folder.ts';
import { asking, Drafts, publish } from '../support/packs.ts';
import { type TwoProcesses, twoProcesses } from '../support/two-processes.ts';
import { openTestWorld } from '../support/world.ts';

async function editionAt(url: string, scene: string): Promise<string> {
  const answer = await fetch(`${url}/v1/scenes/${scene}?part=place`);
  return ((await answer.json()) as ScenePlace).edition;
}

/** A gallery with one more wall. */
async function aGallery(scenesDir: string, wall: readonly [number, number]) {
  const drafts = new Drafts(scenesDir);
  drafts.build('gallery', [wall]);
  const pack = await drafts.pack('gallery');
  drafts.remove();
  return pack;
}

describe('editions and several processes', function () {
  this.timeout(120_000);
  let two: TwoProcesses;
  before(async () => {
    two = await twoProcesses();
  });
  after(() => two.close());

  it('every process shows what one of them published, and opens its previews', async () => {
    const { here, there } = two;
    const dora = await two.member(here, 'Dora');
    await here.world.store.accounts.update(String(dora.me?.id), { role: 'designer' });
    const ada = await here.enter('gallery');
    const { packed, edition } = await aGallery(here.scenesDir, [5, 2]);
    const token = String(dora.token);
    assert.equal((await publish(there.url, token, 'gallery', packed)).status, 201);
    const address = `${there.url}/v1/scenes/gallery/editions/${edition}`;
    const { json } = await asking(`${address}/preview`, token);
    await eventually('the preview is here, too', () => dora.enter(json.scene).catch(() => undefined));
    assert.equal((await asking(`${address}/activate`, token)).status, 200);
    assert.equal(await editionAt(there.url, 'gallery'), edition, 'answered once it is shown there');
    await eventually('it is shown here, too', () => ada.place?.bundle.edition === edition);
  });
});

describe('an edition and the end of a process', function () {
  this.timeout(120_000);

  it('is shown by the next one, though this one is killed as soon as it has said yes', async () => {
    const folder = aFolder();
    const scenes = drawScenes();
    const { packed, edition } = await aGallery(scenes, [6, 2]);
    const child = await startChild(['server/main.ts'], {
      DATA_DIR: folder.path,
      SCENES_DIR: scenes,
      PORT: '0',
      HOST: '127.0.0.1',
    });
    const answer = await fetch(`${child.url}/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        email: 'dora@example.test',
        password: 'correct horse battery',
        options: { username: 'Dora' },
      }),
    });
    const { token } = (await answer.json()) as { token: string };
    const store = openSqlite(join(folder.path, 'parvis.db'));
    await roles({ store, clock: { now: Date.now } }).grant('dora@example.test', 'designer');
    await store.close();

    await publish(child.url, token, 'gallery', packed);
    const { status } = await asking(`${child.url}/v1/scenes/gallery/editions/${edition}/activate`, token);
    await child.kill();
    assert.equal(status, 200);
    const next = await openTestWorld({ DATA_DIR: folder.path, SCENES_DIR: scenes });
    assert.equal(await editionAt(next.url, 'gallery'), edition);
    await next.close();
    rmSync(scenes, { recursive: true });
    folder.remove();
  });
});
