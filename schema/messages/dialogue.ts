import { z } from 'zod';
import { FORM_OUTCOMES, FORMS, type FormName } from '../forms.ts';
import { MAX_WORDS } from '../moderation.ts';
import { slug } from '../words.ts';
import { request } from './request.ts';
import { reservedSeat } from './travel.ts';

export const MOODS = ['neutral', 'happy', 'worried'] as const;

const formName = z.enum(Object.keys(FORMS) as [FormName, ...FormName[]]);

/** What the talking player sees: the lines since the last turn, then choices, a form, the end, or a pause. */
export const dialogueView = z.object({
  npc: slug,
  /** Counts what was shown in this conversation; what has the same number is the same. */
  turn: z.int(),
  lines: z.array(z.object({ text: z.string(), speaker: z.string(), mood: z.enum(MOODS) })),
  choices: z.array(z.object({ index: z.int(), text: z.string() })),
  form: formName.nullable(),
  /** There is more by itself: `dialogue.proceed` gives it, once the pause is over. */
  goesOn: z.boolean(),
  ended: z.boolean(),
});
export type DialogueView = z.infer<typeof dialogueView>;

const nothing = z.object({});

export const dialogueRequests = {
  'npc.talk': request(z.strictObject({ npc: slug }), dialogueView),
  'dialogue.choose': request(z.strictObject({ choice: z.int().min(0).max(50) }), dialogueView),
  /**
   * Ends the form that is open. Values travel here only for forms without secrets; a form with secrets ends here when
   * it failed or was cancelled, and in `player.identify` when it succeeded.
   */
  'dialogue.answer': request(
    z.strictObject({
      form: formName,
      outcome: z.enum(FORM_OUTCOMES).exclude(['ok']).optional(),
      values: z.record(z.string().max(40), z.string().max(MAX_WORDS)).optional(),
    }),
    dialogueView,
  ),
  /**
   * What comes after a turn that goes on by itself: answered when the pause is over. Asked again, after a lost
   * connection, it is answered with the turn that there is. With `travel` the dialogue has ended and leads elsewhere.
   */
  'dialogue.proceed': request(
    z.strictObject({ turn: z.int() }),
    dialogueView.extend({ travel: reservedSeat.optional() }),
  ),
  'dialogue.end': request(z.strictObject({}), nothing),
} as const;

export const dialogueFacts = {
  /** The dialogue as it stands, after a reconnection. */
  'dialogue.shown': dialogueView,
  /** The dialogue ended from the room's side: the player walked away, or the NPC had to leave. */
  'dialogue.closed': z.object({ npc: slug, hasLeft: z.boolean() }),
} as const;
