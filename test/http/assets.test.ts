import assert from 'node:assert/strict';
import { request } from 'node:http';
import { assetCreated } from '../../schema/rest/assets.ts';
import { eventually } from '../support/eventually.ts';
import { aBomb, aPicture, SVG } from '../support/pictures.ts';
import { aForm, aSite, type Site } from '../support/site.ts';

describe('an upload', () => {
  let site: Site;
  let token: string;
  beforeEach(async () => {
    site = await aSite();
    token = (await site.person('Ada')).token;
  });
  afterEach(() => site.close());

  const upload = (body: FormData, by = token) => site.ask('/v1/assets', { body, token: by });

  it('is answered 201, and its variants are there for everybody, for good', async () => {
    const { status, json } = await upload(aForm(await aPicture('png')));
    assert.equal(status, 201);
    const { asset } = assetCreated.parse(json);
    for (const url of [asset.url, String(asset.medium_url), String(asset.thumb_url)]) {
      const { status: found, headers } = await site.ask(url);
      assert.deepEqual([found, headers.get('content-type')], [200, 'image/webp']);
      assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('content-security-policy'), "default-src 'none'; sandbox");
      const etag = String(headers.get('etag'));
      assert.equal((await site.ask(url, { headers: { 'if-none-match': etag } })).status, 304);
      const head = await site.ask(url, { method: 'HEAD' });
      assert.ok(Number(head.headers.get('content-length')) > 100);
    }
  });

  it('keeps the original out of reach', async () => {
    const { json } = await upload(aForm(await aPicture('png')));
    const hash = json.asset.url.split('/').at(-1).split('-')[0];
    for (const path of [
      `/originals/${hash}`,
      `/assets/../originals/${hash}`,
      `/assets/%2e%2e%2foriginals%2f${hash}`,
      `/assets/${hash}`,
    ])
      assert.equal((await site.ask(path)).status, 404, path);
    assert.equal((await site.ask(`/assets/${'0'.repeat(64)}-large.webp`)).json.errors[0].fields, 'asset');
  });

  it('is refused with what is wrong with it, and nothing of it is left on disk', async () => {
    const before = site.folder.files();
    const cases: [number, string, FormData][] = [
      [422, 'asset.type', aForm(SVG, 'a.svg')],
      [422, 'asset.type', aForm(Buffer.from('hello'), 'a.png')],
      [413, 'asset.too_large', aForm(Buffer.alloc(5 * 1024 * 1024 + 1), 'a.png')],
      [422, 'asset.pixels', aForm(aBomb(), 'a.png')],
      [422, 'asset.broken', aForm((await aPicture('jpeg')).subarray(0, 20_000), 'a.jpg')],
      [422, 'asset.name', aForm(await aPicture('png'), '../../etc/a.png')],
      [400, 'asset.missing', aForm(Buffer.alloc(0), 'a.png')],
      [400, 'asset.missing', new FormData()],
      [400, 'request.malformed', aForm(await aPicture('png'), 'a.png', 'other')],
    ];
    for (const [status, code, form] of cases) {
      const { status: got, json, headers } = await upload(form);
      assert.deepEqual([got, headers.get('x-refusal-code')], [status, code]);
      assert.ok(json.errors[0].message, code);
    }
    assert.deepEqual(site.folder.files(), before);
    assert.equal(await site.store.assets.count(), 0);
  });

  it('is refused to guests and strangers, before anything of it is read', async () => {
    const form = aForm(await aPicture('png'));
    assert.equal((await upload(form, (await site.guest()).token)).headers.get('x-refusal-code'), 'account.required');
    assert.equal((await site.ask('/v1/assets', { body: form })).status, 401);
    assert.deepEqual(site.folder.files(), []);
  });

  it('is refused when it is no form', async () => {
    const plain = await site.ask('/v1/assets', { body: {}, token });
    assert.deepEqual([plain.status, plain.headers.get('x-refusal-code')], [400, 'asset.missing']);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    for (const body of [
      'rubbish',
      '--x\r\nrubbish',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nabc',
    ])
      assert.equal((await site.ask('/v1/assets', { method: 'POST', body, token, headers })).status, 400, body);
    const bare = { 'content-type': 'multipart/form-data' };
    assert.equal((await site.ask('/v1/assets', { method: 'POST', body: 'x', token, headers: bare })).status, 400);
  });

  it('that breaks off leaves nothing', async () => {
    const { hostname, port } = new URL(site.url);
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': 100_000,
    };
    const sending = request({ hostname, port, method: 'POST', path: '/v1/assets', headers });
    sending.on('error', () => {});
    sending.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n\x89PNG');
    await new Promise((sent) => sending.write('abc', sent));
    sending.destroy();
    assert.equal((await site.ask('/v1/scenes')).status, 200);
    await eventually('nothing of it is left', () => site.folder.files().length === 0);
  });

  it('may be made only so often', async () => {
    await site.close();
    site = await aSite({ UPLOADS_PER_ACCOUNT: '1' });
    token = (await site.person('Ada')).token;
    const began = performance.now();
    assert.equal((await upload(aForm(await aPicture('png')))).status, 201);
    const second = await upload(aForm(await aPicture('png')));
    assert.equal(second.status, 429);
    const wait = Number(second.headers.get('retry-after'));
    const passed = (performance.now() - began) / 1000;
    assert.ok(wait <= 600 && wait >= Math.floor(600 - passed), `ten minutes since the first, ${wait} s from now`);
  });

  it('hangs where its owner wants, and is listed', async () => {
    const { json } = await upload(aForm(await aPicture('png')));
    const { identity } = await site.person('Bob');
    const bobs = await site.assets.receive(identity, { name: 'b.png', bytes: await aPicture('png', { seed: 9 }) });
    await site.exhibits.hang(identity, { scene: 'gallery', spot: 'north', asset: bobs.id, title: 'Bob’s' });
    const list = await site.ask('/v1/scenes/gallery/exhibits');
    assert.equal(list.json.count, 1);
    const { spot, title, by, url, thumb_url } = list.json.exhibits[0];
    assert.deepEqual([spot, title, by, url, thumb_url], ['north', 'Bob’s', 'Bob', bobs.url, bobs.thumb_url]);
    assert.notEqual(json.asset.url, url);
    assert.equal((await site.ask('/v1/scenes/nowhere/exhibits')).status, 404);
  });
});
