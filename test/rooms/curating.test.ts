import assert from 'node:assert/strict';
import { matchMaker } from '@colyseus/core';
import type { Parvis } from '../../client-sdk/index.ts';
import { roomIdOf } from '../../rooms/seats.ts';
import type { Scene } from '../../rooms/services.ts';
import { freshName, registerAtTheDesk } from '../support/desk.ts';
import { type DrawnScene, drawScenes } from '../support/drawn-scenes.ts';
import { eventually } from '../support/eventually.ts';
import { aClock } from '../support/house.ts';
import { aWav } from '../support/media.ts';
import { aPicture } from '../support/pictures.ts';
import { walkTo } from '../support/walking.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const AT_FIRST = { x: 2.5 * 32, y: 2.6 * 32 };
const HOUR = 3_600_000;
const both = (text: string) => ({ fr: text, en: text });

/** A room of this process, as far as a new edition goes. */
interface Live {
  scene: Scene;
  readonly plugins: Readonly<Record<string, { rebuilt?(): void | Promise<void> }>>;
}

/** A museum where what is hung waits, beside the gallery where it does not; one of its walls finds room by itself. */
const MUSEUM: DrawnScene = {
  plan: ['#######WWW##', '# 1  2     #', '#          #', '# s        #', '############'],
  marks: {
    1: { spot: 'first' },
    2: { spot: 'second' },
    s: { spawn: 'default' },
    W: {
      zone: 'wall',
      is: 'exhibit-wall',
      with: { titleFr: 'Le mur', titleEn: 'The wall', size: 32, gap: 32 },
      solid: true,
    },
  },
  says: {
    open: true,
    features: ['exhibits'],
    curated: true,
    spots: { first: { label: both('First') }, second: { label: both('Second') } },
  },
};

describe('what hangs in a scene, live,', () => {
  let world: TestWorld;
  const clock = aClock(Date.now());
  before(async () => {
    world = await openTestWorld({ SCENES_DIR: drawScenes({ museum: MUSEUM }) }, clock);
  });
  afterEach(async () => {
    const { store } = world.world;
    for (const { id } of await store.exhibits.find()) await store.exhibits.delete(id);
    for (const { id } of await store.exhibitions.find()) await store.exhibitions.delete(id);
    await world.restart();
  });
  after(() => world.close());

  const idOf = (player: Parvis) => player.me?.id ?? '';

  /** Somebody with an account, standing before the first spot of a scene. */
  async function visitor(scene: string, role?: 'admin'): Promise<Parvis> {
    const ada = await world.enter('administration');
    await registerAtTheDesk(ada, freshName());
    if (role) await world.world.store.accounts.update(idOf(ada), { role });
    const there = await world.enter(scene, { token: ada.token });
    await walkTo(there, AT_FIRST.x, AT_FIRST.y);
    return there;
  }

  const picture = async () => new Blob([new Uint8Array(await aPicture('png'))], { type: 'image/png' });
  const titleFor = (player: Parvis, spot: string) => player.place?.state.exhibits.get(spot)?.title;

  it('waits for a curator in a curated scene: others are told nothing of it before', async () => {
    const [ada, bob, cleo, admin] = [
      await visitor('museum'),
      await visitor('museum'),
      await visitor('museum'),
      await visitor('museum', 'admin'),
    ];
    await admin.exhibits.nameCurator('museum', idOf(cleo));
    await eventually('cleo is a curator', () => cleo.exhibits.unseen.curator);
    const heard: string[] = [];
    bob.on('exhibit.hung', ({ spot }) => void heard.push(spot));
    bob.on('unseen', ({ exhibits }) => void heard.push(...exhibits.map(({ spot }) => spot)));
    const asset = await ada.upload(await picture(), { name: 'dawn.png' });
    const { id, state } = await ada.exhibits.hang('first', { asset: asset.id, title: 'Dawn' });
    assert.equal(state, 'waiting');
    for (const who of [ada, cleo, admin])
      await eventually('the others see that it waits', () => who.exhibits.unseen.exhibits[0]?.why === 'waiting');
    // A client that does not go by what it is shown.
    await assert.rejects(bob.exhibits.look(id), { code: 'exhibit.unknown' });
    await assert.rejects(bob.exhibits.hang('first', { link: 'https://example.org', title: 'Mine' }), {
      code: 'spot.waiting',
    });
    await assert.rejects(bob.exhibits.approve(id), { code: 'exhibit.unknown' });
    await assert.rejects(bob.takeDown('first'), { code: 'exhibit.unknown' });
    const late = await world.enter('museum');
    assert.deepEqual([late.place?.state.exhibits.size, heard], [0, []]);
    await cleo.exhibits.approve(id);
    for (const who of [bob, late]) await eventually('everybody sees it', () => titleFor(who, 'first') === 'Dawn');
    await eventually('it waits no more', () => ada.exhibits.unseen.exhibits.length === 0);
    await assert.rejects(admin.exhibits.refuse(id, 'No.'), { code: 'exhibit.decided' });
    await cleo.exhibits.move(id, 'second');
    await eventually('it is there', () => titleFor(bob, 'second') === 'Dawn' && titleFor(bob, 'first') === undefined);
  });

  it('is liked and counted before everybody’s eyes, and so after a restart', async () => {
    const [ada, bob] = [await visitor('gallery'), await visitor('gallery')];
    const sound = await ada.upload(new Blob([new Uint8Array(aWav())]), { name: 'rain.wav' });
    const { id } = await ada.exhibits.hang('first', { asset: sound.id, title: 'Rain', author: 'The sky' });
    await bob.exhibits.like(id, true);
    await eventually('ada sees it', () => ada.place?.state.exhibits.get('first')?.likes === 1);
    await ada.exhibits.like(id, true);
    await bob.exhibits.sign(id, 'I hear it!');
    await world.restart();
    const carl = await world.enter('gallery');
    const seen = carl.place?.state.exhibits.get('first');
    assert.deepEqual([seen?.kind, seen?.title, seen?.likes], ['audio', 'Rain', 2]);
    const { author, entries, url } = await carl.exhibits.look(id);
    assert.deepEqual([author, entries], ['The sky', 1]);
    assert.equal((await fetch(world.url + url)).headers.get('content-type'), 'audio/wav');
    await assert.rejects(carl.exhibits.like(id, true), { code: 'account.required' });
  });

  it('is shown while its exhibition is open, by the clock', async () => {
    const [ada, bob, admin] = [await visitor('gallery'), await visitor('gallery'), await visitor('gallery', 'admin')];
    const { id } = await ada.exhibits.hang('first', { link: 'https://example.org/', title: 'Elsewhere' });
    await eventually('it hangs', () => titleFor(bob, 'first') === 'Elsewhere');
    const at = (hours: number) => new Date(clock.now() + hours * HOUR).toISOString();
    const said = { title: 'Spring', from: at(1), until: at(2), exhibits: [id] };
    const spring = await admin.exhibits.announce('gallery', said);
    await eventually('it is put away', () => titleFor(bob, 'first') === undefined);
    await eventually('its owner still sees it', () => ada.exhibits.unseen.exhibits[0]?.why === 'closed');
    clock.pass(HOUR);
    await eventually('it opens', () => titleFor(bob, 'first') === 'Elsewhere');
    assert.equal(bob.place?.state.exhibitions.get(spring.id)?.title, 'Spring');
    assert.equal((await bob.exhibits.exhibitions('gallery'))[0]?.open, true);
    clock.pass(HOUR);
    await eventually('it closes', () => titleFor(bob, 'first') === undefined);
    assert.equal(bob.place?.state.exhibitions.size, 0);
    await admin.exhibits.cancelExhibition(spring.id);
    await eventually('it hangs on', () => titleFor(bob, 'first') === 'Elsewhere');
  });

  it('is out of sight while its spot is gone, and back with it', async () => {
    const [ada, bob] = [await visitor('gallery'), await visitor('gallery')];
    await ada.exhibits.hang('first', { link: 'https://example.org/', title: 'Elsewhere' });
    await eventually('it hangs', () => titleFor(bob, 'first') === 'Elsewhere');
    const room = matchMaker.getLocalRoomById(roomIdOf('gallery')) as unknown as Live;
    const { scene } = room;
    /** A new edition of the scene, while people are inside. */
    const rebuild = async (now: Scene) => {
      room.scene = now;
      for (const feature of Object.values(room.plugins)) await feature.rebuilt?.();
    };
    await rebuild({ ...scene, spots: new Map([...scene.spots].filter(([id]) => id !== 'first')) });
    await eventually('it is gone', () => titleFor(bob, 'first') === undefined);
    await assert.rejects(ada.takeDown('first'), { code: 'spot.unknown' });
    await rebuild(scene);
    await eventually('it is back', () => titleFor(bob, 'first') === 'Elsewhere');
  });

  it('takes the next place of a wall, beside what waits there', async () => {
    const [ada, bob, admin] = [await visitor('museum'), await visitor('museum'), await visitor('museum', 'admin')];
    const link = 'https://example.org/';
    for (const who of [ada, bob]) await walkTo(who, 7.5 * 32, 2.5 * 32);
    await ada.exhibits.hang('wall', { link, title: 'One' });
    await bob.exhibits.hang('wall', { link, title: 'Two' });
    await assert.rejects(bob.exhibits.hang('wall', { link, title: 'Three' }), { code: 'wall.full' });
    await eventually('both wait', () => admin.exhibits.unseen.exhibits.length === 2);
    const { exhibits, free } = await admin.exhibits.walls('museum');
    assert.deepEqual(exhibits.map(({ spot }) => spot).sort(), ['wall-1', 'wall-2']);
    assert.deepEqual(free.map(({ id }) => id).sort(), ['first', 'second']);
    const [one] = exhibits.filter(({ title }) => title === 'One');
    await admin.exhibits.approve(one?.id ?? '');
    await eventually('one is seen', () => titleFor(bob, one?.spot ?? '') === 'One');
    await admin.exhibits.move(one?.id ?? '', 'first');
    assert.deepEqual(
      (await admin.exhibits.walls('museum')).free.find(({ id }) => id.startsWith('wall'))?.label.en,
      `The wall, ${one?.spot.slice(-1)}`,
    );
  });

  it('waits for nobody any more where a scene is no longer curated', async () => {
    const [ada, bob] = [await visitor('museum'), await visitor('museum')];
    await ada.exhibits.hang('first', { link: 'https://example.org/', title: 'Elsewhere' });
    await eventually('it waits', () => ada.exhibits.unseen.exhibits.length === 1);
    const room = matchMaker.getLocalRoomById(roomIdOf('museum')) as unknown as Live;
    room.scene = { ...room.scene, shape: { ...room.scene.shape, curated: false } };
    for (const feature of Object.values(room.plugins)) await feature.rebuilt?.();
    await eventually('everybody sees it', () => titleFor(bob, 'first') === 'Elsewhere');
    assert.deepEqual(ada.exhibits.unseen.exhibits, []);
  });
});
