import assert from 'node:assert/strict';
import type { Identity } from '../../rooms/services.ts';
import { StaleWrite } from '../../server/store/store.ts';
import { aHouse, type House } from '../support/house.ts';
import { aWav } from '../support/media.ts';
import { aPicture } from '../support/pictures.ts';

describe('uploads of one’s own', () => {
  let house: House;
  let ada: Identity;
  let bob: Identity;
  beforeEach(async () => {
    house = aHouse();
    ada = (await house.person('Ada')).identity;
    bob = (await house.person('Bob')).identity;
  });
  afterEach(() => house.close());

  const wav = (rate: number, by = ada) =>
    house.assets.receive(by, { name: `${rate}.wav`, bytes: aWav({ seconds: 1, rate }) });

  it('are listed from the newest, a page at a time, and nobody else’s among them', async () => {
    for (const rate of [1000, 1001, 1002]) {
      await wav(rate);
      house.clock.pass(1000);
    }
    await wav(1003, bob);
    const first = await house.assets.list(ada, { limit: 2 });
    assert.deepEqual(
      first.assets.map(({ name }) => name),
      ['1002.wav', '1001.wav'],
    );
    const second = await house.assets.list(ada, { limit: 2, after: String(first.next) });
    assert.deepEqual([second.assets.map(({ name }) => name), second.next], [['1000.wav'], null]);
    await assert.rejects(house.assets.list(ada, { limit: 2, after: 'nonsense' }));
  });

  it('get other names, but none that leads astray', async () => {
    const { id } = await wav(1000);
    assert.equal((await house.assets.rename(ada, id, '  Le chant des sirènes.wav ')).name, 'Le chant des sirènes.wav');
    assert.equal((await house.assets.get(ada, id)).name, 'Le chant des sirènes.wav');
    for (const name of ['../x', '', '   ', 'a\u202Eb', 'a'.repeat(201)])
      await assert.rejects(house.assets.rename(ada, id, name), { code: 'asset.name' });
  });

  it('look to others as if they were not there', async () => {
    const { id } = await wav(1000);
    for (const deed of [
      () => house.assets.get(bob, id),
      () => house.assets.rename(bob, id, 'mine'),
      () => house.assets.remove(bob, id),
      () => house.assets.remove({ ...bob, role: 'admin' }, id),
    ])
      await assert.rejects(deed, { code: 'asset.unknown' });
    assert.equal((await house.assets.get(ada, id)).name, '1000.wav');
  });

  it('that go take down what hangs of them, in one piece, and their files', async () => {
    const { id } = await house.assets.receive(ada, { name: 'a.png', bytes: await aPicture('png') });
    const told: string[] = [];
    house.bus.hear('exhibit.removed', ({ scene, spot }) => void told.push(`${scene}/${spot}`));
    for (const spot of ['north', 'south'])
      await house.exhibits.hang(ada, { scene: 'gallery', spot, asset: id, title: '' });
    await house.assets.remove(ada, id);
    assert.deepEqual(told.sort(), ['gallery/north', 'gallery/south']);
    assert.deepEqual([await house.exhibits.inScene('gallery'), house.folder.files()], [[], []]);
    assert.deepEqual((await house.assets.list(ada, { limit: 10 })).usage, { bytes: 0, count: 0 });
    await assert.rejects(house.assets.remove(ada, id), { code: 'asset.unknown' });
  });

  it('that cannot go stay whole', async () => {
    const { id } = await house.assets.receive(ada, { name: 'a.png', bytes: await aPicture('png') });
    await house.exhibits.hang(ada, { scene: 'gallery', spot: 'north', asset: id, title: '' });
    const { batch } = house.store;
    const files = house.folder.files();
    Object.assign(house.store, { batch: () => Promise.reject(new StaleWrite('asset', id)) });
    await assert.rejects(house.assets.remove(ada, id), StaleWrite);
    Object.assign(house.store, { batch });
    assert.equal((await house.exhibits.inScene('gallery')).length, 1);
    assert.deepEqual(house.folder.files(), files);
  });

  it('leave the files to whoever else has brought the same', async () => {
    const [mine, his] = [await wav(1000), await wav(1000, bob)];
    assert.equal(mine.url, his.url);
    await house.assets.remove(ada, mine.id);
    assert.equal(await house.blobs.has(his.url.slice(1)), true);
    await house.assets.remove(bob, his.id);
    assert.deepEqual(house.folder.files(), []);
  });

  it('that are brought twice under one id are brought once', async () => {
    const id = crypto.randomUUID();
    const bytes = aWav();
    const first = await house.assets.receive(ada, { name: 'a.wav', bytes }, id);
    assert.deepEqual(await house.assets.receive(ada, { name: 'a.wav', bytes }, id), first);
    assert.equal((await house.assets.list(ada, { limit: 10 })).usage.count, 1);
    await assert.rejects(house.assets.receive(bob, { name: 'a.wav', bytes }, id), { code: 'asset.unknown' });
  });
});
