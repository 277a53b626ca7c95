import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { ContentError } from '../../../server/content/content-fault.ts';
import { openScenes } from '../../../server/content/scene-book.ts';
import { heldFiles } from '../../../server/content/scene-files.ts';
import { picture } from '../../support/tiled-files.ts';

const both = (text: string) => ({ fr: text, en: text });

/** An infinite map of 16 px tiles, zlib, with a group and a tileset of Windows, as somebody else made it for another game. */
function tmx(more = ''): string {
  const bytes = Buffer.alloc(16 * 16 * 4);
  for (let i = 0; i < 256; i++) bytes.writeUInt32LE((i % 4) + 1, i * 4);
  const data = deflateSync(bytes).toString('base64');
  return `<?xml version="1.0" encoding="UTF-8"?>
<map version="1.10" orientation="orthogonal" width="16" height="16" tilewidth="16" tileheight="16" infinite="1">
 <tileset firstgid="1" source="sets\\Town (free).tsx"/>
 <group name="Scenery"><layer name="Ground" width="16" height="16">
  <data encoding="base64" compression="zlib"><chunk x="-16" y="-16" width="16" height="16">${data}</chunk></data>
 </layer></group>
 <objectgroup name="Collisions"><object id="1" x="-64" y="-64" width="32" height="32"/></objectgroup>
 ${more}
</map>`;
}

const tsx = (shape = '') => `<tileset name="Town" tilewidth="16" tileheight="16" tilecount="4" columns="4">
 <image source="Town (free).png" width="64" height="16"/>${shape}
</tileset>`;

async function opened(map: string, set = tsx()) {
  const says = { title: both('Garden'), description: both('Roses'), capacity: 9, open: true };
  const files = heldFiles(
    'elsewhere',
    new Map([
      ['garden/scene.json', Buffer.from(JSON.stringify(says))],
      ['garden/map.tmx', Buffer.from(map)],
      ['garden/sets/Town (free).tsx', Buffer.from(set)],
      ['garden/sets/Town (free).png', await picture(64, 16)],
    ]),
  );
  return () => openScenes(files, 'UTC');
}

describe('a map that was made elsewhere', () => {
  it('is told precisely what is missing, and what to do in Tiled', async () => {
    const open = await opened(tmx());
    assert.throws(open, (error) => {
      assert.ok(error instanceof ContentError);
      assert.deepEqual(
        error.faults.map(({ rule, file, place }) => [rule, file, place]),
        [
          ['collision-missing', 'garden/map.tmx', 'layers'],
          ['spawn-default-missing', 'garden/map.tmx', 'layer spawns'],
        ],
      );
      for (const { remedy } of error.faults) assert.match(remedy, /^(Add|Give) /);
      return true;
    });
  });

  it('opens once it has a spawn and says what is solid', async () => {
    const spawn =
      '<objectgroup name="spawns"><object id="2" name="default" x="-120" y="-120"><point/></object></objectgroup>';
    const wall = '<tile id="1"><objectgroup><object id="1" x="0" y="0" width="16" height="16"/></objectgroup></tile>';
    const book = (await opened(tmx(spawn), tsx(wall)))();
    const garden = book.get('garden');
    assert.deepEqual([garden?.ground.width, garden?.ground.height], [16, 16]);
    assert.deepEqual([...(garden?.ground.solid.subarray(0, 4) ?? [])], [0, 1, 0, 0]);
    const { x, y } = garden?.spawns.get('default') ?? {};
    assert.deepEqual([x, y], [272, 272]);
    assert.equal(book.place('garden')?.map.tilesets.length, 1);
  });
});
