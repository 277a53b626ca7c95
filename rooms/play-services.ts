import type { NarrationTurn, PlayPanel } from '../schema/messages/play.ts';
import type { ChronicleLineView } from '../schema/rest/chronicle.ts';
import type { DOOR_STATES } from '../schema/scenarios.ts';
import type { Locale } from '../schema/words.ts';
import type { Facts } from './facts.ts';
import type { Identity, Stand } from './services.ts';

type DoorState = (typeof DOOR_STATES)[number];

/** How a scene of a scenario was left by who plays in it. */
export interface SceneryKnown {
  /** World events that were started: until when each goes on, in ms since 1970. */
  readonly events: Readonly<Record<string, number>>;
  readonly doors: Readonly<Record<string, DoorState>>;
  /** NPCs that were put somewhere. */
  readonly npcs: Readonly<Record<string, Stand>>;
  /** The higher of two is the newer. */
  readonly revision: number;
}

/** What is changed of it, by the name; null is as if it had never been. */
export type SceneryChange = {
  readonly [K in Exclude<keyof SceneryKnown, 'revision'>]?: Readonly<Record<string, SceneryKnown[K][string] | null>>;
};

/** How the scenes of scenarios were left: kept between visits. Scenes are named by their ids. */
export interface Sceneries {
  of(scene: string): Promise<SceneryKnown>;
  /** Changes it durably and tells `scenario.scenery`; gives it as it is then. Refuses `scenario.unknown`. */
  change(scene: string, change: SceneryChange): Promise<SceneryKnown>;
}

/** Telling everybody in a scenario something. */
export interface Narrations {
  /** What is left of words that all will read. Refuses `chat.empty` and `text.refused`. */
  fit(text: string, locale: Locale): Promise<string>;
  /**
   * Writes what somebody narrates in the chronicle, which all are told of; in story mode it is the next one's turn then.
   * Refuses `play.lead_only`, `play.turn` and `scenario.unknown`.
   */
  narrate(
    by: Pick<Identity, 'id' | 'name'>,
    what: { readonly scenario: string; readonly scene: string; readonly text: string },
  ): Promise<void>;
  /** In story mode: somebody lets the next one narrate. Refuses `play.turn`, `play.no_turns` and `scenario.unknown`. */
  pass(by: Pick<Identity, 'id'>, scenario: string): Promise<void>;
  /** Whose turn it is, for somebody who asks; null in campaign mode. */
  turn(scenario: string, account: string): Promise<NarrationTurn | null>;
  /** What was narrated a moment ago, if anything was. */
  last(scenario: string): Promise<ChronicleLineView | null>;
}

/** Who plays in a scenario, as who leads it needs them. */
export interface Party {
  /** Everybody, and where in it he is. */
  of(scenario: string): Promise<PlayPanel['party']>;
  /** Tells the rooms who is called where. Refuses `scenario.player_unknown` of who does not play. */
  call(called: Facts['scenario.summoned']): Promise<void>;
}
