import assert from 'node:assert/strict';
import type { Hung } from '../../rooms/exhibit-services.ts';
import type { Identity } from '../../rooms/services.ts';
import { aHouse, type House } from '../support/house.ts';
import { aPdf, aWav } from '../support/media.ts';
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
    assert.match(hung.thumbUrl, /^\/assets\/[0-9a-f]{64}-thumb\.webp$/);
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

  it('may be a sound, a film or a PDF, with who made it and what it is about', async () => {
    const pdf = await house.assets.receive(ada, { name: 'a.pdf', bytes: aPdf({ pages: 2 }) });
    const words = { title: 'Notes', author: 'Berthe', description: 'First line\n\n\n\nlast\u202e line' };
    const hung = await house.exhibits.hang(ada, { ...north, asset: pdf.id, ...words });
    assert.equal(hung.kind, 'pdf');
    const seen = await house.exhibits.look(undefined, hung.id);
    assert.deepEqual([seen.author, seen.description, seen.pages], ['Berthe', 'First line\n\nlast line', 2]);
    assert.match(seen.file_url, /\.pdf$/);
    const wav = await house.assets.receive(ada, { name: 'a.wav', bytes: aWav() });
    const sound = await house.exhibits.hang(ada, { ...north, spot: 'south', asset: wav.id, title: '' });
    assert.deepEqual([sound.kind, sound.thumbUrl], ['audio', '']);
    assert.deepEqual(seen.may, { like: false, sign: false, remove: false, curate: false });
  });

  it('may be a link to a public site, with a title that whoever hangs it gives', async () => {
    const link = 'https://example.org/paintings';
    const hung = await house.exhibits.hang(ada, { ...north, link, title: 'Paintings' });
    const seen = await house.exhibits.look(ada, hung.id);
    assert.deepEqual([seen.kind, seen.link, seen.host, seen.url], ['link', link, 'example.org', '']);
    const at = { ...north, spot: 'south' };
    for (const bad of ['javascript:alert(1)', 'http://example.org', 'https://10.0.0.1/', 'https://u:p@example.org'])
      await assert.rejects(house.exhibits.hang(ada, { ...at, link: bad, title: 'x' }), { code: 'exhibit.link' });
    await assert.rejects(house.exhibits.hang(ada, { ...at, link, title: ' ' }), { code: 'exhibit.untitled' });
    await assert.rejects(house.exhibits.hang(ada, { ...at, link, asset, title: 'x' }), { code: 'exhibit.what' });
    await assert.rejects(house.exhibits.hang(ada, { ...at, title: 'x' }), { code: 'exhibit.what' });
  });

  it('has words beside it that are fit to be read', async () => {
    const filth = { ...north, asset, title: '' };
    const said = { code: 'text.refused' };
    await assert.rejects(house.exhibits.hang(ada, { ...filth, description: 'You fucking idiot' }), said);
    await assert.rejects(house.exhibits.hang(ada, { ...filth, author: 'You fucking idiot' }), said);
    await assert.rejects(house.exhibits.hang(ada, { ...filth, title: 'fucking idiot' }), { code: 'title.refused' });
    assert.deepEqual(told, []);
  });

  it('of before there were kinds is a picture that everybody sees', async () => {
    const old = {
      scene: 'gallery',
      spot: 'north',
      place: 'gallery/north',
      account: ada.id,
      by: 'Ada',
      title: '',
      at: 1,
    };
    await house.store.exhibits.insert({ ...old, id: crypto.randomUUID(), asset });
    const [shown] = await house.exhibits.shownIn('gallery');
    assert.deepEqual([shown?.kind, shown?.likes, shown?.author], ['image', 0, '']);
  });
});
