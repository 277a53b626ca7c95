import assert from 'node:assert/strict';
import sharp from 'sharp';
import type { ScenePlace } from '../../schema/rest/scenes.ts';
import { renderScene } from '../../server/content/render/render-scene.ts';
import { openScenes } from '../../server/content/scene-book.ts';
import { folderFiles, heldFiles, type SceneFiles } from '../../server/content/scene-files.ts';
import { aMap, aTileset, objects, picture, reading, tiles, told } from '../support/tiled-files.ts';

type Shade = readonly number[];

/** A set of two tiles: one whose quarters are red, green, blue and white, one that is see-through but for its left half. */
async function quarters(): Promise<Buffer> {
  const bytes = Buffer.alloc(64 * 32 * 4);
  for (let y = 0; y < 32; y++)
    for (let x = 0; x < 64; x++) {
      const quarter = (y < 16 ? 0 : 2) + (x % 32 < 16 ? 0 : 1);
      const colour = [
        [255, 0, 0, 255],
        [0, 255, 0, 255],
        [0, 0, 255, 255],
        [255, 255, 255, 255],
      ][quarter];
      bytes.set(x < 32 ? (colour ?? []) : x < 48 ? [0, 0, 0, 255] : [0, 0, 0, 0], (y * 64 + x) * 4);
    }
  return sharp(bytes, { raw: { width: 64, height: 32, channels: 4 } })
    .png()
    .toBuffer();
}

/** What a map looks like: gives the colour of a point. */
async function drawn(map: Record<string, unknown>, set = aTileset({ image: 'quarters.png' })) {
  const files: Record<string, Buffer> = { 'here/quarters.png': await quarters() };
  const { read, faults } = await reading(map, { 'here/town.tsj': set, ...files });
  assert.deepEqual(told(faults), []);
  assert.ok(read);
  const tilesets = Object.fromEntries(
    [...read.tilesets].map(([source, one]) => [source, { ...one, image: `/scenes/${one.image}` }]),
  );
  const place = { map: read.map, tilesets, npcs: [], portals: [], spots: [] } as unknown as ScenePlace;
  const held: SceneFiles = heldFiles('test', new Map(Object.entries(files)));
  const { data, info } = await sharp(await renderScene(place, held))
    .raw()
    .toBuffer({ resolveWithObject: true });
  assert.deepEqual([info.width, info.height], [read.map.width * 32, read.map.height * 32]);
  return (x: number, y: number): Shade => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)];
}

const RED = [255, 0, 0];
const GREEN = [0, 255, 0];
const BLUE = [0, 0, 255];
const WHITE = [255, 255, 255];
/** The colours of a tile's quarters, row by row. */
const cornersOf = (at: (x: number, y: number) => Shade, left: number, top: number) =>
  [
    [8, 8],
    [24, 8],
    [8, 24],
    [24, 24],
  ].map(([x = 0, y = 0]) => at(left + x, top + y));

describe('the picture of a scene', () => {
  it('turns tiles as Tiled turns them', async () => {
    const at = await drawn(
      aMap([tiles('floor', [0x8000_0001, 0x4000_0001, 0x2000_0001, 0xa000_0001, 0x6000_0001, 0xe000_0001])]),
    );
    assert.deepEqual(cornersOf(at, 0, 0), [GREEN, RED, WHITE, BLUE]);
    assert.deepEqual(cornersOf(at, 32, 0), [BLUE, WHITE, RED, GREEN]);
    assert.deepEqual(cornersOf(at, 64, 0), [RED, BLUE, GREEN, WHITE]);
    assert.deepEqual(cornersOf(at, 0, 32), [BLUE, RED, WHITE, GREEN]);
    assert.deepEqual(cornersOf(at, 32, 32), [GREEN, WHITE, RED, BLUE]);
    assert.deepEqual(cornersOf(at, 64, 32), [WHITE, GREEN, BLUE, RED]);
  });

  it('lays layers over each other with their opacity, tint and offset; collision is not seen', async () => {
    const at = await drawn(
      aMap([
        tiles('floor', [1, 1, 1, 1, 1, 1]),
        tiles('veil', [2, 0, 0, 0, 0, 0], { opacity: 0.5 }),
        tiles('glow', [0, 0, 1, 0, 0, 0], { tintcolor: '#804020' }),
        tiles('aside', [0, 0, 0, 2, 0, 0], { offsetx: 16 }),
        tiles('collision', [2, 2, 2, 2, 2, 2]),
      ]),
    );
    assert.deepEqual(cornersOf(at, 0, 0), [[128, 0, 0], GREEN, [0, 0, 128], WHITE]);
    assert.deepEqual(cornersOf(at, 64, 0), [
      [128, 0, 0],
      [0, 64, 0],
      [0, 0, 32],
      [128, 64, 32],
    ]);
    assert.deepEqual(cornersOf(at, 0, 32), [RED, [0, 0, 0], BLUE, [0, 0, 0]]);
  });

  it('scales other sizes to 32 px, and stands tall tiles and free ones on their feet', async () => {
    const small = aTileset({ image: 'quarters.png', tilewidth: 16, tileheight: 16 });
    const scaled = await drawn(aMap([tiles('floor', [1, 2, 5, 6, 0, 0])], { tilewidth: 16, tileheight: 16 }), small);
    assert.deepEqual([scaled(2, 2), scaled(34, 30), scaled(66, 2), scaled(2, 34)], [RED, GREEN, BLUE, WHITE]);
    const tall = aTileset({ image: 'quarters.png', tilewidth: 32, tileheight: 32 });
    const at = await drawn(
      aMap([tiles('floor', [0, 0, 0, 0, 0, 1]), objects('trees', [{ gid: 1, x: 0, y: 64, width: 64, height: 64 }])]),
      tall,
    );
    assert.deepEqual([at(8, 8), at(40, 8), at(8, 40), at(40, 40), at(72, 40)], [RED, GREEN, BLUE, WHITE, RED]);
  });

  it('of a scene of ours has its own pixels, and with annotations a margin for the numbers of the tiles', async () => {
    const files = folderFiles('scenes');
    const place = openScenes(files, 'UTC').place('gallery');
    assert.ok(place);
    const size = async (annotate: boolean) => {
      const { width, height } = await sharp(await renderScene(place, files, { annotate })).metadata();
      return [width, height];
    };
    const { width, height } = place.map;
    assert.deepEqual(await size(false), [width * 32, height * 32]);
    assert.deepEqual(await size(true), [width * 32 + 28, height * 32 + 28]);
  });

  it('of a vast map is drawn smaller', async () => {
    const side = 256;
    const vast = { width: side, height: side };
    const map = aMap([tiles('floor', new Array<number>(side * side).fill(1), vast)], vast);
    const { read } = await reading(map, { 'here/town.png': await picture(128, 64) });
    assert.ok(read);
    const tilesets = Object.fromEntries(
      [...read.tilesets].map(([source, one]) => [source, { ...one, image: '/scenes/x' }]),
    );
    const place = { map: read.map, tilesets, npcs: [], portals: [], spots: [] } as unknown as ScenePlace;
    const { width } = await sharp(await renderScene(place, heldFiles('none', new Map()))).metadata();
    assert.equal(width, (side * 32) / 4);
  });
});
