/** The scope of a sanction that holds everywhere; any other is the name of a scene. */
export const WORLD = 'world';

export const SANCTION_KINDS = ['warn', 'mute', 'ban'] as const;
export type SanctionKind = (typeof SANCTION_KINDS)[number];

/** What somebody may report. The desk gets two kinds more: what is held back, and appeals. */
export const REPORTABLE = ['message', 'player', 'exhibit', 'name'] as const;
export const REPORT_KINDS = [...REPORTABLE, 'appeal', 'held'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const CATEGORIES = ['spam', 'harassment', 'hate', 'sexual', 'violence', 'impersonation', 'other'] as const;
export type Category = (typeof CATEGORIES)[number];

export const REPORT_STATES = ['open', 'taken', 'closed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const VERDICTS = ['dismiss', 'remove', 'warn', 'mute', 'kick', 'ban', 'publish', 'refuse', 'lift'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The verdicts that fit each kind of report. */
export const VERDICTS_ON: Readonly<Record<ReportKind, readonly Verdict[]>> = {
  message: ['dismiss', 'remove', 'warn', 'mute', 'kick', 'ban'],
  player: ['dismiss', 'warn', 'mute', 'kick', 'ban'],
  exhibit: ['dismiss', 'remove', 'warn', 'mute', 'kick', 'ban'],
  name: ['dismiss', 'remove', 'warn', 'mute', 'kick', 'ban'],
  appeal: ['dismiss', 'lift'],
  held: ['publish', 'refuse'],
};

/** How many characters a reporter, an appellant or a moderator's note may have, and the reason of a sanction. */
export const MAX_WORDS = 1000;
export const MAX_REASON = 300;
/** The longest sanction that is not for good, in seconds: five years. */
export const MAX_SECONDS = 5 * 366 * 24 * 3600;
