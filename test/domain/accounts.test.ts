import assert from 'node:assert/strict';
import { inOpenWorld } from '../../rooms/story-services.ts';
import { aHouse, type House } from '../support/house.ts';

const WRONG = 'not the password';

describe('an account', () => {
  let house: House;
  beforeEach(() => {
    house = aHouse();
  });
  afterEach(() => house.close());

  const login = (email: string, password: string, address = house.caller.address) =>
    house.accounts.login({ email, password }, { ...house.caller, address });

  it('is made for a stranger, who is told who he is', async () => {
    const { user, token } = await house.person('Ada');
    assert.deepEqual([user.name, user.email, user.guest, user.role], ['Ada', 'ada@example.org', false, 'player']);
    assert.deepEqual(user.progress, { scene: null, x: 0, y: 0, flags: {} });
    assert.equal((await house.sessions.check(token)).id, user.id);
    const stored = await house.store.accounts.get(user.id);
    assert.match(String(stored?.passwordHash), /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is not made twice for one e-mail or one name, whatever the case', async () => {
    await house.person('Ada');
    const register = (email: string, username: string) =>
      house.accounts.register({ email, password: 'correct horse', options: { username } }, house.caller);
    await assert.rejects(register('ada@example.org', 'Other'), { code: 'account.email_taken' });
    await assert.rejects(register('other@example.org', 'aDA'), { code: 'account.username_taken' });
    const outcomes = await Promise.allSettled(
      ['x', 'X', 'x'].map((name, i) => register(`x${i}@example.org`, `${name}yz`)),
    );
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
  });

  it('gets a name from its e-mail when none is chosen', async () => {
    const { user } = await house.accounts.register(
      { email: 'grace.h@example.org', password: 'correct horse' },
      house.caller,
    );
    assert.match(user.username, /^grace_h_\d{4}$/);
  });

  it('is entered with its password only', async () => {
    const { user } = await house.person('Ada');
    assert.equal((await login('ada@example.org', 'correct horse')).user.id, user.id);
    await assert.rejects(login('ada@example.org', WRONG), { code: 'auth.wrong' });
    await assert.rejects(login('nobody@example.org', 'correct horse'), { code: 'auth.wrong' });
  });

  it('asks to wait after five wrong tries in a minute, also with the right password, and only that account', async () => {
    await house.person('Ada');
    await house.person('Bob');
    for (let i = 0; i < 5; i++) await assert.rejects(login('ada@example.org', WRONG), { code: 'auth.wrong' });
    await assert.rejects(
      login('ada@example.org', 'correct horse'),
      (error: { code: string; details: { seconds: number } }) => {
        assert.equal(error.code, 'auth.locked');
        assert.ok(error.details.seconds > 0 && error.details.seconds <= 60);
        return true;
      },
    );
    await login('bob@example.org', 'correct horse');
  });

  it('lets five of twenty wrong tries through that come at once', async () => {
    await house.person('Ada');
    const tries = Array.from({ length: 20 }, (_, i) => login('ada@example.org', WRONG, `192.0.2.${i}`));
    const codes = (await Promise.allSettled(tries)).map((one) => (one as PromiseRejectedResult).reason.code);
    assert.deepEqual(codes.filter((code) => code === 'auth.wrong').length, 5);
    assert.deepEqual(codes.filter((code) => code === 'auth.locked').length, 15);
  });

  it('locks in the same way when there is none', async () => {
    for (let i = 0; i < 5; i++) await assert.rejects(login('nobody@example.org', WRONG), { code: 'auth.wrong' });
    await assert.rejects(login('nobody@example.org', WRONG), { code: 'auth.locked' });
  });

  it('does not count right passwords', async () => {
    await house.person('Ada');
    for (let i = 0; i < 8; i++) await login('ada@example.org', 'correct horse');
  });

  it('is guarded from an address that tries many', async () => {
    for (let i = 0; i < 10; i++) await assert.rejects(login(`a${i}@example.org`, WRONG), { code: 'auth.wrong' });
    await assert.rejects(login('a99@example.org', WRONG), { code: 'auth.locked' });
    await assert.rejects(login('a99@example.org', WRONG, '198.51.100.7'), { code: 'auth.wrong' });
  });

  it('is shown again with its progress', async () => {
    const { identity } = await house.person('Ada');
    await house.places.keep(identity.id, { scene: 'plaza', x: 12, y: 34, dir: 1 });
    await house.places.keep(identity.id, { scene: 'gallery', x: 56, y: 78, dir: 2 });
    await house.story.setFlag(inOpenWorld(identity.id), 'met-clerk', 'once');
    await house.story.setFlag(inOpenWorld(identity.id), 'met-clerk', 'twice');
    const { user } = await login('ada@example.org', 'correct horse');
    assert.deepEqual(user.progress, { scene: 'gallery', x: 56, y: 78, flags: { 'met-clerk': 'twice' } });
  });

  it('changes its looks, and everybody is told', async () => {
    const { identity } = await house.person('Ada');
    const told: unknown[] = [];
    house.bus.hear('account.changed', (fact) => told.push(fact));
    const after = await house.identities.changeAvatar(identity, 'gaia');
    assert.deepEqual([after.avatar, after.session], ['gaia', identity.session]);
    assert.deepEqual(told, [{ id: identity.id, name: 'Ada', avatar: 'gaia', role: 'player' }]);
    const passerBy = house.identities.passerBy('fr');
    assert.equal((await house.identities.changeAvatar(passerBy, 'hugo')).avatar, 'hugo');
    assert.equal(await house.store.accounts.count(), 1);
  });
});

describe('a guest', () => {
  let house: House;
  beforeEach(() => {
    house = aHouse();
  });
  afterEach(() => house.close());

  it('has a name of his own and no e-mail', async () => {
    const [one, two] = [await house.guest(), await house.guest()];
    assert.match(one.user.name, /^Visiteur_\d{4,}$/);
    assert.notEqual(one.user.name, two.user.name);
    assert.deepEqual([one.user.guest, one.user.email], [true, null]);
  });

  it('becomes an account in place: same id, progress kept, and the old token dead', async () => {
    const guest = await house.guest();
    await house.story.setFlag(inOpenWorld(guest.user.id), 'met-clerk', 'yes');
    const told: unknown[] = [];
    house.bus.hear('account.changed', (fact) => told.push(fact));
    house.bus.hear('session.ended', (fact) => told.push(fact));
    const given = { email: 'ada@example.org', password: 'correct horse', options: { username: 'Ada' } };
    const { user, token } = await house.accounts.register(given, { ...house.caller, identity: guest.identity });
    assert.deepEqual([user.id, user.name, user.guest, user.avatar], [guest.user.id, 'Ada', false, guest.user.avatar]);
    assert.deepEqual(user.progress.flags, { 'met-clerk': 'yes' });
    assert.deepEqual(told, [{ id: user.id, name: 'Ada', avatar: user.avatar, role: 'player' }]);
    await assert.rejects(house.sessions.check(guest.token), { code: 'auth.required' });
    assert.equal((await house.sessions.check(token)).guest, false);
    assert.equal(await house.store.accounts.count(), 1);
  });

  it('stays a guest when the name he wants is taken', async () => {
    await house.person('Ada');
    const guest = await house.guest();
    const given = { email: 'eve@example.org', password: 'correct horse', options: { username: 'ADA' } };
    await assert.rejects(house.accounts.register(given, { ...house.caller, identity: guest.identity }), {
      code: 'account.username_taken',
    });
    assert.equal((await house.sessions.check(guest.token)).guest, true);
  });

  it('is forgotten, with all that was kept of him, when he was not seen for thirty days', async () => {
    const [gone, back] = [await house.guest(), await house.guest()];
    await house.person('Ada');
    for (const { user } of [gone, back]) {
      await house.places.keep(user.id, { scene: 'plaza', x: 0, y: 0, dir: 0 });
      await house.story.setFlag(inOpenWorld(user.id), 'met-clerk', 'yes');
    }
    house.clock.pass(31 * 24 * 3600 * 1000);
    await house.store.accounts.update(back.user.id, { lastSeenAt: house.clock.now() });
    assert.equal(await house.guests.sweep(), 1);
    const left = await Promise.all([
      house.store.accounts.count(),
      house.store.places.count(),
      house.store.storyFlags.count(),
    ]);
    assert.deepEqual(left, [2, 1, 1]);
  });
});
