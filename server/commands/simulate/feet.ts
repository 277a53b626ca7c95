import type { Parvis } from '../../../client-sdk/index.ts';
import type { Point } from '../../../schema/way/sweep.ts';

const FRAME_MS = 25;
/** Who comes no nearer for so many frames has something in the way. Not by the clock: where much goes on, frames come late. */
const STUCK_FRAMES = 60;
const CLOSE = 5;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Where the server has a visitor's body; undefined when he is nowhere. */
export function whereIs({ place }: Parvis): Point | undefined {
  const self = place?.self;
  return self && { x: self.x, y: self.y };
}

/**
 * Walks by points, with real input, and stands at the last one. `seen` hears where the body is on the way. False when
 * something is in the way, or when the walk is called off.
 */
export async function walkBy(
  visitor: Parvis,
  points: readonly Point[],
  seen: (at: Point) => void,
  off: () => boolean,
): Promise<boolean> {
  for (const point of points) if (!(await walkTo(visitor, point, seen, off))) return false;
  return true;
}

async function walkTo(visitor: Parvis, to: Point, seen: (at: Point) => void, off: () => boolean): Promise<boolean> {
  let nearest = Number.POSITIVE_INFINITY;
  let frames = 0;
  try {
    for (;;) {
      const { place } = visitor;
      const at = whereIs(visitor);
      if (!place || !at || off()) return false;
      seen(at);
      const [dx, dy] = [to.x - at.x, to.y - at.y];
      const far = Math.hypot(dx, dy);
      if (far <= CLOSE) return true;
      frames++;
      if (far < nearest - 1) [nearest, frames] = [far, 0];
      if (frames > STUCK_FRAMES) return false;
      // The server is a little behind: the last steps are slower, or one walks past.
      const pace = Math.min(100, Math.max(15, far * 3));
      place.wish((dx / far) * pace, (dy / far) * pace);
      place.frame(performance.now());
      await pause(FRAME_MS);
    }
  } finally {
    visitor.place?.wish(0, 0);
    visitor.place?.frame(performance.now());
  }
}
