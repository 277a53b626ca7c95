import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { anMp4 } from '../support/media.ts';
import { aSite, type Site } from '../support/site.ts';
import { aSanction, staffMember } from '../support/staff.ts';

const TUS = { 'tus-resumable': '1.0.0' };
const film = anMp4({ bytes: 300_000 });

describe('a file that goes up piece by piece', () => {
  let site: Site;
  let ada: string;
  let eve: string;
  before(async () => {
    site = await aSite({ UPLOADS_PER_ACCOUNT: '1000', QUOTA_BYTES_PER_ACCOUNT: '2000000', MAX_UPLOAD: '1000000' });
    ada = (await site.person('Ada')).token;
    eve = (await site.person('Eve')).token;
  });
  after(() => site.close());

  async function ask(method: string, path: string, headers: Record<string, string> = {}, body?: Buffer, token = ada) {
    const response = await fetch(site.url + path, {
      method,
      headers: { ...TUS, authorization: `Bearer ${token}`, ...headers },
      ...(body ? { body: new Uint8Array(body) } : {}),
    });
    const text = await response.text();
    const code = response.headers.get('x-refusal-code');
    return { status: response.status, headers: response.headers, code, json: text ? JSON.parse(text) : undefined };
  }

  const called = (name: string) => ({ 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}` });
  const begin = (bytes: number, name = 'film.mp4', token = ada) =>
    ask('POST', '/v1/uploads', { 'upload-length': String(bytes), ...called(name) }, undefined, token);
  const patch = (address: string, offset: number, body: Buffer, token = ada) =>
    ask(
      'PATCH',
      address,
      { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      body,
      token,
    );
  const addressOf = async (...args: Parameters<typeof begin>) => String((await begin(...args)).headers.get('location'));

  it('becomes the same as one that comes in one piece', async () => {
    const begun = await begin(film.length, 'Été.mp4');
    const address = String(begun.headers.get('location'));
    assert.equal(begun.status, 201);
    assert.match(address, /^\/v1\/uploads\/[0-9a-f-]{36}$/);
    const half = await patch(address, 0, film.subarray(0, 150_000));
    assert.deepEqual([half.status, half.headers.get('upload-offset')], [204, '150000']);
    const head = await ask('HEAD', address);
    assert.deepEqual(
      ['upload-offset', 'upload-length', 'cache-control'].map((name) => head.headers.get(name)),
      ['150000', String(film.length), 'no-store'],
    );
    assert.ok(Date.parse(String(head.headers.get('upload-expires'))) > site.clock.now());
    const { status, json } = await patch(address, 150_000, film.subarray(150_000));
    assert.equal(status, 200);
    const { id, kind, name, duration, bytes, url } = json.asset;
    assert.deepEqual(
      [id, kind, name, duration, bytes],
      [address.split('/').at(-1), 'video', 'Été.mp4', 5, film.length],
    );
    const kept = await site.blobs.open(url.slice(1));
    const hash = (one: Buffer) => createHash('sha256').update(one).digest('hex');
    assert.equal(kept && hash(await buffer(kept.content)), hash(film));
    assert.equal((await ask('HEAD', address)).status, 404);
    assert.deepEqual((await ask('GET', `/v1/assets/${id}`)).json.asset, json.asset);
  });

  it('is gone on with only where it ends', async () => {
    const address = await addressOf(film.length);
    await patch(address, 0, film.subarray(0, 1000));
    const wrong = await patch(address, 500, film.subarray(500, 1500));
    assert.deepEqual([wrong.status, wrong.code], [409, 'upload.offset']);
    const more = await patch(address, 1000, Buffer.alloc(film.length));
    assert.deepEqual([more.status, more.code], [413, 'asset.too_large']);
    assert.equal((await ask('HEAD', address)).headers.get('upload-offset'), '1000');
  });

  it('is whoever began it’s, and looks to others as if it were not there', async () => {
    const address = await addressOf(film.length);
    for (const got of [
      await ask('HEAD', address, {}, undefined, eve),
      await patch(address, 0, film, eve),
      await ask('DELETE', address, {}, undefined, eve),
    ])
      assert.deepEqual([got.status, got.code], [404, 'upload.unknown']);
    const guest = await site.guest();
    const refused = await begin(1000, 'a.mp4', guest.token);
    assert.deepEqual([refused.status, refused.code], [403, 'account.required']);
    assert.equal((await begin(1000, 'a.mp4', 'nonsense')).status, 401);
    assert.equal((await ask('HEAD', address)).status, 200);
  });

  it('is refused before anything of it comes, when it cannot be taken in', async () => {
    const cases: [code: string, bytes: number, name: string][] = [
      ['asset.too_large', 1_000_001, 'a.mp4'],
      ['asset.name', 1000, '../a.mp4'],
      ['asset.name', 1000, ''],
      ['asset.missing', 0, 'a.mp4'],
    ];
    for (const [code, bytes, name] of cases) assert.equal((await begin(bytes, name)).code, code, name);
    const endless = await ask('POST', '/v1/uploads', { 'upload-defer-length': '1', ...called('a.mp4') });
    assert.deepEqual([endless.status, endless.code], [400, 'request.malformed']);
    const old = await ask('POST', '/v1/uploads', { 'tus-resumable': '0.2.0', 'upload-length': '10' });
    assert.ok(old.status === 400 || old.status === 412);
  });

  it('is refused at its end, when it is not what is taken in, and nothing is left of it', async () => {
    const text = Buffer.from('I am no film '.repeat(1000));
    const address = await addressOf(text.length);
    const got = await patch(address, 0, text);
    assert.deepEqual([got.status, got.code], [422, 'asset.type']);
    assert.ok(got.json.errors[0].message);
    assert.equal((await ask('HEAD', address)).status, 404);
  });

  it('counts for the quota while it is on its way', async () => {
    const token = (await site.person('Bob')).token;
    await begin(900_000, 'a.mp4', token);
    const address = await addressOf(900_000, 'b.mp4', token);
    const third = await begin(900_000, 'c.mp4', token);
    assert.deepEqual([third.status, third.code], [409, 'asset.quota']);
    assert.equal((await ask('DELETE', address, {}, undefined, token)).status, 204);
    assert.equal((await begin(900_000, 'c.mp4', token)).status, 201);
  });

  it('does not go on when he is banned who began it', async () => {
    const bad = await site.person('Mallory');
    const address = await addressOf(film.length, 'film.mp4', bad.token);
    await site.sanctions.impose(await staffMember(site, 'Grace', 'moderator'), aSanction(bad.user.id));
    const more = await patch(address, 0, film.subarray(0, 1000), bad.token);
    assert.deepEqual([more.status, more.code], [403, 'sanction.banned']);
    assert.equal((await begin(1000, 'a.mp4', bad.token)).code, 'sanction.banned');
  });

  it('is refused to pages of other sites, and explained to those of allowed ones', async () => {
    const other = await ask('POST', '/v1/uploads', { origin: 'https://evil.example', 'upload-length': '10' });
    assert.deepEqual([other.status, other.code], [403, 'origin.refused']);
    const asked = await ask('OPTIONS', '/v1/uploads', { origin: 'https://parvis.example' });
    assert.match(String(asked.headers.get('access-control-allow-headers')), /Upload-Offset/);
    assert.deepEqual([asked.headers.get('tus-version'), asked.headers.get('tus-max-size')], ['1.0.0', '1000000']);
    const begun = await ask('POST', '/v1/uploads', {
      origin: 'https://parvis.example',
      'upload-length': '1000',
      ...called('a.mp4'),
    });
    assert.equal(begun.headers.get('access-control-allow-origin'), 'https://parvis.example');
    assert.match(String(begun.headers.get('access-control-expose-headers')), /Location/);
  });

  it('leads nowhere else', async () => {
    for (const path of ['/v1/uploads/..%2f..%2fparvis.db', '/v1/uploads/x', '/v1/uploads/', '/v1/uploads/a/b'])
      assert.equal((await ask('HEAD', path)).status, 404, path);
    assert.equal((await ask('GET', '/v1/uploads')).status, 404);
    assert.equal((await ask('PUT', '/v1/uploads')).status, 404);
  });

  it('is given up when it takes too long', async () => {
    const address = await addressOf(film.length);
    await patch(address, 0, film.subarray(0, 1000));
    site.clock.pass(25 * 3_600_000);
    const late = await patch(address, 1000, film.subarray(1000));
    assert.deepEqual([late.status, late.code], [404, 'upload.unknown']);
    assert.ok((await site.arrivals.sweep()) >= 1);
    const id = address.split('/').at(-1) ?? '';
    assert.deepEqual(
      site.folder.files().filter((path) => path.includes(id)),
      [],
    );
  });
});
