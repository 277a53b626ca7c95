import assert from 'node:assert/strict';
import {
  cornerOf,
  frameAt,
  gidOf,
  quartersOf,
  TileBook,
  type TiledMap,
  type Tileset,
  turnOf,
} from '../../schema/tiled.ts';

const set = (more: Partial<Tileset> = {}): Tileset => ({
  name: 'town',
  image: '/scenes/town.png',
  imagewidth: 64,
  imageheight: 64,
  tilewidth: 32,
  tileheight: 32,
  margin: 0,
  spacing: 0,
  columns: 2,
  tilecount: 4,
  drawn: { width: 32, height: 32, x: 0, y: 0 },
  tiles: [],
  ...more,
});

describe('the tiles of a map', () => {
  it('are numbers with their turns in the high bits', () => {
    const cell = 0xa000_0007;
    assert.equal(gidOf(cell), 7);
    assert.deepEqual(turnOf(cell), { horizontal: true, vertical: false, diagonal: true });
    assert.deepEqual(quartersOf(turnOf(cell)), { quarters: 1, flipped: false });
    assert.deepEqual(turnOf(7), { horizontal: false, vertical: false, diagonal: false });
  });

  it('are turned by a flip and quarters just as by the flips of Tiled', () => {
    for (const bits of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const turn = { horizontal: (bits & 1) > 0, vertical: (bits & 2) > 0, diagonal: (bits & 4) > 0 };
      // Where the top left and the top right corner of the tile come to lie, about its middle.
      for (const [x, y] of [
        [-1, -2],
        [1, -2],
      ] as const) {
        const swapped = turn.diagonal ? [y, x] : [x, y];
        const wanted = [(swapped[0] ?? 0) * (turn.horizontal ? -1 : 1), (swapped[1] ?? 0) * (turn.vertical ? -1 : 1)];
        const { quarters, flipped } = quartersOf(turn);
        let at = [flipped ? -x : x, y];
        for (let i = 0; i < quarters; i++) at = [-(at[1] ?? 0), at[0] ?? 0];
        assert.deepEqual(at, wanted, JSON.stringify(turn));
      }
    }
  });

  it('are found in the set that has them', () => {
    const map = {
      tilewidth: 32,
      layers: [],
      tilesets: [
        { firstgid: 1, source: 'a' },
        { firstgid: 5, source: 'b' },
      ],
    };
    const tall = set({ drawn: { width: 32, height: 64, x: 0, y: 0 } });
    const book = new TileBook(map as unknown as TiledMap, { a: set(), b: tall });
    assert.deepEqual([book.of(0), book.of(9), book.of(4)?.id, book.of(0x8000_0005)?.id], [undefined, undefined, 3, 0]);
    assert.deepEqual([book.of(4)?.isCell, book.of(5)?.isCell], [true, false]);
    assert.deepEqual(cornerOf(set({ margin: 2, spacing: 1 }), 3), { x: 35, y: 35 });
  });

  it('move: each picture lasts as long as it says, over and over', () => {
    const water = [
      { gid: 3, duration: 100 },
      { gid: 4, duration: 50 },
    ];
    assert.deepEqual(
      [0, 99, 100, 149, 150, 1000].map((now) => frameAt(water, now)),
      [3, 3, 4, 4, 3, 4],
    );
  });
});
