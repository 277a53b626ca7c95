import type { Cause, WorldEventShape } from '../../schema/scene/world-event.ts';

/** What the causes of events ask about. */
export interface Situation {
  /** How many people are in the scene. */
  readonly people: number;
  /** Whether somebody in it has that story flag. */
  readonly hasFlag: (flag: string) => boolean;
  /** Whether the scenario that is played has it. */
  readonly scenarioHas?: ((flag: string) => boolean) | undefined;
}

type Events = Readonly<Record<string, WorldEventShape>>;

/** What a cause that was met once makes an event last at least, in minutes. */
const LEAST_MINUTES = 1;
const MINUTE_MS = 60_000;

/** Which events of a scene go on: by the clock, by what holds, or because they were started. It has no clock of its own. */
export class Agenda {
  /** Until when an event goes on whatever else holds, in ms since 1970. */
  readonly #until = new Map<string, number>();
  /** What went on at the last look. */
  #went: ReadonlySet<string> = new Set();

  /** Lets an event begin, or go on for as long again as it lasts; false if it is not one that can be started. */
  start(id: string, event: WorldEventShape | undefined, now: number): boolean {
    if (event?.lasts === undefined) return false;
    this.#until.set(id, now + event.lasts * MINUTE_MS);
    return true;
  }

  /** Until when an event goes on whatever else holds, in ms since 1970; undefined if it was not started. */
  until(id: string): number | undefined {
    return this.#until.get(id);
  }

  /** Takes over what was started elsewhere: what is there no longer, and was before, ends. */
  take(started: Readonly<Record<string, number>>, before: Readonly<Record<string, number>>): void {
    for (const id of Object.keys(before)) if (!Object.hasOwn(started, id)) this.#until.delete(id);
    for (const [id, until] of Object.entries(started)) this.#until.set(id, until);
  }

  /** Lets an event that was started end; false if it was not. */
  stop(id: string): boolean {
    return this.#until.delete(id);
  }

  /** Whether nothing that goes on needs it: a new one would be as good. */
  isForgettable(now: number): boolean {
    return [...this.#until.values()].every((until) => until <= now);
  }

  /** The events that go on, given those that do by the clock. */
  look(events: Events, scheduled: Iterable<string>, situation: Situation, now: number): Set<string> {
    for (const [id, until] of this.#until) if (until <= now) this.#until.delete(id);
    const going = new Set([...scheduled, ...this.#until.keys()].filter((id) => Object.hasOwn(events, id)));
    const waiting = Object.entries(events).filter(([, { when }]) => when !== undefined);
    // One event may be the cause of another, and that of a third.
    for (let before = -1; before !== going.size; ) {
      before = going.size;
      for (const [id, { when, lasts = LEAST_MINUTES }] of waiting)
        if (when && this.#holds(when, situation, going)) {
          if (!this.#went.has(id)) this.#until.set(id, now + lasts * MINUTE_MS);
          going.add(id);
        }
    }
    this.#went = going;
    return going;
  }

  #holds(
    { flag, scenario_flag, players_at_least, event }: Cause,
    { people, hasFlag, scenarioHas }: Situation,
    going: ReadonlySet<string>,
  ): boolean {
    if (players_at_least !== undefined && people < players_at_least) return false;
    if (event !== undefined && !going.has(event)) return false;
    if (scenario_flag !== undefined && !scenarioHas?.(scenario_flag)) return false;
    return flag === undefined || hasFlag(flag);
  }
}
