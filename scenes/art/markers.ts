import { marker, type Stamp, TILE } from './stamp.ts';

/** Tiles that players never see: the red one marks where a body cannot be. */
export function markers(): Stamp[] {
  return [
    marker('solid', (c) => {
      c.rect(0, 0, TILE, TILE, 'red3', 0.35);
      for (let i = 0; i < TILE; i += 8) c.line(i, 0, 0, i, 'red1', 0.5);
      for (let i = 0; i < TILE; i += 8) c.line(TILE - 1, i, i, TILE - 1, 'red1', 0.5);
      c.frame(0, 0, TILE, TILE, 'red1', 0.6);
    }),
  ];
}
