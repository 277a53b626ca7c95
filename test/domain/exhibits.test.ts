import assert from 'node:assert/strict';
import type { Hung, Identity } from '../../rooms/services.ts';
import { aHouse, type House } from '../support/house.ts';
import { aPicture } from '../support/pictures.ts';

describe('an exhibit', () => {
  let house: House;
  let ada: Identity;
  let asset: string;
  const told: (Hung | { scene: string; spot: string })[] = [];
  beforeEach(async () => {
    house = aHouse();
    ada = (await house.person('Ada')).identity;
    asset = (await house.assets.receive(ada, { name: 'a.png', bytes: await aPicture('png') })).id;
    told.length = 0;
    house.bus.hear('exhibit.hung', (fact) => void told.push(fact));
    house.bus.hear('exhibit.removed', (fact) => void told.push(fact));
  });
  afterEach(() => house.close());

  const north = { scene: 'gallery', spot: 'north' };
  const hang = (by = ada, where = north) => house.exhibits.hang(by, { ...where, asset, title: ' My\n  picture ' });

  it('hangs, is told to everybody, and is there for late-comers', async () => {
    const hung = await hang();
    assert.deepEqual([hung.title, hung.by, hung.account, hung.spot], ['My picture', 'Ada', ada.id, 'north']);
    assert.match(hung.url, /^\/assets\/[0-9a-f]{64}-large\.webp$/);
    assert.deepEqual(told, [hung]);
    assert.deepEqual(await house.exhibits.inScene('gallery'), [hung]);
    assert.deepEqual(await house.exhibits.inScene('plaza'), []);
  });

  it('hangs in one place only once, whoever comes first', async () => {
    const outcomes = await Promise.allSettled([hang(), hang(), hang()]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected'],
    );
    await assert.rejects(hang(), { code: 'spot.taken' });
    await hang(ada, { ...north, spot: 'south' });
    await hang(ada, { ...north, scene: 'plaza' });
    assert.equal(told.length, 3);
  });

  it('is hung with a picture of one’s own, and not by guests', async () => {
    const { identity: bob } = await house.person('Bob');
    const { identity: guest } = await house.guest();
    await assert.rejects(hang(bob), { code: 'asset.unknown' });
    await assert.rejects(hang(guest), { code: 'account.required' });
    const unknown = { ...north, asset: crypto.randomUUID(), title: '' };
    await assert.rejects(house.exhibits.hang(ada, unknown), { code: 'asset.unknown' });
    assert.deepEqual(told, []);
  });

  it('is taken down by its owner or the staff, and the spot is free again', async () => {
    await hang();
    const { identity: bob } = await house.person('Bob');
    await assert.rejects(house.exhibits.remove(bob, north), { code: 'auth.forbidden' });
    await house.exhibits.remove({ ...bob, role: 'moderator' }, north);
    await assert.rejects(house.exhibits.remove(ada, north), { code: 'exhibit.unknown' });
    await hang();
    await house.exhibits.remove(ada, north);
    assert.deepEqual(await house.exhibits.inScene('gallery'), []);
    assert.deepEqual(told.at(-1), north);
  });
});
