import type { Sanctioned } from '../schema/messages/moderation.ts';
import type { Category, ReportKind } from '../schema/moderation.ts';
import type { Candidates } from '../schema/moderation-commands.ts';
import type { Locale } from '../schema/words.ts';
import type { Identity } from './services.ts';

/** What a sanction can forbid: to `speak` somewhere, to `enter` a scene, to do anything at all (`act`). */
export type SanctionAct = 'speak' | 'enter' | 'act';

/** Asked before somebody does something. It is cheap: what was read is remembered until the bus tells of a change. */
export interface SanctionChecks {
  /**
   * Refuses `sanction.banned`, `sanction.shut_out` or `sanction.muted`, with why and until when. `where` is a scene, or
   * `world` for what is in none.
   */
  check(who: Pick<Identity, 'id'>, act: SanctionAct, where?: string): Promise<void>;
  /** The mutes and bans that somebody is under now. */
  running(account: string): Promise<readonly Sanctioned[]>;
  /** Refuses `sanction.address` where a ban keeps newcomers of a network out. */
  checkAddress(address: string): Promise<void>;
}

/** What somebody reports, in his words. */
export interface Reporting {
  readonly kind: Exclude<ReportKind, 'appeal' | 'held'>;
  readonly subject: string;
  readonly category: Category;
  readonly words: string;
  /** The scene he stands in, if a room says so. */
  readonly from?: string | undefined;
  /** What the room sees of somebody whom the store may not know. */
  readonly seen?: { readonly name: string; readonly avatar: string; readonly guest: boolean } | undefined;
}

export interface Reports {
  /** Files a report and seals its evidence; one that is open already is given back. Refuses `report.subject`, `report.own`, `request.too_many`. */
  file(by: Identity, what: Reporting): Promise<{ readonly id: string }>;
  /** Asks that a sanction be lifted; refuses `appeal.nothing`. */
  appeal(by: Pick<Identity, 'id'>, words: string, sanction?: string): Promise<{ readonly id: string }>;
}

/** Somebody who is in the room where a command is given. */
export interface Present {
  readonly id: string;
  readonly name: string;
  /** A passer-by, whom the store does not know. */
  readonly passing: boolean;
  readonly address: string;
}

/** Where a command is given, and who is there. */
export interface CommandPost {
  readonly scene: string;
  readonly locale: Locale;
  readonly present: readonly Present[];
}

export interface Commands {
  /** Carries a command of the staff out and says what was done; refuses `auth.forbidden` and what is wrong with it. */
  run(by: Identity, text: string, post: CommandPost): Promise<string>;
  /** How the words may go on; refuses `auth.forbidden`. */
  complete(by: Identity, text: string, post: Pick<CommandPost, 'present'>): Candidates;
}
