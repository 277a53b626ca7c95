import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Parvis } from '../../client-sdk/index.ts';
import { drawScenes } from '../support/drawn-scenes.ts';
import { eventually } from '../support/eventually.ts';
import type { MapFile } from '../support/packs.ts';
import { registered } from '../support/registered.ts';
import { walkTo } from '../support/walking.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

type Faults = readonly { file: string; place: string; reason: string; remedy: string }[];

/** Dora draws, with her server running; Ada is inside, and sees what she saves. */
describe('a scenes folder that is watched', () => {
  let root: string;
  let world: TestWorld;
  let ada: Parvis;
  const said: string[] = [];
  const left: string[] = [];

  before(async () => {
    root = drawScenes();
    world = await openTestWorld({ SCENES_DIR: root }, undefined, (line) => said.push(line));
    ada = await world.enter('plaza');
    ada.on('left', ({ reason }) => left.push(reason));
    ada.on('reconnecting', () => left.push('reconnecting'));
  });
  after(async () => {
    await world.close();
    rmSync(root, { recursive: true, force: true });
  });
  afterEach(() => assert.deepEqual(left, [], 'nobody lost the connection'));

  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const save = (file: string, text: string) => writeFileSync(join(root, file), text);

  it('shows a map that is saved, while one walks', async () => {
    const before = read('plaza/map.tmj');
    const map = JSON.parse(before) as MapFile;
    const collision = map.layers.find(({ name }) => name === 'collision')?.data ?? [];
    collision[3 * map.width + 8] = 1;
    save('plaza/map.tmj', JSON.stringify(map));
    await eventually('the wall is there', () => ada.place?.ground.solid[3 * map.width + 8] === 1);
    assert.equal(await walkTo(ada, 2.5 * 32, 3.5 * 32), true);
    save('plaza/map.tmj', before);
    await eventually('it is gone again', () => ada.place?.ground.solid[3 * map.width + 8] === 0);
  });

  it('shows a title, a picture and a dialogue that are saved', async () => {
    const json = JSON.parse(read('plaza/scene.json'));
    save('plaza/scene.json', JSON.stringify({ ...json, title: { fr: 'La grand-place', en: 'The big square' } }));
    await eventually('the title', () => ada.place?.bundle.scene.title.en === 'The big square');
    const bob = await world.enter('administration');
    const address = () => bob.place?.bundle.files['characters/clerk.png'] ?? '';
    const former = address();
    const negative = await sharp('scenes/characters/clerk.png').negate({ alpha: false }).png().toBuffer();
    writeFileSync(join(root, 'characters/clerk.png'), negative);
    await eventually('the picture has another address', () => address() !== former);
    const picture = await fetch(world.url + address());
    assert.equal(picture.status, 200);
    assert.equal(Buffer.from(await picture.arrayBuffer()).equals(negative), true);
    assert.match(picture.headers.get('cache-control') ?? '', /immutable/);
    assert.equal(picture.headers.get('x-content-type-options'), 'nosniff');
    assert.equal((await fetch(world.url + former)).status, 404);

    assert.equal(await walkTo(bob, 5.5 * 32, 2.6 * 32), true);
    await bob.talk('clerk');
    const closed: string[] = [];
    bob.on('dialogue.closed', ({ npc }) => closed.push(npc));
    save('administration/dialogues/clerk.en.ink', 'Sorry, we are closed. -> END\n');
    save('administration/dialogues/clerk.fr.ink', 'Désolée, c’est fermé. -> END\n');
    await eventually('the talk that is not told any more is over', () => closed.length > 0);
    const view = await bob.talk('clerk');
    assert.match(view.lines[0]?.text ?? '', /we are closed/);
  });

  it('keeps the scene when a save is broken, and says where to whom it concerns', async () => {
    const dora = await registered(world, 'Dora', 'designer');
    await dora.enter('gallery');
    const told: Faults[] = [];
    const others: Faults[] = [];
    dora.on('scene.faulty', ({ faults }) => told.push(faults));
    ada.on('scene.faulty', ({ faults }) => others.push(faults));
    const whole = read('gallery/scene.json');
    const edition = dora.place?.bundle.edition;
    save('gallery/scene.json', whole.slice(0, -20));
    await eventually('Dora is told', () => told.length > 0);
    const [fault] = told[0] ?? [];
    assert.equal(fault?.file, 'gallery/scene.json');
    assert.match(fault?.reason ?? '', /not JSON/);
    assert.match(said.join('\n'), /Saved with faults.*\n.*gallery\/scene\.json/);
    assert.equal(dora.place?.bundle.edition, edition);
    const dan = await registered(world, 'Dan', 'designer');
    const place = await dan.enter('administration');
    const files = async () => (await place.savedFaults()).map(({ file }) => file);
    assert.deepEqual(await files(), ['gallery/scene.json'], 'Dan, who comes later, is told as well');
    assert.deepEqual(await ada.place?.savedFaults(), []);
    save('gallery/scene.json', whole);
    await eventually('Dora is told that it is mended', () => told.at(-1)?.length === 0);
    assert.deepEqual(await files(), []);
    await dan.leave();
    assert.deepEqual(others, [], 'players are not bothered');
  });

  it('opens a scene that is put there, and closes one that is taken away', async () => {
    cpSync(join(root, 'gallery'), join(root, 'garden'), { recursive: true });
    const bob = await eventually('one can go there', () => world.enter('garden').catch(() => undefined));
    const listed = async () =>
      ((await (await fetch(`${world.url}/v1/scenes`)).json()) as { scenes: { id: string }[] }).scenes;
    assert.equal(
      (await listed()).some(({ id }) => id === 'garden'),
      true,
    );
    rmSync(join(root, 'garden'), { recursive: true });
    await eventually('Bob is in the square', () => bob.place?.id === 'plaza');
    assert.equal(
      (await listed()).some(({ id }) => id === 'garden'),
      false,
    );
  });
});
