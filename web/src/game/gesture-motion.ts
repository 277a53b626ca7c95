import type { Emote } from '../../../client-sdk/index.ts';

/** How a body stands aside from where it is: in pixels, in radians, and which way it looks if not its own. */
export interface Stance {
  readonly x: number;
  readonly y: number;
  readonly tilt: number;
  /** A row of the sheet; null is that of the body. */
  readonly dir: number | null;
}

export const GESTURE_MS = 2400;
/** For how long the body moves; the icon stays a little longer. */
const MOVING_MS = 1600;
/** Rows of a sheet, as one turns round: down, left, up, right. */
const ROUND = [0, 1, 3, 2] as const;
const STILL: Stance = { x: 0, y: 0, tilt: 0, dir: null };

const hop = (ms: number, every: number, height: number) => -Math.abs(Math.sin((ms / every) * Math.PI)) * height;
const sway = (ms: number, every: number) => Math.sin((ms / every) * 2 * Math.PI);

/** A moment of a gesture, `ms` after it began. It begins and ends where the body stands. */
const MOVES: Readonly<Record<Emote, (ms: number) => Partial<Stance>>> = {
  wave: (ms) => ({ tilt: 0.1 * sway(ms, 400) }),
  laugh: (ms) => ({ y: hop(ms, 200, 3) }),
  dance: (ms) => ({
    x: 3 * sway(ms, 800),
    y: hop(ms, 400, 4),
    dir: ROUND[Math.floor(ms / 200) % ROUND.length] ?? null,
  }),
  clap: (ms) => ({ y: hop(ms, 320, 2) }),
  bow: (ms) => ({
    tilt: 0.35 * Math.sin((ms / MOVING_MS) * Math.PI),
    y: 2 * Math.sin((ms / MOVING_MS) * Math.PI),
    dir: 0,
  }),
  heart: (ms) => ({ y: hop(ms, 533, 5) }),
  think: (ms) => ({ tilt: 0.08 * Math.sin((ms / MOVING_MS) * Math.PI) }),
  cry: (ms) => ({ x: 0.8 * sway(ms, 160) }),
};

export function stanceOf(emote: Emote, ms: number): Stance {
  return ms < 0 || ms >= MOVING_MS ? STILL : { ...STILL, ...MOVES[emote](ms) };
}

/** How large the icon is (1 is its own size) and how much of it is seen: it pops up, and fades. `calm` does neither pop nor float. */
export function iconOf(
  ms: number,
  calm: boolean,
): { readonly size: number; readonly rise: number; readonly alpha: number } {
  const left = GESTURE_MS - ms;
  const alpha = Math.max(0, Math.min(1, left / 300));
  if (calm) return { size: 1, rise: 0, alpha };
  const t = Math.min(1, ms / 220);
  // A little too large, then right.
  const size = t < 1 ? t * (1 + 0.6 * (1 - t)) : 1;
  return { size, rise: 1.5 * Math.sin(ms / 260), alpha };
}
