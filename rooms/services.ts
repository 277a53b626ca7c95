import type { Ground } from '../schema/ground.ts';
import type { Role } from '../schema/rest/accounts.ts';
import type { Locale, SceneShape } from '../schema/scene.ts';

/** What rooms need of the world around them. The server builds it; a test passes literals. */
export interface RoomServices {
  readonly scenes: Scenes;
  readonly identities: Identities;
  readonly story: Story;
  readonly places: Places;
  readonly exhibits: Exhibits;
  readonly chat: Chat;
  readonly tickets: Tickets;
  readonly presence: Presence;
  readonly limits: Limits;
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
  readonly shape: SceneShape;
  readonly ground: Ground;
  readonly spawns: ReadonlyMap<string, Stand>;
  readonly npcs: ReadonlyMap<string, Stand>;
  readonly portals: ReadonlyMap<string, Area>;
  readonly spots: ReadonlyMap<string, Area>;
  /** Compiled ink of an NPC's dialogue. */
  dialogue(npc: string, locale: Locale): string;
}

export interface Scenes {
  get(id: string): Scene | undefined;
  /** Names of the world events of the scene that are going on at that moment (ms since 1970). */
  eventsAt(scene: Scene, at: number): string[];
}

/** Per-player story flags. A passer-by's last as long as his seat: the room keeps them. */
export interface Story {
  flags(account: string): Promise<Record<string, string>>;
  setFlag(account: string, flag: string, value: string): Promise<void>;
}

/** Where somebody was last. */
export interface Place extends Stand {
  readonly scene: string;
}

export interface Places {
  last(account: string): Promise<Place | undefined>;
  /** Keeps the place durably; the last one said wins. */
  keep(account: string, place: Place): Promise<void>;
}

/** What hangs at a spot, as everybody sees it. */
export interface Hung {
  readonly id: string;
  readonly scene: string;
  readonly spot: string;
  readonly title: string;
  readonly by: string;
  readonly account: string;
  readonly url: string;
  readonly thumbUrl: string;
  readonly width: number;
  readonly height: number;
}

export interface Exhibits {
  inScene(scene: string): Promise<Hung[]>;
  /** Hangs an asset of one's own at a free spot; refuses `account.required`, `title.refused`, `asset.unknown` or `spot.taken`. */
  hang(by: Identity, what: { scene: string; spot: string; asset: string; title: string }): Promise<Hung>;
  /** Takes down; refuses `exhibit.unknown` or `auth.forbidden`. */
  remove(by: Identity, where: { scene: string; spot: string }): Promise<void>;
}

export interface Said {
  readonly id: string;
  readonly text: string;
  readonly at: number;
}

export interface Chat {
  /** Checks what somebody wants to say in a scene; refuses `chat.empty` or `request.too_many`. */
  say(by: Identity, text: string): Promise<Said>;
}

/** What the server decided about a traveller. */
export interface Ticket {
  readonly identity: Identity;
  readonly scene: string;
  readonly spawn: string;
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

/** Durable changes, told by the verbs after they are stored. Every live room hears them, even of its own. */
export interface Facts {
  'exhibit.hung': Hung;
  'exhibit.removed': { readonly scene: string; readonly spot: string };
  /** An account's name, looks or role changed. */
  'account.changed': { readonly id: string; readonly name: string; readonly avatar: string; readonly role: Role };
  /** An account was closed for good: nothing more is kept of it. */
  'account.closed': { readonly id: string };
  /** A session ended: seats and sockets of it close. */
  'session.ended': { readonly account: string; readonly session: string };
  /** A session is no longer as it was (its token was rotated), or gave way to another: who remembers it reads it again. */
  'session.changed': { readonly session: string };
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
