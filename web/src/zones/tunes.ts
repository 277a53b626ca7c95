import type { ScenePresence } from '../../../client-sdk/index.ts';
import { isZone } from '../../../schema/scene/zones/index.ts';
import type { Point } from '../../../schema/way/sweep.ts';
import type { Tune } from '../events/music.ts';
import { soundAddress } from '../events/sound-address.ts';

/** How loud a piece is at a point, 0 to 1: as it is inside, less and less over `fade` pixels outside. */
export function loudness(
  zone: { x: number; y: number; width: number; height: number; volume: number; fade: number },
  { x, y }: Point,
): number {
  const dx = Math.max(zone.x - x, 0, x - zone.x - zone.width);
  const dy = Math.max(zone.y - y, 0, y - zone.y - zone.height);
  const distance = Math.hypot(dx, dy);
  if (distance === 0) return zone.volume;
  if (distance >= zone.fade) return 0;
  // As ears have it: half the way is less than half as loud.
  return zone.volume * (1 - distance / zone.fade) ** 2;
}

/** What is to be heard of the music zones of a scene where one stands. */
export function tunesAt(place: Pick<ScenePresence, 'id' | 'bundle'>, at: Point): Tune[] {
  return place.bundle.zones.filter(isZone('music')).flatMap((zone) => {
    const volume = loudness(zone, at);
    return volume > 0 ? [{ address: soundAddress(place, zone.track), volume }] : [];
  });
}
