import assert from 'node:assert/strict';
import { inOpenWorld } from '../../rooms/story-services.ts';
import { records } from '../../server/records/index.ts';
import { aHouse, type House } from '../support/house.ts';
import { aPicture } from '../support/pictures.ts';

describe('an account that is closed', () => {
  let house: House;
  beforeEach(() => {
    house = aHouse();
  });
  afterEach(() => house.close());

  it('is anonymous for good, in the words of the contract', async () => {
    // A name that no portrait has: a closed account keeps its looks.
    const { user, identity } = await house.person('Wilhelmina');
    await house.accounts.close(identity, user.id);
    const stored = await house.store.accounts.get(user.id);
    assert.ok(stored);
    const { username, email, name, passwordHash, settings, deletedAt, avatarUrl, devices } = stored;
    assert.equal(username, `deleted_user_${user.id.slice(0, 8)}`);
    assert.equal(email, `deleted_${user.id}@feedverse.deleted`);
    assert.equal(name, 'Compte supprimé');
    assert.deepEqual([passwordHash, settings, deletedAt], [null, {}, house.clock.now()]);
    assert.deepEqual([avatarUrl, devices], [null, []]);
    assert.doesNotMatch(JSON.stringify(stored), /wilhelmina/i);
    // Its name and its address are free again.
    assert.equal((await house.person('WILHELMINA')).user.name, 'WILHELMINA');
  });

  it('has no session any more, and everybody is told', async () => {
    const { user, identity, token } = await house.person('Ada');
    const phone = await house.accounts.login({ email: 'ada@example.org', password: 'correct horse' }, house.caller);
    const ended: string[] = [];
    const told: unknown[] = [];
    house.bus.hear('session.ended', ({ session }) => void ended.push(session));
    house.bus.hear('account.closed', (fact) => void told.push(fact));
    house.bus.hear('account.changed', (fact) => void told.push(fact));
    const sessions = (await house.sessions.list(user.id)).map(({ id }) => id);
    await house.accounts.close(identity, user.id);
    assert.deepEqual(ended.sort(), sessions.sort());
    const { id, avatar } = user;
    assert.deepEqual(told, [{ id }, { id, name: 'Compte supprimé', avatar, role: 'player' }]);
    for (const dead of [token, phone.token])
      await assert.rejects(house.sessions.check(dead), { code: 'auth.required' });
    await assert.rejects(house.accounts.close(identity, user.id), { code: 'account.unknown' });
  });

  it('leaves what it hung for others, and nothing else of its files', async () => {
    const { user, identity } = await house.person('Ada');
    const [hung, kept, shared] = await Promise.all(
      [1, 2, 3].map(async (seed) => ({ name: `ada-${seed}.png`, bytes: await aPicture('png', { seed }) })),
    );
    assert.ok(hung && kept && shared);
    const asset = await house.assets.receive(identity, hung);
    await house.assets.receive(identity, kept);
    await house.assets.receive(identity, shared);
    const { identity: bob } = await house.person('Bob');
    const his = await house.assets.receive(bob, shared);
    await house.exhibits.hang(identity, { scene: 'gallery', spot: 'north', asset: asset.id, title: 'Sea' });
    await house.accounts.change(identity, {}, kept);
    await house.accounts.close(identity, user.id);
    const [shown] = await house.exhibits.inScene('gallery');
    assert.deepEqual([shown?.by, shown?.title, shown?.thumbUrl], ['Compte supprimé', 'Sea', asset.thumb_url]);
    const name = (url: string) => url.slice('/assets/'.length).split('-')[0];
    const expected = [
      `assets/${name(asset.url)}-large.webp`,
      `assets/${name(asset.url)}-medium.webp`,
      `assets/${name(asset.url)}-thumb.webp`,
      `assets/${name(his.url)}-large.webp`,
      `assets/${name(his.url)}-medium.webp`,
      `assets/${name(his.url)}-thumb.webp`,
      `originals/${name(his.url)}`,
    ];
    assert.deepEqual(house.folder.files(), expected.sort());
    assert.deepEqual(
      (await house.store.assets.find({ where: { owner: user.id } })).map(({ name }) => name),
      [''],
    );
  });

  it('leaves what it said to everybody, unsigned; what it wrote to somebody goes, and so do blocks', async () => {
    const { user, identity } = await house.person('Wilhelmina');
    const { identity: bob } = await house.person('Bob');
    await house.channels.openFirst();
    const { id: channel } = await house.channels.direct(identity, bob.id);
    await house.chat.say(identity, { channel: 'world:general', text: 'To all' });
    await house.chat.say(identity, { channel, text: 'To Bob' });
    await house.chat.say(bob, { channel, text: 'To her' });
    await house.blocks.block(bob, user.id);
    await house.blocks.block(identity, bob.id);
    await house.accounts.close(identity, user.id);
    const left = await house.store.messages.find();
    assert.deepEqual(
      left.map(({ text, name }) => [text, name]),
      [
        ['To all', 'Compte supprimé'],
        ['To her', 'Bob'],
      ],
    );
    assert.equal(await house.store.blocks.count(), 0);
    assert.deepEqual(await house.store.channels.find({ where: { kind: 'direct' } }), []);
    assert.doesNotMatch(JSON.stringify(left), /wilhelmina/i);
  });

  it('leaves nothing in any collection by which one could tell who it was', async () => {
    const { user, identity } = await house.person('Ada');
    const at = house.clock.now();
    await house.story.setFlag(inOpenWorld(user.id), 'met-clerk', 'yes');
    await house.places.keep(user.id, { scene: 'plaza', x: 1, y: 2, dir: 0 });
    const link = {
      account: user.id,
      provider: 'github',
      subject: '42',
      slot: `${user.id}/github`,
      email: 'ada@example.org',
      at,
    };
    await house.store.links.insert({ id: 'github/42', ...link });
    const letter = { kind: 'reset', to: 'ada@example.org', askedAt: at, nextAt: at } as const;
    await house.store.letters.insert({ id: 'one', account: user.id, ...letter });
    await house.store.letters.insert({ id: 'two', account: null, ...letter });
    await house.accounts.close(identity, user.id);
    for (const name of Object.keys(records) as (keyof typeof records)[])
      assert.doesNotMatch(JSON.stringify(await house.store[name].find()), /ada@example|met-clerk|"42"/, name);
    assert.equal(await house.store.places.count(), 0);
  });

  it('is nobody else’s to close, and not the last admin’s', async () => {
    const { user: ada, identity } = await house.person('Ada');
    const { user: bob, identity: bobs } = await house.person('Bob');
    const refused = { code: 'account.not_yours' };
    await assert.rejects(house.accounts.close(identity, bob.id), refused);
    await assert.rejects(house.accounts.close({ ...identity, role: 'admin' }, bob.id), refused);
    await house.roles.grant('ada@example.org', 'admin');
    await assert.rejects(house.accounts.close(identity, ada.id), { code: 'account.last_admin' });
    await house.roles.grant('bob@example.org', 'admin');
    const both = await Promise.allSettled([house.accounts.close(identity, ada.id), house.accounts.close(bobs, bob.id)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });

  it('opens no session for who was logging in meanwhile', async () => {
    const { user, identity } = await house.person('Ada');
    const login = house.accounts.login({ email: 'ada@example.org', password: 'correct horse' }, house.caller);
    const [opened] = await Promise.allSettled([login, house.accounts.close(identity, user.id)]);
    if (opened.status === 'fulfilled')
      await assert.rejects(house.sessions.check(opened.value.token), { code: 'auth.required' });
    assert.equal(await house.store.sessions.count(), 0);
  });
});
