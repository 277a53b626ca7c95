import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ZONES } from '../../../schema/scene/zones/index.ts';
import { projectText } from '../../../server/content/tiled/project.ts';

interface Type {
  id: number;
  name: string;
  type: 'enum' | 'class';
  values?: string[];
  members?: { name: string; propertyType?: string; value: unknown }[];
}

describe('the project file for Tiled', () => {
  const types: Type[] = JSON.parse(projectText()).propertyTypes;
  const named = (name: string) => types.find((type) => type.name === name);

  it('is up to date', () => {
    assert.equal(readFileSync('scenes/parvis.tiled-project', 'utf8'), projectText(), 'npm run tiled writes it anew');
  });

  it('has a class for every behaviour of a zone, with its options', () => {
    for (const [kind, shape] of Object.entries(ZONES))
      assert.deepEqual(
        named(kind)?.members?.map(({ name }) => name),
        Object.keys(shape.shape),
        kind,
      );
    assert.deepEqual(named('spawn')?.members?.[0], {
      name: 'facing',
      type: 'string',
      propertyType: 'facing',
      value: 'down',
    });
    assert.deepEqual(named('facing')?.values, ['down', 'left', 'right', 'up']);
    assert.deepEqual(named('needs')?.values, ['account', 'staff']);
  });

  it('gives every type a number and a name of its own, and names no list that is not there', () => {
    assert.equal(new Set(types.map(({ id }) => id)).size, types.length);
    assert.equal(new Set(types.map(({ name }) => name)).size, types.length);
    for (const { propertyType } of types.flatMap(({ members = [] }) => members))
      if (propertyType) assert.equal(named(propertyType)?.type, 'enum', propertyType);
  });

  it('has the defaults that Parvis has: what Tiled leaves out of the map means the same', () => {
    for (const [kind, shape] of Object.entries(ZONES)) {
      const members = named(kind)?.members ?? [];
      const shown = Object.fromEntries(
        members.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
      );
      const bare = shape.safeParse({});
      if (bare.success) assert.deepEqual(shape.parse(shown), bare.data, kind);
    }
  });
});
