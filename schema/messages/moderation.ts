import { z } from 'zod';
import { CATEGORIES, MAX_WORDS, REPORTABLE, SANCTION_KINDS } from '../moderation.ts';
import { request } from './request.ts';

/** A sanction as its subject is told of it. */
export const sanctioned = z.object({
  id: z.string(),
  kind: z.enum(SANCTION_KINDS),
  /** `world`, or a scene. */
  scope: z.string(),
  /** ms since 1970; null is for good. */
  until: z.number().nullable(),
  reason: z.string(),
});
export type Sanctioned = z.infer<typeof sanctioned>;

export const reportShape = z.strictObject({
  kind: z.enum(REPORTABLE),
  /** The id of a message or an exhibit, or the account behind a body or a name. */
  subject: z.string().min(1).max(120),
  category: z.enum(CATEGORIES),
  words: z.string().trim().max(MAX_WORDS).default(''),
});

const command = z.string().max(400);

export const moderationRequests = {
  /** Reports something to the staff; asked twice, the first report is answered. */
  'report.file': request(reportShape, z.object({ id: z.string() })),
  /** For staff: `/mute Ada 10m spam`. Answers in words what was done. */
  'moderation.command': request(z.strictObject({ text: command }), z.object({ message: z.string() })),
  /** For staff: what may stand in place of the text from `at` on. */
  'moderation.complete': request(
    z.strictObject({ text: command }),
    z.object({ at: z.int(), candidates: z.array(z.string()) }),
  ),
} as const;

export const moderationFacts = {
  /** One is under a sanction now, or was kicked: the seat may close behind it. `message` is for the player. */
  'sanction.told': sanctioned
    .omit({ id: true, kind: true })
    .extend({ kind: z.enum([...SANCTION_KINDS, 'kick']), message: z.string() }),
  /** A sanction was lifted before its time. */
  'sanction.lifted': sanctioned.pick({ id: true, kind: true, scope: true }),
} as const;
