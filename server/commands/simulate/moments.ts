import { timeOfDay } from '../../../rooms/dialogue/teller.ts';
import { isBetween, minutesOf } from '../../../schema/hours.ts';
import type { Condition } from '../../../schema/scene/condition.ts';
import { postOf } from '../../../schema/scene/npc.ts';
import type { SceneShape } from '../../../schema/scene.ts';
import type { Checked } from '../../content/cross-check.ts';
import { wallClock } from '../../content/wall-clock.ts';
import { eventsGoingOn } from '../../content/world-events.ts';

/** Hours are those on the wall; which wall makes no difference. */
export const ZONE = 'UTC';
/** The day on which visitors come: always the same, so that a seed means the same on any other. */
const DAY = '2026-01-15';
const MINUTES = 24 * 60;
const WALL = wallClock(ZONE);
/** At so many moments of that day visitors come, at most. */
const MOST = 8;

/** That day at an hour as `18:30`. */
export const momentAt = (hour: string) => `${DAY}T${hour}`;

/** In ms since 1970. */
export const timeAt = (moment: string) => WALL.momentOf(moment);

/** An hour, as people are told it. */
export const hourOf = (moment: string) => moment.replace(`${DAY}T`, '');

/**
 * When visitors must come to find all that the clock changes in a scene: where people are and what they tell, which doors
 * are open, what goes on, and the time of day where a dialogue asks for it. First the hour that is most like the others;
 * noon where none differs.
 */
export function momentsOf({ folder: { shape, calls } }: Pick<Checked, 'folder'>): string[] {
  const midnight = WALL.momentOf(momentAt('00:00'));
  const asksTime = [...calls.values()].flat().some(({ name }) => name === 'time_of_day');
  const told = Array.from({ length: MINUTES }, (_, minutes) => [
    ...clockwork(shape, minutes),
    ...(asksTime ? [`it is ${timeOfDay(minutes)}`] : []),
    ...happenings(shape, midnight + minutes * 60_000),
  ]);
  const hours = covering(told).map((minutes) => momentAt(clockText(minutes)));
  const dates = Object.values(shape.events).flatMap(({ at }) => (at === undefined ? [] : [at]));
  return [...hours, ...dates];
}

/** What holds at a time of day, each in a word. */
function clockwork({ npcs, portals }: SceneShape, minutes: number): string[] {
  const hours = (name: string, { hours }: Condition) =>
    hours ? [`${name} ${isBetween(minutes, minutesOf(hours.from), minutesOf(hours.until))}`] : [];
  return [
    ...Object.entries(npcs).flatMap(([name, npc]) => [
      `${name} ${JSON.stringify(postOf(npc, minutes))}`,
      ...npc.dialogues.flatMap(({ when }, index) => hours(`${name} tells ${index}`, when)),
    ]),
    ...Object.entries(portals).flatMap(([name, { needs }]) => hours(`${name} opens`, needs ?? {})),
  ];
}

function happenings(shape: SceneShape, at: number): string[] {
  const going = new Set(eventsGoingOn(shape, at, WALL));
  return Object.keys(shape.events).map((name) => `${name} ${going.has(name) ? 'goes on' : 'is over'}`);
}

/** Minutes of the day at which all is so that is ever so: as few as are found by taking the best again and again. */
function covering(told: readonly (readonly string[])[]): number[] {
  const texts = told.map((all) => all.join('\n'));
  const often = (text: string) => texts.filter((one) => one === text).length;
  const commonest = Math.max(...[...new Set(texts)].map(often));
  const ordinary = texts.find((text) => often(text) === commonest);
  const left = new Set(told.flat());
  const found: number[] = [];
  do {
    const worth = told.map((all, minute) =>
      found.length === 0 ? Number(texts[minute] === ordinary) : news(all, left),
    );
    const most = Math.max(...worth);
    const minute = middleOfRun(worth.map((one, minute) => (one === most ? texts[minute] : undefined)));
    found.push(minute);
    for (const one of told[minute] ?? []) left.delete(one);
  } while (found.length < MOST && left.size > 0);
  return found;
}

const news = (all: readonly string[], left: ReadonlySet<string>) => all.filter((one) => left.has(one)).length;

/** The middle of the longest time at which nothing changes: visitors need a while. What is undefined does not count. */
function middleOfRun(minutes: readonly (string | undefined)[]): number {
  let [best, length] = [0, 0];
  for (let from = 0, at = 1; at <= minutes.length; at++) {
    if (at < minutes.length && minutes[at] === minutes[from]) continue;
    if (minutes[from] !== undefined && at - from > length) [best, length] = [from, at - from];
    from = at;
  }
  return best + Math.floor(length / 2);
}

const clockText = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
