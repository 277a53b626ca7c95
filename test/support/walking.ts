import type { Parvis, ScenePresence } from '../../client-sdk/index.ts';
import { eventually } from './eventually.ts';

const FRAME_MS = 5;
/** Who has come no nearer for so long, in ms, has something in his way; a loaded machine may stall for seconds. */
const STUCK_MS = 8000;

/** Drives a player as the page does, frame after frame, until the returned stop is called. */
export function animate(place: ScenePresence): () => void {
  const timer = setInterval(() => place.frame(performance.now()), FRAME_MS);
  return () => clearInterval(timer);
}

/** Walks straight to a point (pixels) with real input, and stands there; rejects if something is in the way. */
export async function walkTo(parvis: Parvis, x: number, y: number): Promise<true> {
  const place = parvis.place;
  if (!place) throw new Error('nowhere');
  const stop = animate(place);
  let nearest = Number.POSITIVE_INFINITY;
  let cameNearer = performance.now();
  try {
    for (;;) {
      const at = place.self;
      if (!at) throw new Error('no body');
      const dx = x - at.x;
      const dy = y - at.y;
      const far = Math.hypot(dx, dy);
      if (far < 6) {
        place.wish(0, 0);
        await eventually('the body stands', () => !place.self?.moving, STUCK_MS);
        return true;
      }
      if (far < nearest) [nearest, cameNearer] = [far, performance.now()];
      if (performance.now() - cameNearer > STUCK_MS) throw new Error(`something is in the way to ${x}, ${y}`);
      const pace = Math.min(100, far * 4);
      place.wish((dx / far) * pace, (dy / far) * pace);
      await new Promise((resolve) => setTimeout(resolve, FRAME_MS));
    }
  } finally {
    place.wish(0, 0);
    stop();
  }
}
