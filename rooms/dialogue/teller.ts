import type { SheetValue } from '../../schema/scenarios.ts';

/** What a dialogue may ask of the world, and get an answer at once. */
export interface Teller {
  name(): string;
  isGuest(): boolean;
  flag(name: string): string;
  /** How many of an item he has. */
  has(item: string): number;
  /** `new`, the step that he is at, or `done`. */
  quest(id: string): string;
  /** How many bodies stand around the NPC, the talking player's too. */
  playersNear(): number;
  /** `morning`, `day`, `evening` or `night`, where the server stands. */
  timeOfDay(): string;
  /** Empty where no scenario is played. */
  scenarioFlag(name: string): string;
  inScenario(): boolean;
  /** Whether he leads the scenario that is played. */
  isGameMaster(): boolean;
  /** What his character sheet says in a field; undefined where there is none. */
  sheet(field: string): SheetValue | undefined;
  /** What he is under: `ban`, `mute`, or nothing. */
  sanction(): string;
  /** Why and until when, in his language. */
  sanctionWords(): string;
  /** Makes the NPC move. As with events, it is done at once. */
  emote(gesture: string): void;
  /** Begins an event of the scene; false if it has none that can be started. */
  startEvent(event: string): boolean;
  /** Ends one that was started; false if it was not. */
  stopEvent(event: string): boolean;
}

/** The time of day at so many minutes past midnight. */
export function timeOfDay(minutes: number): 'morning' | 'day' | 'evening' | 'night' {
  const hour = minutes / 60;
  if (hour < 5 || hour >= 22) return 'night';
  if (hour < 11) return 'morning';
  return hour < 18 ? 'day' : 'evening';
}
