import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { s3Blobs } from '../../server/blobs/s3.ts';
import { drafts } from '../../server/media/drafts.ts';
import { aFolder, type Folder } from '../support/folder.ts';
import { anS3Server, type S3Server } from '../support/s3-server.ts';
import { blobsContract } from './blobs.contract.ts';

describe('blobs in a bucket', () => {
  let server: S3Server;
  let folder: Folder;
  before(async () => {
    server = await anS3Server();
    folder = aFolder();
  });
  after(async () => {
    await server.stop();
    folder.remove();
  });

  const blobs = (more: object = {}) => s3Blobs({ ...server.settings, ...more }, drafts(folder.path));
  beforeEach(async () => {
    const all = blobs();
    for await (const { key } of all.list('')) await all.remove(key);
  });

  blobsContract(() => blobs());

  it('leave no draft behind', async () => {
    await blobs().put('a/b', Buffer.from('x'));
    assert.deepEqual(folder.files(), []);
  });

  it('are reached by whoever has a signed address, and by nobody else', async () => {
    const path = `${folder.path}/song`;
    writeFileSync(path, 'la la la');
    await blobs().take('assets/song.mp3', path);
    const as = { type: 'audio/mpeg', disposition: 'inline', seconds: 60 };
    const url = String(await blobs().url('assets/song.mp3', as));
    const answer = await fetch(url, { headers: { range: 'bytes=3-4' } });
    assert.deepEqual([answer.status, await answer.text()], [206, 'la']);
    assert.deepEqual(
      [answer.headers.get('content-type'), answer.headers.get('content-disposition')],
      ['audio/mpeg', 'inline'],
    );
    const tampered = new URL(url);
    tampered.searchParams.set('response-content-type', 'text/html');
    assert.equal((await fetch(tampered)).status, 403);
    rmSync(path);
  });

  it('say what is wrong with the bucket or the keys', async () => {
    await blobs().check();
    await assert.rejects(blobs({ bucket: 'nowhere' }).check(), /S3_BUCKET: the bucket "nowhere".*NoSuchBucket/);
    await assert.rejects(blobs({ secretAccessKey: 'wrong' }).check(), /SignatureDoesNotMatch/);
    await assert.rejects(blobs({ secretAccessKey: 'wrong' }).put('a/b', Buffer.from('x')), /S3 answered 403/);
  });
});
