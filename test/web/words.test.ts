import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fill, WORDS } from '../../web/src/words.ts';

const root = new URL('../../web/src/', import.meta.url);
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name !== 'words.ts')
  .map((name) => readFileSync(new URL(name, root), 'utf8'))
  .join('\n');

const details = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();

describe('The words of the page', () => {
  it('are there in French and in English, with the same details', () => {
    for (const [word, { fr, en }] of Object.entries(WORDS)) {
      assert.ok(fr.trim() !== '' && en.trim() !== '', word);
      assert.deepEqual(details(fr), details(en), word);
    }
  });

  it('are all used', () => {
    const built = ['left.', 'role.', 'help.', 'people.'];
    const unused = Object.keys(WORDS).filter(
      (word) => !sources.includes(`'${word}'`) && !built.some((prefix) => word.startsWith(prefix)),
    );
    assert.deepEqual(unused, []);
  });

  it('fill in what the caller brings and leave the rest', () => {
    assert.equal(fill('{name} est à {place}', { name: 'Ada' }), 'Ada est à {place}');
  });
});
