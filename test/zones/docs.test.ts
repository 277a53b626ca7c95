import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { portal } from '../../schema/scene/portal.ts';
import { ZONES, type ZoneKind } from '../../schema/scene/zones/index.ts';
import { readZones } from '../../schema/scene/zones/read-zones.ts';
import { tiledMap } from '../../schema/tiled.ts';

const FOLDER = 'docs/level-design/zones';
const KINDS = Object.keys(ZONES) as ZoneKind[];
const page = (kind: string) => readFileSync(`${FOLDER}/${kind}.md`, 'utf8');
const snippets = (text: string) => [...text.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']) => JSON.parse(json));

/** A map that has nothing but these zones. */
const mapWith = (objects: unknown[]) =>
  tiledMap.parse({
    orientation: 'orthogonal',
    width: 40,
    height: 30,
    tilewidth: 32,
    tileheight: 32,
    tilesets: [{ firstgid: 1, source: '../tiles/parvis.tsj' }],
    layers: [{ type: 'objectgroup', name: 'zones', objects }],
  });

describe('the pages about zones', () => {
  it('are one for every behaviour, each named in the list', () => {
    const pages = readdirSync(FOLDER).filter((name) => name !== 'README.md');
    assert.deepEqual(pages.sort(), KINDS.map((kind) => `${kind}.md`).sort());
    for (const kind of KINDS) assert.match(page('README'), new RegExp(`\\(${kind}\\.md\\)`));
  });

  for (const kind of KINDS)
    it(`tell of ${kind} what is true: its snippet works, and its properties are those that it takes`, () => {
      const found = snippets(page(kind));
      assert.ok(found.length > 0);
      const { zones, faults } = readZones(mapWith(found));
      assert.deepEqual(
        faults.map(({ reason }) => reason),
        [],
      );
      assert.deepEqual(
        zones.map((zone) => zone.kind),
        found.map(() => kind),
      );
      const told = [...page(kind).matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
      assert.deepEqual(told.sort(), Object.keys(ZONES[kind].shape).sort());
    });

  it('show a door that works', () => {
    const text = readFileSync('docs/level-design/portals.md', 'utf8');
    for (const portals of snippets(text))
      for (const shape of Object.values(portals as object)) assert.ok(portal.safeParse(shape).success);
    for (const field of Object.keys(portal.shape)) assert.match(text, new RegExp(`\`${field}\``));
  });
});
