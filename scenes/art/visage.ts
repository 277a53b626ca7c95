import { ball, cylinder } from './brush.ts';
import type { Canvas } from './canvas.ts';
import type { Colour, Ramp } from './palette.ts';

export const MOODS = ['neutral', 'happy', 'worried'] as const;
export type Mood = (typeof MOODS)[number];
export type Lips = Mood | 'grin';
/** The colours of a face. */
export type Complexion = { skin: Ramp; shade: Colour; line: Colour; blush: Colour; brow: Colour; iris: Colour };

/** A bare head on its neck, before the face. */
export function head(c: Canvas, { skin, shade, line }: Complexion): void {
  cylinder(c, 40, 62, 16, 16, skin);
  c.ellipse(48, 70, 9, 4, shade);
  for (const x of [25, 71]) {
    ball(c, x, 50, 5, 7, skin);
    c.rect(x - 1, 48, 2, 4, line);
  }
  c.ellipse(48, 46, 23, 27, line);
  ball(c, 48, 46, 22, 26, skin);
  c.ellipse(46, 44, 19, 23, skin[3] ?? shade);
  c.ellipse(42, 36, 10, 9, skin[4] ?? shade, 0.5);
}

/** Eyes, brows, nose and mouth; the moods live here. */
export function features(
  c: Canvas,
  { shade, line, blush, brow, iris }: Complexion,
  mood: Mood,
  lips: Lips = mood,
): void {
  for (const [x, side] of [
    [37, -1],
    [59, 1],
  ] as const) {
    if (mood === 'happy') {
      for (let i = -5; i <= 5; i++) c.rect(x + i - 0.5, 46 + Math.round((i * i) / 7), 1, 2, 'ink0');
    } else eye(c, x, iris, mood === 'worried');
    const tilt = mood === 'worried' ? side : mood === 'happy' ? 0 : side * -0.15;
    for (let i = -6; i <= 6; i++)
      c.rect(x + i, 35 + Math.round(tilt * i * 0.45 + (i * i) / 30) - (mood === 'neutral' ? 0 : 2), 1, 3, brow);
    c.ellipse(x + side * 4, 57, 5, 3, blush, mood === 'happy' ? 0.6 : 0.35);
  }
  c.rect(47, 48, 2, 7, shade);
  c.rect(46, 55, 5, 2, line, 0.7);
  c.rect(45, 54, 2, 2, shade);
  mouth(c, lips, line);
  if (mood === 'worried')
    for (let i = 0; i < 7; i++)
      c.rect(70 - Math.min(i, 3) / 2, 28 + i, Math.min(i, 3) + 1, 1, i < 3 ? 'blue4' : 'blue3');
}

function eye(c: Canvas, x: number, iris: Colour, wide: boolean): void {
  c.ellipse(x, 47, 6, wide ? 6 : 5, 'ink0');
  c.ellipse(x, 48, 5.2, wide ? 5 : 4, 'cream3');
  c.ellipse(x, 48, 3.4, 4.2, iris);
  c.ellipse(x, 48, 2, 2.6, 'ink0');
  c.rect(x - 2, 45, 2, 2, 'cream3');
  c.rect(x - 6, 44, 12, 1, 'ink0');
}

function mouth(c: Canvas, lips: Lips, line: Colour): void {
  if (lips === 'happy') {
    for (let j = 0; j < 6; j++)
      c.rect(40 + j * 0.8, 60 + j, 16 - j * 1.6, 1, j < 2 ? 'cream3' : j < 4 ? 'red1' : 'red3');
    c.rect(39, 59, 18, 1, 'ink1');
  } else if (lips === 'worried') {
    for (let i = -6; i <= 6; i++) c.rect(48 + i, 63 + Math.round(Math.abs(i) / 3), 1, 2, line);
  } else if (lips === 'grin') {
    for (let i = -7; i <= 6; i++) {
      const [top, bottom] = [60 - Math.round((i * i) / 40), 65 - Math.round((i * i) / 13)];
      c.rect(48 + i, top, 1, Math.max(2, bottom - top), 'cream3');
      c.set(48 + i, top, line);
      c.set(48 + i, Math.max(top + 1, bottom), line);
    }
    c.rect(45, 67, 6, 1, 'red2', 0.5);
  } else {
    for (let i = -6; i <= 6; i++) c.rect(48 + i, 63 - Math.round((i * i) / 22), 1, 2, line);
    c.rect(45, 66, 6, 1, 'red2', 0.6);
  }
}
