import assert from 'node:assert/strict';
import { type Ground, TILE } from '../../schema/ground.ts';
import { fits, type Mover, step } from '../../schema/motion.ts';
import { ZoneGrid } from '../../schema/scene/zones/zone-grid.ts';
import { findPath } from '../../schema/way/path.ts';
import type { Point } from '../../schema/way/sweep.ts';
import { Walker } from '../../web/src/game/walker.ts';

/** A ground from a drawing: `#` is solid, anything else can be walked on. Letters name the middles of their tiles. */
function drawn(...rows: string[]): { ground: Ground; at: (letter: string) => Point } {
  const width = rows[0]?.length ?? 0;
  const ground = {
    width,
    height: rows.length,
    solid: new Uint8Array(
      rows
        .join('')
        .split('')
        .map((c) => (c === '#' ? 1 : 0)),
    ),
    locked: [],
  };
  const at = (letter: string) => {
    const index = rows.join('').indexOf(letter);
    return { x: ((index % width) + 0.5) * TILE, y: (Math.floor(index / width) + 0.5) * TILE };
  };
  return { ground, at };
}

/** Walks a way as the page does, at 20 steps a second, and says where it ends. */
function walk(
  ground: Ground,
  from: Point,
  corners: Point[],
  passes = 0,
): { end: Point; seconds: number; stuck: boolean } {
  const body: Mover = { x: from.x, y: from.y, dir: 0, moving: false, passes };
  const walker = new Walker(from, corners);
  let ticks = 0;
  for (; ticks < 1200 && !walker.arrived && !walker.stuck; ticks++) {
    const wish = walker.wish(body, ticks * 50);
    step(body, { x: Math.round(wish.x), y: Math.round(wish.y) }, ground, 1 / 20);
  }
  return { end: body, seconds: ticks / 20, stuck: walker.stuck };
}

const near = (a: Point, b: Point, within: number) => Math.hypot(a.x - b.x, a.y - b.y) <= within;

describe('Finding one’s way', () => {
  it('goes straight where nothing stands in the way', () => {
    const { ground, at } = drawn('a....', '.....', '....b');
    assert.deepEqual(findPath(ground, 0, at('a'), at('b')), [at('b')]);
  });

  it('goes round a wall with as few turns as it takes, and the walker arrives', () => {
    const { ground, at } = drawn('........', '.a.#....', '...#.b..', '...#....', '........');
    const path = findPath(ground, 0, at('a'), at('b'));
    assert.ok(path.length >= 2 && path.length <= 4, `${path.length} corners`);
    const { end, stuck } = walk(ground, at('a'), path);
    assert.ok(!stuck && near(end, at('b'), 3), JSON.stringify(end));
  });

  it('does not squeeze diagonally between two solid tiles', () => {
    const { ground, at } = drawn('a#..', '#...', '...b', '....');
    const path = findPath(ground, 0, at('a'), at('b'));
    for (const point of path) assert.ok(near(point, at('a'), 20), 'stays in its corner');
  });

  it('goes as close as it can to what cannot be stood on', () => {
    const { ground, at } = drawn('......', '..###.', 'a.#b#.', '..###.', '......');
    const path = findPath(ground, 0, at('a'), at('b'));
    const end = path.at(-1);
    assert.ok(end && fits(ground, end.x, end.y, 0));
    assert.ok(near(end, at('b'), 2.5 * TILE));
  });

  it('keeps out of a locked zone without the pass, and goes through with it', () => {
    const { ground: open, at } = drawn('.....', 'a...b', '.....');
    const ground = { ...open, locked: [{ x: 64, y: 0, right: 96, bottom: 96, needs: 1 }] };
    const barred = findPath(ground, 0, at('a'), at('b'));
    assert.ok((barred.at(-1)?.x ?? 0) < 64);
    assert.deepEqual(findPath(ground, 1, at('a'), at('b')), [at('b')]);
  });

  it('leads a body out of a maze from any point where it stands, without getting stuck', () => {
    const { ground, at } = drawn(
      '############',
      '#a..#......#',
      '##.##.####.#',
      '#.....#..#.#',
      '#.#####..#.#',
      '#.......b#.#',
      '########.#.#',
      '#..........#',
      '############',
    );
    for (const offset of [-7, 0, 7]) {
      const from = { x: at('a').x + offset, y: at('a').y + offset };
      assert.ok(fits(ground, from.x, from.y, 0));
      const { end, stuck } = walk(ground, from, findPath(ground, 0, from, at('b')));
      assert.ok(!stuck && near(end, at('b'), 3), `from ${offset}: ${JSON.stringify(end)}`);
    }
  });

  it('searches a map of a thousand by a thousand tiles, and comes as near as one can', () => {
    const width = 1000;
    const ground = { width, height: width, solid: new Uint8Array(width * width), locked: [] };
    for (let row = 0; row < 999; row++) ground.solid[row * width + 500] = 1;
    const end = findPath(ground, 0, { x: 16, y: 16 }, { x: 31_000, y: 16 }).at(-1);
    assert.ok(end && fits(ground, end.x, end.y, 0));
  });

  it('is not given up because the page hung for a while, whatever else it had to do', () => {
    const { ground, at } = drawn('a.........b');
    const body: Mover = { ...at('a'), dir: 0, moving: false, passes: 0 };
    const walker = new Walker(body, [at('b')]);
    for (let now = 0; now < 200_000 && !walker.arrived && !walker.stuck; now += 2000) {
      const wish = walker.wish(body, now);
      step(body, { x: Math.round(wish.x), y: Math.round(wish.y) }, ground, 1 / 20);
    }
    assert.ok(walker.arrived && near(body, at('b'), 3), JSON.stringify(body));
  });

  it('is walked to its end also where one goes twice as fast, and by a page that draws two pictures a second', () => {
    const { ground: plain, at } = drawn('..........', '.a........', '....#.....', '....#...b.', '..........');
    const fast = { id: 'street', kind: 'speed', x: 0, y: 0, width: 320, height: 160, factor: 2 } as const;
    const ground = { ...plain, paces: new ZoneGrid(plain.width, plain.height, [fast]) };
    for (let ticks = 1; ticks <= 10; ticks++)
      for (const { x, y } of [at('a'), { x: at('a').x + 3, y: at('a').y + 40 }]) {
        const body: Mover = { x, y, dir: 0, moving: false, passes: 0 };
        const walker = new Walker(body, findPath(ground, 0, body, at('b')));
        for (let now = 0; now < 60_000 && !walker.arrived && !walker.stuck; now += ticks * 50) {
          const wish = walker.wish(body, now, 2);
          const held = { x: Math.round(wish.x), y: Math.round(wish.y) };
          for (let tick = 0; tick < ticks; tick++) step(body, held, ground, 1 / 20);
        }
        assert.ok(walker.arrived && near(body, at('b'), 3), `${ticks} ticks a picture: ${JSON.stringify(body)}`);
      }
  });

  it('stops a walker that comes no further', () => {
    const { ground, at } = drawn('a#b');
    const { stuck } = walk(ground, at('a'), [at('b')]);
    assert.ok(stuck);
  });
});
