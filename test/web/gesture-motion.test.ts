import assert from 'node:assert/strict';
import { EMOTES } from '../../schema/messages/player.ts';
import { GESTURE_MS, iconOf, stanceOf } from '../../web/src/game/gesture-motion.ts';

describe('A gesture', () => {
  it('moves the body a little, and leaves it where it stood', () => {
    for (const emote of EMOTES) {
      const moments = Array.from({ length: 60 }, (_, i) => stanceOf(emote, i * 25));
      assert.ok(
        moments.some(({ x, y, tilt }) => x !== 0 || y !== 0 || tilt !== 0),
        emote,
      );
      assert.ok(
        moments.every(({ x, y, tilt }) => Math.abs(x) <= 6 && Math.abs(y) <= 6 && Math.abs(tilt) <= 0.5),
        emote,
      );
      assert.deepEqual(stanceOf(emote, GESTURE_MS), { x: 0, y: 0, tilt: 0, dir: null });
    }
  });

  it('has an icon that pops up and fades, and for who wants it calm stands still', () => {
    assert.ok(iconOf(20, false).size < 0.5);
    assert.equal(iconOf(1000, false).size, 1);
    assert.equal(iconOf(GESTURE_MS, false).alpha, 0);
    assert.deepEqual(iconOf(20, true), { size: 1, rise: 0, alpha: 1 });
  });
});
