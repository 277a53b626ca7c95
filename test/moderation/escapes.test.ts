import assert from 'node:assert/strict';
import type { Identity } from '../../rooms/services.ts';
import { aHouse, type House } from '../support/house.ts';
import { aSanction, HOUR, staffMember } from '../support/staff.ts';

describe('a ban is not escaped', () => {
  let house: House;
  let grace: Identity;
  beforeEach(async () => {
    house = aHouse({ BAN_ADDRESS_HOURS: '2' });
    grace = await staffMember(house, 'Grace', 'moderator');
  });
  afterEach(() => house.close());

  const from = (address: string) => ({ ...house.caller, address });
  const register = (name: string, address = '198.51.100.1', identity?: Identity) => {
    const email = `${name.toLowerCase()}@example.org`;
    const given = { email, password: 'correct horse', options: { username: name } };
    return house.accounts.register(given, { ...from(address), ...(identity ? { identity } : {}) });
  };

  it('by closing the account and registering again with the same address', async () => {
    const { identity } = await house.person('Bob');
    const { id } = await house.sanctions.impose(grace, aSanction(identity.id, { network: false }));
    await house.accounts.close(identity, identity.id);
    const kept = JSON.stringify(await house.store.sanctions.find());
    assert.doesNotMatch(kept, /bob|example\.org/i, 'of the address only a mark is kept');
    const told: string[] = [];
    house.bus.hear('sanction.imposed', ({ account }) => void told.push(account));
    await assert.rejects(register('BOB'), { code: 'sanction.banned' });
    const [bob] = await house.store.accounts.find({ where: { usernameKey: 'bob' } });
    assert.ok(bob);
    assert.notEqual(bob.id, identity.id);
    assert.deepEqual(told, [bob.id]);
    assert.deepEqual(
      (await house.sanctions.listOf(bob.id)).map((one) => [one.id, one.mailbox]),
      [[id, null]],
    );
    const login = () => house.accounts.login({ email: 'bob@example.org', password: 'correct horse' }, house.caller);
    await assert.rejects(login(), { code: 'sanction.banned' });
    house.clock.pass(HOUR);
    await login();
  });

  it('but one that is over is forgotten with the account', async () => {
    const { identity } = await house.person('Bob');
    await house.sanctions.impose(grace, aSanction(identity.id, { network: false }));
    house.clock.pass(HOUR);
    await house.accounts.close(identity, identity.id);
    await register('Bob');
  });

  it('by a guest who becomes an account: it stays with him', async () => {
    const { identity } = await house.guest();
    await house.sanctions.impose(grace, aSanction(identity.id, { network: false }));
    await assert.rejects(register('Bob', '198.51.100.1', identity), { code: 'sanction.banned' });
    await assert.rejects(house.sanctions.check(identity, 'act'), { code: 'sanction.banned' });
  });

  it('by coming back as a new guest from the same network, for as long as the setting says', async () => {
    const { identity } = await house.guest();
    await house.sanctions.impose(grace, aSanction(identity.id, { seconds: null }));
    const guest = (address: string) => house.accounts.anonymous(undefined, from(address));
    const until = house.clock.now() + 2 * HOUR;
    await assert.rejects(guest('192.0.2.1'), { code: 'sanction.address', details: { until } });
    await assert.rejects(register('Bob', '192.0.2.1'), { code: 'sanction.address' });
    await guest('192.0.2.2');
    const login = { email: 'grace@example.org', password: 'correct horse' };
    await house.accounts.login(login, from('192.0.2.1'));
    house.clock.pass(2 * HOUR);
    await guest('192.0.2.1');
    await house.sanctions.sweep();
    assert.deepEqual(
      (await house.store.sanctions.find()).map(({ address }) => address),
      [null],
    );
  });

  it('and its network is free when it is lifted, or over before', async () => {
    const [one, two] = [await house.guest(), await house.guest()];
    const guest = () => house.accounts.anonymous(undefined, from('192.0.2.1'));
    const { id } = await house.sanctions.impose(grace, aSanction(one.user.id, { seconds: null }));
    await assert.rejects(guest(), { code: 'sanction.address' });
    await house.sanctions.lift(grace, id, '');
    await guest();
    await house.sanctions.impose(grace, aSanction(two.user.id, { seconds: 60 }));
    house.clock.pass(60_000);
    await guest();
  });

  it('nor does it keep anybody else out: accounts are banned without their network, unless it is asked for', async () => {
    const { identity } = await house.person('Bob');
    await house.sanctions.impose(grace, aSanction(identity.id));
    await house.guest();
    await house.sanctions.impose(grace, aSanction(identity.id, { network: true }));
    await assert.rejects(house.guest(), { code: 'sanction.address' });
    const off = aHouse({ BAN_ADDRESS_HOURS: '0' });
    const hopper = await staffMember(off, 'Hopper', 'moderator');
    const { user } = await off.guest();
    await off.sanctions.impose(hopper, aSanction(user.id, { network: true }));
    await off.guest();
    await off.close();
  });
});
