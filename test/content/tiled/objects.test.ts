import assert from 'node:assert/strict';
import { objectsOf, TileBook } from '../../../schema/tiled.ts';
import { aMap, aTileset, objects, reading, tiles, told } from '../../support/tiled-files.ts';

const FLOOR = [1, 1, 1, 1, 1, 1];
const withObjects = (layer: string, list: Record<string, unknown>[]) =>
  aMap([tiles('floor', FLOOR), objects(layer, list)]);

describe('the objects of a map of Tiled', () => {
  it('may have any shape and name in layers that Parvis does not read', async () => {
    const { faults } = await reading(
      withObjects('Decoration', [
        { name: '', x: 1, y: 1, ellipse: true, width: 8, height: 8 },
        { name: 'Arbre à chat', x: 1, y: 1, rotation: 45, gid: 3, width: 32, height: 32 },
        { name: 'x', x: 0, y: 0, polygon: [{ x: 0, y: 0 }] },
        { name: 'x', x: 0, y: 0, text: { text: 'hello' } },
      ]),
    );
    assert.deepEqual(told(faults), []);
  });

  it('are refused one by one in the layers that it does, with their tile', async () => {
    const area = { x: 40, y: 0, width: 32, height: 32 };
    const { faults } = await reading(
      withObjects('portals', [
        { name: 'round', ellipse: true, ...area },
        { name: 'long', capsule: true, ...area },
        { name: 'odd', polygon: [{ x: 0, y: 0 }], ...area },
        { name: 'line', polyline: [{ x: 0, y: 0 }], ...area },
        { name: 'askew', rotation: 30, ...area },
        { name: 'door', ...area },
        { name: 'door', ...area },
      ]),
    );
    assert.deepEqual(
      told(faults),
      ['round', 'long', 'odd', 'line']
        .map((name) => `object-shape here/map.tmj (layer portals, ${name} at tile 1,0)`)
        .concat(
          'object-rotated here/map.tmj (layer portals, askew at tile 1,0)',
          'object-twice here/map.tmj (layer portals, door at tile 1,0)',
        ),
    );
    assert.deepEqual(faults[0]?.tile, { x: 1, y: 0 });
    assert.equal(faults[0]?.reason, 'is an ellipse; it must be a point or a rectangle');
  });

  it('need a name there, in kebab-case', async () => {
    const { faults } = await reading(
      withObjects('npcs', [
        { name: '', x: 0, y: 40, point: true },
        { name: 'The Clerk', x: 0, y: 0, point: true },
      ]),
    );
    assert.deepEqual(told(faults), [
      'object-unnamed here/map.tmj (layer npcs, object 1 at tile 0,1)',
      'object-name here/map.tmj (layer npcs, The Clerk at tile 0,0)',
    ]);
  });

  it('take from their template what they do not say themselves', async () => {
    const template = {
      type: 'template',
      object: {
        name: 'office',
        type: 'locked',
        width: 32,
        height: 32,
        properties: [
          { name: 'needs', type: 'string', value: 'staff' },
          { name: 'note', type: 'string', value: 'kept' },
        ],
      },
    };
    const tx = `<?xml version="1.0"?><template><object name="door" width="32" height="64"><properties><property name="wide" type="bool" value="true"/></properties></object></template>`;
    const { read, faults } = await reading(
      aMap([
        tiles('floor', FLOOR),
        objects('zones', [
          {
            template: '../templates/office.tj',
            x: 8,
            y: 8,
            properties: [{ name: 'needs', type: 'string', value: 'account' }],
          },
        ]),
        objects('portals', [{ template: 'door.tx', x: 0, y: 0, height: 32 }]),
      ]),
      { 'templates/office.tj': template, 'here/door.tx': tx },
    );
    assert.deepEqual(told(faults), []);
    assert.ok(read);
    const [office] = objectsOf(read.map, 'zones');
    assert.deepEqual([office?.name, office?.type, office?.x, office?.width], ['office', 'locked', 8, 32]);
    assert.deepEqual(
      office?.properties.map(({ name, value }) => [name, value]),
      [
        ['note', 'kept'],
        ['needs', 'account'],
      ],
    );
    const [door] = objectsOf(read.map, 'portals');
    assert.deepEqual([door?.name, door?.width, door?.height, door?.properties[0]?.value], ['door', 32, 32, true]);
  });

  it('that are tiles are drawn where they lie, those of a template from the template’s own set', async () => {
    const tree = (gid: number, set: string) =>
      `<template><tileset firstgid="1" source="${set}"/><object gid="${gid}" width="32" height="64"/></template>`;
    const { read, faults } = await reading(
      aMap([
        tiles('floor', FLOOR),
        objects('decor', [
          { gid: 3, x: 10, y: 90, width: 32, height: 32 },
          { template: 'oak.tx', x: 20, y: 60 },
          { template: 'fir.tx', x: 30, y: 40, rotation: 90 },
          { gid: 3, x: 0, y: 0, width: 32, height: 32, visible: false },
        ]),
      ]),
      {
        'here/oak.tx': tree(2, 'town.tsj'),
        'here/fir.tx': tree(4, '../woods/woods.tsj'),
        'woods/woods.tsj': aTileset({ image: '../here/town.png' }),
      },
    );
    assert.deepEqual(told(faults), []);
    const [decor] = read?.map.layers.filter(({ name }) => name === 'decor') ?? [];
    assert.ok(read && decor?.type === 'objectgroup');
    const adopted = read.map.tilesets.find(({ source }) => source === '../woods/woods.tsj')?.firstgid ?? 0;
    assert.deepEqual(
      decor.pictures?.map(({ cell, x, y, height, rotation }) => [cell, x, y, height, rotation]),
      [
        [adopted + 3, 30, 40, 64, 90],
        [2, 20, 60, 64, 0],
        [3, 10, 90, 32, 0],
      ],
    );
    const book = new TileBook(read.map, Object.fromEntries(read.tilesets));
    assert.deepEqual([book.of(adopted + 3)?.id, book.of(2)?.id], [3, 1]);
  });

  it('whose template is missing are told of, with the template’s file', async () => {
    const { faults } = await reading(withObjects('zones', [{ template: 'gone.tj', x: 0, y: 0 }]));
    assert.equal(told(faults)[0], 'file-missing here/gone.tj');
  });

  it('with a picture stand on their bottom left, and lines in paths keep their points', async () => {
    const { read, faults } = await reading(
      aMap([
        tiles('floor', FLOOR),
        objects('npcs', [{ name: 'clerk', gid: 2, x: 32, y: 64, width: 32, height: 32 }]),
        objects('paths', [
          {
            name: 'round',
            x: 16,
            y: 16,
            polyline: [
              { x: 0, y: 0 },
              { x: 32, y: -8 },
            ],
          },
        ]),
      ]),
    );
    assert.deepEqual(told(faults), []);
    assert.ok(read);
    assert.deepEqual(
      objectsOf(read.map, 'npcs').map(({ x, y }) => [x, y]),
      [[32, 32]],
    );
    assert.deepEqual(objectsOf(read.map, 'paths')[0]?.polyline, [
      { x: 0, y: 0 },
      { x: 32, y: -8 },
    ]);
  });
});
