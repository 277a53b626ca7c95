import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isPutAway, nextTurn } from '../../schema/exhibitions.ts';
import { hostOf, linkAddress } from '../../schema/exhibits.ts';
import { sceneShape } from '../../schema/scene.ts';

describe('a link that may hang', () => {
  it('leads to a public site, by https', () => {
    assert.equal(linkAddress(' https://Example.org/a b?q=é#top ')?.href, 'https://example.org/a%20b?q=%C3%A9#top');
    assert.equal(hostOf('https://example.org:8443/x'), 'example.org:8443');
  });

  it('is shown with its letters spelt out, so that no site passes for another', () => {
    assert.equal(hostOf('https://раypal.com/'), 'xn--ypal-43d9g.com');
  });

  for (const bad of [
    'http://example.org',
    'javascript:alert(1)',
    'JavaScript:alert(1)//https://example.org',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org',
    '//example.org',
    'example.org',
    'https://ada:secret@example.org',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://printer.local/',
    'https://intranet/',
    `https://example.org/${'x'.repeat(500)}`,
    '',
  ])
    it(`is not ${bad.slice(0, 50) || 'nothing'}`, () => assert.equal(linkAddress(bad), null));
});

describe('an exhibition', () => {
  const spring = { id: 's', from: 100, until: 200, exhibits: ['dawn'] };

  it('shows what belongs to it from its first moment until its last', () => {
    assert.deepEqual(
      [99, 100, 199, 200].map((now) => isPutAway('dawn', [spring], now)),
      [true, false, false, true],
    );
    assert.equal(isPutAway('dusk', [spring], 0), false);
    assert.equal(isPutAway('dusk', [{ ...spring, exhibits: null }], 0), true);
  });

  it('leaves what belongs to two on the wall while either is open', () => {
    const autumn = { id: 'a', from: 300, until: 400, exhibits: null };
    assert.deepEqual(
      [150, 250, 350].map((now) => isPutAway('dawn', [spring, autumn], now)),
      [false, true, false],
    );
  });

  it('turns at its dates', () => {
    assert.deepEqual(
      [0, 100, 150, 200].map((now) => nextTurn([spring], now)),
      [100, 200, 200, Number.POSITIVE_INFINITY],
    );
  });
});

describe('what level designers are told of exhibits', () => {
  it('can be copied', () => {
    const page = readFileSync('docs/level-design/exhibits.md', 'utf8');
    const snippets = [...page.matchAll(/```json\n([^`]*)```/g)].map(([, text = '']) => JSON.parse(text));
    assert.equal(snippets.length, 1);
    for (const one of snippets) assert.equal(sceneShape.parse(one).curated, true);
  });
});
