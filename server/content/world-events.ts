import type { SceneShape, WorldEventShape } from '../../schema/scene.ts';

/** Minutes since midnight in a time zone (IANA name) at a moment (ms since 1970). */
function minutesAt(at: number, zone: string): number {
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

function minutesOf(hour: string): number {
  const [h = '0', m = '0'] = hour.split(':');
  return Number(h) * 60 + Number(m);
}

/** `until` may lie past midnight: from 19:00 until 07:00 is a night. */
function goesOn({ from, until }: WorldEventShape, now: number): boolean {
  const start = minutesOf(from);
  const end = minutesOf(until);
  return start <= end ? now >= start && now < end : now >= start || now < end;
}

/** Names of the events of a scene that go on at a moment. */
export function eventsGoingOn(shape: SceneShape, at: number, zone: string): string[] {
  const now = minutesAt(at, zone);
  return Object.entries(shape.events)
    .filter(([, event]) => goesOn(event, now))
    .map(([name]) => name);
}
