import type { Canvas } from './canvas.ts';
import { grain } from './grain.ts';
import type { Ramp } from './palette.ts';
import { curl } from './tresses.ts';

type Layer = 'behind' | 'over';
type Point = readonly [number, number];

/** A head of loose curls. */
export function curls(c: Canvas, ramp: Ramp, layer: Layer): void {
  const soft: Ramp = curly(ramp);
  if (layer === 'behind') {
    c.ellipse(48, 36, 29, 24, soft[0]);
    curl(c, soft, arch(48, 36, 29, 24, 17, Math.PI * 0.93, Math.PI * 2.07), 6.5);
    return;
  }
  c.ellipse(48, 18, 22, 7, soft[0]);
  curl(c, soft, arch(48, 38, 24, 25, 10, Math.PI * 1.04, Math.PI * 1.96), 6);
  curl(c, soft, arch(48, 34, 18, 20, 8, Math.PI * 1.08, Math.PI * 1.92), 5.8);
  curl(c, soft, arch(48, 38, 20, 13, 8, Math.PI * 1.03, Math.PI * 1.97), 4.6);
}

/** A wide round afro. */
export function puff(c: Canvas, ramp: Ramp, layer: Layer): void {
  const soft: Ramp = curly(ramp);
  if (layer === 'behind') {
    c.ellipse(48, 42, 37, 33, soft[0]);
    curl(c, soft, arch(48, 42, 37, 33, 36, Math.PI * 0.72, Math.PI * 2.28), 4.2);
    curl(c, soft, coils(48, 42, 34, 30), 3.6);
    return;
  }
  curl(c, soft, arch(48, 42, 22, 19, 17, Math.PI * 0.98, Math.PI * 2.02), 3.6);
  curl(c, soft, arch(48, 40, 19, 13, 13, Math.PI * 1.02, Math.PI * 1.98), 3);
}

/** Black hair needs lighter tones here than on a small walking head. */
function curly(ramp: Ramp): Ramp {
  return ramp[1] === 'ink0' ? ['ink0', 'ink1', 'ink1', 'ink2', 'slate0'] : ramp;
}

function arch(cx: number, cy: number, rx: number, ry: number, count: number, from: number, to: number): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const turn = from + ((to - from) * i) / (count - 1);
    return [Math.round(cx + Math.cos(turn) * rx), Math.round(cy + Math.sin(turn) * ry)];
  });
}

/** Points scattered over an ellipse, the lower ones first. */
function coils(cx: number, cy: number, rx: number, ry: number): Point[] {
  const points = Array.from({ length: 260 }, (_, i): Point => {
    const turn = i * 2.399963;
    const reach = Math.sqrt((i + 0.5) / 260);
    const [dx, dy] = [grain(i, 1, 51) * 3 - 1.5, grain(i, 2, 51) * 3 - 1.5];
    return [Math.round(cx + Math.cos(turn) * reach * rx + dx), Math.round(cy + Math.sin(turn) * reach * ry + dy)];
  });
  return points.sort((a, b) => b[0] + b[1] * 2 - a[0] - a[1] * 2);
}
