import type { DrawnScene } from '../support/drawn-scenes.ts';
import { PAYLOADS } from './xss-payloads.ts';

export const SCENE = 'fair';
/** A frame for each title, and one that is free. */
const SPOTS = [...PAYLOADS.map((_, n) => `spot-${n}`), 'free'];
const WIDE = 16;
/** Names are told to everybody in the scene: not the very long one. */
export const NAMES = PAYLOADS.map((payload) => payload.slice(0, 200));
const letterOf = (n: number) => String.fromCodePoint(0x4e00 + n);
const both = (text: string) => ({ fr: text, en: text });

/** A square with frames in rows. */
export function fair(): DrawnScene {
  const rows = Array.from({ length: Math.ceil(SPOTS.length / WIDE) }, (_, row) =>
    SPOTS.slice(row * WIDE, (row + 1) * WIDE)
      .map((_, column) => letterOf(row * WIDE + column))
      .join('')
      .padEnd(WIDE),
  );
  const wall = '#'.repeat(WIDE + 2);
  return {
    plan: [wall, ...rows.flatMap((row) => [`#${row}#`, `#${' '.repeat(WIDE)}#`]), `#s${' '.repeat(WIDE - 1)}#`, wall],
    marks: { s: { spawn: 'default' }, ...Object.fromEntries(SPOTS.map((spot, n) => [letterOf(n), { spot }])) },
    says: {
      open: true,
      capacity: 200,
      features: ['chat', 'exhibits'],
      spots: Object.fromEntries(SPOTS.map((spot) => [spot, { label: both(spot) }])),
    },
  };
}
