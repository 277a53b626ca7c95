import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { diskBlobs } from '../../server/blobs/disk.ts';
import { aFolder, type Folder } from '../support/folder.ts';
import { blobsContract } from './blobs.contract.ts';

describe('blobs on disk', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = aFolder();
  });
  afterEach(() => folder.remove());

  blobsContract(() => diskBlobs(folder.path));

  it('leaves no draft behind when a stream breaks off', async () => {
    const blobs = diskBlobs(folder.path);
    const broken = new Readable({
      read() {
        this.destroy(new Error('gone'));
      },
    });
    await assert.rejects(blobs.put('a/b', broken));
    assert.deepEqual(folder.files(), []);
  });

  it('sweeps the drafts of a process that died', () => {
    mkdirSync(join(folder.path, '.drafts'), { recursive: true });
    writeFileSync(join(folder.path, '.drafts', 'half'), 'x');
    diskBlobs(folder.path);
    assert.deepEqual(folder.files(), []);
  });

  it('says that the disk is full as a refusal', async () => {
    const blobs = diskBlobs(folder.path);
    const full = new Readable({
      read() {
        this.destroy(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
      },
    });
    await assert.rejects(blobs.put('a/b', full), { code: 'server.disk_full' });
  });
});
