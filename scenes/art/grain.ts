/** A pseudo-random number in [0, 1) that depends on the place and the seed only (integer hash, Wang style). */
export function grain(x: number, y: number, seed = 0): number {
  let h = Math.imul(x | 0, 374761393) ^ Math.imul(y | 0, 668265263) ^ Math.imul(seed | 0, 2246822519);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  h = Math.imul(h ^ (h >>> 16), 2654435761);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}

/** Remainder that is never negative. */
export function wrap(value: number, period: number): number {
  return ((value % period) + period) % period;
}

/** Smooth noise in [0, 1): one random value every `scale` pixels, repeating every `period` pixels. */
export function drift(x: number, y: number, scale: number, seed = 0, period = 128): number {
  const cells = Math.max(1, Math.round(period / scale));
  const u = (wrap(x, period) / period) * cells;
  const v = (wrap(y, period) / period) * cells;
  const [i, j] = [Math.floor(u), Math.floor(v)];
  const [s, t] = [ease(u - i), ease(v - j)];
  const at = (a: number, b: number) => grain(wrap(a, cells), wrap(b, cells), seed);
  const top = at(i, j) * (1 - s) + at(i + 1, j) * s;
  const bottom = at(i, j + 1) * (1 - s) + at(i + 1, j + 1) * s;
  return top * (1 - t) + bottom * t;
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
