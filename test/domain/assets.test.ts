import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import type { Identity } from '../../rooms/services.ts';
import { assets } from '../../server/domain/assets.ts';
import { oneByOne } from '../../server/domain/turns.ts';
import { aHouse, type House } from '../support/house.ts';
import { aBomb, aPicture, SVG } from '../support/pictures.ts';

describe('an asset', () => {
  let house: House;
  let ada: Identity;
  beforeEach(async () => {
    house = aHouse({ MAX_UPLOAD: String(5.5 * 1024 * 1024) });
    ada = (await house.person('Ada')).identity;
  });
  afterEach(() => house.close());

  const blob = async (url: string | null) => {
    const found = await house.blobs.open(url?.slice(1) ?? '');
    assert.ok(found, String(url));
    return buffer(found.content);
  };

  for (const type of ['png', 'jpeg', 'webp'] as const)
    it(`is taken in from a ${type} picture and drawn anew, upright and without metadata`, async () => {
      const bytes = await aPicture(type, { width: 2000, height: 1000 });
      const asset = await house.assets.receive(ada, { name: `Été 👩‍🚀.${type}`, bytes });
      assert.deepEqual([asset.type, asset.bytes], [`image/${type}`, bytes.length]);
      // It lay on its side, as its orientation says.
      assert.deepEqual([asset.width, asset.height], [800, 1600]);
      const large = await sharp(await blob(asset.url)).metadata();
      assert.deepEqual([large.format, large.width, large.height], ['webp', 800, 1600]);
      assert.deepEqual([large.exif, large.xmp, large.orientation], [undefined, undefined, undefined]);
      const thumb = await sharp(await blob(asset.thumb_url)).metadata();
      assert.deepEqual([thumb.format, thumb.width, thumb.height], ['webp', 160, 320]);
      const stored = await house.store.assets.get(asset.id);
      assert.deepEqual([stored?.owner, stored?.name], [ada.id, `Été 👩‍🚀.${type}`]);
      assert.deepEqual(house.folder.files(), [
        `assets/${stored?.hash}-large.webp`,
        `assets/${stored?.hash}-medium.webp`,
        `assets/${stored?.hash}-thumb.webp`,
        `originals/${stored?.hash}`,
      ]);
    });

  it('is not blown up when it is small', async () => {
    const bytes = await sharp({ create: { width: 20, height: 10, channels: 4, background: '#123' } })
      .png()
      .toBuffer();
    const { width, height } = await house.assets.receive(ada, { name: 'dot.png', bytes });
    assert.deepEqual([width, height], [20, 10]);
  });

  describe('is refused, and nothing is left of it,', () => {
    const cases: Record<string, [code: string, name: string, bytes: () => Buffer | Promise<Buffer>]> = {
      'when it is no picture': ['asset.type', 'a.png', () => Buffer.from('hello, I am a text')],
      'when it is a GIF': [
        'asset.type',
        'a.png',
        () => Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64'),
      ],
      'when it is an SVG': ['asset.type', 'a.svg', () => SVG],
      'when it is an SVG called PNG': ['asset.type', 'a.png', () => SVG],
      'when it is too big': ['asset.too_large', 'a.png', async () => padded(await aPicture('png'), 5 * 1024 * 1024)],
      'when it is bigger than anything may be': ['asset.too_large', 'a.png', () => Buffer.alloc(6 * 1024 * 1024)],
      'when it is empty': ['asset.missing', 'a.png', () => Buffer.alloc(0)],
      'when it is a bomb of 256 megapixels': ['asset.pixels', 'a.png', () => aBomb()],
      'when it is a PNG cut short': ['asset.broken', 'a.png', async () => cut(await aPicture('png'))],
      'when it is a JPEG cut short': ['asset.broken', 'a.jpg', async () => cut(await aPicture('jpeg'))],
      'when it is a WebP cut short': ['asset.broken', 'a.webp', async () => cut(await aPicture('webp'))],
      'when only the end of a JPEG is missing': [
        'asset.broken',
        'a.jpg',
        async () => cut(await aPicture('jpeg'), 0.995),
      ],
      'when it is only the beginning of a PNG': [
        'asset.broken',
        'a.png',
        async () => cut(await aPicture('png'), 0.001),
      ],
      'when its name climbs out of its folder': ['asset.name', '../../etc/a.png', () => aPicture('png')],
      'when its name climbs out the Windows way': ['asset.name', '..\\a.png', () => aPicture('png')],
      'when its name has control characters': ['asset.name', 'a\u0000.png', () => aPicture('png')],
      'when its name is turned round': ['asset.name', 'a\u202Egnp.exe', () => aPicture('png')],
      'when its name is too long': ['asset.name', `${'a'.repeat(200)}.png`, () => aPicture('png')],
      'when it has no name': ['asset.name', '', () => aPicture('png')],
    };
    const padded = (bytes: Buffer, by: number) => Buffer.concat([bytes, Buffer.alloc(by)]);
    const cut = (bytes: Buffer, part = 0.5) => bytes.subarray(0, Math.floor(bytes.length * part));
    for (const [when, [code, name, make]] of Object.entries(cases))
      it(when, async () => {
        const bytes = await make();
        await assert.rejects(house.assets.receive(ada, { name, bytes }), { code });
        assert.deepEqual(house.folder.files(), []);
        assert.equal(await house.store.assets.count(), 0);
      });

    it('when it comes from a guest', async () => {
      const { identity } = await house.guest();
      const bytes = await aPicture('png');
      await assert.rejects(house.assets.receive(identity, { name: 'a.png', bytes }), { code: 'account.required' });
      await assert.rejects(house.assets.receive(house.identities.passerBy('fr'), { name: 'a.png', bytes }), {
        code: 'account.required',
      });
      assert.deepEqual(house.folder.files(), []);
    });

    it('when it cannot be recorded, and what an earlier upload keeps there stays', async () => {
      const bytes = await aPicture('png');
      const failing = {
        ...house.store,
        batch: () => Promise.reject(new Error('no')),
      };
      const broken = assets({ ...house, alone: oneByOne(), store: failing, uploads: house.config.uploads });
      await assert.rejects(broken.receive(ada, { name: 'a.png', bytes }), /no/);
      assert.deepEqual(house.folder.files(), []);
      const first = await house.assets.receive(ada, { name: 'a.png', bytes });
      await assert.rejects(broken.receive(ada, { name: 'a.png', bytes }), /no/);
      assert.equal(house.folder.files().length, 4);
      assert.ok(await blob(first.url));
    });
  });

  it('shares its blobs with an equal one, also when both come at once', async () => {
    const bytes = await aPicture('png');
    const { identity: bob } = await house.person('Bob');
    const both = await Promise.all([ada, bob].map((by) => house.assets.receive(by, { name: 'a.png', bytes })));
    assert.equal(both[0]?.url, both[1]?.url);
    assert.notEqual(both[0]?.id, both[1]?.id);
    assert.equal(house.folder.files().length, 4);
  });
});
