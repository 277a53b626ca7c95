import assert from 'node:assert/strict';
import { aSite, type Site } from '../support/site.ts';

describe('the site', () => {
  let site: Site;
  beforeEach(async () => {
    site = await aSite();
  });
  afterEach(() => site.close());

  // As a browser asks again; fetch by itself would ask for a fresh one.
  const since = (etag: string) => ({ 'if-none-match': etag, 'cache-control': 'max-age=0' });

  const cache = async (path: string) => (await site.ask(path)).headers.get('cache-control');

  it('shows the page anew each time, and keeps what it loads for good', async () => {
    assert.match((await site.ask('/')).text, /<title>Parvis/);
    assert.equal(await cache('/'), 'no-cache');
    assert.equal(await cache('/assets/index-abc123.js'), 'public, max-age=31536000, immutable');
    assert.equal((await site.ask('/.env')).status, 404);
  });

  it('shows the art of the scenes, and nothing else of that folder', async () => {
    const shared = ['/scenes/tiles/town.png', '/scenes/tiles/town.json', '/scenes/plaza/view.png'];
    for (const path of [...shared, '/scenes/plaza/sets/Town%20(free).png']) {
      const { status, headers } = await site.ask(path);
      assert.deepEqual([status, headers.get('cache-control')], [200, 'no-cache'], path);
    }
    const hidden = [
      '/scenes/plaza/scene.json',
      '/scenes/plaza/.hidden.png',
      '/scenes/plaza/%2ehidden.png',
      '/scenes/plaza/%zz.png',
      '/scenes/plaza/dialogues/guide.fr.ink',
      '/scenes/art/draw.ts',
      '/scenes/tiles/..%2fplaza%2fscene.json',
      '/scenes/tiles/%2e%2e/plaza/scene.json',
      '/scenes/tiles/nothing.png',
      '/scenes/',
      '/scenes',
    ];
    for (const path of hidden) assert.equal((await site.ask(path)).status, 404, path);
  });

  it('lists the scenes, and shows one whole, to each what is his', async () => {
    const list = await site.ask('/v1/scenes');
    assert.equal(list.json.count, 2);
    const { token } = await site.person('Ada');
    const { json, headers } = await site.ask('/v1/scenes/plaza?from=gallery&portal=out', { token });
    assert.deepEqual([json.scene.id, json.story.flags, json.arrival.spawn], ['plaza', { who: 'Ada' }, 'from-gallery']);
    assert.equal(headers.get('cache-control'), 'private, no-cache');
    const bare = await site.ask('/v1/scenes/plaza', { token: 'rubbish' });
    assert.deepEqual([bare.status, bare.json.story.flags], [200, {}]);
    assert.equal((await site.ask('/v1/scenes/nowhere')).json.errors[0].fields, 'scene');
  });

  it('does not send the same place twice', async () => {
    const first = await site.ask('/v1/scenes/plaza?part=place');
    const etag = String(first.headers.get('etag'));
    assert.equal(first.headers.get('cache-control'), 'no-cache');
    assert.equal(first.json.story, undefined);
    const again = await site.ask('/v1/scenes/plaza?part=place', { headers: since(etag) });
    assert.deepEqual([again.status, again.text], [304, '']);
    const whole = await site.ask('/v1/scenes/plaza');
    const same = { headers: since(String(whole.headers.get('etag'))) };
    assert.equal((await site.ask('/v1/scenes/plaza', same)).status, 304);
    assert.notEqual((await site.ask('/v1/scenes/gallery?part=place')).headers.get('etag'), etag);
  });
});
