import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { npc } from '../../schema/scene/npc.ts';
import { effect, worldEvent } from '../../schema/scene/world-event.ts';

const read = (page: string) => readFileSync(`docs/level-design/${page}.md`, 'utf8');
const snippets = (page: string) =>
  [...read(page).matchAll(/```json\n([^`]*)```/g)].map(([, text = '']) => JSON.parse(text));
const somebody = { name: { fr: 'Rose', en: 'Rose' }, character: 'guide', dialogue: 'hello' };

describe('what level designers are told of NPCs and events', () => {
  it('can be copied: NPCs', () => {
    const found = snippets('npcs');
    assert.ok(found.length >= 4);
    for (const one of found) {
      const npcs = one.npcs ?? { somebody: { ...somebody, ...one } };
      const result = z.record(z.string(), npc).safeParse(npcs);
      assert.ok(result.success, `${JSON.stringify(one)}: ${result.error?.message}`);
    }
  });

  it('can be copied: world events and every effect', () => {
    const found = snippets('world-events');
    assert.ok(found.length >= 2);
    for (const { events } of found) assert.ok(z.record(z.string(), worldEvent).safeParse(events).success);
    const effects = [...read('world-events').matchAll(/\| `(\{ "kind".*?\})` \|/g)].map(([, text = '']) =>
      JSON.parse(text.replace('{ "fr", "en" }', '{ "fr": "a", "en": "a" }')),
    );
    assert.deepEqual(
      [...new Set(effects.map(({ kind }) => kind))].sort(),
      effect.options.map(({ shape }) => shape.kind.value).sort(),
    );
    for (const one of effects) assert.ok(effect.safeParse(one).success, JSON.stringify(one));
  });
});
