import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [TILE, SIDE] = [32, 24];

export const squareOf = (n: number) => `square-${n + 1}`;

/** Writes so many empty squares into a new folder, each with room for everybody. */
export function drawSquares(many: number): string {
  const root = mkdtempSync(join(tmpdir(), 'parvis-squares-'));
  for (const art of ['tiles', 'characters']) cpSync(join('scenes', art), join(root, art), { recursive: true });
  for (let n = 0; n < many; n++) {
    const title = { fr: `Place ${n + 1}`, en: `Square ${n + 1}` };
    const scene = { title, description: title, capacity: 1000, open: true, features: ['chat'] };
    mkdirSync(join(root, squareOf(n)));
    writeFileSync(join(root, squareOf(n), 'scene.json'), JSON.stringify(scene));
    writeFileSync(join(root, squareOf(n), 'map.tmj'), JSON.stringify(map()));
  }
  return root;
}

function map(): object {
  const middle = (SIDE / 2) * TILE;
  const size = { width: SIDE, height: SIDE };
  return {
    orientation: 'orthogonal',
    infinite: false,
    ...size,
    tilewidth: TILE,
    tileheight: TILE,
    tilesets: [{ firstgid: 1, source: '../tiles/parvis.tsj' }],
    layers: [
      { type: 'tilelayer', name: 'collision', ...size, data: Array(SIDE * SIDE).fill(0) },
      { type: 'objectgroup', name: 'spawns', objects: [{ id: 1, name: 'default', x: middle, y: middle }] },
    ],
  };
}
