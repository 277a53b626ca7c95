import assert from 'node:assert/strict';
import { type Ground, paceAt, TILE } from '../../schema/ground.ts';
import { type Mover, SPEED, step } from '../../schema/motion.ts';
import type { ZoneOf } from '../../schema/scene/zones/index.ts';
import { type Rectangle, ZoneGrid } from '../../schema/scene/zones/zone-grid.ts';
import { dice } from '../support/random-order.ts';

/** Which zones a point is in, found by asking each. */
const oneByOne = (zones: readonly Rectangle[], x: number, y: number) =>
  zones.filter((one) => x >= one.x && y >= one.y && x < one.x + one.width && y < one.y + one.height);

const grass = (factor: number, x: number, width: number): ZoneOf<'speed'> => ({
  kind: 'speed',
  id: `grass-${x}`,
  x,
  y: 0,
  width,
  height: 3 * TILE,
  factor,
});

function meadow(zones: readonly ZoneOf<'speed'>[]): Ground {
  return { width: 30, height: 3, solid: new Uint8Array(90), locked: [], paces: new ZoneGrid(30, 3, zones) };
}

const walker = (): Mover => ({ x: 48, y: 48, dir: 0, moving: false, passes: 0 });
const EAST = { x: 100, y: 0 };
const DT = 1 / 20;

describe('which zones a point is in', () => {
  it('is as if each zone were asked, on the map, at its edges and outside', () => {
    const random = dice(7);
    const roll = (most: number) => Math.floor(random() * most);
    for (let map = 0; map < 60; map++) {
      const [width, height] = [1 + roll(12), 1 + roll(12)];
      const zones = Array.from({ length: roll(9) }, () => {
        // Half of them lie on the tiles, the others anywhere, some across the edge of the map.
        const unit = roll(2) === 0 ? TILE : 1;
        const place = (tiles: number) => Math.floor(((random() * 1.4 - 0.2) * tiles * TILE) / unit) * unit;
        return { x: place(width), y: place(height), width: unit + roll(5 * TILE), height: unit + roll(5 * TILE) };
      });
      const grid = new ZoneGrid(width, height, zones);
      const points = Array.from({ length: 200 }, () => ({ x: random() * width * TILE, y: random() * height * TILE }));
      const corners = zones.flatMap(({ x, y, width: w, height: h }) =>
        [x, x + w, x + w - 1 / 16].flatMap((px) => [y, y + h, y + h - 1 / 16].map((py) => ({ x: px, y: py }))),
      );
      const inside = ({ x, y }: { x: number; y: number }) => x >= 0 && y >= 0 && x < width * TILE && y < height * TILE;
      for (const { x, y } of [...points, ...corners].filter(inside))
        assert.deepEqual(grid.at(x, y), oneByOne(zones, x, y), `at ${x},${y} of ${JSON.stringify(zones)}`);
      assert.deepEqual(grid.at(-1, 0), []);
      assert.deepEqual(grid.at(0, height * TILE), []);
    }
  });

  it('gives the same list on one tile, so that nothing is made to answer', () => {
    const grid = new ZoneGrid(4, 4, [{ x: 32, y: 32, width: 64, height: 64 }]);
    assert.equal(grid.at(40, 40) === grid.at(80, 90), true);
    assert.equal(grid.at(1, 1) === grid.at(127, 127), true);
  });
});

describe('the pace of a zone', () => {
  it('is how fast one walks in it', () => {
    for (const factor of [0.25, 1, 2]) {
      const ada = walker();
      step(ada, EAST, meadow([grass(factor, 0, 20 * TILE)]), DT);
      assert.equal(ada.x - 48, SPEED * DT * factor);
    }
  });

  it('is that of the slowest where zones lie over each other, and as everywhere outside', () => {
    const ground = meadow([grass(2, 0, 320), grass(0.5, 160, 320)]);
    assert.deepEqual(
      [10, 200, 400, 800].map((x) => paceAt(ground, x, 10)),
      [2, 0.5, 0.5, 1],
    );
  });

  it('lets nobody through a wall, however fast', () => {
    const ground = { ...meadow([grass(2, 0, 30 * TILE)]), solid: new Uint8Array(90) };
    for (let row = 0; row < 3; row++) ground.solid[row * 30 + 10] = 1;
    const ada = walker();
    for (let i = 0; i < 100; i++) step(ada, EAST, ground, DT);
    assert.ok(ada.x <= 10 * TILE - 9 && ada.x > 10 * TILE - 11, `stands at ${ada.x}`);
  });
});
