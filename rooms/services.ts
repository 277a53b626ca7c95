import type { Ground } from '../schema/ground.ts';
import type { ChatMessage, History, HistoryAsked } from '../schema/messages/chat.ts';
import type { Role } from '../schema/rest/accounts.ts';
import type { Zone } from '../schema/scene/zones/index.ts';
import type { SceneShape } from '../schema/scene.ts';
import type { Locale } from '../schema/words.ts';
import type { Curators, Exhibitions, Exhibits } from './exhibit-services.ts';
import type { Facts } from './facts.ts';
import type { Commands, Reports, SanctionChecks } from './moderation-services.ts';
import type { Trace } from './npcs/trace.ts';
import type { Narrations, Party, Sceneries } from './play-services.ts';
import type { Chronicle, Scenarios, Sheets } from './scenario-services.ts';
import type { SceneNews } from './scene-news.ts';
import type { Story } from './story-services.ts';

/** What rooms need of the world around them. The server builds it; a test passes literals. */
export interface RoomServices {
  readonly scenes: Scenes;
  readonly identities: Identities;
  readonly story: Story;
  readonly places: Places;
  readonly exhibits: Exhibits;
  readonly exhibitions: Exhibitions;
  readonly curators: Curators;
  readonly chat: Chat;
  readonly blocks: Blocks;
  readonly friends: Friends;
  readonly scenarios: Scenarios;
  readonly sheets: Sheets;
  readonly chronicle: Chronicle;
  readonly narrations: Narrations;
  readonly sceneries: Sceneries;
  readonly party: Party;
  /** Chance: a whole number from 0 up to, but not including, the sides. */
  readonly dice: (sides: number) => number;
  readonly tickets: Tickets;
  readonly presence: Presence;
  readonly limits: Limits;
  readonly sanctions: SanctionChecks;
  readonly reports: Reports;
  readonly commands: Commands;
  readonly feed: Feed;
  readonly clock: Clock;
  readonly log: RoomLog;
}

/** Who sits on a seat. Guests without a session (a bare SDK's join) have `session: null` and leave nothing behind. */
export interface Identity {
  readonly id: string;
  readonly name: string;
  readonly avatar: string;
  readonly guest: boolean;
  readonly role: Role;
  readonly session: string | null;
}

export interface Identities {
  /** The identity behind a token whose session lives; throws the Refusal `auth.required` for any other. */
  admit(token: string): Promise<Identity>;
  /** A passer-by without a session. */
  passerBy(locale: Locale): Identity;
  /** The identity as it is now, while its session lives and nothing bars it; undefined otherwise. Passers-by always are. */
  stillSeated(identity: Identity): Promise<Identity | undefined>;
  /** Changes the looks of an account or a guest, durably. */
  changeAvatar(identity: Identity, avatar: string): Promise<Identity>;
}

/** A point where a body stands, in pixels, looking somewhere (index into DIRECTIONS). */
export interface Stand {
  readonly x: number;
  readonly y: number;
  readonly dir: number;
}

/** A rectangle in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A scene, checked and ready to be walked in. */
export interface Scene {
  readonly id: string;
  /** Names what is in its files, as 16 hex digits: another edition, another name. */
  readonly edition: string;
  /** Of an edition that is looked at before it is everybody's: who published it, and which scene it is to be. */
  readonly preview?: { readonly by: string; readonly of: string };
  /** The scenario that it is part of: for who plays in it alone. Absent in the open world. */
  readonly scenario?: string;
  readonly shape: SceneShape;
  readonly ground: Ground;
  readonly spawns: ReadonlyMap<string, Stand>;
  readonly npcs: ReadonlyMap<string, Stand>;
  readonly portals: ReadonlyMap<string, Area>;
  readonly spots: ReadonlyMap<string, Area>;
  readonly zones: ReadonlyMap<string, Zone>;
  /** What NPCs walk by. */
  readonly paths: ReadonlyMap<string, Trace>;
  /** Compiled ink of an NPC's dialogue. */
  dialogue(npc: string, locale: Locale): string;
}

export interface Scenes {
  /** Those of the open world. */
  ids(): readonly string[];
  get(id: string): Scene | undefined;
  /** Minutes since midnight, in the server's time zone, at a moment (ms since 1970). */
  minutesAt(at: number): number;
  /** Names of the world events of the scene that are going on at that moment (ms since 1970). */
  eventsAt(scene: Scene, at: number): string[];
  /** Tells what happens to scenes while people are inside, until the returned stop is called. */
  follow(news: SceneNews): () => void;
}

/** Where somebody was last. */
export interface Place extends Stand {
  readonly scene: string;
}

export interface Places {
  /** Where he was last of all: in the open world, or in a scenario that he still plays in. */
  last(account: string): Promise<Place | undefined>;
  /** Where he was last in a scenario that he plays in; in the open world (null). */
  lastIn(account: string, scenario: string | null): Promise<Place | undefined>;
  /** Keeps the place durably; the last one said wins. */
  keep(account: string, place: Place): Promise<void>;
}

/** What somebody says, where, and from which seat. */
export interface Saying {
  readonly channel: string;
  readonly text: string;
  /** His client's own id of it: sent again, it is the same message. */
  readonly client?: string | undefined;
  /** The seat of a room that he says it from, and that room's scene. */
  readonly session?: string;
  readonly scene?: string;
  /** The zones of that scene whose channels are open to him where he stands. */
  readonly zones?: readonly string[];
  /** The language in which he is told why not; French by default. */
  readonly locale?: Locale;
}

/** A message of a channel. */
export interface MessageAt {
  readonly channel: string;
  readonly id: string;
}

export interface Chat {
  /**
   * Says something in a channel, durably, and tells everybody. Refuses `channel.unknown`, `chat.empty`, `chat.blocked`,
   * `message.refused`, `request.too_many`, `account.required`, and what a sanction refuses.
   */
  say(by: Identity, what: Saying): Promise<ChatMessage>;
  /** Changes one's own words while they are fresh; refuses `message.unknown`, `message.late`, and what `say` refuses. */
  edit(by: Identity, which: MessageAt & Pick<Saying, 'text' | 'locale' | 'scene' | 'zones'>): Promise<ChatMessage>;
  /**
   * Takes back one's own words while they are fresh, one's own notes on a board whenever one likes, or as staff anybody's;
   * refuses `message.unknown`, `message.late`.
   */
  remove(by: Identity, which: MessageAt): Promise<void>;
  /**
   * A page of what was said: the newest, or that before or after a message. Leaves out whom one has blocked. `from` is
   * where he stands, if a room says so. A meeting has no history: one hears it while one is there.
   */
  history(by: Identity, channel: string, asked: HistoryAsked, from?: Pick<Saying, 'scene' | 'zones'>): Promise<History>;
}

/** Whom people do not want to see or hear. */
export interface Blocks {
  /** Those whom somebody has blocked. */
  of(account: string): Promise<readonly string[]>;
}

export interface Friends {
  /**
   * The scene that a friend is in, for who wants to go there. Refuses `account.required`, `friend.unknown` (who is no
   * friend), `friend.private` (he does not want it) and `friend.away`.
   */
  sceneOf(by: Identity, user: string): Promise<string>;
}

/** What the server decided about a traveller. */
export interface Ticket {
  readonly identity: Identity;
  readonly scene: string;
  /** Null is where he was last. */
  readonly spawn: string | null;
  /** The seat he comes from: it is closed if he does not leave it himself. */
  readonly from: { readonly roomId: string; readonly sessionId: string };
}

export interface Tickets {
  /** Signs a ticket that lives 20 s and can be redeemed once. */
  issue(ticket: Ticket): string;
  /** Throws the Refusal `travel.ticket` when forged, expired, spent or for another scene. */
  redeem(signed: string, scene: string): Ticket;
}

/** A live seat, as the presence book keeps it. */
export interface Seat {
  readonly roomId: string;
  readonly sessionId: string;
  readonly scene: string;
  /** Closes the seat with a code of CLOSE. */
  close(code: number): void;
}

/** Who is where, one seat per identity. */
export interface Presence {
  /** Books a seat and returns the one the identity had before, if any. */
  take(identity: string, seat: Seat): Seat | undefined;
  /** Whether that seat is the identity's now: a seat it has moved on from no longer speaks for it. */
  holds(identity: string, seat: { roomId: string; sessionId: string }): boolean;
  /** Gives a seat back, if it still is the identity's. */
  leave(identity: string, seat: { roomId: string; sessionId: string }): void;
  /** People in a scene now, for the list of scenes. */
  enter(scene: string): () => void;
}

export interface Limits {
  /** Spends one of an identity's allowance for a kind of request; throws the Refusal `request.too_many`. */
  spend(kind: string, who: string): Promise<void>;
}

export interface Feed {
  /** Hears a kind of fact until the returned stop is called. */
  hear<K extends keyof Facts>(kind: K, listener: (fact: Facts[K]) => void): () => void;
}

export interface Clock {
  /** ms since 1970. */
  now(): number;
}

export interface RoomLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
