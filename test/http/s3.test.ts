import assert from 'node:assert/strict';
import { s3Blobs } from '../../server/blobs/s3.ts';
import { readConfig } from '../../server/config.ts';
import { openFiles } from '../../server/files.ts';
import { drafts } from '../../server/media/drafts.ts';
import { aFolder, type Folder } from '../support/folder.ts';
import { aPdf, aWav } from '../support/media.ts';
import { aPicture } from '../support/pictures.ts';
import { anS3Server, type S3Server } from '../support/s3-server.ts';
import { aSite, type Site } from '../support/site.ts';

describe('uploads in a bucket', () => {
  let s3: S3Server;
  let folder: Folder;
  let site: Site;
  let env: Record<string, string>;
  before(async () => {
    s3 = await anS3Server();
    folder = aFolder();
    const { bucket, endpoint, accessKeyId, secretAccessKey } = s3.settings;
    env = {
      S3_BUCKET: bucket,
      S3_ENDPOINT: endpoint,
      S3_ACCESS_KEY_ID: accessKeyId,
      S3_SECRET_ACCESS_KEY: secretAccessKey,
    };
    site = await aSite(env, { blobs: s3Blobs(s3.settings, drafts(folder.path)) });
  });
  after(async () => {
    await site.close();
    await s3.stop();
    folder.remove();
  });

  it('come from there by an address that is good for a while; pictures come from here', async () => {
    const { identity } = await site.person('Ada');
    const bytes = aWav({ seconds: 1 });
    const song = await site.assets.receive(identity, { name: 'a.wav', bytes });
    const sent = await site.ask(song.url);
    assert.deepEqual([sent.status, sent.headers.get('cache-control')], [302, 'private, max-age=300']);
    const location = String(sent.headers.get('location'));
    assert.ok(location.startsWith(`${s3.settings.endpoint}/parvis/assets/`));
    assert.match(location, /X-Amz-Expires=600/);
    const followed = await fetch(site.url + song.url);
    assert.deepEqual(
      [followed.headers.get('content-type'), Buffer.from(await followed.arrayBuffer()).equals(bytes)],
      ['audio/wav', true],
    );
    const paper = await site.assets.receive(identity, { name: 'a.pdf', bytes: aPdf() });
    const download = await fetch(site.url + paper.file_url);
    assert.match(String(download.headers.get('content-disposition')), /^attachment; filename="[0-9a-f]{12}\.pdf"$/);
    await download.arrayBuffer();
    const picture = await site.assets.receive(identity, { name: 'a.png', bytes: await aPicture('png') });
    const shown = await site.ask(picture.url);
    assert.deepEqual([shown.status, shown.headers.get('content-type')], [200, 'image/webp']);
    assert.equal((await site.ask(picture.url, { headers: { range: 'bytes=0-9' } })).status, 206);
    for (const { id } of [song, paper, picture]) await site.assets.remove(identity, id);
    for await (const { key } of site.blobs.list('')) assert.fail(`${key} is left`);
    assert.deepEqual([folder.files(), site.folder.files()], [[], []]);
  });

  it('may be played by our page, and by no other site’s leave', async () => {
    const policy = String((await site.ask('/')).headers.get('content-security-policy'));
    assert.ok(policy.includes(`media-src 'self' blob: ${s3.settings.endpoint}`), policy);
  });

  it('are opened with the server, which says what is wrong', async () => {
    const config = readConfig({ ...env, DATA_DIR: folder.path });
    const files = await openFiles(config);
    files.studio.close();
    const wrong = readConfig({ ...env, DATA_DIR: folder.path, S3_BUCKET: 'nowhere' });
    await assert.rejects(openFiles(wrong), /S3_BUCKET: the bucket "nowhere"/);
    assert.throws(() => readConfig({ S3_BUCKET: 'parvis' }), /S3_ACCESS_KEY_ID: is needed/);
  });
});
