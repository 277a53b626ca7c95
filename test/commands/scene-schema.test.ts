import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parvis } from '../support/command-line.ts';

interface Schema {
  readonly properties: Record<string, unknown>;
  readonly required: readonly string[];
}

describe('the schema of scene.json', function () {
  // Every command is a process that is started, and a machine may be slow.
  this.timeout(60_000);

  it('is in scenes/ as it is printed today, and every scene names it', async () => {
    const kept = readFileSync('scenes/scene.schema.json', 'utf8');
    assert.equal(
      (await parvis('scene', 'schema')).out,
      kept,
      'npm run --silent parvis -- scene schema > scenes/scene.schema.json',
    );
    for (const scene of ['administration', 'gallery', 'plaza'])
      assert.equal(JSON.parse(readFileSync(`scenes/${scene}/scene.json`, 'utf8')).$schema, '../scene.schema.json');
  });

  it('asks for what must be written, and lets out what has a default', () => {
    const { properties, required }: Schema = JSON.parse(readFileSync('scenes/scene.schema.json', 'utf8'));
    assert.deepEqual([...required].sort(), ['capacity', 'description', 'title']);
    for (const field of ['npcs', 'portals', 'spots', 'events']) assert.ok(field in properties, field);
  });
});
