import assert from 'node:assert/strict';
import type { Facts } from '../../rooms/facts.ts';
import type { Identity } from '../../rooms/services.ts';
import { aHouse, type House } from '../support/house.ts';
import { aPicture } from '../support/pictures.ts';

describe('visitors of an exhibit', () => {
  let house: House;
  let ada: Identity;
  let bob: Identity;
  let id: string;
  const liked: number[] = [];
  const judged: Facts['exhibit.judged'][] = [];
  beforeEach(async () => {
    house = aHouse();
    ada = (await house.person('Ada')).identity;
    bob = (await house.person('Bob')).identity;
    const asset = (await house.assets.receive(ada, { name: 'a.png', bytes: await aPicture('png') })).id;
    id = (await house.exhibits.hang(ada, { scene: 'gallery', spot: 'north', asset, title: 'Dawn' })).id;
    liked.length = 0;
    judged.length = 0;
    house.bus.hear('exhibit.liked', ({ likes }) => void liked.push(likes));
    house.bus.hear('exhibit.judged', (fact) => void judged.push(fact));
  });
  afterEach(() => house.close());

  const count = async () => (await house.store.exhibits.get(id))?.likes;
  const page = { limit: 20 };

  it('like it once each, and may think better of it', async () => {
    assert.deepEqual(await house.likes.like(bob, id), { likes: 1, liked: true });
    assert.deepEqual(await house.likes.like(bob, id), { likes: 1, liked: true });
    assert.deepEqual(await house.likes.like(ada, id), { likes: 2, liked: true });
    assert.equal((await house.exhibits.look(bob, id)).liked, true);
    assert.deepEqual(await house.likes.unlike(bob, id), { likes: 1, liked: false });
    assert.deepEqual(await house.likes.unlike(bob, id), { likes: 1, liked: false });
    assert.deepEqual(liked, [1, 2, 1]);
    const { identity: guest } = await house.guest();
    await assert.rejects(house.likes.like(guest, id), { code: 'account.required' });
    await assert.rejects(house.likes.like(bob, crypto.randomUUID()), { code: 'exhibit.unknown' });
  });

  it('are counted rightly though they come at once, twice each, into two processes', async () => {
    const other = aHouse({}, { store: house.store, bus: house.bus, blobs: house.blobs });
    const crowd = await Promise.all(
      Array.from({ length: 8 }, async (_, n) => (await house.person(`Fan_${n}`)).identity),
    );
    await Promise.all(crowd.flatMap((fan) => [house.likes.like(fan, id), other.likes.like(fan, id)]));
    assert.deepEqual([await count(), await house.store.likes.count({ exhibit: id })], [8, 8]);
    await Promise.all(crowd.slice(0, 5).flatMap((fan) => [house.likes.unlike(fan, id), other.likes.unlike(fan, id)]));
    assert.deepEqual([await count(), await house.store.likes.count({ exhibit: id })], [3, 3]);
    other.folder.remove();
  });

  it('write in its book, and its owner is told', async () => {
    const entry = await house.visitorsBook.sign(bob, id, '  What \u202elight!\n', 'en');
    assert.deepEqual([entry.text, entry.name, entry.removable], ['What light!', 'Bob', true]);
    assert.deepEqual(
      judged.map(({ what, account, words }) => [what, account, words]),
      [['signed', ada.id, 'What light!']],
    );
    const { identity: guest } = await house.guest();
    const seen = await house.visitorsBook.read(guest, id, page);
    assert.deepEqual(
      seen.entries.map(({ text, removable }) => [text, removable]),
      [['What light!', false]],
    );
    await assert.rejects(house.visitorsBook.sign(guest, id, 'Me too', 'en'), { code: 'account.required' });
    await assert.rejects(house.visitorsBook.sign(bob, id, ' \n ', 'en'), { code: 'entry.empty' });
    await assert.rejects(house.visitorsBook.sign(bob, id, 'You fucking idiot', 'en'), { code: 'text.refused' });
    await assert.rejects(house.visitorsBook.sign(bob, crypto.randomUUID(), 'Hm', 'en'), { code: 'exhibit.unknown' });
  });

  it('read it page by page, without whom they have blocked', async () => {
    for (let n = 0; n < 5; n++) await house.visitorsBook.sign(n === 2 ? ada : bob, id, `Line ${n}`, 'en');
    const first = await house.visitorsBook.read(undefined, id, { limit: 2 });
    assert.deepEqual(
      first.entries.map(({ text }) => text),
      ['Line 4', 'Line 3'],
    );
    const second = await house.visitorsBook.read(undefined, id, { limit: 3, after: first.next ?? '' });
    assert.deepEqual(
      second.entries.map(({ text }) => text),
      ['Line 2', 'Line 1', 'Line 0'],
    );
    assert.equal(second.next, null);
    await house.blocks.block(ada, bob.id);
    const heard = await house.visitorsBook.read(ada, id, page);
    assert.deepEqual(
      heard.entries.map(({ text }) => text),
      ['Line 2'],
    );
    await assert.rejects(house.visitorsBook.sign(bob, id, 'Hello?', 'en'), { code: 'chat.blocked' });
  });

  it('may take out what is theirs; so may whose exhibit it is, the curators and the staff, and nobody else', async () => {
    const { identity: eve } = await house.person('Eve');
    const { identity: cleo } = await house.person('Cleo');
    const admin = { ...(await house.person('Max')).identity, role: 'admin' } as const;
    await house.curators.name(admin, 'gallery', cleo.id);
    for (const who of [bob, ada, cleo, admin]) {
      const entry = await house.visitorsBook.sign(bob, id, 'What light!', 'en');
      await assert.rejects(house.visitorsBook.remove(eve, id, entry.id), { code: 'auth.forbidden' });
      await house.visitorsBook.remove(who, id, entry.id);
      await assert.rejects(house.visitorsBook.remove(who, id, entry.id), { code: 'entry.unknown' });
    }
    assert.equal(await house.store.audit.count({ act: 'entry.remove' }), 2);
  });

  it('leave nothing of it behind when it is taken down, or its file deleted', async () => {
    await house.likes.like(bob, id);
    await house.visitorsBook.sign(bob, id, 'What light!', 'en');
    await house.exhibits.takeDown(ada, id);
    assert.deepEqual([await house.store.likes.count(), await house.store.entries.count()], [0, 0]);
    const [mine] = (await house.assets.list(ada, page)).assets;
    const again = await house.exhibits.hang(ada, { scene: 'gallery', spot: 'north', asset: mine?.id ?? '', title: '' });
    await house.likes.like(bob, again.id);
    await house.assets.remove(ada, mine?.id ?? '');
    assert.deepEqual([await house.store.exhibits.count(), await house.store.likes.count()], [0, 0]);
  });

  it('who close their account take their likes along; what they wrote stays without their name', async () => {
    await house.likes.like(bob, id);
    await house.likes.like(ada, id);
    await house.visitorsBook.sign(bob, id, 'What light!', 'en');
    const held = await house.accounts.exportOf(bob);
    assert.deepEqual([held.likes.length, held.book_entries[0]?.text], [1, 'What light!']);
    await house.accounts.close(bob, bob.id);
    assert.equal(await count(), 1);
    const { entries } = await house.visitorsBook.read(ada, id, page);
    assert.deepEqual(
      entries.map(({ name, text }) => [name, text]),
      [['Compte supprimé', 'What light!']],
    );
  });
});
