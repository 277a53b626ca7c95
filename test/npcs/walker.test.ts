import assert from 'node:assert/strict';
import { along, NPC_PASSES, type Route, stay, wander } from '../../rooms/npcs/routes.ts';
import { Walker } from '../../rooms/npcs/walker.ts';
import { type Ground, TILE } from '../../schema/ground.ts';
import { fits } from '../../schema/motion.ts';
import { seeded } from '../support/dice.ts';

/** A ground from a drawing: `#` is solid. */
function drawn(...rows: string[]): Ground {
  const solid = Uint8Array.from(rows.join(''), (tile) => (tile === '#' ? 1 : 0));
  return { width: rows[0]?.length ?? 0, height: rows.length, solid, locked: [] };
}

const YARD = drawn('##########', '#        #', '#   ##   #', '#        #', '#        #', '##########');
const middle = (column: number, row: number) => ({ x: (column + 0.5) * TILE, y: (row + 0.5) * TILE });
const STEP_MS = 50;

/** Lets somebody walk for a while, a step of the room at a time, and tells where he was at each of them. */
function watch(route: Route, seconds: number, { ground = YARD, from = middle(1, 1), seed = 7, speed = 60 } = {}) {
  const walker = new Walker({ ...from, dir: 0 }, ground, route, speed, 0);
  const dice = seeded(seed);
  const seen: { x: number; y: number; moving: boolean }[] = [];
  let legs = 0;
  for (let now = 0; now <= seconds * 1000; now += STEP_MS) {
    if (walker.advance(now, dice)) legs++;
    seen.push(walker.at(now));
  }
  return { walker, seen, legs };
}

describe('an NPC on his way', () => {
  it('goes along a line and back, and pauses at its ends', () => {
    const { seen } = watch(along([middle(1, 1), middle(8, 1)], 2000), 14);
    const far = Math.max(...seen.map(({ x }) => x));
    assert.equal(far, middle(8, 1).x, 'he gets to the end');
    const atEnd = seen.filter(({ x }) => x === far).length;
    assert.ok(atEnd >= 40 && atEnd <= 43, `two seconds at the end are some 40 steps of the room, not ${atEnd}`);
    assert.ok((seen.at(-1)?.x ?? 0) < far, 'and is on his way back');
  });

  it('goes round a line that ends where it begins', () => {
    const round = [middle(1, 1), middle(8, 1), middle(8, 4), middle(1, 4), middle(1, 1)];
    const { seen } = watch(along(round, 0), 30);
    const turns = seen.filter(({ x, y }, i) => i > 0 && x < 64 && y < 64 && (seen[i - 1]?.y ?? 0) >= 64).length;
    assert.ok(turns >= 1, 'he comes back to where he began, from below');
  });

  it('walks round what is in his way', () => {
    const { seen } = watch(along([middle(2, 2), middle(7, 2)], 500), 20, { from: middle(2, 2) });
    assert.ok(seen.some(({ x }) => x === middle(7, 2).x));
    assert.ok(seen.every(({ x, y }) => fits(YARD, x, y, NPC_PASSES)));
  });

  it('wanders inside his rectangle, the same way with the same dice, and never into a wall', () => {
    const area = { x: 2 * TILE, y: TILE, width: 6 * TILE, height: 4 * TILE };
    const { seen } = watch(wander(area, YARD, 500), 600, { seed: 3 });
    const outside = seen
      .slice(200)
      .filter(({ x, y }) => x < area.x || x > area.x + area.width || y > area.y + area.height);
    assert.deepEqual(outside, []);
    assert.ok(seen.every(({ x, y }) => fits(YARD, x, y, NPC_PASSES)));
    const places = new Set(seen.filter(({ moving }) => !moving).map(({ x, y }) => `${x},${y}`));
    assert.ok(places.size > 20, `he has been to ${places.size} places`);
    assert.deepEqual(watch(wander(area, YARD, 500), 600, { seed: 3 }).seen, seen);
    assert.notDeepEqual(watch(wander(area, YARD, 500), 600, { seed: 4 }).seen, seen);
  });

  it('is never faster than he should be, and is told of only when he turns', () => {
    const { seen, legs } = watch(wander({ x: TILE, y: TILE, width: 256, height: 128 }, YARD, 500), 300);
    for (const [i, at] of seen.entries()) {
      const before = seen[i - 1] ?? at;
      assert.ok(Math.hypot(at.x - before.x, at.y - before.y) <= (60 * STEP_MS) / 1000 + 0.1);
    }
    assert.ok(legs < 400, `${legs} legs in 6000 steps`);
  });

  it('stops for who talks to him, looks at him, and then goes on to where he was going', () => {
    const { walker } = watch(along([middle(1, 1), middle(8, 1)], 0), 1);
    const { x, y } = walker.at(1000);
    assert.ok(walker.at(1000).moving);
    walker.attend({ x, y: y + 40 }, 1000);
    assert.equal(walker.dir, 0, 'he looks down at who stands below');
    for (let now = 1000; now < 9000; now += STEP_MS) walker.advance(now, seeded(1));
    assert.equal(Math.abs(walker.at(9000).x - x) < 0.1, true, 'he stays');
    walker.letGo(9000);
    for (let now = 9000; now < 12_000; now += STEP_MS) walker.advance(now, seeded(1));
    assert.ok(walker.at(12_000).x > x + 40, 'he goes on');
    assert.equal(walker.dir, 2);
  });

  it('turns back to how he stood, when he stands', () => {
    const walker = new Walker({ ...middle(3, 3), dir: 3 }, YARD, stay({ ...middle(3, 3), dir: 3 }), 0, 0);
    walker.advance(0, seeded(1));
    walker.attend(middle(1, 3), 1000);
    assert.equal(walker.dir, 1);
    walker.letGo(2000);
    walker.advance(2100, seeded(1));
    assert.equal(walker.dir, 1, 'not at once');
    walker.advance(4000, seeded(1));
    assert.equal(walker.dir, 3);
  });

  it('goes to another place when it is time, from where he is', () => {
    const { walker } = watch(along([middle(1, 1), middle(8, 1)], 0), 2);
    const { x } = walker.at(2000);
    walker.follow(stay({ ...middle(1, 4), dir: 2 }), 60, YARD, 2000);
    assert.ok(Math.abs(walker.at(2000).x - x) < 0.1, 'he does not jump');
    for (let now = 2000; now < 20_000; now += STEP_MS) walker.advance(now, seeded(1));
    assert.deepEqual([walker.at(20_000).x, walker.at(20_000).y, walker.dir], [middle(1, 4).x, middle(1, 4).y, 2]);
  });

  it('does not make up for a room that slept', () => {
    const walker = new Walker({ ...middle(1, 1), dir: 0 }, YARD, along([middle(1, 1), middle(8, 1)], 0), 60, 0);
    walker.advance(0, seeded(1));
    walker.advance(3_600_000, seeded(1));
    assert.ok(Math.abs(walker.at(3_600_000).x - middle(8, 1).x) < 0.1);
    assert.ok(walker.leg.leftAt >= 3_599_000);
  });
});
