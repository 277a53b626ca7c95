import { slab } from './brush.ts';
import { Canvas } from './canvas.ts';
import { RAMPS } from './palette.ts';

/** The signs of exhibits stand side by side, in the order of their kinds; the last is of what is not shown yet. */
export const SIGN = { width: 24, height: 24 } as const;

/** What tells on a wall of which kind an exhibit is. */
export function exhibitSigns(): Canvas {
  const drawn = [frame, speaker, screen, paper, chain, curtain].map((draw) => {
    const sign = new Canvas(SIGN.width, SIGN.height);
    draw(sign);
    sign.outline('ink1');
    return sign;
  });
  const sheet = new Canvas(SIGN.width * drawn.length, SIGN.height);
  for (const [index, sign] of drawn.entries()) sheet.paste(sign, index * SIGN.width, 0);
  return sheet;
}

/** A gilt frame round hills and a sun. */
function frame(c: Canvas): void {
  c.rect(2, 4, 20, 16, 'gold1');
  c.frame(2, 4, 20, 16, 'gold0');
  c.rect(3, 5, 18, 1, 'gold3');
  c.rect(5, 7, 14, 10, 'blue3');
  c.rect(5, 7, 14, 3, 'blue4');
  c.ellipse(15, 10, 2, 2, 'gold3');
  for (let x = 5; x < 19; x++) {
    const far = 14 - Math.round(Math.sin(x * 0.5) * 2);
    c.rect(x, far, 1, 17 - far, 'leaf3');
    c.rect(x, 15, 1, 2, 'leaf2');
  }
}

/** A wooden loudspeaker with two cones, and sound that comes out of it. */
function speaker(c: Canvas): void {
  slab(c, 3, 2, 12, 20, RAMPS.wood, 3);
  c.ellipse(9, 7, 3, 3, 'ink1');
  c.ellipse(9, 7, 1.5, 1.5, 'slate2');
  c.ellipse(9, 15, 4.5, 4.5, 'ink1');
  c.ellipse(9, 15, 3, 3, 'slate1');
  c.ellipse(9, 15, 1.2, 1.2, 'slate3');
  for (const [x, half] of [
    [17, 2],
    [19, 4],
    [21, 6],
  ] as const) {
    c.rect(x, 12 - half + 1, 1, half * 2 - 2, 'gold2');
    c.set(x - 1, 12 - half, 'gold2');
    c.set(x - 1, 12 + half - 1, 'gold2');
  }
}

/** A screen on a foot, on which a film is about to begin. */
function screen(c: Canvas): void {
  c.rect(2, 4, 20, 14, 'slate0');
  c.rect(2, 4, 20, 1, 'slate2');
  c.rect(4, 6, 16, 10, 'blue0');
  c.rect(4, 6, 16, 3, 'blue1');
  for (let i = 0; i < 6; i++) c.rect(10 + i, 8 + Math.ceil(i / 2), 1, 6 - 2 * Math.ceil(i / 2), 'cream3');
  c.rect(10, 18, 4, 2, 'slate1');
  c.rect(7, 20, 10, 2, 'slate2');
}

/** Two sheets with lines of writing and a folded corner. */
function paper(c: Canvas): void {
  c.rect(7, 2, 13, 18, 'cream0');
  c.rect(4, 4, 13, 18, 'cream3');
  c.rect(13, 4, 4, 4, 'cream0');
  c.line(13, 4, 16, 7, 'stone2');
  c.rect(6, 7, 6, 2, 'red2');
  for (let y = 11; y < 20; y += 2) c.rect(6, y, y === 19 ? 5 : 9, 1, 'slate2');
}

/** Two links of a chain that holds. */
function chain(c: Canvas): void {
  for (const [x, y, colour, shade] of [
    [8, 15, 'blue2', 'blue1'],
    [15, 8, 'gold2', 'gold1'],
  ] as const) {
    const link = new Canvas(24, 24);
    for (let step = -4; step <= 4; step++) link.ellipse(x + step * 0.8, y - step * 0.8, 4.2, 4.2, shade);
    for (let step = -4; step <= 4; step++) link.ellipse(x + step * 0.8, y - step * 0.8 - 0.6, 3.6, 3.6, colour);
    const hole = (px: number, py: number) => {
      for (let step = -3; step <= 3; step++) {
        const [dx, dy] = [px + 0.5 - (x + step * 0.9), py + 0.5 - (y - step * 0.9)];
        if (Math.hypot(dx, dy) < 1.7) return true;
      }
      return false;
    };
    for (let py = 0; py < 24; py++)
      for (let px = 0; px < 24; px++)
        if (!hole(px, py) && link.opacity(px, py) > 0) c.paste(link.crop(px, py, 1, 1), px, py);
  }
}

/** A drawn curtain: what is behind it is not shown yet. */
function curtain(c: Canvas): void {
  c.rect(1, 3, 22, 2, 'gold1');
  c.rect(1, 3, 22, 1, 'gold3');
  for (let x = 3; x < 21; x++) {
    const fold = ['red1', 'red2', 'red3', 'red2'][x % 4] ?? 'red2';
    c.rect(x, 5, 1, 15 + (x % 4 === 2 ? 1 : 0), fold as 'red2');
  }
  c.rect(3, 17, 18, 1, 'gold2');
}
