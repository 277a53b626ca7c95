import type { StoryNews } from '../schema/messages/story.ts';
import type { About } from '../schema/notifications.ts';
import type { Role } from '../schema/rest/accounts.ts';
import type { ChronicleAbout, ChronicleKind } from '../schema/scenarios.ts';
import type { Progress } from '../schema/story.ts';
import type { Words } from '../schema/words.ts';
import type { Hung } from './exhibit-services.ts';
import type { ScenarioKnown } from './scenario-services.ts';
import type { Stand } from './services.ts';
import type { Hero } from './story-services.ts';

/**
 * Durable changes, told by the verbs after they are stored. Every live room hears them, even of its own. Each is JSON: it
 * may come from another process.
 */
export interface Facts {
  /** Also told of what was let through by a curator, and of what was moved to another spot. */
  'exhibit.hung': Hung;
  'exhibit.removed': { readonly scene: string; readonly spot: string };
  /** How many like it now. */
  'exhibit.liked': { readonly id: string; readonly scene: string; readonly spot: string; readonly likes: number };
  /** Something is told to whoever hung it, or to who looks after the scene. `id` names what was done, so that it is told once. */
  'exhibit.judged': {
    readonly id: string;
    readonly exhibit: string;
    readonly scene: string;
    readonly title: string;
    /** Whose exhibit it is. */
    readonly account: string;
    /** Who did it. */
    readonly by: string;
    readonly what: 'waiting' | 'approved' | 'refused' | 'moved' | 'removed' | 'signed';
    readonly words: string;
  };
  'curator.changed': { readonly scene: string; readonly account: string; readonly on: boolean };
  /** Exhibitions of the scene were made, changed or deleted. */
  'exhibitions.changed': { readonly scene: string };
  /** An account's name, looks or role changed. */
  'account.changed': { readonly id: string; readonly name: string; readonly avatar: string; readonly role: Role };
  /** An account was closed for good: nothing more is kept of it. */
  'account.closed': { readonly id: string };
  /** How far somebody is now in that world, whole; `progress.seq` says which of two is newer. */
  'story.changed': Hero & { readonly progress: Progress; readonly news: readonly StoryNews[] };
  /** A session ended: seats and sockets of it close. */
  'session.ended': { readonly account: string; readonly session: string };
  /** A session is no longer as it was (its token was rotated), or gave way to another: who remembers it reads it again. */
  'session.changed': { readonly session: string };
  /** Said and stored. What is `held` is told too: doors show that to its author alone. Said again when it is let through. */
  'message.said': SaidInChannel;
  /** The staff alone are told. */
  'message.refused': Pick<SaidInChannel, 'id' | 'channel' | 'author' | 'name' | 'text' | 'at'> & {
    readonly why: string;
  };
  'message.changed': Pick<SaidInChannel, 'id' | 'channel' | 'author' | 'text' | 'status'> & {
    readonly editedAt: number;
  };
  'message.removed': { readonly id: string; readonly channel: string };
  'channel.opened': { readonly id: string; readonly slug: string; readonly title: Words; readonly at: number };
  'channel.closed': { readonly id: string };
  'block.changed': { readonly blocker: string; readonly blocked: string; readonly on: boolean };
  /** `seq` counts an account's notifications without a gap. */
  'notification.made': { readonly account: string; readonly seq: number; readonly notification: Notified };
  /** Something was read or deleted; `unread` is how many are left. */
  'notifications.read': { readonly account: string; readonly unread: number };
  /** Two have asked, accepted or parted. */
  'friends.changed': { readonly a: string; readonly b: string };
  /** Where somebody is, as far as that process knows: see domain/whereabouts.ts. */
  'presence.changed': {
    readonly process: string;
    readonly account: string;
    readonly online: boolean;
    readonly scene: string | null;
  };
  /** Everybody who is with that process. */
  'presence.roll': {
    readonly process: string;
    readonly people: readonly (readonly [account: string, scene: string | null])[];
  };
  /** Which edition of a scene is shown has changed: every process reads it from the store. */
  'scene.published': { readonly scenes: readonly string[] };
  /** Editions may be looked at together, as previews, by that account and the staff. */
  'edition.previewed': { readonly editions: readonly string[]; readonly by: string };
  /** Its name, its owner, its game masters or whose turn it is changed; or it was made. Whole. */
  'scenario.changed': ScenarioKnown;
  /** It is gone, with all that was in it. */
  'scenario.deleted': { readonly id: string; readonly name: string };
  'scenario.joined': { readonly id: string; readonly account: string };
  /** He left it, or its owner removed him. */
  'scenario.left': { readonly id: string; readonly account: string; readonly removed: boolean };
  'scenario.flag': { readonly id: string; readonly flag: string; readonly value: string };
  /** Somebody’s sheet was filled in, or the template changed (`account` is null). */
  'scenario.sheet': { readonly id: string; readonly account: string | null };
  /** How a scene of it was left has changed: its rooms read it again. `scene` is the scene's id. */
  'scenario.scenery': { readonly id: string; readonly scene: string };
  /** A line was written in its chronicle. */
  'scenario.written': {
    readonly id: string;
    readonly scenario: string;
    readonly kind: ChronicleKind;
    readonly account: string | null;
    readonly name: string;
    readonly scene: string;
    readonly text: string;
    readonly about: ChronicleAbout;
    readonly at: number;
  };
  /** Its people are called to a place: one of them, or all (`account` is null). `scene` is the scene's id. */
  'scenario.summoned': {
    readonly id: string;
    readonly account: string | null;
    readonly scene: string;
    /** A spawn of it; empty where `at` says it. */
    readonly spawn: string;
    /** The very place, in pixels. */
    readonly at: Stand | null;
    /** Who called. */
    readonly by: string;
  };
  'report.filed': { readonly id: string; readonly kind: string; readonly category: string; readonly at: number };
  /** `scope` is `world` or a scene; `until` is null when it is for good. */
  'sanction.imposed': Sanctioned & { readonly until: number | null; readonly reason: string };
  'sanction.lifted': Sanctioned;
  /** `by` filed the report. */
  'report.decided': {
    readonly id: string;
    readonly by: string;
    /** What it was about, whose that was, and what that person is told of it. */
    readonly subject: string;
    readonly against: string | null;
    readonly reason: string;
    readonly kind: string;
    readonly verdict: string;
    readonly at: number;
  };
  'account.kicked': {
    /** Its row in the audit. */
    readonly id: string;
    readonly account: string;
    readonly scope: string;
    readonly reason: string;
  };
}

/** A message as it was stored. Times are in ms since 1970. */
export interface SaidInChannel {
  readonly id: string;
  readonly channel: string;
  /** The account or guest who said it. */
  readonly author: string;
  readonly name: string;
  readonly avatar: string;
  readonly text: string;
  readonly at: number;
  readonly editedAt: number | null;
  /** The seat in a room that he said it from, and that room's scene. */
  readonly session: string | null;
  readonly scene: string | null;
  /** Accounts that it names. */
  readonly mentions: readonly string[];
  readonly status: 'said' | 'held';
  /** The filter alone has judged it. */
  readonly unclassified: boolean;
}

/** A notification as its account is shown it. */
export interface Notified {
  readonly id: string;
  readonly kind: string;
  readonly about: About;
  readonly at: number;
}

interface Sanctioned {
  readonly id: string;
  readonly account: string;
  readonly kind: 'warn' | 'mute' | 'ban';
  readonly scope: string;
}
