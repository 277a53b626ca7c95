import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { strToU8, type Zippable, zipSync } from 'fflate';
import sharp from 'sharp';
import { editionOf, sceneFile } from '../../server/content/edition.ts';
import { FILE_LIMITS, MANIFEST, PACK_LIMITS, PackError } from '../../server/content/pack/pack-format.ts';
import { packScene, packScenes } from '../../server/content/pack/pack-scene.ts';
import { readPack } from '../../server/content/pack/read-pack.ts';
import { writePack } from '../../server/content/pack/write-pack.ts';
import { folderFiles } from '../../server/content/scene-files.ts';
import { drawScenes } from '../support/drawn-scenes.ts';

/** The SHA-256 of the pack of a garden that is empty, as the first server took it. */
const OF_ONE_SCENE = '4c083082135c8621d45a19a13465ccb6f63337f7581625fad3d2a61a8db7bd48';

type Files = Readonly<Record<string, Uint8Array>>;

const text = (words: string) => strToU8(words);
const SCENE = { 'garden/scene.json': text('{}') };

/** A zip with a manifest that is true of its files; `extra` are in the zip only. */
function zip(
  files: Files,
  { scene = 'garden', extra = {}, claims = {} }: { scene?: string; extra?: Zippable; claims?: object } = {},
): Buffer {
  const held = Object.entries(files).map(([path, bytes]) => sceneFile(path, Buffer.from(bytes)));
  const rows = held.map(({ path, bytes, sha256 }) => ({ path, bytes: bytes.length, sha256 }));
  const manifest = { format: 1, scene, edition: editionOf(held), files: rows, ...claims };
  return Buffer.from(zipSync({ [MANIFEST]: text(JSON.stringify(manifest)), ...files, ...extra }, { level: 6 }));
}

/** What a pack is refused for: the rule and the file of each fault. */
async function refused(packed: Buffer): Promise<string[]> {
  try {
    await readPack(packed);
  } catch (error) {
    assert.ok(error instanceof PackError, String(error));
    for (const { reason, remedy } of error.faults) assert.ok(reason && remedy);
    return error.faults.map(({ rule, file }) => `${rule} ${file}`);
  }
  return [];
}

describe('packs of scenes', () => {
  it('hold what a scene is made of, and are the same to the byte whenever they are made', async () => {
    const files = folderFiles('scenes');
    const [one, other] = [await packScene(files, 'plaza'), await packScene(files, 'plaza')];
    assert.equal(one.packed.equals(other.packed), true);
    assert.ok(one.paths.includes('tiles/parvis.png') && one.paths.includes('portraits/guide.png'));
    assert.equal(
      one.paths.some((path) => path.startsWith('gallery/') || path.startsWith('art/')),
      false,
    );
    const [pack] = await readPack(one.packed);
    assert.ok(pack);
    assert.deepEqual([pack.scene, pack.edition, pack.count], ['plaza', one.edition, one.paths.length]);
    assert.equal(pack.files.read('plaza/map.tmj')?.equals(files.read('plaza/map.tmj') ?? Buffer.alloc(0)), true);
  });

  it('hold several scenes, the same bytes in whichever order they are named', async () => {
    const root = drawScenes();
    const files = folderFiles(root);
    const [one, other] = [
      await packScenes(files, ['plaza', 'gallery']),
      await packScenes(files, ['gallery', 'plaza', 'gallery']),
    ];
    assert.equal(one.packed.equals(other.packed), true);
    const packs = await readPack(one.packed);
    assert.deepEqual(
      packs.map(({ scene, edition }) => [scene, edition]),
      [
        ['gallery', (await packScene(files, 'gallery')).edition],
        ['plaza', (await packScene(files, 'plaza')).edition],
      ],
    );
    assert.equal(packs[0]?.files.read('plaza/scene.json'), undefined, 'to each what is its own');
    assert.equal(new Set(one.paths).size, one.paths.length);
    rmSync(root, { recursive: true });
  });

  it('of one scene are what they always were', () => {
    const packed = writePack(new Map([['garden', [sceneFile('garden/scene.json', Buffer.from('{}'))]]]));
    assert.equal(createHash('sha256').update(packed).digest('hex'), OF_ONE_SCENE);
  });

  it('hold what several scenes share once, and give it to each', async () => {
    const of = (...paths: string[]) => paths.map((path) => sceneFile(path, Buffer.from('{}')));
    const garden = of('garden/scene.json', 'tiles/town.tsj');
    const packs = await readPack(
      writePack(
        new Map([
          ['garden', garden],
          ['shed', of('shed/scene.json', 'tiles/town.tsj')],
        ]),
      ),
    );
    assert.deepEqual(
      packs.map(({ count, files }) => [count, String(files.read('tiles/town.tsj'))]),
      [
        [2, '{}'],
        [2, '{}'],
      ],
    );
  });

  it('of several scenes name each once, and what is theirs', async () => {
    const part = (scene: string, path = `${scene}/scene.json`) => {
      const held = [sceneFile(path, Buffer.from('{}'))];
      return {
        scene,
        edition: editionOf(held),
        files: held.map(({ bytes, ...row }) => ({ ...row, bytes: bytes.length })),
      };
    };
    const of = (...scenes: object[]) => {
      const manifest = text(JSON.stringify({ format: 2, scenes }));
      return refused(Buffer.from(zipSync({ [MANIFEST]: manifest, ...SCENE, 'shed/scene.json': text('{}') })));
    };
    assert.deepEqual(await of(part('garden'), part('shed')), []);
    assert.deepEqual(await of(part('garden'), part('garden')), [
      'pack-broken shed/scene.json',
      `pack-broken ${MANIFEST}`,
    ]);
    assert.deepEqual(await of(part('garden'), part('shed', 'garden/scene.json')), [
      `pack-broken ${MANIFEST}`,
      'pack-broken shed/scene.json',
    ]);
    assert.deepEqual(await of(part('garden')), [`pack-broken ${MANIFEST}`]);
  });

  it('are not made of a scene that is not there, or has faults', async () => {
    await assert.rejects(packScene(folderFiles('scenes'), 'atlantis'), PackError);
    await assert.rejects(packScene(folderFiles('schema'), 'scene'), PackError);
  });

  it('are taken when they are as they say', async () => {
    assert.deepEqual(await refused(zip(SCENE)), []);
  });

  it('are no rubbish, and not cut short', async () => {
    assert.deepEqual(await refused(Buffer.from('PK rubbish')), ['pack-broken pack']);
    assert.deepEqual(await refused(zip(SCENE).subarray(0, -30)), ['pack-broken pack']);
    assert.deepEqual(await refused(Buffer.from(zipSync(SCENE))), [`pack-broken ${MANIFEST}`]);
  });

  for (const name of [
    '../secret.json',
    '/etc/passwd.json',
    'garden/../../x.json',
    'garden\\x.json',
    'C:x.json',
    '.git/config.json',
    'garden/.env.json',
    'garden//x.json',
    'garden/x .json/y.json',
    `${'a/'.repeat(120)}x.json`,
    'garden/\u202egnp.json',
    'garden/x\0.json',
  ])
    it(`have no file called ${JSON.stringify(name.slice(0, 30))}`, async () => {
      const [found = ''] = await refused(zip(SCENE, { extra: { [name]: text('{}') } }));
      assert.match(found, /^pack-(name|broken) /);
    });

  it('have no two files that look alike', async () => {
    const faults = await refused(zip({ ...SCENE, 'garden/A.json': text('{}'), 'garden/a.json': text('{}') }));
    assert.deepEqual(faults, ['pack-name garden/a.json']);
  });

  it('have no links', async () => {
    const link: Zippable[string] = [text('../../etc/passwd'), { os: 3, attrs: 0o120777 << 16 }];
    assert.deepEqual(await refused(zip(SCENE, { extra: { 'garden/notes.md': link } })), ['pack-link garden/notes.md']);
  });

  it('have no programs, pages or drawings that run', async () => {
    for (const name of ['garden/run.js', 'garden/page.html', 'garden/picture.svg', 'garden/run.exe', 'garden/README'])
      assert.deepEqual(await refused(zip({ ...SCENE, [name]: text('x') })), [`pack-kind ${name}`]);
  });

  it('are no bombs: not by what they say', async () => {
    const ink = new Uint8Array((FILE_LIMITS['ink'] ?? 0) + 1);
    assert.deepEqual(await refused(zip({ ...SCENE, 'garden/dialogues/x.fr.ink': ink })), [
      'pack-size garden/dialogues/x.fr.ink',
    ]);
    const map = new Uint8Array(FILE_LIMITS['tmj'] ?? 0).fill(32);
    const maps = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`garden/m${i}.tmj`, map]));
    assert.deepEqual(await refused(zip({ ...SCENE, ...maps })), ['pack-size pack']);
    const many = Object.fromEntries(
      Array.from({ length: PACK_LIMITS.files + 1 }, (_, i) => [`garden/${i}.md`, text('')]),
    );
    assert.deepEqual(await refused(zip(SCENE, { extra: many })), ['pack-size pack']);
  });

  it('are no bombs: not by what they do not say', async () => {
    const packed = zip({ ...SCENE, 'garden/dialogues/x.fr.ink': new Uint8Array(200_000) });
    // The last header of the directory says that the file has ten bytes.
    const at = packed.lastIndexOf(Buffer.from('PK\x01\x02'));
    packed.writeUInt32LE(10, at + 24);
    assert.deepEqual(await refused(packed), ['pack-broken pack']);
  });

  it('have the files of their manifest, and no others, and the edition that these make', async () => {
    const manifest = { files: [{ path: 'garden/scene.json', bytes: 2, sha256: '0'.repeat(64) }] };
    assert.deepEqual(await refused(zip(SCENE, { claims: manifest })), [
      'pack-broken garden/scene.json',
      `pack-broken ${MANIFEST}`,
    ]);
    assert.deepEqual(await refused(zip(SCENE, { extra: { 'garden/more.md': text('psst') } })), [
      'pack-broken garden/more.md',
    ]);
    assert.deepEqual(await refused(zip(SCENE, { claims: { edition: '0'.repeat(16) } })), [`pack-broken ${MANIFEST}`]);
    assert.deepEqual(await refused(zip(SCENE, { scene: 'other' })), [`pack-broken ${MANIFEST}`]);
    assert.deepEqual(await refused(zip(SCENE, { claims: { format: 2 } })), [`pack-broken ${MANIFEST}`]);
  });

  it('have pictures that are pictures, whole, and not too large', async () => {
    const png = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#aab' } })
      .png()
      .toBuffer();
    const wide = await sharp({ create: { width: 5000, height: 5000, channels: 3, background: '#aab' } })
      .png()
      .toBuffer();
    const gif = await sharp(png).gif().toBuffer();
    const of = (bytes: Uint8Array, name = 'garden/x.png') => refused(zip({ ...SCENE, [name]: bytes }));
    assert.deepEqual(await of(png), []);
    assert.deepEqual(await of(await sharp(png).webp().toBuffer(), 'garden/x.webp'), []);
    for (const bad of [
      text('<svg onload="alert(1)"/>'),
      gif,
      wide,
      png.subarray(0, png.length / 2),
      await sharp(png).webp().toBuffer(),
    ])
      assert.deepEqual(await of(bad), ['pack-content garden/x.png']);
    assert.deepEqual(await of(Buffer.from([0xff, 0xfe, 0xfd]), 'garden/x.md'), ['pack-content garden/x.md']);
    assert.deepEqual(await of(png, 'garden/x.mp3'), ['pack-content garden/x.mp3']);
  });
});
