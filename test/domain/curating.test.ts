import assert from 'node:assert/strict';
import type { Facts } from '../../rooms/facts.ts';
import type { Identity } from '../../rooms/services.ts';
import { wordsOf } from '../../schema/notifications.ts';
import { exhibitNotices } from '../../server/domain/exhibit-notices.ts';
import { eventually } from '../support/eventually.ts';
import { aHouse, type House } from '../support/house.ts';
import { aPicture } from '../support/pictures.ts';

describe('a curated scene', () => {
  let house: House;
  let ada: Identity;
  let bob: Identity;
  let cleo: Identity;
  let admin: Identity;
  let asset: string;
  const judged: Facts['exhibit.judged'][] = [];
  beforeEach(async () => {
    house = aHouse();
    const people = ['Ada', 'Bob', 'Cleo', 'Max'].map(async (name) => (await house.person(name)).identity);
    [ada, bob, cleo, admin] = (await Promise.all(people)) as [Identity, Identity, Identity, Identity];
    admin = { ...admin, role: 'admin' };
    await house.curators.name(admin, 'museum', cleo.id);
    asset = (await house.assets.receive(ada, { name: 'a.png', bytes: await aPicture('png') })).id;
    judged.length = 0;
    house.bus.hear('exhibit.judged', (fact) => void judged.push(fact));
  });
  afterEach(() => house.close());

  const hang = (by = ada, spot = 'north') => house.exhibits.hang(by, { scene: 'museum', spot, asset, title: 'Dawn' });
  const shown = async () => (await house.exhibits.shownIn('museum')).map(({ spot }) => spot);
  const whats = () => judged.map(({ what, account, words }) => [what, account, words]);

  it('shows nothing to others before a curator has let it through', async () => {
    const { id, state } = await hang();
    assert.equal(state, 'waiting');
    assert.deepEqual(await shown(), []);
    for (const who of [undefined, bob]) await assert.rejects(house.exhibits.look(who, id), { code: 'exhibit.unknown' });
    await assert.rejects(house.likes.like(bob, id), { code: 'exhibit.unknown' });
    await assert.rejects(house.visitorsBook.read(bob, id, { limit: 1 }), { code: 'exhibit.unknown' });
    await assert.rejects(house.exhibits.takeDown(bob, id), { code: 'exhibit.unknown' });
    await assert.rejects(house.exhibits.remove(bob, { scene: 'museum', spot: 'north' }), { code: 'exhibit.unknown' });
    for (const who of [ada, cleo, admin]) assert.equal((await house.exhibits.look(who, id)).state, 'waiting');
    await assert.rejects(hang(), { code: 'spot.waiting' });
    await house.curating.approve(cleo, id);
    assert.deepEqual(await shown(), ['north']);
    await assert.rejects(hang(), { code: 'spot.taken' });
    assert.deepEqual(whats(), [
      ['waiting', ada.id, ''],
      ['approved', ada.id, ''],
    ]);
    assert.equal(await house.store.audit.count({ act: 'exhibit.approved', by: cleo.id }), 1);
  });

  it('shows at once what its curators hang', async () => {
    const mine = (await house.assets.receive(cleo, { name: 'c.png', bytes: await aPicture('png') })).id;
    const hung = await house.exhibits.hang(cleo, { scene: 'museum', spot: 'south', asset: mine, title: '' });
    assert.equal(hung.state, 'shown');
  });

  it('is nobody’s to curate but theirs, and the staff’s', async () => {
    const { id } = await hang();
    const forbidden = { code: 'auth.forbidden' };
    await assert.rejects(house.curating.approve(ada, id), forbidden);
    await assert.rejects(house.curating.refuse(ada, id, 'x'), forbidden);
    await assert.rejects(house.curating.move(ada, id, 'south'), forbidden);
    await assert.rejects(house.curating.walls(bob, 'museum'), forbidden);
    await assert.rejects(house.curating.walls(cleo, 'gallery'), forbidden);
    await assert.rejects(house.curators.name(cleo, 'museum', bob.id), forbidden);
    await assert.rejects(house.curating.approve(bob, id), { code: 'exhibit.unknown' });
    const { identity: guest } = await house.guest();
    await assert.rejects(house.curators.name(admin, 'museum', guest.id), { code: 'account.unknown' });
    await assert.rejects(house.curators.name(admin, 'attic', bob.id), { code: 'scene.unknown' });
    await house.curators.dismiss(admin, 'museum', cleo.id);
    await assert.rejects(house.curating.approve(cleo, id), { code: 'exhibit.unknown' });
    await assert.rejects(house.curators.dismiss(admin, 'museum', cleo.id), { code: 'curator.unknown' });
    await house.curating.approve(admin, id);
  });

  it('lets one of two curators decide who are at it at once', async () => {
    const { id } = await hang();
    const outcomes = await Promise.allSettled([
      house.curating.approve(cleo, id),
      house.curating.refuse(admin, id, 'Too dark.'),
      house.curating.approve(admin, id),
    ]);
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.equal(judged.filter(({ what }) => what !== 'waiting').length, 1);
    assert.equal(await house.store.audit.count({ subject: id }), 1);
  });

  it('tells whoever hung it why it is refused, and the spot is free again', async () => {
    const { id } = await hang();
    await house.curating.refuse(cleo, id, ' Too dark\n for this room. ');
    assert.deepEqual(whats().at(-1), ['refused', ada.id, 'Too dark for this room.']);
    assert.equal(await house.store.exhibits.count(), 0);
    await house.curating.approve(cleo, (await hang()).id);
    const [kept] = await house.store.exhibits.find();
    await assert.rejects(house.curating.refuse(cleo, kept?.id ?? '', 'After all'), { code: 'exhibit.decided' });
  });

  it('has exhibits moved to a free spot, and to no other', async () => {
    const { id } = await hang();
    await house.likes.like(ada, id);
    await house.curating.move(cleo, id, 'south');
    await assert.rejects(house.curating.move(cleo, id, 'ceiling'), { code: 'spot.unknown' });
    await hang(ada, 'north');
    await assert.rejects(house.curating.move(cleo, id, 'north'), { code: 'spot.taken' });
    const { exhibits, free, curators, curated } = await house.curating.walls(cleo, 'museum');
    assert.deepEqual(exhibits.map(({ spot, state, likes }) => [spot, state, likes]).sort(), [
      ['north', 'waiting', 0],
      ['south', 'waiting', 1],
    ]);
    assert.deepEqual(
      [free.map((one) => one.id), curators.map(({ name }) => name), curated],
      [['first', 'second'], ['Cleo'], true],
    );
  });

  it('gives a spot to one, when another is moved there at that moment', async () => {
    const { id } = await hang();
    const outcomes = await Promise.allSettled([house.curating.move(cleo, id, 'south'), hang(ada, 'south')]);
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.equal(await house.store.exhibits.count({ place: 'museum/south' }), 1);
  });

  it('tells people of it: what waits, and what became of theirs', async () => {
    const stop = exhibitNotices({ ...house });
    const { id } = await hang();
    await house.curating.approve(cleo, id);
    await house.visitorsBook.sign(bob, id, 'What light!', 'en');
    await house.exhibits.takeDown(cleo, id);
    const kinds = async (who: Identity) => (await house.notifications.list(who, { limit: 9 })).notifications;
    await eventually('they are told', async () => (await kinds(ada)).length === 3 && (await kinds(cleo)).length === 1);
    assert.deepEqual((await kinds(ada)).map(({ kind }) => kind).sort(), [
      'exhibit.approved',
      'exhibit.removed',
      'exhibit.signed',
    ]);
    assert.match(wordsOf((await kinds(cleo))[0] ?? { kind: '', about: {} }, 'en'), /Ada awaits your opinion of “Dawn”/);
    stop();
  });
});

describe('an exhibition', () => {
  let house: House;
  let ada: Identity;
  let cleo: Identity;
  let ids: string[];
  beforeEach(async () => {
    house = aHouse();
    ada = (await house.person('Ada')).identity;
    cleo = (await house.person('Cleo')).identity;
    await house.curators.name({ ...ada, role: 'admin' }, 'gallery', cleo.id);
    const asset = (await house.assets.receive(ada, { name: 'a.png', bytes: await aPicture('png') })).id;
    const hang = async (spot: string) =>
      (await house.exhibits.hang(ada, { scene: 'gallery', spot, asset, title: spot })).id;
    ids = [await hang('north'), await hang('south')];
  });
  afterEach(() => house.close());

  const HOUR = 3_600_000;
  const inHours = (hours: number) => new Date(house.clock.now() + hours * HOUR).toISOString();
  const shown = async () => (await house.exhibits.shownIn('gallery')).map(({ spot }) => spot).sort();
  const spring = (more = {}) => ({
    title: 'Spring',
    description: '',
    from: inHours(1),
    until: inHours(2),
    exhibits: null,
    ...more,
  });

  it('shows what belongs to it from its first moment to its last, and to curators and owners always', async () => {
    await house.exhibitions.make(cleo, 'gallery', spring({ exhibits: [ids[0] ?? ''] }));
    assert.deepEqual(await shown(), ['south']);
    await assert.rejects(house.exhibits.look(undefined, ids[0] ?? ''), { code: 'exhibit.unknown' });
    assert.equal((await house.exhibits.look(ada, ids[0] ?? '')).state, 'closed');
    assert.equal((await house.exhibits.look(cleo, ids[0] ?? '')).state, 'closed');
    house.clock.pass(HOUR);
    assert.deepEqual(await shown(), ['north', 'south']);
    house.clock.pass(HOUR);
    assert.deepEqual(await shown(), ['south']);
  });

  it('may be of all the walls, be changed, and be called off', async () => {
    const { id, open } = await house.exhibitions.make(cleo, 'gallery', spring());
    assert.equal(open, false);
    assert.deepEqual(await shown(), []);
    const changed = await house.exhibitions.change(cleo, id, { from: inHours(-1), title: 'Late winter' });
    assert.deepEqual([changed.open, changed.title], [true, 'Late winter']);
    assert.deepEqual(await shown(), ['north', 'south']);
    assert.deepEqual(
      (await house.exhibitions.list('gallery')).map(({ title }) => title),
      ['Late winter'],
    );
    house.clock.pass(3 * HOUR);
    assert.deepEqual(await shown(), []);
    await house.exhibitions.remove(cleo, id);
    assert.deepEqual(await shown(), ['north', 'south']);
    await assert.rejects(house.exhibitions.remove(cleo, id), { code: 'exhibition.unknown' });
    await assert.rejects(house.exhibitions.change(cleo, id, {}), { code: 'exhibition.unknown' });
  });

  it('is for curators, with dates and words that make sense', async () => {
    const bob = (await house.person('Bob')).identity;
    await assert.rejects(house.exhibitions.make(bob, 'gallery', spring()), { code: 'auth.forbidden' });
    const refused: [string, object][] = [
      ['exhibition.dates', { until: inHours(1) }],
      ['exhibition.dates', { until: inHours(6 * 366 * 24) }],
      ['exhibit.unknown', { exhibits: [crypto.randomUUID()] }],
      ['title.refused', { title: 'fucking idiot' }],
      ['text.refused', { description: 'You fucking idiot' }],
    ];
    for (const [code, more] of refused)
      await assert.rejects(house.exhibitions.make(cleo, 'gallery', spring(more)), { code });
    await assert.rejects(house.exhibitions.make(cleo, 'attic', spring()), { code: 'scene.unknown' });
    assert.equal(await house.store.exhibitions.count(), 0);
  });
});
