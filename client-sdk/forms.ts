import type { Fault } from '../schema/faults.ts';
import { FORMS, type FormName, type FormOutcome } from '../schema/forms.ts';
import type { DialogueView } from '../schema/messages/dialogue.ts';
import type { User } from '../schema/rest/accounts.ts';
import type { Locale } from '../schema/words.ts';
import { ask } from './ask.ts';
import type { SceneRoom } from './doorway.ts';
import { RefusalError } from './refusal-error.ts';
import type { Scenarios, ToFound } from './scenarios.ts';
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
  /** The scenario that one made, or came into. */
  readonly scenario?: string;
}

/** What a form was filled in with. */
export interface FormAnswer {
  readonly values: Record<string, string>;
  /** The file that was chosen, in a form that has room for one. */
  readonly picture?: Blob | undefined;
}

interface Posts {
  readonly session: Session;
  readonly scenarios: Scenarios;
}

/** What came of posting: a user, with whom the session has a token; or nothing but how it ended. */
type Posted = User | { readonly ended: 'sent' | 'done'; readonly scenario?: string };

/** How forms with secrets are posted. */
const SECRET: { readonly [K in FormName]?: (posts: Posts, answer: FormAnswer) => Promise<Posted> } = {
  login: ({ session }, { values: { email = '', password = '' } }) => session.login(email, password),
  register: ({ session }, { values: { email = '', password = '', username = '' } }) =>
    session.register(email, password, username),
  forgot: async ({ session }, { values: { email = '' } }) => {
    await session.forgotPassword(email);
    return { ended: 'sent' };
  },
  plea: async ({ session }, { values: { email = '', password = '', words = '' } }) => {
    await session.plead(email, password, words);
    return { ended: 'sent' };
  },
  scenario: async ({ scenarios }, { values, picture }) => {
    // The server says what is wrong with them.
    const { id } = await scenarios.create(values as unknown as ToFound, picture);
    return { ended: 'done', scenario: id };
  },
  join: async ({ scenarios }, { values: { invite_code = '' } }) => {
    const { id } = await scenarios.join(invite_code);
    return { ended: 'done', scenario: id };
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
  'invite.unknown': 'wrong',
  'scenario.full': 'taken',
  'scenario.too_many': 'taken',
};

/** What the person can mend in the form, which stays open. */
const TO_MEND: readonly string[] = [
  'request.invalid',
  'name.refused',
  'scenario.code_taken',
  'cover.too_large',
  'cover.type',
  'cover.pixels',
  'cover.broken',
];

export async function answerForm(
  room: SceneRoom,
  posts: Posts,
  locale: Locale,
  form: FormName,
  answer: FormAnswer,
): Promise<FormResult> {
  const { session } = posts;
  const post = SECRET[form];
  if (!FORMS[form].secret || !post) {
    const view = await ask(room, 'dialogue.answer', { form, values: answer.values }, locale);
    await session.restore();
    return { view, faults: [] };
  }
  let posted: Posted;
  try {
    posted = await post(posts, answer);
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    if (TO_MEND.includes(error.code)) return { view: null, faults: fieldsOf(error.faults) };
    const outcome = OUTCOMES[error.code] ?? 'failed';
    const view = await ask(room, 'dialogue.answer', { form, outcome }, locale);
    return { view, faults: [], ...(outcome === 'banned' ? { refused: error } : {}) };
  }
  if ('ended' in posted) {
    const { ended: outcome, scenario } = posted;
    const view = await ask(room, 'dialogue.answer', { form, outcome }, locale);
    return { view, faults: [], ...(scenario === undefined ? {} : { scenario }) };
  }
  const { dialogue } = await ask(room, 'player.identify', { token: session.token ?? '' }, locale);
  return { view: dialogue, faults: [] };
}

/** The stock shape of registration nests the username under `options`; the form has it flat. */
function fieldsOf(faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, fields: fault.fields.replace(/^options\./, '') }));
}
