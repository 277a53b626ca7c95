import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Parvis, ScenePresence } from '../../client-sdk/index.ts';
import { makeScene } from '../../server/content/new/make-scene.ts';
import { packScenes } from '../../server/content/pack/pack-scene.ts';
import { folderFiles } from '../../server/content/scene-files.ts';
import { drawScenes } from '../support/drawn-scenes.ts';
import { eventually } from '../support/eventually.ts';
import { asking, Drafts, publish } from '../support/packs.ts';
import { registered } from '../support/registered.ts';
import { walkTo } from '../support/walking.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const YARD = {
  plan: [
    '################',
    ...Array.from({ length: 8 }, () => '#              #'),
    '#      s       #',
    '################',
  ],
  marks: { s: { spawn: 'default' } },
  says: { open: true, features: ['chat'] },
};

/** Dora has made an attic and a door to it in the yard: neither fits the world without the other. */
describe('scenes that are published together', () => {
  let world: TestWorld;
  let drafts: Drafts;
  let dora: Parvis;
  let token: string;
  let editions: ReadonlyMap<string, string>;
  let packed: Buffer;
  let root = '';

  before(async () => {
    root = drawScenes({ yard: YARD });
    drafts = new Drafts(root);
    const made = makeScene(folderFiles(drafts.root), 'attic', { from: 'yard', door: true });
    assert.ok('files' in made);
    for (const [path, text] of made.files) {
      mkdirSync(dirname(join(drafts.root, path)), { recursive: true });
      writeFileSync(join(drafts.root, path), text);
    }
    const pack = await packScenes(folderFiles(drafts.root), ['yard', 'attic']);
    packed = pack.packed;
    editions = new Map(pack.scenes.map(({ scene, edition }) => [scene, edition]));
  });
  after(() => {
    drafts.remove();
    rmSync(root, { recursive: true });
  });
  beforeEach(async () => {
    world = await openTestWorld({ SCENES_DIR: root });
    dora = await registered(world, 'Dora', 'designer');
    token = dora.token ?? '';
    const { status, json } = await publish(world.url, token, 'yard', packed, 'An attic');
    assert.equal(status, 201, JSON.stringify(json));
    assert.deepEqual(json.edition.company, [{ scene: 'attic', edition: editions.get('attic') }]);
    assert.deepEqual(await liveNow(), [null, null], 'nobody sees them yet');
  });
  afterEach(() => world.close());

  const address = (path: string) => `${world.url}/v1/scenes/${path}`;
  const post = (path: string) => asking(address(path), token);
  const listed = async (scene: string) => (await asking(address(`${scene}/editions`), token, undefined, 'GET')).json;
  const liveNow = () => Promise.all(['attic', 'yard'].map(async (scene) => (await listed(scene)).live));
  const both = () => ['attic', 'yard'].map((scene) => editions.get(scene));

  /** Shows both to everybody. */
  async function show() {
    const { status, json } = await post(`yard/editions/${editions.get('yard')}/activate`);
    assert.equal(status, 200, JSON.stringify(json));
    return json;
  }

  /** Walks through a door of the place. */
  async function through(who: Parvis, door: string): Promise<ScenePresence> {
    const at = who.place?.bundle.portals.find(({ id }) => id === door);
    assert.ok(at, `no door ${door}`);
    await walkTo(who, at.x + at.width / 2, at.y + at.height / 2);
    return who.travel(door);
  }

  it('are refused one by one, and under the name of another scene', async () => {
    for (const scene of editions.keys()) {
      const alone = await drafts.pack(scene);
      const { status, json } = await publish(world.url, token, scene, alone.packed);
      assert.deepEqual([status, json.faults[0].rule], [422, 'exit-nowhere'], scene);
    }
    const elsewhere = await publish(world.url, token, 'plaza', packed);
    const { message } = elsewhere.json.errors[0];
    assert.deepEqual([elsewhere.status, message], [400, 'This pack is that of “attic, yard”']);
    assert.equal((await listed('attic')).editions[0].note, 'An attic');
  });

  it('are looked at together: the doors of their previews lead to each other', async () => {
    const opened = await post(`attic/editions/${editions.get('attic')}/preview`);
    assert.equal(opened.status, 200, JSON.stringify(opened.json));
    await dora.enter(opened.json.scene);
    const there = await through(dora, 'to-yard');
    assert.equal(there.id, `preview-${editions.get('yard')}`);
    const back = await through(dora, 'to-attic');
    assert.equal(back.id, opened.json.scene);
  });

  it('are shown at once, and go back at once, whichever of them one asks for', async () => {
    const ada = await world.enter('yard');
    const shown = await show();
    assert.deepEqual([shown.back_with, shown.turns[0].company], [['attic'], ['attic']]);
    assert.deepEqual(await liveNow(), both());
    await eventually('Ada sees the door', () => ada.place?.bundle.portals.some(({ id }) => id === 'to-attic'));
    assert.equal((await through(ada, 'to-attic')).id, 'attic');

    const back = await post('attic/rollback');
    assert.equal(back.status, 200, JSON.stringify(back.json));
    assert.deepEqual(await liveNow(), [null, null]);
    await eventually('Ada is carried out of the attic', () => ada.place?.id === 'plaza');
    assert.equal((await post('yard/rollback')).status, 200, 'a second time undoes the first');
    assert.deepEqual(await liveNow(), both());
  });

  it('are there together when the server starts again', async () => {
    await show();
    await world.restart();
    const ada = await world.enter('yard');
    assert.equal((await through(ada, 'to-attic')).id, 'attic');
  });

  it('go their own ways when one of them is changed alone: the other does not go back with it', async () => {
    await show();
    const garret = new Drafts(drafts.root);
    const title = { fr: 'Sous le toit', en: 'Under the roof' };
    garret.editJson<object>('attic/scene.json', (json) => Object.assign(json, { title }));
    const alone = await garret.pack('attic');
    garret.remove();
    assert.equal((await publish(world.url, token, 'attic', alone.packed)).status, 201);
    assert.equal((await post(`attic/editions/${alone.edition}/activate`)).json.live, alone.edition);
    assert.deepEqual((await listed('yard')).back_with, []);
    const refused = await post('yard/rollback');
    assert.deepEqual([refused.status, refused.json.faults[0].rule], [422, 'exit-nowhere'], 'the attic leads to it');
    assert.equal((await post('attic/rollback')).status, 200);
    assert.deepEqual(await liveNow(), both());
  });
});
