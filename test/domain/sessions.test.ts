import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { aHouse, type House, SECRET } from '../support/house.ts';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const refused = { code: 'auth.required' };

describe('a session', () => {
  let house: House;
  beforeEach(() => {
    house = aHouse();
  });
  afterEach(() => house.close());

  it('is spoken for by its token', async () => {
    const { token, user } = await house.person('Ada');
    const { id, name, session } = await house.sessions.check(token);
    assert.deepEqual([id, name], [user.id, 'Ada']);
    const claims = jwt.decode(token, { complete: true });
    assert.ok(claims);
    assert.equal(claims.header.alg, 'HS256');
    assert.match(String(claims.header.kid), /^[\w-]{12}$/);
    const { iss, aud, sub, sid, exp, iat, jti } = claims.payload as jwt.JwtPayload;
    assert.deepEqual([iss, aud, sub, sid], ['parvis', 'parvis', id, session]);
    assert.equal(Number(exp) - Number(iat), 7 * 24 * 3600);
    assert.ok(jti);
  });

  it('is over after seven days', async () => {
    const { token } = await house.person('Ada');
    house.clock.pass(7 * 24 * 3600 * 1000 - 1000);
    await house.sessions.check(token);
    house.clock.pass(1000);
    await assert.rejects(house.sessions.check(token), refused);
    assert.equal(await house.sessions.sweep(), 1);
    assert.equal(await house.store.sessions.count(), 0);
  });

  it('ends at once, and everybody is told', async () => {
    const { token, identity } = await house.person('Ada');
    const told: unknown[] = [];
    house.bus.hear('session.ended', (fact) => told.push(fact));
    await house.sessions.end(identity);
    await assert.rejects(house.sessions.check(token), refused);
    assert.equal(await house.identities.stillSeated(identity), undefined);
    assert.deepEqual(told, [{ account: identity.id, session: identity.session }]);
  });

  it('is forgotten when another process ended it and the bus says so', async () => {
    const { token, identity } = await house.person('Ada');
    await house.store.sessions.delete(String(identity.session));
    house.bus.tell('session.ended', { account: identity.id, session: String(identity.session) });
    await assert.rejects(house.sessions.check(token), refused);
  });

  it('is not opened by a token that somebody else made', async () => {
    const { token, identity } = await house.person('Ada');
    const claims = jwt.decode(token) as jwt.JwtPayload;
    const { exp: _, ...endless } = claims;
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const body = part(claims);
    const { kid } = jwt.decode(token, { complete: true })?.header ?? {};
    // Each has the name of the right key, so that the name is not what it fails by.
    const sign = (what: object, secret: string | KeyObject, algorithm: jwt.Algorithm = 'HS256') =>
      jwt.sign(what, secret, { algorithm, keyid: kid });
    const forged = {
      'no algorithm': `${part({ alg: 'none', typ: 'JWT', kid })}.${body}.`,
      'no signature': token.split('.').slice(0, 2).join('.'),
      'another key': sign(claims, 'another secret that is long enough'),
      'another algorithm': sign(claims, SECRET, 'HS512'),
      RSA: sign(claims, rsa, 'RS256'),
      'another issuer': sign({ ...claims, iss: 'elsewhere' }, SECRET),
      'another audience': sign({ ...claims, aud: 'elsewhere' }, SECRET),
      'no expiry': sign(endless, SECRET),
      'an expiry long gone': sign({ ...claims, exp: 1 }, SECRET),
      'an unknown session': sign({ ...claims, sid: 'nope' }, SECRET),
      "somebody else's session": sign({ ...claims, sub: 'bob' }, SECRET),
      'a key that nobody knows': jwt.sign(claims, SECRET, { keyid: 'nobody’s' }),
      'a key that is no name': `${part({ alg: 'HS256', kid: { $gt: '' } })}.${body}.${token.split('.')[2]}`,
      'a changed body': token.replace(/\.[^.]+\./, `.${part({ ...claims, role: 'admin' })}.`),
      "the monitor's token": house.sessions.openMonitor(identity),
      rubbish: 'rubbish',
      nothing: '',
    };
    for (const [what, bad] of Object.entries(forged)) await assert.rejects(house.sessions.check(bad), refused, what);
    const right = createHmac('sha256', SECRET).update(token.split('.').slice(0, 2).join('.')).digest('base64url');
    assert.equal(token.split('.')[2], right);
  });

  it('is seen at most once a minute', async () => {
    const { token, identity } = await house.person('Ada');
    const seen = async () => (await house.store.sessions.get(String(identity.session)))?.lastSeenAt;
    const first = await seen();
    house.clock.pass(59_000);
    await house.sessions.check(token);
    await new Promise(setImmediate);
    assert.equal(await seen(), first);
    house.clock.pass(1_000);
    await house.sessions.check(token);
    await house.store.places.delete('nobody');
    assert.equal(await seen(), house.clock.now());
    assert.equal((await house.store.accounts.get(identity.id))?.lastSeenAt, house.clock.now());
  });

  it('gives the role that the account has now, not the one in the token', async () => {
    const { token } = await house.person('Ada');
    await house.roles.grant('ADA@example.org ', 'moderator');
    assert.equal((await house.sessions.check(token)).role, 'moderator');
    await assert.rejects(house.roles.grant('nobody@example.org', 'admin'), { code: 'account.unknown' });
  });

  it('opens the monitor for ten minutes, as long as it lives', async () => {
    const { token, identity } = await house.person('Ada');
    const cookie = house.sessions.openMonitor(identity);
    assert.equal((await house.sessions.checkMonitor(cookie)).id, identity.id);
    await assert.rejects(house.sessions.checkMonitor(token), refused);
    house.clock.pass(10 * 60 * 1000);
    await assert.rejects(house.sessions.checkMonitor(cookie), refused);
    const another = house.sessions.openMonitor(identity);
    await house.sessions.end(identity);
    await assert.rejects(house.sessions.checkMonitor(another), refused);
  });
});
