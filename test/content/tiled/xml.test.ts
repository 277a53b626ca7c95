import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { objectsOf } from '../../../schema/tiled.ts';
import { layerOf, reading, told } from '../../support/tiled-files.ts';

const packed = (list: readonly number[]) => {
  const bytes = Buffer.alloc(list.length * 4);
  for (const [i, tile] of list.entries()) bytes.writeUInt32LE(tile, i * 4);
  return gzipSync(bytes).toString('base64');
};

const tmx = (inside: string, attributes = 'width="3" height="2"') => `<?xml version="1.0" encoding="UTF-8"?>
<map version="1.10" orientation="orthogonal" renderorder="right-down" ${attributes} tilewidth="32" tileheight="32" infinite="0">
 <tileset firstgid="1" source="town.tsj"/>
 ${inside}
</map>`;

const layer = (name: string, data: string) => `<layer id="1" name="${name}" width="3" height="2">${data}</layer>`;

describe('a map that Tiled saved as XML', () => {
  it('is read like one in JSON, in the order of its layers', async () => {
    const { read, faults } = await reading(
      tmx(`
 ${layer('floor', '<data encoding="csv">\n1,2,3,\n2147483652,5,6\n</data>')}
 <objectgroup id="2" name="spawns" offsetx="8">
  <object id="4" name="default" x="24" y="16"><properties><property name="facing" value="up"/></properties><point/></object>
 </objectgroup>
 <group id="7" name="above" opacity="0.5">
  <properties><property name="above" type="bool" value="true"/></properties>
  ${layer('roof', `<data encoding="base64" compression="gzip">\n  ${packed([0, 1, 0, 1, 0, 1])}\n</data>`)}
 </group>
 ${layer('old', '<data><tile gid="1"/><tile/><tile/><tile/><tile/><tile gid="8"/></data>')}
 <objectgroup id="9" name="paths"><object id="5" name="round" x="16" y="16"><polyline points="0,0 32,-8"/></object></objectgroup>`),
    );
    assert.deepEqual(told(faults), []);
    assert.ok(read);
    assert.deepEqual(
      read.map.layers.map(({ name }) => name),
      ['floor', 'spawns', 'roof', 'old', 'paths'],
    );
    assert.deepEqual(layerOf(read, 'floor')?.data, [1, 2, 3, 0x8000_0004, 5, 6]);
    assert.deepEqual([layerOf(read, 'roof')?.above, layerOf(read, 'roof')?.opacity], [true, 0.5]);
    assert.deepEqual(layerOf(read, 'roof')?.data, [0, 1, 0, 1, 0, 1]);
    assert.deepEqual(layerOf(read, 'old')?.data, [1, 0, 0, 0, 0, 8]);
    const [spawn] = objectsOf(read.map, 'spawns');
    assert.deepEqual([spawn?.x, spawn?.y, spawn?.properties[0]?.value], [32, 16, 'up']);
    assert.deepEqual(objectsOf(read.map, 'paths')[0]?.polyline, [
      { x: 0, y: 0 },
      { x: 32, y: -8 },
    ]);
  });

  it('may be infinite, in chunks', async () => {
    const chunk = `<chunk x="-2" y="-2" width="2" height="2">0,0,0,7</chunk><chunk x="0" y="0" width="2" height="2">1,0,0,0</chunk>`;
    const { read } = await reading(
      tmx(`<layer name="floor" width="4" height="4"><data encoding="csv">${chunk}</data></layer>`).replace(
        'infinite="0"',
        'infinite="1"',
      ),
    );
    assert.deepEqual([read?.map.width, read?.map.height, layerOf(read, 'floor')?.data], [2, 2, [7, 0, 0, 1]]);
  });

  it('is told its fault with line and column', async () => {
    const { faults } = await reading(tmx('<layer name="floor">\n<data></layer>'));
    assert.deepEqual(told(faults), ['xml-broken here/map.tmx (line 5)']);
    assert.ok((faults[0]?.column ?? 0) > 0);
  });

  it('declares no entities: what would grow to gigabytes is not even begun', async () => {
    const laughs = `<!DOCTYPE map [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]>`;
    const { faults } = await reading(tmx('&b;').replace('<map', `${laughs}<map`));
    assert.deepEqual(
      told(faults).map((line) => line.split(' (')[0]),
      ['xml-broken here/map.tmx'],
    );
    const deep = await reading(tmx('<group>'.repeat(100) + '</group>'.repeat(100)));
    assert.deepEqual(
      told(deep.faults).map((line) => line.split(' (')[0]),
      ['xml-broken here/map.tmx'],
    );
  });
});
