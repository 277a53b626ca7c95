import assert from 'node:assert/strict';
import { Course } from '../../rooms/course.ts';
import { type Ground, PASS, TILE } from '../../schema/ground.ts';
import { INTENT } from '../../schema/input.ts';
import { fits, type Mover, SPEED } from '../../schema/motion.ts';
import { dice } from '../support/random-order.ts';

const DT = 1 / 20;
const STEP = SPEED * DT;

function drawn(rows: string[], locked: Ground['locked'] = []): Ground {
  const solid = Uint8Array.from([...rows.join('')].map((mark) => (mark === '#' ? 1 : 0)));
  return { width: rows[0]?.length ?? 0, height: rows.length, solid, locked };
}

const FIELD = drawn(['#'.repeat(40), ...Array.from({ length: 9 }, () => `#${' '.repeat(38)}#`), '#'.repeat(40)]);

/** A body on a ground, its course, and what its client may do. */
function walker(ground = FIELD, passes = 0) {
  const body: Mover = { x: 10 * TILE, y: 5 * TILE, dir: 0, moving: false, passes };
  const course = new Course();
  return {
    body,
    course,
    hear: (tick: number, x: number, y: number) => course.hear({ tick, x, y }, body, ground, DT),
    steps(count: number) {
      for (let i = 0; i < count; i++) course.step(body, ground, DT);
    },
  };
}

describe('the course of a body (held intents)', () => {
  it('is held until the next intent, and counts the ticks of its client', () => {
    const { body, course, hear, steps } = walker();
    hear(1000, 100, 0);
    steps(12);
    assert.equal(course.tick, 1010, 'it set out one step later than it might have, for the sake of even steps');
    assert.equal(body.x, 10 * TILE + 11 * STEP);
    hear(1013, 0, 0);
    steps(9);
    assert.deepEqual([course.tick, body.x, body.moving], [1013, 10 * TILE + 13 * STEP, false]);
  });

  it('a late intent is walked again from where it was meant, and takes no step more', () => {
    const { body, course, hear, steps } = walker();
    hear(101, 100, 0);
    steps(11);
    hear(105, 0, 100);
    assert.equal(course.tick, 110);
    assert.deepEqual([body.x, body.y], [10 * TILE + 4 * STEP, 5 * TILE + 6 * STEP]);
  });

  it('one that is later than the memory counts from now', () => {
    const { body, hear, steps } = walker();
    hear(101, 100, 0);
    steps(31);
    hear(130 - INTENT.BACK, 0, 100);
    assert.deepEqual([body.x, body.y], [10 * TILE + 30 * STEP, 5 * TILE]);
    steps(1);
    assert.deepEqual([body.x, body.y], [10 * TILE + 30 * STEP, 5 * TILE + STEP]);
  });

  it('without a tick an intent counts as soon as possible', () => {
    const { body, hear, steps } = walker();
    hear(0, 100, 0);
    steps(5);
    assert.ok(body.x > 10 * TILE + 3 * STEP);
    hear(0, 0, 0);
    steps(3);
    assert.equal(body.moving, false);
  });

  it('lets go of a wish of which nothing is heard, and holds one that is said again', () => {
    const { body, hear, steps } = walker();
    hear(1, 1, 0);
    for (let second = 0; second < 20; second += 2) {
      hear(1, 1, 0);
      steps(40);
    }
    assert.equal(body.moving, true);
    steps(INTENT.SILENT_TICKS);
    assert.equal(body.moving, false);
  });

  it('its tick never goes back, and no word of a client takes a step more than time has given (seeded junk)', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const roll = dice(seed);
      const { body, course, hear, steps } = walker();
      let from = { x: body.x, y: body.y, tick: 0 };
      const junk = [0, 1, 2 ** 32 - 1, 2 ** 31];
      for (let step = 1; step <= 600; step++) {
        for (let said = Math.floor(roll() * 6); said > 0; said--) {
          const near = course.tick + Math.floor(roll() * 80 - 40);
          const tick = roll() < 0.01 ? (junk[Math.floor(roll() * junk.length)] ?? 0) : Math.max(0, near);
          hear(tick, Math.round(roll() * 254 - 127), Math.round(roll() * 254 - 127));
          assert.ok(fits(FIELD, body.x, body.y, 0));
          assert.ok(course.tick >= from.tick);
        }
        steps(1);
        assert.ok(course.tick >= from.tick);
        const gone = Math.hypot(body.x - 10 * TILE, body.y - 5 * TILE);
        assert.ok(gone <= step * STEP + 1, `seed ${seed}: ${gone} px in ${step} steps`);
        from = { x: body.x, y: body.y, tick: course.tick };
      }
    }
  });

  it('ticks that run fast, or are far in the future, take nobody faster than the law', () => {
    const { body, hear, steps } = walker();
    for (let step = 1; step <= 20; step++) {
      for (let i = 0; i < 10; i++) hear(step * 1000 + i, 100, i % 2);
      steps(1);
    }
    assert.ok(body.x - 10 * TILE <= 20 * STEP);
    assert.ok(body.x - 10 * TILE >= 15 * STEP, 'but she does walk');
  });

  it('a flood is not heard one by one, yet its last word counts', () => {
    const { body, hear, steps } = walker();
    for (let tick = 1; tick <= 500; tick++) hear(tick, 100, 0);
    hear(501, 0, 0);
    steps(60);
    assert.equal(body.moving, false);
  });

  it('nobody walks again into a zone that has closed, or out of where the server put him', () => {
    const zone = { x: 12 * TILE, y: 0, right: 20 * TILE, bottom: 11 * TILE, needs: PASS.staff };
    const office = drawn(
      ['#'.repeat(40), ...Array.from({ length: 9 }, () => `#${' '.repeat(38)}#`), '#'.repeat(40)],
      [zone],
    );
    const inside = walker(office, PASS.staff);
    inside.body.x = 13 * TILE;
    inside.hear(1, -100, 0);
    inside.steps(10);
    assert.ok(inside.body.x < zone.x - 9, 'she has left it');
    inside.body.passes = 0;
    inside.hear(3, 0, 0);
    inside.steps(3);
    assert.ok(inside.body.x < zone.x - 9, `went back in by words to ${inside.body.x}`);

    const late = walker(office, PASS.staff);
    late.body.x = 11 * TILE;
    late.hear(1, 0, 100);
    late.steps(10);
    late.body.passes = 0;
    late.hear(2, 100, 0);
    late.steps(20);
    assert.ok(late.body.x + 9 <= zone.x, `walked in late to ${late.body.x}`);

    const summoned = walker();
    summoned.hear(1, 100, 0);
    summoned.steps(8);
    Object.assign(summoned.body, { x: 3 * TILE, y: 3 * TILE });
    summoned.hear(4, 0, 0);
    summoned.steps(2);
    assert.deepEqual([summoned.body.x, summoned.body.y], [3 * TILE, 3 * TILE]);
  });
});
