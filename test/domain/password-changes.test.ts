import assert from 'node:assert/strict';
import { aHouse, type House } from '../support/house.ts';

const OLD = 'correct horse';
const NEXT = 'battery staple';

describe('a password', () => {
  let house: House;
  beforeEach(() => {
    house = aHouse();
  });
  afterEach(() => house.close());

  const login = (password: string) => house.accounts.login({ email: 'ada@example.org', password }, house.caller);

  it('is changed by who knows it, and the other devices are logged out', async () => {
    const { identity, token } = await house.person('Ada');
    const phone = await login(OLD);
    const ended: unknown[] = [];
    house.bus.hear('session.ended', (fact) => void ended.push(fact));
    await house.accounts.changePassword(identity, { current: OLD, next: NEXT }, house.caller);
    await house.sessions.check(token);
    await assert.rejects(house.sessions.check(phone.token), { code: 'auth.required' });
    assert.equal(ended.length, 1);
    await assert.rejects(login(OLD), { code: 'auth.wrong' });
    await login(NEXT);
  });

  it('is tried here as seldom as at the door', async () => {
    const { identity } = await house.person('Ada');
    const change = (current: string) => house.accounts.changePassword(identity, { current, next: NEXT }, house.caller);
    for (let i = 0; i < 5; i++) await assert.rejects(change('not it'), { code: 'password.wrong' });
    await assert.rejects(change(OLD), { code: 'auth.locked' });
    await assert.rejects(login(OLD), { code: 'auth.locked' });
  });

  it('is not there to change for guests, and for who came from another site', async () => {
    const { identity: guest } = await house.guest();
    const given = { current: OLD, next: NEXT };
    await assert.rejects(house.accounts.changePassword(guest, given, house.caller), { code: 'account.required' });
    const sent = { email: 'zoe@example.org', emailConfirmed: true, nameHint: 'Zoe' };
    const { id } = await house.accounts.admitStranger(sent, house.caller);
    const { token } = await house.accounts.open(id, house.caller);
    const zoe = await house.sessions.check(token);
    await assert.rejects(house.accounts.changePassword(zoe, given, house.caller), { code: 'password.none' });
    await house.accounts.resetPassword(id, NEXT);
    await house.accounts.login({ email: 'zoe@example.org', password: NEXT }, house.caller);
  });

  it('is changed once when two change it at once', async () => {
    const { identity } = await house.person('Ada');
    const nexts = [NEXT, 'another staple'];
    const both = await Promise.allSettled(
      nexts.map((next) => house.accounts.changePassword(identity, { current: OLD, next }, house.caller)),
    );
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    await login(nexts[both.findIndex(({ status }) => status === 'fulfilled')] ?? '');
  });

  it('is reset for who reads the mail, and every device is logged out', async () => {
    const { user, token } = await house.person('Ada');
    await house.accounts.resetPassword(user.id, NEXT);
    await assert.rejects(house.sessions.check(token), { code: 'auth.required' });
    assert.equal(await house.store.sessions.count(), 0);
    await login(NEXT);
    const guest = await house.guest();
    for (const id of [crypto.randomUUID(), guest.user.id])
      await assert.rejects(house.accounts.resetPassword(id, NEXT), { code: 'account.unknown' });
  });

  it('that was changed while somebody logged in with the old one opens nothing', async () => {
    const { user } = await house.person('Ada');
    const slow = login(OLD);
    const [outcome] = await Promise.allSettled([slow, house.accounts.resetPassword(user.id, NEXT)]);
    if (outcome.status === 'fulfilled')
      await assert.rejects(house.sessions.check(outcome.value.token), { code: 'auth.required' });
    assert.equal(await house.store.sessions.count(), 0);
  });
});

describe('an address', () => {
  let house: House;
  beforeEach(() => {
    house = aHouse();
  });
  afterEach(() => house.close());

  it('is confirmed as long as it is the account’s', async () => {
    const { user, identity } = await house.person('Ada');
    assert.equal((await house.accounts.byEmail('ada@example.org'))?.emailConfirmedAt, null);
    assert.equal(await house.accounts.confirmEmail(user.id, 'old@example.org'), false);
    assert.equal(await house.accounts.confirmEmail(user.id, 'Ada@example.org'), true);
    assert.equal((await house.accounts.byEmail('ada@example.org'))?.emailConfirmedAt, house.clock.now());
    await house.accounts.close(identity, user.id);
    assert.equal(await house.accounts.confirmEmail(user.id, 'ada@example.org'), false);
    assert.equal(await house.accounts.byEmail('ada@example.org'), undefined);
  });
});
