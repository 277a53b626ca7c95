import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { INK_FUNCTIONS, signatureOf } from '../../rooms/dialogue/ink-functions.ts';
import { compileInk } from '../../server/content/ink.ts';
import { inkCalls } from '../../server/content/ink-calls.ts';
import { checkCalls } from '../../server/content/ink-world.ts';
import { inkFunctionsPage } from '../../server/print-ink-functions.ts';
import { storyScenes } from '../support/a-tale.ts';

const shape = storyScenes().get('here')?.shape as never;

describe('the functions of dialogues', () => {
  it('are all in docs/level-design/ink-functions.md, as it is printed today', () => {
    assert.equal(readFileSync('docs/level-design/ink-functions.md', 'utf8'), inkFunctionsPage());
  });

  it('can all be declared at once', () => {
    const all = Object.keys(INK_FUNCTIONS).map((name) => `EXTERNAL ${signatureOf(name)}`);
    assert.deepEqual(compileInk(`${all.join('\n')}\nHello.\n`).errors, []);
  });

  it('are found where ink calls them, and not in what people say', () => {
    const calls = inkCalls(`EXTERNAL give(item)
EXTERNAL take(item)
I say give(nothing). // ~ give("comment")
~ give("coin") // here
{ take("a, b)") && has( "coin" ) >= 2: { wait(1) } }
+ { flag("x") == "" } [Take (this).] -> END
`);
    assert.deepEqual(
      calls.map(({ line, name, given }) => [line, name, ...given]),
      [
        [4, 'give', '"coin"'],
        [5, 'take', '"a, b)"'],
        [5, 'has', '"coin"'],
        [5, 'wait', '1'],
        [6, 'flag', '"x"'],
      ],
    );
  });

  it('are not given what no scene has', () => {
    const source = `~ give("crown")
~ give(anything)
{ quest("crusade") == "new": }
~ travel("moon", "default")
~ travel("there", "roof")
~ travel("here", "default")
~ travel("there", "default")
`;
    const spawns = new Map(['here', 'there'].map((id) => [id, new Set(['default'])]));
    const shapes = new Map([['here', shape]]);
    const dialogues = [{ scene: 'here', file: 'here/dialogues/a.fr.ink', calls: inkCalls(source) }];
    const found = [...checkCalls(dialogues, { shapes, spawns, unread: new Set() })];
    assert.deepEqual(
      found.map(({ line, rule, reason }) => [line, rule, reason]),
      [
        [1, 'item-unknown', 'there is no item "crown" in any scene'],
        [3, 'quest-unknown', 'there is no quest "crusade" in any scene'],
        [4, 'travel-nowhere', 'there is no scene "moon"'],
        [5, 'travel-nowhere', 'the scene "there" has no spawn "roof"'],
        [6, 'travel-nowhere', 'travel() leads to another scene, not to this one'],
      ],
    );
  });
});
