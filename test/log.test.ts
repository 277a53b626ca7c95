import assert from 'node:assert/strict';
import { bus } from '../server/bus.ts';
import { openLog } from '../server/log.ts';

function written(format: 'json' | 'line', say: (log: ReturnType<typeof openLog>) => void): string {
  const lines: string[] = [];
  say(openLog({ level: 'info', format }, { write: (line) => void lines.push(line) }));
  return lines.join('');
}

describe('the log', () => {
  const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl';

  it('holds no secret, however deep it sits', () => {
    const text = written('json', (log) =>
      log.info(
        {
          headers: { authorization: `Bearer ${jwt}`, cookie: 'a=b' },
          body: { options: [{ password: 'hunter2', email: 'ada@example.org' }] },
          url: `/x/${jwt}`,
          error: Object.assign(new Error(`bad token ${jwt}`), { token: jwt }),
        },
        'somebody came',
      ),
    );
    assert.doesNotMatch(text, /hunter2|ada@|eyJ|a=b/);
    assert.match(text, /a…@example\.org/);
    assert.match(text, /somebody came/);
    assert.match(text, /"stack":"Error: bad token \[token\]/);
  });

  it('is a line for people when asked', () => {
    assert.match(
      written('line', (log) => log.warn({ scene: 'plaza' }, 'it is late')),
      /^\d\d:\d\d:\d\d warn {2}it is late scene=plaza\n$/,
    );
  });
});

describe('the bus', () => {
  it('tells everybody, and a listener that fails harms nobody', async () => {
    const errors: string[] = [];
    const feed = bus({ log: { error: (_, message) => void errors.push(message) } });
    const heard: string[] = [];
    feed.hear('exhibit.removed', () => {
      throw new Error('clumsy');
    });
    feed.hear('exhibit.removed', async () => {
      throw new Error('clumsy later');
    });
    const stop = feed.hear('exhibit.removed', ({ spot }) => void heard.push(spot));
    feed.tell('exhibit.removed', { scene: 'gallery', spot: 'north' });
    stop();
    feed.tell('exhibit.removed', { scene: 'gallery', spot: 'south' });
    await new Promise(setImmediate);
    assert.deepEqual(heard, ['north']);
    assert.equal(errors.length, 4);
  });
});
