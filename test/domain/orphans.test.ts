import assert from 'node:assert/strict';
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from '../../rooms/services.ts';
import type { Blobs } from '../../server/blobs/blobs.ts';
import { openUploads } from '../../server/uploads.ts';
import { aHouse, type House } from '../support/house.ts';
import { aWav } from '../support/media.ts';
import { aPicture } from '../support/pictures.ts';

const DAY_MS = 24 * 3_600_000;

describe('what belongs to nothing any more', () => {
  let house: House;
  let ada: Identity;
  beforeEach(async () => {
    house = aHouse();
    ada = (await house.person('Ada')).identity;
  });
  afterEach(() => house.close());

  /** Sweeps as one does so many ms from now. The files are of today, whatever the house thinks. */
  function sweepIn(ms: number, more: { blobs?: Blobs } = {}) {
    const clock = { now: () => Date.now() + ms };
    return openUploads({ ...house, clock, uploads: house.config.uploads, ...more }).orphans.sweep();
  }
  const wav = (rate = 8000) => house.assets.receive(ada, { name: 'a.wav', bytes: aWav({ rate, seconds: 1 }) });

  it('is thrown away, when a process died between the blob and the record', async () => {
    const kept = await wav();
    const lost = await wav(4000);
    // As it is when the process dies there.
    await house.store.assets.delete(lost.id);
    await house.accounts.change(ada, {}, { bytes: await aPicture('png') });
    const files = house.folder.files();
    assert.deepEqual((await sweepIn(3_600_000))?.blobs, 0, 'it may still be on its way');
    assert.deepEqual(await sweepIn(DAY_MS), { blobs: 1, records: 0, exhibits: 0, drafts: 0 });
    assert.deepEqual(
      house.folder.files(),
      files.filter((path) => `/${path}` !== lost.url),
    );
    assert.ok(await house.blobs.has(kept.url.slice(1)));
  });

  it('is thrown away, when its file never came or is gone', async () => {
    const [kept, lost] = [await wav(), await wav(4000)];
    const told: string[] = [];
    house.bus.hear('exhibit.removed', ({ spot }) => void told.push(spot));
    await house.exhibits.hang(ada, { scene: 'gallery', spot: 'north', asset: lost.id, title: '' });
    await house.blobs.remove(lost.url.slice(1));
    assert.equal((await sweepIn(DAY_MS))?.records, 1);
    const { assets, usage } = await house.assets.list(ada, { limit: 10 });
    assert.deepEqual([assets.map(({ id }) => id), usage.count, told], [[kept.id], 1, ['north']]);
  });

  it('is left alone when nearly all of it is missing: then it is the files that are elsewhere', async () => {
    for (let rate = 1000; rate < 1012; rate++) await wav(rate);
    const blobs = { ...house.blobs, has: async () => false };
    assert.equal((await sweepIn(DAY_MS, { blobs }))?.records, 0);
    assert.equal((await house.assets.list(ada, { limit: 20 })).assets.length, 12);
    assert.match(house.said.join(), /uploads are not where they were/);
  });

  it('is taken down, when it was hung while it went', async () => {
    const asset = await wav();
    await house.exhibits.hang(ada, { scene: 'gallery', spot: 'north', asset: asset.id, title: '' });
    await house.store.assets.delete(asset.id);
    assert.equal((await sweepIn(DAY_MS))?.exhibits, 1);
    assert.equal(await house.store.exhibits.count(), 0);
  });

  it('is thrown away, when it never became whole', async () => {
    await house.arrivals.expect(ada, { id: crypto.randomUUID(), name: 'a.wav', bytes: 1000 });
    const draft = join(house.drafts.folder, 'left-by-a-dead-process');
    writeFileSync(draft, 'x');
    utimesSync(draft, 1, 1);
    assert.equal((await sweepIn(2 * DAY_MS))?.drafts, 2);
    assert.deepEqual([house.folder.files(), await house.store.arrivals.count()], [[], 0]);
  });

  it('is looked for once a day', async () => {
    assert.ok(await house.orphans.sweep());
    assert.equal(await house.orphans.sweep(), undefined);
    house.clock.pass(DAY_MS);
    assert.ok(await house.orphans.sweep());
  });
});
