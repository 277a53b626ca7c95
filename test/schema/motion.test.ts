import assert from 'node:assert/strict';
import { type Ground, PASS, TILE } from '../../schema/ground.ts';
import { BODY, fits, type Mover, SPEED, step } from '../../schema/motion.ts';
import { dice } from '../support/random-order.ts';

const DT = 1 / 20;

/** A ground drawn with `#` for walls. */
function drawn(rows: string[], locked: Ground['locked'] = []): Ground {
  const width = rows[0]?.length ?? 0;
  const solid = Uint8Array.from([...rows.join('')].map((mark) => (mark === '#' ? 1 : 0)));
  return { width, height: rows.length, solid, locked };
}

const standing = (column: number, row: number, passes = 0): Mover => ({
  x: (column + 0.5) * TILE,
  y: (row + 0.5) * TILE,
  dir: 0,
  moving: false,
  passes,
});

const HALL = drawn(['#######', '#     #', '#  #  #', '#     #', '#######']);

describe('the law of movement', () => {
  it('carries a body at walking speed, straight and diagonally alike', () => {
    const ada = standing(1, 1);
    step(ada, { x: 100, y: 0 }, HALL, DT);
    assert.equal(ada.x - 1.5 * TILE, SPEED * DT);
    const bob = standing(1, 1);
    step(bob, { x: 100, y: 100 }, HALL, DT);
    const gone = Math.hypot(bob.x - 1.5 * TILE, bob.y - 1.5 * TILE);
    assert.ok(Math.abs(gone - SPEED * DT) < 0.1, `went ${gone} px`);
  });

  it('asks for more than the whole speed in vain', () => {
    const ada = standing(1, 1);
    step(ada, { x: 127, y: 0 }, HALL, DT);
    assert.equal(ada.x - 1.5 * TILE, SPEED * DT);
  });

  it('stops a body at a wall and lets it slide along', () => {
    const ada = standing(1, 1);
    for (let i = 0; i < 40; i++) step(ada, { x: -100, y: 60 }, HALL, DT);
    assert.ok(ada.x >= TILE + BODY.halfWidth && ada.x < TILE + BODY.halfWidth + 1, `x ${ada.x}`);
    assert.ok(ada.y > 3 * TILE, 'slid down along the wall');
  });

  it('turns to where it walks and stands when nothing is wished', () => {
    const ada = standing(1, 1);
    step(ada, { x: 0, y: -100 }, HALL, DT);
    assert.deepEqual([ada.dir, ada.moving], [3, true]);
    step(ada, { x: 0, y: 0 }, HALL, DT);
    assert.deepEqual([ada.dir, ada.moving], [3, false]);
  });

  it('keeps a stranger out of a locked zone and lets the staff in', () => {
    const zone = { x: 3 * TILE, y: 0, right: 7 * TILE, bottom: 5 * TILE, needs: PASS.staff };
    const office = drawn(['#######', '#     #', '#######'], [zone]);
    const stranger = standing(1, 1, PASS.account);
    const clerk = standing(1, 1, PASS.staff | PASS.account);
    for (let i = 0; i < 60; i++) {
      step(stranger, { x: 100, y: 0 }, office, DT);
      step(clerk, { x: 100, y: 0 }, office, DT);
    }
    assert.ok(stranger.x + BODY.halfWidth <= zone.x);
    assert.ok(clerk.x > zone.x);
  });

  it('never lets a body into a wall, whatever is wished (10,000 seeded steps)', () => {
    const roll = dice(7);
    const maze = drawn(['#########', '#  #   ##', '# ## #  #', '#    #  #', '## ##  ##', '#       #', '#########']);
    const ada = standing(1, 1);
    for (let i = 0; i < 10_000; i++) {
      step(ada, { x: Math.round(roll() * 254 - 127), y: Math.round(roll() * 254 - 127) }, maze, DT);
      assert.ok(fits(maze, ada.x, ada.y, 0), `step ${i}: ${ada.x},${ada.y}`);
    }
  });

  it('computes what float32 holds exactly, so that both ends agree to the bit', () => {
    const roll = dice(11);
    const ada = standing(3, 3);
    for (let i = 0; i < 1000; i++) {
      step(ada, { x: Math.round(roll() * 200 - 100), y: Math.round(roll() * 200 - 100) }, HALL, DT);
      assert.equal(Math.fround(ada.x), ada.x);
      assert.equal(Math.fround(ada.y), ada.y);
    }
  });
});
