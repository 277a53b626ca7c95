import assert from 'node:assert/strict';
import { type Ground, TILE } from '../../schema/ground.ts';
import { SPEED } from '../../schema/motion.ts';
import { dice } from '../support/random-order.ts';
import { Rehearsal, type Seen } from '../support/rehearsal.ts';
import { CALM, ROUGH, UNEVEN } from '../support/weather.ts';

const SIZE = 60;
const MIDDLE = { x: (SIZE / 2 + 0.5) * TILE, y: (SIZE / 2 + 0.5) * TILE };
/** What one walks at most in a frame. */
const PACE = SPEED / 60;

/** A place with walls all around and pillars in it. */
function place(pillars: number): Ground {
  const roll = dice(5);
  const solid = new Uint8Array(SIZE * SIZE);
  for (let i = 0; i < solid.length; i++) {
    const [column, row] = [i % SIZE, Math.floor(i / SIZE)];
    const isEdge = column === 0 || row === 0 || column === SIZE - 1 || row === SIZE - 1;
    const isMiddle = Math.abs(column - SIZE / 2) < 2 && Math.abs(row - SIZE / 2) < 2;
    solid[i] = isEdge || (roll() < pillars && !isMiddle) ? 1 : 0;
  }
  return { width: SIZE, height: SIZE, solid, locked: [] };
}

const WAYS = [
  [100, 0],
  [-100, 0],
  [0, 100],
  [0, -100],
  [100, 100],
  [-100, 100],
  [60, 20],
  [0, 0],
  [0, 0],
] as const;

/** Half a minute of strolling about: turns, stops, walls. */
function stroll(scene: Rehearsal, seed: number): void {
  const roll = dice(seed);
  for (let leg = 0; leg < 30; leg++) {
    const [x, y] = WAYS[Math.floor(roll() * WAYS.length)] ?? WAYS[0];
    scene.go(100 + Math.floor(roll() * 1800), x, y);
  }
  scene.go(3000, 0, 0);
}

const moves = (seen: readonly Seen[], who: 'own' | 'other') =>
  seen.slice(1).map((now, i) => {
    const before = seen[i]?.[who] ?? now[who];
    return { at: now.at, x: now[who].x - before.x, y: now[who].y - before.y };
  });

describe('how walking feels (simulated networks, twelve seeds each)', () => {
  const seeds = Array.from({ length: 12 }, (_, i) => i + 1);
  for (const [name, weather] of [
    ['a calm network', CALM],
    ['150 ms and 30 ms of jitter', UNEVEN],
    ['150 ms, 30 ms of jitter and 2 % loss', ROUGH],
  ] as const)
    it(`ada's own body is never pulled by more than 2 px, and is where the server has it (${name})`, () => {
      for (const seed of seeds) {
        const scene = new Rehearsal(place(0.06), MIDDLE, { walker: weather, onlooker: CALM }, seed);
        stroll(scene, seed);
        const worst = Math.max(...scene.seen.map(({ correction }) => correction));
        assert.ok(worst <= 2, `seed ${seed}: pulled by ${worst} px`);
        const jump = Math.max(...moves(scene.seen, 'own').map(({ x, y }) => Math.hypot(x, y)));
        assert.ok(jump < PACE * 1.05, `seed ${seed}: jumped ${jump} px in a frame`);
        assert.deepEqual(scene.seen.at(-1)?.own, { x: scene.body.x, y: scene.body.y });
      }
    });

  it('she answers the key in the same frame, whatever the network', () => {
    const scene = new Rehearsal(place(0), MIDDLE, { walker: ROUGH, onlooker: CALM });
    scene.go(500, 0, 0);
    scene.go(17, 100, 0);
    assert.ok((scene.seen.at(-1)?.own.x ?? 0) > MIDDLE.x + PACE / 2);
  });

  it('she says something only when her wish changes, and now and then that she still holds it', () => {
    const scene = new Rehearsal(place(0), MIDDLE, { walker: UNEVEN, onlooker: CALM });
    scene.go(9000, 50, 20);
    assert.equal(scene.sent, 1 + 4);
    scene.go(500, 52, 19);
    scene.go(9000, 0, 0);
    assert.equal(scene.sent, 1 + 4 + 1, 'a trembling thumb says nothing, and who stands is silent');
  });

  it('bob, whose network is bad, sees her walk straight on: never backwards, never in jumps', () => {
    for (const [weather, most, back] of [
      [CALM, 1.1, 0.01],
      [UNEVEN, 1.3, 0.01],
      // Drawn on blindly for 50 ms when a patch is lost, she may have stopped meanwhile.
      [ROUGH, 2, 2],
    ] as const)
      for (const seed of seeds) {
        const scene = new Rehearsal(place(0), { ...MIDDLE, x: 100 }, { walker: CALM, onlooker: weather }, seed);
        scene.go(1000, 0, 0);
        scene.go(8000, 100, 0);
        scene.go(2000, 0, 0);
        const steps = moves(scene.seen, 'other').map(({ x }) => x);
        assert.ok(Math.min(...steps) > -back, `seed ${seed}: back by ${Math.min(...steps)}`);
        assert.ok(Math.max(...steps) < PACE * most, `seed ${seed}: ${Math.max(...steps)} px in a frame`);
        const onHerWay = steps.slice(
          steps.findIndex((x) => x > PACE / 2),
          steps.findLastIndex((x) => x > PACE / 2),
        );
        const slow = onHerWay.filter((x) => x < PACE * 0.8).length / onHerWay.length;
        assert.ok(slow < (weather === ROUGH ? 0.2 : 0.02), `seed ${seed}: slow in ${slow} of the frames`);
      }
  });

  it('a stroll over bad networks is seen without leaps, and ends where it ended', () => {
    for (const seed of seeds) {
      const scene = new Rehearsal(place(0.06), MIDDLE, { walker: ROUGH, onlooker: ROUGH }, seed);
      stroll(scene, seed);
      const most = Math.max(...moves(scene.seen, 'other').map(({ x, y }) => Math.hypot(x, y)));
      assert.ok(most < PACE * 4, `seed ${seed}: ${most} px in a frame`);
      const end = scene.seen.at(-1)?.other ?? MIDDLE;
      assert.ok(Math.hypot(end.x - scene.body.x, end.y - scene.body.y) < 0.5);
    }
  });

  it('she is put where the server puts her, and takes up from there', () => {
    const scene = new Rehearsal(place(0), MIDDLE, { walker: UNEVEN, onlooker: UNEVEN });
    scene.go(1000, 100, 0);
    scene.go(1000, 0, 0);
    Object.assign(scene.body, { x: 200, y: 200 });
    scene.go(1000, 0, 0);
    assert.deepEqual(scene.seen.at(-1)?.own, { x: 200, y: 200 });
    assert.deepEqual(scene.seen.at(-1)?.other, { x: 200, y: 200 });
    scene.seen.length = 0;
    scene.go(1000, 0, 100);
    assert.equal(Math.max(...scene.seen.map(({ correction }) => correction)), 0);
    Object.assign(scene.body, { x: 300, y: 300 });
    scene.go(1000, 0, 100);
    scene.go(3000, 0, 0);
    assert.equal(scene.body.x, 300, 'put elsewhere in the middle of a walk');
    assert.deepEqual(scene.seen.at(-1)?.own, { x: scene.body.x, y: scene.body.y });
  });

  it('a page that goes to sleep stands first, and a hitch is walked through', () => {
    const scene = new Rehearsal(place(0), { ...MIDDLE, x: 100 }, { walker: UNEVEN, onlooker: CALM });
    scene.go(1000, 100, 0);
    scene.sleep(1500);
    scene.go(1000, 100, 0);
    assert.equal(Math.max(...scene.seen.map(({ correction }) => correction)), 0, 'a second and a half is made up for');
    scene.walker.stand();
    scene.sleep(60_000);
    const { x } = scene.body;
    assert.ok(x < 100 + 3.7 * SPEED, `she stands at ${x}`);
    scene.go(100, 0, 0);
    assert.equal(scene.seen.at(-1)?.own.x, x);
  });

  it('a page that froze in mid-walk is taken along, let go of after five seconds, and walks on when it wakes', () => {
    const scene = new Rehearsal(place(0), { ...MIDDLE, x: 100 }, { walker: UNEVEN, onlooker: CALM });
    scene.go(500, 100, 0);
    scene.sleep(20_000);
    assert.equal(scene.body.moving, false);
    assert.ok(scene.body.x < 100 + 6 * SPEED, `went ${scene.body.x - 100} px`);
    scene.go(3000, 0, 100);
    assert.equal(scene.body.moving, true);
    scene.go(2000, 0, 0);
    assert.deepEqual(scene.seen.at(-1)?.own, { x: scene.body.x, y: scene.body.y });
  });
});
