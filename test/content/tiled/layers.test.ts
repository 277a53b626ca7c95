import assert from 'node:assert/strict';
import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { groundOf } from '../../../schema/ground.ts';
import { objectsOf } from '../../../schema/tiled.ts';
import { aMap, layerOf, objects, reading, tiles, told } from '../../support/tiled-files.ts';

const FLOOR = [1, 2, 3, 4, 5, 6];

function packed(list: readonly number[]): Buffer {
  const bytes = Buffer.alloc(list.length * 4);
  for (const [i, tile] of list.entries()) bytes.writeUInt32LE(tile >>> 0, i * 4);
  return bytes;
}

const base64 = (bytes: Buffer, compression = '') => ({
  data: bytes.toString('base64'),
  encoding: 'base64',
  compression,
});

describe('the layers of a map of Tiled', () => {
  it('are the same, however Tiled packed them', async () => {
    for (const coded of [
      { data: FLOOR },
      base64(packed(FLOOR)),
      base64(deflateSync(packed(FLOOR)), 'zlib'),
      base64(gzipSync(packed(FLOOR)), 'gzip'),
      base64(zstdCompressSync(packed(FLOOR)), 'zstd'),
    ]) {
      const { read, faults } = await reading(aMap([tiles('floor', [], coded)]));
      assert.deepEqual(told(faults), []);
      assert.deepEqual(layerOf(read, 'floor')?.data, FLOOR);
    }
  });

  it('keep the turns of their tiles', async () => {
    const turned = [0x8000_0001, 0x4000_0001, 0x2000_0001, 0xe000_0002, 0, 1];
    const { read } = await reading(aMap([tiles('floor', [], base64(packed(turned)))]));
    assert.deepEqual(layerOf(read, 'floor')?.data, turned);
  });

  it('that unpack to more than their tiles are refused, and not unpacked', async () => {
    for (const [compression, bomb] of [
      ['zlib', deflateSync(Buffer.alloc(50_000_000))],
      ['gzip', gzipSync(Buffer.alloc(50_000_000))],
      ['zstd', zstdCompressSync(Buffer.alloc(50_000_000))],
    ] as const) {
      const { faults } = await reading(aMap([tiles('floor', [], base64(bomb, compression))]));
      assert.deepEqual(told(faults), ['layer-bomb here/map.tmj (layer floor)']);
    }
  });

  it('with too few tiles, with half a tile, or packed in a way nobody knows, are refused by name', async () => {
    for (const coded of [
      { data: [1, 2] },
      base64(packed([1, 2])),
      base64(Buffer.alloc(23)),
      base64(packed(FLOOR), 'lzma'),
      base64(Buffer.from('this is no gzip'), 'gzip'),
      { data: 'AAAA', encoding: 'base32' },
    ]) {
      const { faults } = await reading(aMap([tiles('floor', [], coded), tiles('walls', FLOOR)]));
      assert.deepEqual(told(faults), ['layer-tiles here/map.tmj (layer floor)']);
    }
  });

  it('are taken out of groups, which pass on what they say', async () => {
    const { read, faults } = await reading(
      aMap([
        {
          type: 'group',
          name: 'above the head',
          opacity: 0.5,
          visible: true,
          offsetx: 4,
          offsety: -8,
          tintcolor: '#ff8000',
          layers: [
            tiles('leaves', FLOOR, { opacity: 0.5, offsetx: 1 }),
            objects('spawns', [{ name: 'default', x: 0, y: 8 }]),
          ],
        },
        tiles('roof', FLOOR, { properties: [{ name: 'above', type: 'bool', value: true }] }),
        tiles('floor', FLOOR),
      ]),
    );
    assert.deepEqual(told(faults), []);
    const leaves = layerOf(read, 'leaves');
    assert.deepEqual(
      [leaves?.opacity, leaves?.above, leaves?.offset, leaves?.tint],
      [0.25, true, { x: 5, y: -8 }, '#ff8000'],
    );
    assert.equal(layerOf(read, 'roof')?.above, true);
    assert.equal(layerOf(read, 'floor')?.above, undefined);
    assert.deepEqual(read && objectsOf(read.map, 'spawns').map(({ x, y }) => [x, y]), [[4, 0]]);
  });

  it('of an infinite map are cut to what is drawn, objects with them', async () => {
    const chunk = (x: number, y: number, at: number, tile: number) => {
      const data = new Array<number>(256).fill(0);
      data[at] = tile;
      return { x, y, width: 16, height: 16, data };
    };
    const { read, faults } = await reading(
      aMap(
        [
          // At -2,-1 and at 1,0.
          tiles('floor', [], { data: undefined, chunks: [chunk(-16, -16, 15 * 16 + 14, 3), chunk(0, 0, 1, 5)] }),
          tiles('collision', [], { data: undefined, chunks: [chunk(-16, -16, 15 * 16 + 15, 1)] }),
          objects('spawns', [{ name: 'default', x: -48, y: 16 }]),
        ],
        { infinite: true, width: 30, height: 20 },
      ),
    );
    assert.deepEqual(told(faults), []);
    assert.ok(read);
    assert.deepEqual([read.map.width, read.map.height], [4, 2]);
    assert.deepEqual(layerOf(read, 'floor')?.data, [3, 0, 0, 0, 0, 0, 0, 5]);
    assert.deepEqual([...groundOf(read.map).solid], [0, 1, 0, 0, 0, 0, 0, 0]);
    assert.deepEqual(
      objectsOf(read.map, 'spawns').map(({ x, y }) => [x, y]),
      [[16, 48]],
    );
  });

  it('and maps that cannot be drawn are refused with what mends it', async () => {
    const refused = async (layers: Record<string, unknown>[], more = {}) =>
      told((await reading(aMap(layers, more))).faults);
    const floor = tiles('floor', FLOOR);
    assert.deepEqual(await refused([floor, { type: 'imagelayer', name: 'sky', image: 'sky.png' }]), [
      'image-layer here/map.tmj (layer sky)',
    ]);
    assert.deepEqual(await refused([floor, { type: 'imagelayer', name: 'sketch', visible: false }]), []);
    assert.deepEqual(await refused([tiles('clouds', FLOOR, { parallaxx: 0.5 })]), [
      'layer-parallax here/map.tmj (layer clouds)',
    ]);
    assert.deepEqual(await refused([floor], { orientation: 'isometric' }), [
      'map-orientation here/map.tmj (orientation)',
    ]);
    assert.deepEqual(await refused([floor], { tileheight: 16 }), ['map-tile-size here/map.tmj (tilewidth)']);
    assert.deepEqual(await refused([tiles('floor', FLOOR, { width: 2, height: 3 })]), [
      'layer-size here/map.tmj (layer floor)',
    ]);
    assert.deepEqual(await refused([floor], { width: 0 }), [
      'layer-size here/map.tmj (layer floor)',
      'map-empty here/map.tmj',
    ]);
    assert.deepEqual(await refused(Array.from({ length: 65 }, (_, i) => tiles(`floor-${i}`, FLOOR))), [
      'map-too-large here/map.tmj (layers)',
    ]);
    assert.deepEqual(await refused([{ type: 'hologram', name: 'x' }, floor]), [
      'tiled-file-broken here/map.tmj (layers.0.type)',
    ]);
    const huge = { width: 5000, height: 5000 };
    assert.match(
      (await refused([tiles('floor', [], { ...huge, ...base64(Buffer.alloc(8)) })], huge)).join(),
      /^map-too-large/,
    );
  });

  it('that are no JSON, or deeper than Tiled writes, are refused before they are read', async () => {
    const broken = await reading('{\n "layers": [,]\n}');
    assert.deepEqual(
      broken.faults.map(({ rule }) => rule),
      ['json-broken'],
    );
    const deep = await reading(
      aMap([{ type: 'group', name: 'deep', layers: JSON.parse('['.repeat(60) + ']'.repeat(60)) }]),
    );
    assert.deepEqual(told(deep.faults), ['tiled-file-broken here/map.tmj']);
  });
});
