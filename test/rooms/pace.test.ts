import assert from 'node:assert/strict';
import { keepPace } from '../../rooms/pace.ts';

const EVERY = 20;

/** Keeps everybody waiting. */
function hitch(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}

/** Beats until `enough`, with a hitch of so many ms in the first beat; gives how many were due at each. */
function beats(hitchMs: number, enough: (dues: readonly number[]) => boolean): Promise<number[]> {
  const dues: number[] = [];
  return new Promise((resolve) => {
    const stop = keepPace(EVERY, (due) => {
      dues.push(due);
      if (dues.length === 1) hitch(hitchMs);
      if (!enough(dues)) return;
      stop();
      resolve(dues);
    });
  });
}

describe('the pace of a room', () => {
  it('makes up for what was missed in a hitch, at once', async () => {
    const [, afterwards = 0] = await beats(EVERY * 3, (dues) => dues.length === 2);
    assert.ok(afterwards >= 2, `${afterwards} were due`);
  });

  it('but not for a long sleep', async () => {
    const [, afterwards] = await beats(EVERY * 30, (dues) => dues.length === 2);
    assert.equal(afterwards, 5);
  });

  it('never runs ahead of the clock', async () => {
    const begun = performance.now();
    const dues = await beats(0, ({ length }) => length === 10);
    const total = dues.reduce((sum, due) => sum + due, 0);
    // One may come a little early: timers count in whole ms.
    assert.ok(total * EVERY <= performance.now() - begun + EVERY, `${total} beats`);
  });

  it('stops when it is told to', async () => {
    let stopped = 0;
    const stop = keepPace(EVERY, () => {
      stopped++;
      stop();
    });
    await beats(0, ({ length }) => length === 5);
    assert.equal(stopped, 1);
  });
});
