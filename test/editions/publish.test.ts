import assert from 'node:assert/strict';
import type { Parvis } from '../../client-sdk/index.ts';
import { eventually } from '../support/eventually.ts';
import { asking, Drafts, type MapFile, publish } from '../support/packs.ts';
import { registered } from '../support/registered.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

interface Drawn {
  portals: Record<string, object>;
  title: { fr: string; en: string };
}

/** Publishing over HTTP, in a real world. Dora is a designer, Ada walks about. */
describe('publishing a scene', () => {
  let world: TestWorld;
  let drafts: Drafts;
  let dora: Parvis;
  before(async () => {
    world = await openTestWorld();
    dora = await registered(world, 'Dora', 'designer');
  });
  beforeEach(() => {
    drafts = new Drafts(world.scenesDir);
  });
  afterEach(() => drafts.remove());
  after(() => world.close());

  const address = (path: string) => `${world.url}/v1/scenes/${path}`;
  const post = (path: string, who = dora) => asking(address(path), who.token ?? '');
  const get = (path: string, who = dora) => asking(address(path), who.token ?? '', undefined, 'GET');

  /** A scene that is called otherwise, as a pack. */
  async function renamed(title: string, scene = 'gallery') {
    drafts.editJson<Drawn>(`${scene}/scene.json`, (json) => Object.assign(json, { title: { fr: title, en: title } }));
    return drafts.pack(scene);
  }

  it('is checked, kept, looked at, shown, and taken back', async () => {
    const ada = await world.enter('plaza');
    const former = ada.place?.bundle.edition;
    const { packed, edition } = await renamed('The new square', 'plaza');
    const taken = await publish(world.url, dora.token ?? '', 'plaza', packed, 'With a new name');
    assert.equal(taken.status, 201, JSON.stringify(taken.json));
    const { live, note, by } = taken.json.edition;
    assert.deepEqual([live, note, by.id], [false, 'With a new name', dora.me?.id]);
    assert.equal(ada.place?.bundle.edition, former, 'nobody sees it yet');

    assert.equal((await post(`plaza/editions/${edition}/activate`)).json.live, edition);
    await eventually('Ada has the new edition', () => ada.place?.bundle.edition === edition);
    assert.equal(ada.place?.bundle.scene.title.en, 'The new square');
    const listed = await get('plaza/editions');
    assert.deepEqual([listed.json.back_to, listed.json.editions[0].live], ['folder', true]);

    const back = await post('plaza/rollback');
    assert.deepEqual([back.status, back.json.live, back.json.back_to], [200, null, edition]);
    await eventually('Ada has the one before', () => ada.place?.bundle.edition === former);
    const rows = await world.world.store.audit.find({ where: { subject: 'plaza' } });
    assert.deepEqual(
      rows.map(({ act }) => act),
      ['scene.publish', 'scene.activate', 'scene.roll_back'],
    );
  });

  it('wins over the folder when the server starts again, and a draft that was not shown is still there', async () => {
    const shown = await renamed('Kept');
    const drafted = await renamed('A draft');
    for (const { packed } of [shown, drafted]) await publish(world.url, dora.token ?? '', 'gallery', packed);
    await post(`gallery/editions/${shown.edition}/activate`);
    const token = dora.token ?? '';
    await world.restart();
    const ada = await world.enter('gallery');
    assert.equal(ada.place?.bundle.scene.title.en, 'Kept');
    dora = world.somebody({ token });
    await dora.enter('plaza');
    assert.equal((await post(`gallery/editions/${drafted.edition}/activate`)).status, 200);
    await eventually('the draft is shown', () => ada.place?.bundle.scene.title.en === 'A draft');
    await post('gallery/rollback');
  });

  it('has the stories of all who are there looked at anew, wherever they are', async () => {
    const [ada, bob] = [await world.enter('plaza'), await registered(world, 'Bob')];
    await bob.enter('administration');
    const begun: string[] = [];
    for (const [name, who] of Object.entries({ ada, bob }))
      who.on('story.changed', ({ news }) => begun.push(...news.map((one) => `${name} ${one.what}`)));
    const step = { id: 'look', title: { fr: 'Voir', en: 'See it' }, done: { flags: { seen: 'yes' } } };
    const opening = { title: step.title, description: step.title, begins: {}, steps: [step] };
    drafts.editJson<object>('gallery/scene.json', (json) => Object.assign(json, { quests: { opening } }));
    const { packed, edition } = await drafts.pack('gallery');
    await publish(world.url, dora.token ?? '', 'gallery', packed);
    assert.equal((await post(`gallery/editions/${edition}/activate`)).status, 200);
    await eventually('both begin it', () => begun.length === 2);
    assert.deepEqual(begun.sort(), ['ada quest.begun', 'bob quest.begun']);
    await post('gallery/rollback');
  });

  it('opens a scene that was not there, and carries people to the square when it is closed again', async () => {
    drafts.editJson<Drawn>('cellar/scene.json', (json) => Object.assign(json, { capacity: 20, open: true }));
    const { renameSync } = await import('node:fs');
    renameSync(`${drafts.root}/cellar`, `${drafts.root}/attic`);
    const { packed, edition } = await drafts.pack('attic');
    assert.equal((await publish(world.url, dora.token ?? '', 'attic', packed)).status, 201);
    assert.equal((await post(`attic/editions/${edition}/activate`)).status, 200);
    const ada = await world.enter('attic');
    assert.equal(ada.place?.id, 'attic');
    const reasons: string[] = [];
    ada.on('left', ({ reason }) => reasons.push(reason));
    assert.equal((await post('attic/rollback')).status, 200);
    await eventually('Ada is in the square', () => ada.place?.id === 'plaza');
    assert.deepEqual(reasons, []);
    await assert.rejects(world.enter('attic'));
  });

  it('is refused with file, place, reason and remedy, and nothing is kept of it', async () => {
    drafts.editJson<MapFile>('gallery/map.tmj', ({ layers }) => {
      for (const spawn of layers.find(({ name }) => name === 'spawns')?.objects ?? [])
        if (spawn.name === 'from-plaza') Object.assign(spawn, { name: 'from-nowhere' });
    });
    const { packed, edition } = await drafts.pack('gallery');
    const { status, json } = await publish(world.url, dora.token ?? '', 'gallery', packed);
    assert.equal(status, 422);
    const [{ file, place, reason, remedy }] = json.faults;
    assert.equal(file, 'plaza/scene.json', 'the door that would lead nowhere is in another scene');
    assert.match(place, /to-gallery/);
    assert.match(reason, /from-plaza/);
    assert.ok(remedy.length > 10);
    assert.equal((await post(`gallery/editions/${edition}/activate`)).status, 404);
  });

  it('takes the pack of the scene that it says, and nothing that is no pack', async () => {
    const { packed } = await drafts.pack('gallery');
    const other = await publish(world.url, dora.token ?? '', 'plaza', packed);
    assert.deepEqual([other.status, other.json.errors[0].message], [400, 'This pack is that of “gallery”']);
    const rubbish = await publish(world.url, dora.token ?? '', 'gallery', Buffer.from('not a zip'));
    assert.deepEqual([rubbish.status, rubbish.json.faults[0].rule], [422, 'pack-broken']);
    const empty = await asking(address('gallery/editions'), dora.token ?? '', new FormData());
    assert.equal(empty.status, 400);
  });

  it('is for designers and admins', async () => {
    const { packed } = await drafts.pack('gallery');
    const [ada, maud] = [await registered(world, 'Ada'), await registered(world, 'Maud', 'moderator')];
    for (const who of [ada, maud])
      assert.equal((await publish(world.url, who.token ?? '', 'gallery', packed)).status, 403);
    assert.equal((await get('gallery/editions', ada)).status, 403);
    assert.equal((await get('gallery/editions', maud)).status, 200, 'the staff may look');
  });
});
