import assert from 'node:assert/strict';
import { groundOf } from '../../../schema/ground.ts';
import { cornerOf, objectsOf } from '../../../schema/tiled.ts';
import { aMap, aTileset, objects, picture, reading, tiles, told } from '../../support/tiled-files.ts';

const FLOOR = [1, 1, 1, 1, 1, 1];
const box = { objects: [{ id: 1, x: 8, y: 8, width: 20, height: 20 }] };
const edge = { objects: [{ id: 1, x: 0, y: 28, width: 32, height: 4 }] };

describe('the tilesets of a map of Tiled', () => {
  it('are drawn at 32 px, whatever their pixels, with margin and spacing', async () => {
    const set = aTileset({ tilewidth: 16, tileheight: 16, margin: 2, spacing: 1, columns: 99 });
    const { read, faults } = await reading(
      aMap([tiles('floor', FLOOR), objects('spawns', [{ name: 'default', x: 24, y: 8 }])], {
        tilewidth: 16,
        tileheight: 16,
      }),
      { 'here/town.tsj': set },
    );
    assert.deepEqual(told(faults), []);
    const town = read?.tilesets.get('town.tsj');
    assert.ok(town);
    assert.deepEqual([town.columns, town.drawn], [7, { width: 32, height: 32, x: 0, y: 0 }]);
    assert.deepEqual(cornerOf(town, 8), { x: 2 + 17, y: 2 + 17 });
    const [spawns] = read?.map.layers.filter(({ name }) => name === 'spawns') ?? [];
    assert.deepEqual(spawns?.type === 'objectgroup' && spawns.objects.map(({ x, y }) => [x, y]), [[48, 16]]);
  });

  it('may lie in the map, in JSON or XML, and anywhere in the scenes folder', async () => {
    const tsx = `<?xml version="1.0"?><tileset version="1.10" name="town" tilewidth="32" tileheight="32" tilecount="8" columns="4">
      <image source="../here/town.png" width="128" height="64" trans="ff00ff"/>
      <tile id="2" class="lamp-1-1"><animation><frame tileid="2" duration="100"/><frame tileid="3" duration="200"/></animation></tile>
    </tileset>`;
    const { read, faults } = await reading(
      aMap([tiles('floor', [1, 11, 0, 0, 0, 0])], {
        tilesets: [
          { firstgid: 1, ...aTileset() },
          { firstgid: 9, source: '..\\tiles\\town.tsx' },
        ],
      }),
      { 'tiles/town.tsx': tsx },
    );
    assert.deepEqual(told(faults), []);
    assert.deepEqual(read?.map.tilesets, [
      { firstgid: 1, source: '#1' },
      { firstgid: 9, source: '..\\tiles\\town.tsx' },
    ]);
    const town = read?.tilesets.get('..\\tiles\\town.tsx');
    assert.deepEqual([town?.image, town?.transparent], ['here/town.png', '#ff00ff']);
    assert.deepEqual(town?.tiles, [
      {
        id: 2,
        type: 'lamp-1-1',
        animation: [
          { tile: 2, duration: 100 },
          { tile: 3, duration: 200 },
        ],
      },
    ]);
  });

  it('that no tile is of need not be there, and are not sent', async () => {
    const { read, faults } = await reading(
      aMap([tiles('floor', FLOOR), tiles('collision', [100, 0, 0, 0, 0, 0])], {
        tilesets: [
          { firstgid: 1, source: 'town.tsj' },
          { firstgid: 100, source: 'lost.tsj' },
        ],
      }),
    );
    assert.deepEqual(told(faults), []);
    assert.deepEqual(read?.map.tilesets, [{ firstgid: 1, source: 'town.tsj' }]);
  });

  it('of single pictures give each picture a set of its own', async () => {
    const trees = {
      type: 'tileset',
      name: 'trees',
      columns: 0,
      tilewidth: 64,
      tileheight: 96,
      tiles: [
        {
          id: 0,
          image: 'oak.png',
          imagewidth: 64,
          imageheight: 96,
          animation: [
            { tileid: 0, duration: 80 },
            { tileid: 7, duration: 80 },
          ],
        },
        { id: 7, image: 'fir.png', imagewidth: 32, imageheight: 64, class: 'fir' },
        { id: 8, image: 'gone.png' },
      ],
    };
    const { read, faults } = await reading(
      aMap([tiles('trees', [0, 0, 0, 1, 0, 0])], { tilesets: [{ firstgid: 1, source: 'trees.tsj' }] }),
      { 'here/trees.tsj': trees, 'here/oak.png': await picture(64, 96), 'here/fir.png': await picture(32, 64) },
    );
    assert.deepEqual(told(faults), []);
    assert.deepEqual(read?.map.tilesets, [
      { firstgid: 1, source: 'trees.tsj#0' },
      { firstgid: 8, source: 'trees.tsj#7' },
    ]);
    const oak = read?.tilesets.get('trees.tsj#0');
    assert.deepEqual([oak?.drawn.width, oak?.drawn.height, oak?.tilecount], [64, 96, 1]);
    assert.deepEqual(
      oak?.tiles[0]?.animation?.map(({ tile }) => tile),
      [0, 7],
    );
  });

  it('make solid where a shape of a tile covers its middle, turned as the tile is', async () => {
    const half = {
      objects: [
        {
          id: 1,
          x: 0,
          y: 0,
          width: 0,
          height: 0,
          polygon: [
            { x: 0, y: 0 },
            { x: 14, y: 0 },
            { x: 14, y: 32 },
          ],
        },
      ],
    };
    const set = aTileset({
      tiles: [
        { id: 0, objectgroup: box },
        { id: 1, objectgroup: edge },
        { id: 2, objectgroup: half },
      ],
    });
    const { read } = await reading(
      aMap([
        tiles('floor', [4, 4, 4, 4, 4, 4]),
        tiles('walls', [1, 2, 3, 0x8000_0001, 0x4000_0002, 0]),
        tiles('above', FLOOR),
      ]),
      { 'here/town.tsj': set },
    );
    assert.ok(read);
    assert.deepEqual([...groundOf(read.map).solid], [1, 0, 0, 1, 0, 0]);
  });

  it('of tall tiles make solid only what their shapes cover', async () => {
    const trunk = { objects: [{ id: 1, x: 20, y: 40, width: 44, height: 24 }] };
    const set = aTileset({ tilewidth: 64, tileheight: 64, tiles: [{ id: 0, objectgroup: trunk }] });
    const solid = async (cell: number) => {
      const { read } = await reading(aMap([tiles('trees', [0, 0, 0, cell, 0, 0])]), { 'here/town.tsj': set });
      return read && [...groundOf(read.map).solid];
    };
    assert.deepEqual(await solid(1), [0, 0, 0, 0, 1, 0]);
    assert.deepEqual(await solid(0x8000_0001), [0, 0, 0, 1, 0, 0]);
    assert.deepEqual(await solid(0xc000_0001), [1, 0, 0, 0, 0, 0]);
  });

  it('are refused where they cannot be drawn, each with its own file', async () => {
    const refused = async (set: Record<string, unknown>, more: Record<string, Buffer | string> = {}) =>
      told((await reading(aMap([tiles('floor', [1, 2, 3, 1, 2, 3])]), { 'here/town.tsj': set, ...more })).faults);
    assert.deepEqual(await refused(aTileset({ image: 'gone.png' })), ['tileset-picture-missing here/town.tsj (image)']);
    assert.deepEqual(await refused(aTileset({ image: '../../../etc/passwd' })), [
      'tileset-picture-missing here/town.tsj (image)',
    ]);
    assert.deepEqual(await refused(aTileset(), { 'here/town.png': 'GIF89a' }), [
      'tileset-picture-kind here/town.tsj (image)',
    ]);
    assert.deepEqual(await refused(aTileset({ tilewidth: 256 })), ['tileset-tile-size here/town.tsj (town)']);
    const bomb = Buffer.from(await picture(8, 8));
    bomb.writeUInt32BE(60_000, 16);
    assert.deepEqual(await refused(aTileset(), { 'here/town.png': bomb }), ['tileset-too-large here/town.tsj (image)']);
    const elsewhere = await reading(
      aMap([tiles('floor', FLOOR)], { tilesets: [{ firstgid: 1, source: '../../town.tsj' }] }),
    );
    assert.deepEqual(told(elsewhere.faults), ['tileset-outside here/map.tmj (../../town.tsj)']);
    const lost = await reading(aMap([tiles('floor', FLOOR)], { tilesets: [{ firstgid: 1, source: 'lost.tsj' }] }));
    assert.deepEqual(told(lost.faults), ['tileset-missing here/lost.tsj']);
  });

  it('may be as old as Tiled 1.1, with tiles by their numbers and properties by their names', async () => {
    const set = aTileset({
      tiles: {
        1: {
          animation: [
            { tileid: 1, duration: 90 },
            { tileid: 2, duration: 90 },
          ],
          objectgroup: box,
        },
      },
    });
    const { read, faults } = await reading(
      aMap([
        tiles('floor', [2, 0, 0, 0, 0, 0]),
        objects('spawns', [{ name: 'default', x: 0, y: 0, properties: { facing: 'up' } }]),
      ]),
      { 'here/town.tsj': set },
    );
    assert.deepEqual(told(faults), []);
    assert.ok(read);
    assert.equal(groundOf(read.map).solid[0], 1);
    assert.equal(objectsOf(read.map, 'spawns')[0]?.properties[0]?.value, 'up');
  });

  it('must hold every tile of the map', async () => {
    const { faults } = await reading(aMap([tiles('floor', [1, 1, 1, 1, 700, 701])]));
    assert.deepEqual(told(faults), ['tile-unknown here/map.tmj (layer floor at tile 1,1)']);
    assert.deepEqual(faults[0]?.tile, { x: 1, y: 1 });
  });
});
