import type { Parvis, ScenePresence } from '../../client-sdk/index.ts';
import { eventually } from './eventually.ts';

const FRAME_MS = 5;

/** Drives a player as the page does, frame after frame, until the returned stop is called. */
export function animate(place: ScenePresence): () => void {
  const timer = setInterval(() => place.frame(performance.now()), FRAME_MS);
  return () => clearInterval(timer);
}

/** Walks straight to a point (pixels) with real input, and stands there; false if something is in the way. */
export async function walkTo(parvis: Parvis, x: number, y: number): Promise<boolean> {
  const place = parvis.place;
  if (!place) throw new Error('nowhere');
  const stop = animate(place);
  const until = performance.now() + 6000;
  try {
    for (;;) {
      const at = place.self;
      if (!at) throw new Error('no body');
      const dx = x - at.x;
      const dy = y - at.y;
      const far = Math.hypot(dx, dy);
      if (far < 6) {
        place.wish(0, 0);
        await eventually('the body stands', () => !place.self?.moving);
        return true;
      }
      if (performance.now() > until) return false;
      const pace = Math.min(100, far * 4);
      place.wish((dx / far) * pace, (dy / far) * pace);
      await new Promise((resolve) => setTimeout(resolve, FRAME_MS));
    }
  } finally {
    place.wish(0, 0);
    stop();
  }
}
