import type { Colour, Raster } from './raster.ts';

/** Small capitals of 5 rows, a string of # and . per row; what is not here is a space. */
const GLYPHS: Readonly<Record<string, string>> = {
  A: '.#./#.#/###/#.#/#.#',
  B: '##./#.#/##./#.#/##.',
  C: '.##/#../#../#../.##',
  D: '##./#.#/#.#/#.#/##.',
  E: '###/#../##./#../###',
  F: '###/#../##./#../#..',
  G: '.##/#../#.#/#.#/.##',
  H: '#.#/#.#/###/#.#/#.#',
  I: '#/#/#/#/#',
  J: '..#/..#/..#/#.#/.#.',
  K: '#.#/#.#/##./#.#/#.#',
  L: '#../#../#../#../###',
  M: '#...#/##.##/#.#.#/#...#/#...#',
  N: '#..#/##.#/#.##/#..#/#..#',
  O: '.#./#.#/#.#/#.#/.#.',
  P: '##./#.#/##./#../#..',
  Q: '.#../#.#./#.#./#.#./.###',
  R: '##./#.#/##./#.#/#.#',
  S: '.##/#../.#./..#/##.',
  T: '###/.#./.#./.#./.#.',
  U: '#.#/#.#/#.#/#.#/###',
  V: '#.#/#.#/#.#/#.#/.#.',
  W: '#...#/#...#/#.#.#/##.##/#...#',
  X: '#.#/#.#/.#./#.#/#.#',
  Y: '#.#/#.#/.#./.#./.#.',
  Z: '###/..#/.#./#../###',
  0: '###/#.#/#.#/#.#/###',
  1: '.#/##/.#/.#/.#',
  2: '##./..#/.#./#../###',
  3: '##./..#/.#./..#/##.',
  4: '#.#/#.#/###/..#/..#',
  5: '###/#../##./..#/##.',
  6: '.##/#../###/#.#/###',
  7: '###/..#/.#./.#./.#.',
  8: '###/#.#/###/#.#/###',
  9: '###/#.#/###/..#/##.',
  '-': '../../##/../..',
  ',': './././#/#',
  '.': '././././#',
  ':': './#/./#/.',
  '/': '..#/..#/.#./#../#..',
  '>': '#../.#./..#/.#./#..',
  '(': '.#/#./#./#./.#',
  ')': '#./.#/.#/.#/#.',
  '’': '#/#/././.',
  "'": '#/#/././.',
  '!': '#/#/#/./#',
  '?': '##./..#/.#./.../.#.',
};
const SPACE = '../../../../..';
const ROWS = 5;
/** Pixels of the picture for one of a letter. */
const SIZE = 2;
export const LETTER_HEIGHT = ROWS * SIZE;

/** Letters that are drawn like others: accents fall off. */
function glyphs(text: string): string[][] {
  return [...text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()].map((letter) =>
    (GLYPHS[letter] ?? SPACE).split('/'),
  );
}

/** How wide a text is, in pixels. */
export function widthOf(text: string): number {
  return glyphs(text).reduce((sum, [row = '']) => sum + (row.length + 1) * SIZE, -SIZE);
}

/** Writes a text with its top left there. */
export function write(to: Raster, text: string, x: number, y: number, colour: Colour): void {
  let left = Math.round(x);
  for (const glyph of glyphs(text)) {
    for (const [row, dots] of glyph.entries())
      for (const [column, dot] of [...dots].entries())
        if (dot === '#') to.fill(left + column * SIZE, Math.round(y) + row * SIZE, SIZE, SIZE, colour);
    left += ((glyph[0]?.length ?? 0) + 1) * SIZE;
  }
}
