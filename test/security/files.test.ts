import assert from 'node:assert/strict';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { raw, statusesOf } from './raw.ts';

const UP = ['..', '%2e%2e', '..%2f', '%2e%2e%2f', '..%5c', '%252e%252e%252f', '..%c0%af', '..;', '....//', '..%00/'];
const TARGETS = ['etc/passwd', 'package.json', 'data/jwt-secret', 'parvis.db', '.env', 'server/main.ts'];

describe('files that are nobody’s to read', () => {
  let world: TestWorld;
  before(async () => {
    world = await openTestWorld({ LOG_LEVEL: 'error' });
  });
  after(() => world.close());

  const get = (path: string) => raw(world.url, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);

  it('are not reached by climbing out of a folder that is served', async () => {
    const roots = ['/scenes/tiles', '/scenes', '/assets', '/docs', '/monitor/assets', ''];
    const paths = roots.flatMap((root) =>
      UP.flatMap((up) => TARGETS.map((target) => `${root}/${[up, up, up, up].join('/')}/${target}`)),
    );
    const answers = await Promise.all(paths.map(async (path) => ({ path, got: await get(path) })));
    for (const { path, got } of answers) {
      const [status = 0] = statusesOf(got);
      assert.ok(status >= 400 && status < 500, `${path}: ${status}`);
      assert.doesNotMatch(got, /root:x:|"dependencies"|SQLite format|ENOENT|\/work\//, path);
    }
  });

  it('are not served beside those that are', async () => {
    const hidden = [
      '/scenes/administration/scene.json',
      '/scenes/administration/map.tmj',
      '/scenes/administration/dialogues/clerk.fr.ink',
      '/.git/config',
      '/.env',
      '/package.json',
      '/server/main.ts',
      '/data/jwt-secret',
      '/parvis.db',
      '/blobs/',
      '/docs/docs-page.ts',
      '/node_modules/express/package.json',
      `/assets/${'a'.repeat(64)}-large.webp`,
      `/assets/${'a'.repeat(64)}-large.webp/../../jwt-secret`,
      '/file:///etc/passwd',
    ];
    for (const path of hidden) {
      const [status] = statusesOf(await get(path));
      assert.ok(status === 404 || status === 401 || status === 400, `${path}: ${status}`);
    }
  });
});
