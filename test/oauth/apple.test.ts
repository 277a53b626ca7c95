import assert from 'node:assert/strict';
import { createPrivateKey, generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import { readConfig } from '../../server/config.ts';
import { apple, clientSecret } from '../../server/oauth/apple.ts';
import { anIssuer, type Issuer } from './issuer.ts';
import { BrowserWindow } from './window.ts';

const CALLBACK = 'http://127.0.0.1:9/auth/provider/apple/callback';

/** The claims of a JWT that this key signed with ES256; undefined for any other. */
function claimsOf(jwt: string, key: KeyObject): Record<string, unknown> | undefined {
  const [head = '', body = '', mark = ''] = jwt.split('.');
  const signed = Buffer.from(`${head}.${body}`);
  if (!verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(mark, 'base64url'))) return undefined;
  return JSON.parse(Buffer.from(body, 'base64url').toString());
}

describe('coming in with Apple', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  let issuer: Issuer;
  let secrets: string[] = [];

  before(async () => {
    issuer = await anIssuer(CALLBACK);
    // Apple checks the signature of the secret; this issuer knows only secrets that stay the same.
    issuer.provider.use(async (context, next) => {
      if (context.path === '/token') {
        const body = new URLSearchParams(Buffer.concat(await context.req.toArray()).toString());
        const secret = body.get('client_secret') ?? '';
        secrets.push(secret);
        if (claimsOf(secret, publicKey)) body.set('client_secret', issuer.clientSecret);
        (context.req as { body?: unknown }).body = body.toString();
      }
      await next();
    });
  });
  beforeEach(() => {
    secrets = [];
  });
  after(() => issuer.close());

  const keys = () => ({ clientId: issuer.clientId, teamId: 'TEAM123456', keyId: 'KEY1234567', privateKey: pem });
  const errand = { redirectUri: CALLBACK, state: 's'.repeat(43), nonce: 'n'.repeat(43), verifier: 'v'.repeat(43) };

  /** What Apple’s form posts to the callback. */
  async function posted(login: string): Promise<URLSearchParams> {
    const provider = apple(keys(), issuer.url);
    const to = await provider.begin(errand);
    assert.equal(to.searchParams.get('response_mode'), 'form_post');
    // The issuer has no scope `name`, and says so by leaving it out.
    let form = new URLSearchParams();
    const window = new BrowserWindow();
    window.post = async (_url, values) => {
      form = values;
      return new Response(null, { status: 303, headers: { location: CALLBACK } });
    };
    await window.logIn(to.href, login, CALLBACK);
    return form;
  }

  it('trades a posted code for who it is, with a secret that it signs each time', async () => {
    const form = await posted('ada');
    form.set(
      'user',
      JSON.stringify({ name: { firstName: 'Ada', lastName: 'Lovelace' }, email: 'forged@example.test' }),
    );
    const vouched = await apple(keys(), issuer.url).finish(form, errand);
    assert.deepEqual(vouched, { subject: 'ada', email: 'ada@example.test', emailVerified: true, nameHint: 'Ada' });
    const claims = claimsOf(secrets[0] ?? '', publicKey);
    const { iat, exp, ...rest } = claims as { iat: number; exp: number };
    assert.deepEqual(rest, { iss: 'TEAM123456', aud: issuer.url, sub: issuer.clientId });
    assert.equal(exp - iat, 300);
  });

  it('what comes beside the code is a name at most, and may be nonsense', async () => {
    const form = await posted('ada');
    form.set('user', '{"name":');
    assert.equal((await apple(keys(), issuer.url).finish(form, errand)).nameHint, 'ada');
  });

  it('another key opens nothing', async () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const wrong = { ...keys(), privateKey: other.export({ type: 'pkcs8', format: 'pem' }).toString() };
    await assert.rejects(apple(wrong, issuer.url).finish(await posted('ada'), errand), {
      name: 'ResponseBodyError',
      error: 'invalid_client',
    });
  });

  it('the secret names its key', () => {
    const jwt = clientSecret(keys(), createPrivateKey(pem), 'https://appleid.apple.com', 1000);
    assert.deepEqual(JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString()), {
      alg: 'ES256',
      kid: 'KEY1234567',
    });
  });

  it('is set up by settings, the key on one line or several; a bad key stops the start without being shown', () => {
    const env = { APPLE_CLIENT_ID: 'org.example.parvis', APPLE_TEAM_ID: 'TEAM123456', APPLE_KEY_ID: 'KEY1234567' };
    const config = readConfig({ ...env, APPLE_PRIVATE_KEY: pem.replaceAll('\n', '\\n') });
    assert.equal(config.providers.apple?.privateKey.trim(), pem.trim());
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
    for (const bad of ['not a key', rsa.export({ type: 'pkcs8', format: 'pem' }).toString()])
      assert.throws(
        () => readConfig({ ...env, APPLE_PRIVATE_KEY: bad }),
        (error: Error) => /APPLE_PRIVATE_KEY: must be a PKCS#8/.test(error.message) && !error.message.includes(bad),
      );
  });
});
