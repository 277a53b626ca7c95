import { isBetween, minutesOf } from '../../schema/hours.ts';
import type { SceneShape } from '../../schema/scene.ts';

/** Minutes since midnight in a time zone (IANA name) at a moment (ms since 1970). */
export function minutesAt(at: number, zone: string): number {
  const [hour = '0', minute = '0'] = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(at)
    .split(':');
  return Number(hour) * 60 + Number(minute);
}

/** Names of the events of a scene that go on at a moment. */
export function eventsGoingOn(shape: SceneShape, at: number, zone: string): string[] {
  const now = minutesAt(at, zone);
  return Object.entries(shape.events)
    .filter(([, event]) => isBetween(now, minutesOf(event.from), minutesOf(event.until)))
    .map(([name]) => name);
}
