import assert from 'node:assert/strict';
import { remembered } from '../../server/content/ink/remembered.ts';

describe('what is remembered of dialogues', () => {
  it('is not made again while it is among those that were asked for last', () => {
    const made: string[] = [];
    const ask = remembered(2, (text: string, most: number) => {
      made.push(`${text} ${most}`);
      return { text, most };
    });
    const hello = ask('hello', 1);
    assert.equal(ask('hello', 1), hello);
    assert.deepEqual(ask('hello', 2), { text: 'hello', most: 2 });
    ask('hello', 1);
    ask('bye', 1);
    assert.equal(ask('hello', 1), hello, 'it was asked for since');
    ask('hello', 2);
    assert.deepEqual(made, ['hello 1', 'hello 2', 'bye 1', 'hello 2']);
  });
});
