import assert from 'node:assert/strict';
import { roomFor } from '../../web/src/game/name-room.ts';
import { dice } from '../support/random-order.ts';

const name = (id: string, x: number, y: number, rank = 0) => ({ id, x, y, rank, width: 80, height: 20 });

describe('room for names', () => {
  it('all are shown where nobody is in anybody’s way', () => {
    const shown = roomFor([name('ada', 0, 0), name('bob', 90, 0), name('eve', 0, 30)], []);
    assert.deepEqual([...shown].sort(), ['ada', 'bob', 'eve']);
  });

  it('of two that would lie over each other, the first in rank is shown, whatever the order they come in', () => {
    const [ada, bob] = [name('ada', 0, 0, 2), name('bob', 40, 5, 1)];
    assert.deepEqual([...roomFor([ada, bob], [])], ['bob']);
    assert.deepEqual([...roomFor([bob, ada], [])], ['bob']);
  });

  it('who gives way to one that has no room itself is shown', () => {
    const shown = roomFor([name('ada', 0, 0, 1), name('bob', 60, 0, 2), name('eve', 120, 0, 3)], []);
    assert.deepEqual([...shown], ['ada', 'eve']);
  });

  it('nobody is written over the name of a resident', () => {
    assert.equal(roomFor([name('ada', 10, 5)], [name('guide', 0, 0)]).size, 0);
  });

  it('in a dense crowd the names that are shown can be read, and one’s own is always there', () => {
    const roll = dice(7);
    const crowd = Array.from({ length: 300 }, (_, i) => name(`p${i}`, roll() * 1200, roll() * 700, i));
    const shown = crowd.filter(({ id }) => roomFor(crowd, []).has(id));
    assert.ok(shown.length > 40 && shown.length < 300, `${shown.length} are shown`);
    assert.equal(shown[0]?.id, 'p0');
    for (const a of shown)
      for (const b of shown)
        assert.ok(a === b || Math.abs(a.x - b.x) >= 78 || Math.abs(a.y - b.y) >= 16, `${a.id} lies on ${b.id}`);
  });
});
