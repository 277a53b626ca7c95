import assert from 'node:assert/strict';
import { rangeOf } from '../../server/http/range.ts';
import { aPdf, aWav } from '../support/media.ts';
import { aPicture } from '../support/pictures.ts';
import { aSite, type Site } from '../support/site.ts';

describe('a range', () => {
  const cases: [header: string | undefined, size: number, range: unknown][] = [
    ['bytes=0-4', 10, { start: 0, end: 4 }],
    ['bytes=5-', 10, { start: 5, end: 9 }],
    ['bytes=-3', 10, { start: 7, end: 9 }],
    ['bytes=-30', 10, { start: 0, end: 9 }],
    ['bytes=8-99', 10, { start: 8, end: 9 }],
    ['bytes=10-', 10, 'none'],
    ['bytes=-0', 10, 'none'],
    ['bytes=0-', 0, 'none'],
    ['bytes=4-2', 10, undefined],
    ['bytes=-', 10, undefined],
    ['bytes=0-1,3-4', 10, undefined],
    [`bytes=0-1${',0-1'.repeat(1000)}`, 10, undefined],
    ['bytes=a-b', 10, undefined],
    ['bytes=99999999999999999999-', 10, undefined],
    ['lines=0-1', 10, undefined],
    [undefined, 10, undefined],
  ];
  it('is read as RFC 9110 says, and several at once are not asked for', () => {
    for (const [header, size, range] of cases)
      assert.deepEqual(rangeOf(header, size), range, String(header).slice(0, 40));
  });
});

describe('a file that somebody brought', () => {
  let site: Site;
  let song: string;
  let bytes: Buffer;
  let paper: string;
  let picture: string;
  before(async () => {
    site = await aSite();
    const { identity } = await site.person('Ada');
    bytes = aWav({ seconds: 2 });
    for (let i = 44; i < bytes.length; i++) bytes[i] = i % 251;
    song = (await site.assets.receive(identity, { name: 'a.wav', bytes })).url;
    paper = String((await site.assets.receive(identity, { name: 'a.pdf', bytes: aPdf() })).file_url);
    picture = (await site.assets.receive(identity, { name: 'a.png', bytes: await aPicture('png') })).url;
  });
  after(() => site.close());

  const get = async (url: string, headers: Record<string, string> = {}, method = 'GET') => {
    const response = await fetch(site.url + url, { method, headers });
    return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
  };

  it('comes whole, for good, and can do nothing', async () => {
    const { status, headers, body } = await get(song);
    assert.deepEqual([status, body.equals(bytes)], [200, true]);
    const said = ['content-type', 'content-disposition', 'cache-control', 'content-security-policy', 'accept-ranges'];
    assert.deepEqual(
      said.map((name) => headers.get(name)),
      ['audio/wav', 'inline', 'public, max-age=31536000, immutable', "default-src 'none'; sandbox", 'bytes'],
    );
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });

  it('comes in part, from the beginning, the middle or the end', async () => {
    const parts: [range: string, part: Buffer, said: string][] = [
      ['bytes=0-9', bytes.subarray(0, 10), `bytes 0-9/${bytes.length}`],
      ['bytes=1000-1999', bytes.subarray(1000, 2000), `bytes 1000-1999/${bytes.length}`],
      ['bytes=-100', bytes.subarray(-100), `bytes ${bytes.length - 100}-${bytes.length - 1}/${bytes.length}`],
    ];
    for (const [range, part, said] of parts) {
      const { status, headers, body } = await get(song, { range });
      assert.deepEqual([status, headers.get('content-range'), body.equals(part)], [206, said, true], range);
      assert.equal(headers.get('content-length'), String(part.length));
    }
  });

  it('has nothing behind its end, and says how long it is', async () => {
    const { status, headers, body } = await get(song, { range: `bytes=${bytes.length}-` });
    assert.deepEqual([status, headers.get('content-range'), body.length], [416, `bytes */${bytes.length}`, 0]);
  });

  it('comes whole to whoever asks for many parts at once', async () => {
    const { status, body } = await get(song, { range: 'bytes=0-0,2-2,4-4' });
    assert.deepEqual([status, body.length], [200, bytes.length]);
  });

  it('comes in part only to whoever has the same', async () => {
    const etag = String((await get(song, {}, 'HEAD')).headers.get('etag'));
    assert.equal((await get(song, { range: 'bytes=0-9', 'if-range': etag })).status, 206);
    assert.equal((await get(song, { range: 'bytes=0-9', 'if-range': '"another"' })).status, 200);
    assert.equal((await get(song, { 'if-none-match': `"another", W/${etag}` })).status, 304);
  });

  it('is told of without being sent', async () => {
    const { status, headers, body } = await get(song, {}, 'HEAD');
    assert.deepEqual([status, headers.get('content-length'), body.length], [200, String(bytes.length), 0]);
    // Parts are for GET alone (RFC 9110, 14.2).
    const part = await get(song, { range: 'bytes=0-9' }, 'HEAD');
    assert.deepEqual([part.status, part.headers.get('content-length')], [200, String(bytes.length)]);
  });

  it('is put into a file where a browser would run what is in it', async () => {
    const { headers } = await get(paper);
    assert.deepEqual(
      [headers.get('content-type'), headers.get('x-content-type-options')],
      ['application/pdf', 'nosniff'],
    );
    assert.match(String(headers.get('content-disposition')), /^attachment; filename="[0-9a-f]{12}\.pdf"$/);
    assert.equal((await get(picture)).headers.get('content-disposition'), 'inline');
  });

  it('is not found under another ending, nor anything beside it', async () => {
    const hash = /[0-9a-f]{64}/.exec(song)?.[0];
    const astray = [`/assets/${hash}.html`, `/assets/${hash}.mp3`, `/assets/${hash}`, `/assets/${hash}-large.webp`];
    for (const path of [...astray, `/assets/x/../${hash}.wav`, `/assets/${hash}.wav/`, `/originals/${hash}`])
      assert.equal((await get(path.replace('x/..', 'x%2f..'))).status, 404, path);
  });
});
