import assert from 'node:assert/strict';
import type { Identity } from '../../rooms/services.ts';
import { aHouse, type House } from '../support/house.ts';
import { aWav } from '../support/media.ts';

const wav = (rate: number) => aWav({ seconds: 1, rate });
const EIGHT = wav(8000).length;

describe('what an account may keep', () => {
  let house: House;
  let ada: Identity;
  beforeEach(async () => {
    house = aHouse({ QUOTA_BYTES_PER_ACCOUNT: String(EIGHT * 3), QUOTA_FILES_PER_ACCOUNT: '5' });
    ada = (await house.person('Ada')).identity;
  });
  afterEach(() => house.close());

  const bring = (at: House, bytes: Buffer) => at.assets.receive(ada, { name: 'a.wav', bytes });

  it('is bounded in bytes, and what goes makes room', async () => {
    const first = await bring(house, wav(8000));
    await bring(house, wav(8001));
    await assert.rejects(bring(house, wav(12_000)), { code: 'asset.quota' });
    await assert.rejects(house.assets.mayBring(ada, EIGHT * 1.5), { code: 'asset.quota' });
    await house.assets.mayBring(ada, EIGHT / 2);
    const before = await house.assets.list(ada, { limit: 10 });
    assert.deepEqual(
      [before.usage, before.quota],
      [
        { bytes: EIGHT * 2 + 2, count: 2 },
        { bytes: EIGHT * 3, count: 5 },
      ],
    );
    await house.assets.remove(ada, first.id);
    await bring(house, wav(12_000));
  });

  it('is bounded in files', async () => {
    for (let rate = 1000; rate < 1005; rate++) await bring(house, wav(rate));
    await assert.rejects(bring(house, wav(1005)), { code: 'asset.quota' });
    const bob = (await house.person('Bob')).identity;
    await house.assets.receive(bob, { name: 'b.wav', bytes: wav(1005) });
  });

  it('is not exceeded by those that come at once, in one process or in two', async () => {
    const other = aHouse(
      { QUOTA_BYTES_PER_ACCOUNT: String(EIGHT * 3), QUOTA_FILES_PER_ACCOUNT: '5' },
      { store: house.store, bus: house.bus },
    );
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_one, n) => bring(n % 2 ? house : other, wav(7000 + n))),
    );
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    assert.deepEqual(
      refused,
      Array.from({ length: 5 }, () => 'asset.quota'),
    );
    const { assets, usage } = await house.assets.list(ada, { limit: 10 });
    assert.deepEqual([assets.length, usage.count], [3, 3]);
    assert.equal(
      usage.bytes,
      assets.reduce((sum, one) => sum + one.bytes, 0),
    );
    const files = [...house.folder.files(), ...other.folder.files()];
    assert.equal(files.length, 3, 'nothing is left of what was refused');
    other.folder.remove();
  });

  it('counts what was there before anything was counted', async () => {
    await bring(house, wav(8000));
    await house.store.usages.delete(ada.id);
    await bring(house, wav(8001));
    const { usage } = await house.assets.list(ada, { limit: 10 });
    assert.deepEqual(usage, { bytes: EIGHT * 2 + 2, count: 2 });
  });
});
