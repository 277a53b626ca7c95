import assert from 'node:assert/strict';
import jwt from 'jsonwebtoken';
import { sessions } from '../../server/domain/sessions.ts';
import { aHouse, type House, SECRET } from '../support/house.ts';

const refused = { code: 'auth.required' };
const DAY = 24 * 3600 * 1000;

describe('a token that is rotated', () => {
  let house: House;
  const told: string[] = [];
  beforeEach(() => {
    house = aHouse();
    told.length = 0;
    house.bus.hear('session.ended', ({ session }) => void told.push(session));
  });
  afterEach(() => house.close());

  const thefts = () => house.said.filter((line) => line.includes('theft')).length;

  it('gives way to one that lives seven days more, in the same session', async () => {
    const { token, identity } = await house.person('Ada');
    house.clock.pass(6 * DAY);
    const next = await house.sessions.refresh(token);
    assert.deepEqual(next.identity, identity);
    const [before, after] = [token, next.token].map((one) => jwt.decode(one) as jwt.JwtPayload);
    assert.equal(after?.['sid'], before?.['sid']);
    assert.notEqual(after?.jti, before?.jti);
    house.clock.pass(7 * DAY - 1000);
    assert.equal((await house.sessions.check(next.token)).id, identity.id);
    assert.equal((await house.store.sessions.get(String(identity.session)))?.jti, after?.jti);
  });

  it('is let through for half a minute, for what was on its way', async () => {
    const { token, identity } = await house.person('Ada');
    const next = await house.sessions.refresh(token);
    house.clock.pass(29_999);
    await house.sessions.check(token);
    house.clock.pass(1);
    await assert.rejects(house.sessions.check(token), refused);
    await assert.rejects(house.sessions.check(next.token), refused);
    assert.deepEqual([told, thefts()], [[identity.session], 1]);
  });

  it('ends the session when it is rotated again, at once', async () => {
    const { token, identity } = await house.person('Ada');
    const next = await house.sessions.refresh(token);
    await assert.rejects(house.sessions.refresh(token), refused);
    await assert.rejects(house.sessions.check(next.token), refused);
    await assert.rejects(house.sessions.refresh(next.token), refused);
    assert.deepEqual([told, thefts()], [[identity.session], 1]);
    assert.equal(await house.store.sessions.count(), 0);
  });

  it('ends the session when two rotate it at once', async () => {
    const { token } = await house.person('Ada');
    const outcomes = await Promise.allSettled([house.sessions.refresh(token), house.sessions.refresh(token)]);
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.deepEqual([await house.store.sessions.count(), thefts()], [0, 1]);
  });

  it('ends the session when it is older than the one before', async () => {
    const { token: first } = await house.person('Ada');
    const { token: second } = await house.sessions.refresh(first);
    await house.sessions.refresh(second);
    await house.sessions.check(second);
    await assert.rejects(house.sessions.check(first), refused);
    await assert.rejects(house.sessions.check(second), refused);
  });

  it('is not called stolen by a process that has not heard of the rotation', async () => {
    const elsewhere = sessions({ ...house, bus: { hear: () => () => {}, tell: () => {} }, secret: SECRET });
    const { token } = await house.person('Ada');
    await elsewhere.check(token);
    const next = await house.sessions.refresh(token);
    assert.equal((await elsewhere.check(next.token)).name, 'Ada');
    house.clock.pass(40_000);
    await assert.rejects(elsewhere.check(token), refused);
  });

  it('leaves the sessions of others, and one’s other devices, alone', async () => {
    const { token } = await house.person('Ada');
    const phone = await house.accounts.login({ email: 'ada@example.org', password: 'correct horse' }, house.caller);
    await house.sessions.refresh(token);
    await assert.rejects(house.sessions.refresh(token), refused);
    await house.sessions.check(phone.token);
  });
});

describe('a secret that is changed', () => {
  let house: House;
  beforeEach(() => {
    house = aHouse();
  });
  afterEach(() => house.close());

  it('leaves everybody logged in while the one before is still known, and signs what is new', async () => {
    const { token } = await house.person('Ada');
    const secret = 'a new secret for tests, long enough too';
    const rotated = sessions({ ...house, secret, previousSecret: SECRET });
    assert.equal((await rotated.check(token)).name, 'Ada');
    const next = await rotated.refresh(token);
    const later = sessions({ ...house, secret });
    assert.equal((await later.check(next.token)).name, 'Ada');
    await assert.rejects(later.check(token), refused);
    await assert.rejects(house.sessions.check(next.token), refused);
  });
});
