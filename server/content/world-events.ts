import { isBetween, minutesOf } from '../../schema/hours.ts';
import type { WorldEventShape } from '../../schema/scene/world-event.ts';
import type { SceneShape } from '../../schema/scene.ts';
import type { WallClock } from './wall-clock.ts';

/**
 * Names of the events of a scene that go on at a moment by the clock alone. Hours are those on the wall: one that is
 * skipped in spring is skipped here, too, and an event in the hour that comes twice in autumn comes twice.
 */
export function eventsGoingOn({ events }: Pick<SceneShape, 'events'>, at: number, wall: WallClock): string[] {
  const minutes = wall.minutesAt(at);
  return Object.entries(events)
    .filter(([, event]) => goesOn(event, at, minutes, wall))
    .map(([name]) => name);
}

function goesOn(event: WorldEventShape, now: number, minutes: number, wall: WallClock): boolean {
  const { from, until, every, at, lasts = 0 } = event;
  if (from !== undefined) return isWithin({ from, until }, minutes);
  if (every) return minutes % every.minutes < every.lasts && isWithin(every, minutes);
  if (at === undefined) return false;
  const begins = wall.momentOf(at);
  return now >= begins && now < begins + lasts * 60_000;
}

/** Whether it is between two hours, if they are named. */
function isWithin(
  { from, until }: { from?: string | undefined; until?: string | undefined },
  minutes: number,
): boolean {
  return from === undefined || until === undefined || isBetween(minutes, minutesOf(from), minutesOf(until));
}
