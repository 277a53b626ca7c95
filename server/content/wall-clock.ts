/** What clocks on the wall show in a time zone. */
export interface WallClock {
  /** Minutes since midnight at a moment (ms since 1970). */
  minutesAt(at: number): number;
  /** The moment at which they show a date and time as `2026-12-24T18:00`; one with an offset says it by itself. */
  momentOf(text: string): number;
}

/** Time zones are whole minutes apart, and further than this no two are, in ms. */
const FARTHEST_MS = 15 * 3_600_000;

/** `zone` is an IANA name. An hour that is skipped in spring counts as the one after it, one that comes twice as the first. */
export function wallClock(zone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  /** By how many ms the wall is ahead of UTC. */
  const aheadAt = (at: number) => {
    const [, day, month, year, hour, minute] = /(\d+)\/(\d+)\/(\d+), (\d+):(\d+)/.exec(format.format(at)) ?? [];
    const shown = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
    return shown - Math.floor(at / 60_000) * 60_000;
  };
  return {
    minutesAt: (at) => {
      const [hour = '0', minute = '0'] = format.format(at).slice(-5).split(':');
      return Number(hour) * 60 + Number(minute);
    },
    momentOf: (text) => {
      if (/Z$|[+-]\d\d:\d\d$/.test(text)) return Date.parse(text);
      const shown = Date.parse(`${text}Z`);
      const [before, after] = [aheadAt(shown - FARTHEST_MS), aheadAt(shown + FARTHEST_MS)];
      const early = shown - Math.max(before, after);
      return aheadAt(early) === Math.max(before, after) ? early : shown - Math.min(before, after);
    },
  };
}
