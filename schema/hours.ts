/** Minutes since midnight of `HH:MM`. */
export function minutesOf(hour: string): number {
  const [h = '0', m = '0'] = hour.split(':');
  return Number(h) * 60 + Number(m);
}

/** Whether minutes since midnight lie between two others; `until` may be past midnight: from 19:00 until 07:00 is a night. */
export function isBetween(now: number, from: number, until: number): boolean {
  return from <= until ? now >= from && now < until : now >= from || now < until;
}
