import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { sceneShape } from '../../schema/scene.ts';
import { checkStories } from '../../server/content/check/stories.ts';
import { compileInk } from '../../server/content/ink.ts';
import { checkCalls } from '../../server/content/ink-world.ts';

const snippets = (page: string, language: string) =>
  [...readFileSync(`docs/level-design/${page}.md`, 'utf8').matchAll(/^```(\w+)\n(.*?)^```/gms)].flatMap(
    ([, kind, text = '']) => (kind === language ? [text] : []),
  );
const rest = { title: { fr: 'Ici', en: 'Here' }, description: { fr: 'Ici', en: 'Here' }, capacity: 10 };
const coin = { title: rest.title, description: rest.title };
/** What the pages describe, and the coin that one of them spends. */
const shapes = new Map(
  [...snippets('story', 'json').map((text) => JSON.parse(text)), { items: { coin } }].map(
    (says, index) => [`scene-${index}`, sceneShape.parse({ ...rest, ...says })] as const,
  ),
);

describe('docs/level-design', () => {
  it('describes items and quests as scene.json takes them, and as they belong together', () => {
    assert.equal(shapes.size, 3);
    assert.deepEqual([...checkStories(shapes, new Set())], []);
  });

  it('shows dialogues that compile, and that speak of what there is', () => {
    const dialogues = snippets('ink', 'ink');
    assert.ok(dialogues.length >= 10);
    const spelled = dialogues.map((source, index) => {
      const { errors, calls } = compileInk(source);
      assert.deepEqual(errors, [], source);
      return { scene: 'here', file: `dialogue ${index}`, calls };
    });
    const spawns = new Map([['garden', new Set(['default'])]]);
    assert.deepEqual([...checkCalls(spelled, { shapes, spawns, unread: new Set() })], []);
  });
});
