import assert from 'node:assert/strict';
import { lampsOf } from '../../web/src/game/lamps.ts';

const layer = (data: number[]) =>
  ({ type: 'tilelayer', name: 'above', visible: true, opacity: 1, width: 3, height: 2, data }) as const;
const set = (tiles?: { id: number; type: string }[]) => ({ 'town.tsj': { columns: 8, ...(tiles ? { tiles } : {}) } });
const map = (data: number[]) => ({ width: 3, tilesets: [{ firstgid: 1, source: 'town.tsj' }], layers: [layer(data)] });

describe('The lamps of a map', () => {
  it('shine from the top row of the tiles that are lamps', () => {
    const tilesets = set([
      { id: 4, type: 'lamppost-1-1' },
      { id: 5, type: 'lamppost-1-2' },
      { id: 6, type: 'bench-1-1' },
    ]);
    const lamps = lampsOf({ map: map([0, 5, 7, 0, 6, 0]), tilesets });
    assert.deepEqual(
      lamps.map(({ x, y }) => [x, y]),
      [[48, 24]],
    );
  });

  it('are tiles of their own too', () => {
    const lamps = lampsOf({ map: map([2, 0, 0, 0, 0, 0]), tilesets: set([{ id: 1, type: 'wall-lantern' }]) });
    assert.equal(lamps.length, 1);
  });

  it('are none where the tileset names no classes', () => {
    assert.deepEqual(lampsOf({ map: map([5, 5, 5, 5, 5, 5]), tilesets: set() }), []);
  });
});
