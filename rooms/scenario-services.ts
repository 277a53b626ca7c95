import type { ChronicleAbout, ChronicleKind, ScenarioMode, SheetValue } from '../schema/scenarios.ts';

/** A scenario as rooms know it. */
export interface ScenarioKnown {
  readonly id: string;
  readonly name: string;
  readonly mode: ScenarioMode;
  readonly owner: string;
  readonly gms: readonly string[];
  /** In story mode: whose turn it is to narrate; null is whoever comes first. */
  readonly narrator: string | null;
  /** The higher of two is the newer. */
  readonly revision: number;
}

/** Private worlds, as far as a room needs them. What changes is told on the feed (`scenario.*`). */
export interface Scenarios {
  /** The scenario, if that account plays in it; undefined to strangers, and of what there is not. */
  playedBy(account: string, scenario: string): Promise<ScenarioKnown | undefined>;
  /** The story flags of the scenario. */
  flags(scenario: string): Promise<Readonly<Record<string, string>>>;
  /** Sets a flag durably, and tells `scenario.flag`; nothing, if it is so already or the scenario is gone. */
  setFlag(scenario: string, flag: string, value: string): Promise<void>;
}

/** The characters that people play in scenarios. */
export interface Sheets {
  /** What somebody’s sheet says by the field; what he has not filled in is empty, 0 or false. None of who does not play. */
  valuesOf(scenario: string, account: string): Promise<Readonly<Record<string, SheetValue>>>;
}

/** A line for a scenario’s chronicle. */
export interface ChronicleLine {
  readonly scenario: string;
  readonly kind: ChronicleKind;
  /** Whose doing it was, and what he is called; null is nobody’s. */
  readonly account: string | null;
  readonly name: string;
  /** Where it was, by the scene’s id or its name; empty is nowhere. */
  readonly scene: string;
  /** What is longer than a line may be is cut off. */
  readonly text: string;
  readonly about?: ChronicleAbout;
}

/** What happened in a scenario, line by line. */
export interface Chronicle {
  /** Writes a line durably, a roll under the server’s signature, and tells `scenario.written`. Of what there is no longer nothing is written. */
  write(line: ChronicleLine): Promise<void>;
}

/** Whether somebody leads: a game master in campaign mode; in story mode nobody does. */
export function leads({ mode, gms }: Pick<ScenarioKnown, 'mode' | 'gms'>, account: string): boolean {
  return mode === 'campaign' && gms.includes(account);
}
