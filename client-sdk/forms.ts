import type { Fault } from '../schema/faults.ts';
import { FORMS, type FormName, type FormOutcome } from '../schema/forms.ts';
import type { DialogueView } from '../schema/messages/dialogue.ts';
import type { User } from '../schema/rest/accounts.ts';
import type { Locale } from '../schema/words.ts';
import { ask } from './ask.ts';
import type { SceneRoom } from './doorway.ts';
import { RefusalError } from './refusal-error.ts';
import type { Session } from './session.ts';

/**
 * What came of a form. With `faults` the form stays open and says what to mend; otherwise the dialogue went on
 * (`view`), well or not: the NPC tells.
 */
export interface FormResult {
  readonly view: DialogueView | null;
  readonly faults: readonly Fault[];
  /** Why one was refused who is under a sanction, and until when: the NPC only hints at it. */
  readonly refused?: RefusalError;
}

/** How forms with secrets are posted. What comes back is a user, with whom the session has a token; or nothing, and it is done. */
const SECRET: {
  readonly [K in FormName]?: (session: Session, values: Record<string, string>) => Promise<User | undefined>;
} = {
  login: (session, { email = '', password = '' }) => session.login(email, password),
  register: (session, { email = '', password = '', username = '' }) => session.register(email, password, username),
  forgot: async (session, { email = '' }) => {
    await session.forgotPassword(email);
    return undefined;
  },
  plea: async (session, { email = '', password = '', words = '' }) => {
    await session.plead(email, password, words);
    return undefined;
  },
};

const OUTCOMES: { readonly [code: string]: Exclude<FormOutcome, 'ok'> } = {
  'auth.wrong': 'wrong',
  'auth.locked': 'locked',
  'request.too_many': 'locked',
  'account.email_taken': 'taken',
  'account.username_taken': 'taken',
  'sanction.banned': 'banned',
  'appeal.decided': 'taken',
};

/** What the person can mend in the form, which stays open. */
const TO_MEND: readonly string[] = ['request.invalid', 'name.refused'];

export async function answerForm(
  room: SceneRoom,
  session: Session,
  locale: Locale,
  form: FormName,
  values: Record<string, string>,
): Promise<FormResult> {
  const post = SECRET[form];
  if (!FORMS[form].secret || !post) {
    const view = await ask(room, 'dialogue.answer', { form, values }, locale);
    await session.restore();
    return { view, faults: [] };
  }
  let user: User | undefined;
  try {
    user = await post(session, values);
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    if (TO_MEND.includes(error.code)) return { view: null, faults: fieldsOf(error.faults) };
    const outcome = OUTCOMES[error.code] ?? 'failed';
    const view = await ask(room, 'dialogue.answer', { form, outcome }, locale);
    return { view, faults: [], ...(outcome === 'banned' ? { refused: error } : {}) };
  }
  if (!user) return { view: await ask(room, 'dialogue.answer', { form, outcome: 'sent' }, locale), faults: [] };
  const { dialogue } = await ask(room, 'player.identify', { token: session.token ?? '' }, locale);
  return { view: dialogue, faults: [] };
}

/** The stock shape of registration nests the username under `options`; the form has it flat. */
function fieldsOf(faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, fields: fault.fields.replace(/^options\./, '') }));
}
