import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync } from 'node:crypto';
import jwt, { type SignOptions } from 'jsonwebtoken';
import { SECRET } from '../support/house.ts';
import { aSite, type Site } from '../support/site.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token that no library would make. */
function byHand(header: object, claims: object, key: string = SECRET): string {
  const text = `${base64(header)}.${base64(claims)}`;
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
}

describe('a forged token opens nothing', () => {
  let site: Site;
  let token: string;
  let claims: Record<string, unknown>;
  let header: { alg: string; kid?: string };
  beforeEach(async () => {
    site = await aSite();
    token = (await site.person('Ada')).token;
    const decoded = jwt.decode(token, { complete: true });
    claims = decoded?.payload as Record<string, unknown>;
    header = decoded?.header as typeof header;
  });
  afterEach(() => site.close());

  const knock = async (forged: string) => (await site.ask('/v1/users/profile', { token: forged })).status;
  const signed = (change: object, key: string | Buffer = SECRET, options: SignOptions = {}) =>
    jwt.sign({ ...claims, ...change }, key, { algorithm: 'HS256', noTimestamp: false, keyid: header.kid, ...options });
  const without = (name: string) => Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));

  it('the tests can forge: with the right key the same claims do open', async () => {
    assert.equal(await knock(token), 200);
    assert.equal(await knock(signed({})), 200);
  });

  it('without a signature, whatever it calls that', async () => {
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '']) {
      assert.equal(await knock(`${base64({ alg, typ: 'JWT' })}.${base64(claims)}.`), 401, alg);
      assert.equal(await knock(`${base64({ ...header, alg })}.${base64(claims)}.${token.split('.')[2]}`), 401, alg);
    }
    const [head, body] = token.split('.');
    assert.equal(await knock(`${head}.${body}.`), 401);
    assert.equal(await knock(`${head}.${body}`), 401);
  });

  it('signed with another algorithm, or with a public key as if it were a secret', async () => {
    assert.equal(await knock(signed({}, privateKey, { algorithm: 'RS256' })), 401);
    assert.equal(await knock(byHand({ ...header, alg: 'HS256' }, claims, publicKey)), 401);
    for (const algorithm of ['HS384', 'HS512'] as const)
      assert.equal(await knock(signed({}, SECRET, { algorithm })), 401, algorithm);
  });

  it('signed with another key, or naming one that is not there', async () => {
    assert.equal(await knock(signed({}, 'another secret, quite as long as the right one')), 401);
    assert.equal(await knock(byHand({ ...header }, claims, '')), 401);
    for (const keyid of ['../../etc/passwd', '__proto__', 'constructor', "' OR 1=1 --"])
      assert.equal(await knock(signed({}, SECRET, { keyid })), 401, keyid);
    const own = { ...header, jwk: { kty: 'oct', k: base64({}) }, jku: 'https://evil.example/keys', x5u: 'x' };
    assert.equal(await knock(byHand(own, claims, 'mine')), 401);
  });

  it('expired, without an end, not for us, or not by us', async () => {
    assert.equal(await knock(signed({ exp: Math.floor(site.clock.now() / 1000) - 1 })), 401);
    assert.equal(await knock(jwt.sign(without('exp'), SECRET, { keyid: header.kid })), 401);
    for (const exp of ['never', null, -1, '9999999999'])
      assert.equal(await knock(byHand(header, { ...claims, exp })), 401);
    assert.equal(await knock(signed({ aud: 'elsewhere' })), 401);
    assert.equal(await knock(signed({ aud: 'parvis-monitor' })), 401);
    assert.equal(await knock(jwt.sign(without('aud'), SECRET, { keyid: header.kid })), 401);
    assert.equal(await knock(signed({ iss: 'elsewhere' })), 401);
    assert.equal(await knock(jwt.sign(without('iss'), SECRET, { keyid: header.kid })), 401);
    site.clock.pass(8 * 24 * 3600 * 1000);
    assert.equal(await knock(token), 401, 'its time is over, also for a signature that was found good before');
  });

  it('a good signature over claims that do not belong together', async () => {
    const bob = await site.person('Bob');
    assert.equal(await knock(signed({ sub: bob.user.id })), 401, 'another’s account with one’s own session');
    assert.equal(await knock(signed({ sid: bob.identity.session })), 401, 'one’s own account with another’s session');
    assert.equal(await knock(signed({ sid: { $gt: '' } })), 401);
    assert.equal(await knock(signed({ sub: ['x'] })), 401);
  });

  it('a role written into a token is not believed', async () => {
    const admin = signed({ role: 'admin' });
    assert.equal((await site.ask('/v1/admin/users', { token: admin })).status, 403);
    assert.equal((await site.ask('/v1/admin/monitor', { method: 'POST', token: admin })).status, 403);
  });

  it('a token that was rotated away ends the session of whoever holds the new one', async () => {
    const { json } = await site.ask('/v1/auth/refresh', { method: 'POST', token });
    site.clock.pass(31_000);
    assert.equal(await knock(json.token), 200);
    assert.equal(await knock(token), 401, 'the old one is dead');
    assert.equal(await knock(json.token), 401, 'and nobody knows which of the two is the thief');
    assert.ok(site.said.some((line) => line.includes('theft')));
    assert.equal((await site.ask('/v1/auth/refresh', { method: 'POST', token })).status, 401);
  });

  it('a token of one’s own is dead at once when its session ends, however often it was good before', async () => {
    for (let i = 0; i < 3; i++) assert.equal(await knock(token), 200);
    await site.ask('/v1/auth/logout', { method: 'POST', token });
    assert.equal(await knock(token), 401);
  });
});
