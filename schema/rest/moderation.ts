import { z } from 'zod';
import { sanctioned } from '../messages/moderation.ts';
import {
  CATEGORIES,
  MAX_REASON,
  MAX_SECONDS,
  MAX_WORDS,
  REPORT_KINDS,
  REPORT_STATES,
  SANCTION_KINDS,
  VERDICTS,
  WORLD,
} from '../moderation.ts';
import { sceneId } from '../scene-id.ts';
import { evidence } from './evidence.ts';

const time = z.string();
const cursor = z.string().max(500).optional();
const limit = z.coerce.number().int().min(1).max(100).default(50);
const reason = z.string().trim().min(1).max(MAX_REASON);
const seconds = z.int().min(1).max(MAX_SECONDS).nullable();
const scope = sceneId.default(WORLD);

/** `POST /v1/moderation/report` is answered so; filed twice, with the first. */
export const reportFiled = z.object({ report: z.object({ id: z.string(), state: z.enum(REPORT_STATES), at: time }) });

/** `POST /v1/moderation/appeal`: with the token of a session, or with the e-mail and password of who cannot log in. */
export const appealShape = z.strictObject({
  words: z.string().trim().min(1).max(MAX_WORDS),
  /** Against which sanction; if not named, the one that weighs most. */
  sanction: z.string().max(64).optional(),
  email: z.string().trim().toLowerCase().max(254).optional(),
  password: z.string().max(200).optional(),
});
export type AppealAsked = z.infer<typeof appealShape>;

/** `GET /v1/users/me/sanctions`: what one is or was under, the newest first. Who imposed it is not told. */
export const ownSanction = sanctioned.extend({
  at: time,
  until: time.nullable(),
  lifted_at: time.nullable(),
  /** Whether it holds now. */
  running: z.boolean(),
});
export const ownSanctions = z.object({ sanctions: z.array(ownSanction), count: z.int() });
export type OwnSanction = z.infer<typeof ownSanction>;

/** A sanction as the staff see it. */
export const sanctionView = ownSanction.extend({
  account: z.string(),
  by: z.string(),
  report: z.string().nullable(),
  /** Until when it keeps new guests of his network out; null if it does not. */
  network_until: time.nullable(),
});
export type SanctionView = z.infer<typeof sanctionView>;
export const sanctionList = z.object({ sanctions: z.array(sanctionView), count: z.int() });

/** `GET /v1/moderation/reports`. */
export const queueSearch = z.strictObject({
  state: z.enum(REPORT_STATES).optional(),
  kind: z.enum(REPORT_KINDS).optional(),
  category: z.enum(CATEGORIES).optional(),
  against: z.string().max(64).optional(),
  /** In which order they were filed. */
  order: z.enum(['oldest', 'newest']).default('oldest'),
  cursor,
  limit,
});
export type QueueSearch = z.infer<typeof queueSearch>;

/** Somebody in a report; his name is that of now, or of the evidence when the account is gone. */
const party = z.object({ id: z.string(), name: z.string(), role: z.string(), guest: z.boolean() });
export type Party = z.infer<typeof party>;

const reportLine = z.object({
  id: z.string(),
  kind: z.enum(REPORT_KINDS),
  category: z.enum(CATEGORIES),
  subject: z.string(),
  against: party.nullable(),
  by: party.nullable(),
  words: z.string(),
  at: time,
  state: z.enum(REPORT_STATES),
  taken_by: party.nullable(),
  verdict: z.enum(VERDICTS).nullable(),
  decided_by: party.nullable(),
  decided_at: time.nullable(),
  reason: z.string(),
});
export type ReportLine = z.infer<typeof reportLine>;
export const queuePage = z.object({ reports: z.array(reportLine), count: z.int(), next: z.string().nullable() });

/** What is known of one side: how many reports by and against, the latest of them, and all sanctions. */
const sideHistory = z.object({
  filed: z.int(),
  against: z.int(),
  latest: z.array(reportLine),
  sanctions: z.array(sanctionView),
});
export type SideHistory = z.infer<typeof sideHistory>;

export const reportView = z.object({
  report: reportLine.extend({
    evidence,
    notes: z.array(z.object({ by: party, at: time, text: z.string() })),
    /** What can be decided. */
    verdicts: z.array(z.enum(VERDICTS)),
  }),
  history: z.object({ against: sideHistory.nullable(), by: sideHistory.nullable() }),
});
export type ReportView = z.infer<typeof reportView>;

/** `POST /v1/moderation/reports/:id/decide`. */
export const decision = z
  .strictObject({
    verdict: z.enum(VERDICTS),
    /** What the subject is told of a sanction. */
    reason: z.string().trim().max(MAX_REASON).default(''),
    /** Of a mute or a ban: how long in seconds; null is for good. */
    seconds: seconds.optional(),
    scope,
    /** With a sanction: whether the content goes too. */
    remove: z.boolean().default(false),
    /** Of a ban from the world: whether it keeps new guests out of his network for a while; if not said, it does for guests. */
    network: z.boolean().optional(),
    note: z.string().trim().max(MAX_WORDS).default(''),
  })
  .superRefine(({ verdict, reason, seconds }, context) => {
    const missing = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (['warn', 'mute', 'kick', 'ban'].includes(verdict) && reason === '') missing('reason', 'reason.missing');
    if (['mute', 'ban'].includes(verdict) && seconds === undefined) missing('seconds', 'seconds.missing');
  });
export type Decision = z.infer<typeof decision>;

export const noteShape = z.strictObject({ text: z.string().trim().min(1).max(MAX_WORDS) });

/** `POST /v1/moderation/sanctions`: a sanction without a report. */
export const impositionShape = z.strictObject({
  account: z.uuid(),
  kind: z.enum(SANCTION_KINDS),
  scope,
  reason,
  /** Of a mute or a ban: null is for good. */
  seconds: seconds.default(null),
  network: z.boolean().optional(),
});

export const kickShape = z.strictObject({ account: z.uuid(), scope, reason });

/** `POST /v1/moderation/sanctions/:id/lift`. */
export const liftShape = z.strictObject({ why: z.string().trim().max(MAX_REASON).default('') });

/** `GET /v1/moderation/audit`; `act` is how an act begins. */
export const auditSearch = z.strictObject({
  by: z.string().max(64).optional(),
  act: z.string().max(60).optional(),
  subject: z.string().max(120).optional(),
  cursor,
  limit,
});
export type AuditSearch = z.infer<typeof auditSearch>;

export const auditView = z.object({
  id: z.string(),
  at: time,
  by: z.string(),
  act: z.string(),
  subject: z.string(),
  why: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type AuditView = z.infer<typeof auditView>;
export const auditPage = z.object({ rows: z.array(auditView), count: z.int(), next: z.string().nullable() });
