import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { drafts } from '../../server/media/drafts.ts';
import { type Studio, studio } from '../../server/media/studio.ts';
import { aFolder, type Folder } from '../support/folder.ts';
import { aWav } from '../support/media.ts';
import { aPicture } from '../support/pictures.ts';

describe('the studio', () => {
  let folder: Folder;
  const opened: Studio[] = [];
  beforeEach(() => {
    folder = aFolder();
  });
  afterEach(() => {
    for (const one of opened.splice(0)) one.close();
    folder.remove();
  });

  const limits = readConfig({}).uploads.media;
  function open(bounds: { seconds: number; megabytes: number }): Studio {
    const one = studio(bounds);
    opened.push(one);
    return one;
  }
  async function develop(at: Studio, bytes: Buffer) {
    const path = join(folder.path, 'file');
    writeFileSync(path, bytes);
    return drafts(join(folder.path, 'drafts')).withFolder((into) => at.develop(path, into, limits));
  }

  it('gives up what takes too long, in words', async () => {
    const hasty = open({ seconds: 0.0001, megabytes: 1024 });
    await assert.rejects(develop(hasty, await aPicture('png')), { code: 'asset.heavy' });
    // Another process takes the place of the one that was killed.
    await assert.rejects(develop(hasty, aWav()), { code: 'asset.heavy' });
  });

  it('gives up what takes too much memory', async () => {
    const poor = open({ seconds: 30, megabytes: 1 });
    const large = await aPicture('png', { width: 3900, height: 3900 });
    await assert.rejects(develop(poor, large), { code: 'asset.heavy' });
  });

  it('takes many at once, and answers each with its own', async () => {
    const one = open({ seconds: 30, megabytes: 1024 });
    const rates = Array.from({ length: 20 }, (_one, n) => 1000 + n);
    const path = (rate: number) => join(folder.path, String(rate));
    for (const rate of rates) writeFileSync(path(rate), aWav({ seconds: 1, rate }));
    const found = await Promise.all(rates.map((rate) => one.develop(path(rate), folder.path, limits)));
    assert.deepEqual(
      found.map(({ bytes }) => bytes),
      rates.map((rate) => 44 + rate * 2),
    );
    assert.equal(new Set(found.map(({ hash }) => hash)).size, 20);
  });

  it('that is closed takes nothing more', async () => {
    const one = open({ seconds: 30, megabytes: 1024 });
    await develop(one, aWav());
    one.close();
    await assert.rejects(develop(one, aWav()), { code: 'server.stopping' });
  });
});
