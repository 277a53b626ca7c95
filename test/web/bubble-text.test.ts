import assert from 'node:assert/strict';
import { wrap } from '../../web/src/game/bubble-text.ts';

/** A typewriter's alphabet: every character is one wide. */
const measure = (text: string) => [...text].length;

describe('The text of a bubble', () => {
  it('breaks between words', () => {
    assert.deepEqual(wrap('Bonjour à toutes et à tous', 10, measure, 6), ['Bonjour à', 'toutes et', 'à tous']);
  });

  it('cuts a word that is wider than the bubble', () => {
    assert.deepEqual(wrap('aaaaaaaaaaaa b', 5, measure, 6), ['aaaaa', 'aaaaa', 'aa b']);
  });

  it('ends in an ellipsis when there are too many lines', () => {
    assert.deepEqual(wrap('un deux trois quatre cinq', 6, measure, 2), ['un', 'deux…']);
  });

  it('does not cut an emoji in two', () => {
    const family = '👩‍👩‍👧';
    for (const line of wrap(family.repeat(4), measure(family), measure, 9)) assert.equal(line, family);
  });

  it('has no lines for no text', () => {
    assert.deepEqual(wrap('   ', 10, measure, 3), []);
  });
});
