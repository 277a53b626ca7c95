import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import type { Blobs } from '../../server/blobs/blobs.ts';
import { aFolder } from '../support/folder.ts';

/** What every keeper of blobs does. `open` gives an empty one. */
export function blobsContract(open: () => Promise<Blobs> | Blobs): void {
  let blobs: Blobs;
  beforeEach(async () => {
    blobs = await open();
  });
  const read = async (key: string) => {
    const found = await blobs.open(key);
    return found && text(found.content);
  };

  it('[BL1] gives back what it keeps, from bytes or from a stream', async () => {
    await blobs.put('a/bytes.bin', Buffer.from('hello'));
    await blobs.put('a/stream.bin', Readable.from([Buffer.from('hel'), Buffer.from('lo')]));
    assert.equal(await read('a/bytes.bin'), 'hello');
    assert.equal(await read('a/stream.bin'), 'hello');
    assert.equal(await blobs.has('a/bytes.bin'), true);
  });

  it('[BL2] has nothing under an unknown key', async () => {
    assert.equal(await blobs.open('a/none'), undefined);
    assert.equal(await blobs.has('a/none'), false);
    assert.equal(await blobs.remove('a/none'), false);
  });

  it('[BL3] puts in the place of what was there, and removes', async () => {
    await blobs.put('a/b', Buffer.from('one'));
    await blobs.put('a/b', Buffer.from('two'));
    assert.equal(await read('a/b'), 'two');
    assert.equal(await blobs.remove('a/b'), true);
    assert.equal(await read('a/b'), undefined);
  });

  it('[BL4] opens a part, and says which of how much', async () => {
    await blobs.put('a/b', Buffer.from('0123456789'));
    const part = await blobs.open('a/b', { start: 2, end: 4 });
    assert.deepEqual([part?.size, part?.range], [10, { start: 2, end: 4 }]);
    assert.equal(part && (await text(part.content)), '234');
    const tail = await blobs.open('a/b', { start: 8, end: 99 });
    assert.deepEqual(tail?.range, { start: 8, end: 9 });
    assert.equal(tail && (await text(tail.content)), '89');
    assert.equal(await blobs.open('a/b', { start: 10, end: 20 }), undefined);
  });

  it('[BL5] keeps nothing of a stream that breaks off, and what was there before stays', async () => {
    await blobs.put('a/b', Buffer.from('before'));
    const breaking = () =>
      Readable.from(
        (async function* () {
          yield Buffer.from('half');
          throw new Error('broken off');
        })(),
      );
    await assert.rejects(blobs.put('a/b', breaking()), /broken off/);
    await assert.rejects(blobs.put('a/new', breaking()), /broken off/);
    assert.equal(await read('a/b'), 'before');
    assert.equal(await blobs.has('a/new'), false);
  });

  it('[BL6] takes no key that could lead elsewhere', async () => {
    for (const key of ['../x', 'a/../../x', '/etc/passwd', 'a//b', 'a/.hidden', 'A', 'a\\b', 'a\0', ''])
      await assert.rejects(blobs.put(key, Buffer.from('x')), /not a blob key/, key);
    await assert.rejects(blobs.open('../x'), /not a blob key/);
  });

  it('[BL8] takes a file of this machine, and says how large it is', async () => {
    const folder = aFolder();
    const path = join(folder.path, 'file');
    writeFileSync(path, 'from a file');
    await blobs.take('a/taken', path);
    assert.deepEqual([await read('a/taken'), await blobs.size('a/taken')], ['from a file', 11]);
    assert.equal(await blobs.size('a/none'), undefined);
    folder.remove();
  });

  it('[BL9] lists what there is, and since when', async () => {
    const since = Date.now() - 5000;
    for (const key of ['one/a', 'one/b', 'two/a']) await blobs.put(key, Buffer.from('x'));
    const found: string[] = [];
    for await (const { key, at } of blobs.list('one/')) {
      found.push(key);
      assert.ok(at > since && at < Date.now() + 5000, `${key}: ${at}`);
    }
    assert.deepEqual(found.sort(), ['one/a', 'one/b']);
    for await (const { key } of blobs.list('three/')) assert.fail(key);
  });

  it('[BL10] gives an address elsewhere that leads to the blob, or none', async () => {
    await blobs.put('a/b', Buffer.from('hello'));
    const url = await blobs.url('a/b', { type: 'text/plain', disposition: 'attachment', seconds: 60 });
    if (url === undefined) return;
    const answer = await fetch(url);
    assert.deepEqual([await answer.text(), answer.headers.get('content-disposition')], ['hello', 'attachment']);
  });

  it('[BL7] keeps an empty blob', async () => {
    await blobs.put('a/empty', Buffer.alloc(0));
    const found = await blobs.open('a/empty');
    assert.equal(found?.size, 0);
    assert.equal(found && (await buffer(found.content)).length, 0);
  });
}
