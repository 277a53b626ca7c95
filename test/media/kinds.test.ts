import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import type { Identity } from '../../rooms/services.ts';
import { aHouse, type House } from '../support/house.ts';
import { aFlac, anMp3, anMp4, anOgg, aPdf, aWav, aWebm } from '../support/media.ts';
import { aPicture } from '../support/pictures.ts';

describe('a file that Ada brings', () => {
  let house: House;
  let ada: Identity;
  before(async () => {
    house = aHouse({ MAX_AUDIO_BYTES: '100000', MAX_PDF_PAGES: '20', MAX_MEDIA_MINUTES: '120' });
    ada = (await house.person('Ada')).identity;
  });
  after(() => house.close());

  const bring = (bytes: Buffer, name = 'file') => house.assets.receive(ada, { name, bytes });

  describe('is told by its content, and how long it lasts by its header:', () => {
    const sounds: Record<string, [type: string, seconds: number, ending: string, bytes: Buffer]> = {
      WAV: ['audio/wav', 2, 'wav', aWav({ seconds: 2 })],
      MP3: ['audio/mpeg', 2.09, 'mp3', anMp3({ frames: 80 })],
      FLAC: ['audio/flac', 3, 'flac', aFlac({ seconds: 3 })],
      Opus: ['audio/ogg', 2, 'ogg', anOgg({ seconds: 2 })],
      M4A: ['audio/mp4', 7, 'm4a', anMp4({ seconds: 7, claims: 7, sound: true, brand: 'M4A ' })],
    };
    for (const [what, [type, seconds, ending, bytes]] of Object.entries(sounds))
      it(what, async () => {
        const asset = await bring(bytes, 'song.exe');
        assert.deepEqual([asset.kind, asset.type, asset.bytes], ['audio', type, bytes.length]);
        assert.equal(Math.round(Number(asset.duration) * 100) / 100, seconds);
        assert.match(asset.url, new RegExp(`^/assets/[0-9a-f]{64}\\.${ending}$`));
        assert.deepEqual([asset.file_url, asset.thumb_url, asset.width, asset.pages], [asset.url, null, null, null]);
        const found = await house.blobs.open(asset.url.slice(1));
        assert.ok(found && (await buffer(found.content)).equals(bytes));
      });

    it('MP4', async () => {
      const { kind, type, duration, width, height } = await bring(anMp4());
      assert.deepEqual([kind, type, duration, width, height], ['video', 'video/mp4', 5, 320, 180]);
    });

    it('MP4 without a picture, which is sound', async () => {
      const { kind, type } = await bring(anMp4({ sound: true }));
      assert.deepEqual([kind, type], ['audio', 'audio/mp4']);
    });

    it('WebM', async () => {
      const { kind, type, duration, width, height } = await bring(aWebm());
      assert.deepEqual([kind, type, duration, width, height], ['video', 'video/webm', 4, 160, 90]);
    });
  });

  it('is, of a PDF, its first page as a picture, and the file to download', async () => {
    const asset = await bring(aPdf({ pages: 3 }), 'thesis.pdf');
    assert.deepEqual([asset.kind, asset.type, asset.pages, asset.name], ['pdf', 'application/pdf', 3, 'thesis.pdf']);
    assert.match(String(asset.file_url), /^\/assets\/[0-9a-f]{64}\.pdf$/);
    const found = await house.blobs.open(asset.url.slice(1));
    assert.ok(found);
    const page = sharp(await buffer(found.content));
    const { width, height } = await page.metadata();
    assert.deepEqual([width, height, asset.width, asset.height], [asset.width, 1600, asset.width, 1600]);
    // Red below on the left, as PDF counts from there, and paper elsewhere.
    const dot = async (x: number, y: number) =>
      [...(await page.clone().extract({ left: x, top: y, width: 1, height: 1 }).removeAlpha().raw().toBuffer())].map(
        (one) => one > 128,
      );
    assert.deepEqual(await dot(300, 1300), [true, false, false]);
    assert.deepEqual(await dot(1000, 200), [true, true, true]);
  });

  describe('is refused, with words, and nothing is left of it,', () => {
    const hours = (n: number) => n * 3600;
    const cases: Record<string, [code: string, bytes: Buffer | Promise<Buffer>]> = {
      'when it is a film that claims ten hours': ['asset.duration', anMp4({ seconds: hours(10), bytes: 90_000 })],
      'when only a track of it does': ['asset.duration', anMp4({ claims: hours(10), bytes: 90_000 })],
      'when it claims an hour and has a few bytes': [
        'asset.duration',
        anMp4({ seconds: 3000, claims: 3000, bytes: 500 }),
      ],
      'when it is a sound that claims ten hours': ['asset.duration', aFlac({ seconds: hours(10) })],
      'when it is cut short': ['asset.broken', anMp4().subarray(0, 3000)],
      'when it is a film of no size that there is': ['asset.pixels', anMp4({ width: 60_000, height: 60_000 })],
      'when it is too large a sound': ['asset.too_large', aWav({ seconds: 10 })],
      'when it is a sound without any': ['asset.broken', aWav({ seconds: 0 })],
      'when it is a ZIP': ['asset.type', Buffer.from('PK\x03\x04\x14\0\0\0\0\0', 'latin1')],
      'when it is a page': ['asset.type', Buffer.from('<!doctype html><script>alert(1)</script>')],
      'when it is a PDF of too many pages': ['asset.pages', aPdf({ pages: 21 })],
      'when its page is as wide as a city': ['asset.page_size', aPdf({ width: 1_000_000 })],
      'when its page is a line': ['asset.page_size', aPdf({ height: 0.2 })],
      'when it only begins as a PDF': ['asset.broken', Buffer.from('%PDF-1.7\nrubbish')],
      'when it is an animation of too many frames': ['asset.frames', aFlicker(101)],
    };
    for (const [when, [code, bytes]] of Object.entries(cases))
      it(when, async () => {
        const [files, count] = [house.folder.files(), await house.store.assets.count()];
        await assert.rejects(bring(await bytes), { code });
        assert.deepEqual([house.folder.files(), await house.store.assets.count()], [files, count]);
      });
  });

  it('that is two things at once is served as what was drawn of it', async () => {
    const both = Buffer.concat([await aPicture('png'), Buffer.from('PK\x03\x04<script>alert(1)</script>')]);
    const asset = await bring(both);
    const found = await house.blobs.open(asset.url.slice(1));
    assert.ok(found && !(await buffer(found.content)).includes('script'));
    assert.equal(asset.file_url, null);
  });
});

/** An animation in WebP. */
function aFlicker(frames: number): Promise<Buffer> {
  const pixels = Buffer.alloc(8 * 8 * frames * 3);
  for (let i = 0; i < pixels.length; i++) pixels[i] = (i * 37 + Math.floor(i / 192) * 91) % 256;
  return sharp(pixels, { raw: { width: 8, height: 8 * frames, channels: 3, pageHeight: 8 } })
    .webp({ loop: 0, delay: Array.from({ length: frames }, () => 20) })
    .toBuffer();
}
