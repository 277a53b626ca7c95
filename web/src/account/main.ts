import '../without-eval.ts';

import { RefusalError } from '../../../client-sdk/refusal-error.ts';
import { Rest } from '../../../client-sdk/rest.ts';
import { tokenInBrowser } from '../../../client-sdk/token-store.ts';
import type { Fault } from '../../../schema/faults.ts';
import { FORMS } from '../../../schema/forms.ts';
import { locale, startLocale } from '../locale.ts';
import { Card, type Way } from './card.ts';
import { type Errand, takeErrand } from './errand.ts';
import { ACCOUNT_WORDS } from './words.ts';

const PASSWORD = {
  name: 'password',
  kind: 'password',
  label: ACCOUNT_WORDS.password,
  hint: ACCOUNT_WORDS.passwordHint,
  autocomplete: 'new-password',
} as const;

/** Runs somebody's errand on the card. */
class AccountPage {
  readonly #card: Card;
  readonly #rest: Rest;
  readonly #session: string | null;

  constructor(root: HTMLElement) {
    this.#card = new Card(root);
    this.#session = tokenInBrowser().get();
    this.#rest = new Rest(location.origin, () => ({ token: this.#session, locale: locale() }));
  }

  run(errand: Errand): void {
    if (errand.kind === 'confirm') void this.#confirm(errand.token);
    else if (errand.kind === 'reset') this.#reset(errand.token);
    else this.#forgot();
  }

  async #confirm(token: string): Promise<void> {
    this.#card.say({ title: 'confirming', isOver: false });
    try {
      await this.#rest.post('/auth/confirm-email', { token });
      this.#card.say({ title: 'confirmed', text: 'confirmedText', isOver: true });
    } catch (error) {
      this.#failed(error, { word: 'retry', go: () => void this.#confirm(token) }, this.#again());
    }
  }

  #reset(token: string): void {
    const send = (password: string) =>
      this.#post('/auth/reset-password', { token, password }, () =>
        this.#card.say({ title: 'done', text: 'doneText', isOver: true }),
      );
    this.#card.ask({ title: 'reset', text: 'resetText', field: PASSWORD, submit: ACCOUNT_WORDS.keep, send });
  }

  #forgot(): void {
    const { fields, submit } = FORMS.forgot;
    const send = (email: string) =>
      this.#post('/auth/forgot-password', { email }, () =>
        this.#card.say({ title: 'sent', text: 'sentText', isOver: true }),
      );
    this.#card.ask({ title: 'forgot', text: 'forgotText', field: fields[0], submit, send });
  }

  /** Posts what a form holds: what can be mended is said at the form, what cannot instead of it. */
  async #post(path: string, body: object, done: () => void): Promise<readonly Fault[]> {
    try {
      await this.#rest.post(path, body);
      done();
      return [];
    } catch (error) {
      if (!(error instanceof RefusalError) || error.code === 'mail.token') {
        this.#failed(error, null, { word: 'forgot', go: () => this.#forgot() });
        return [];
      }
      return error.faults.length > 0 ? error.faults : [{ fields: '', message: error.message }];
    }
  }

  /** Another letter, for who is logged in here. */
  #again(): Way | null {
    if (this.#session === null) return null;
    const go = async () => {
      try {
        await this.#rest.post('/v1/users/me/confirmation');
        this.#card.say({ title: 'confirmationSent', text: 'confirmationSentText', isOver: true });
      } catch (error) {
        this.#failed(error, null, null);
      }
    };
    return { word: 'again', go: () => void go() };
  }

  /** A link that is no longer good stays so; anything else may be over in a moment. */
  #failed(error: unknown, retry: Way | null, instead: Way | null): void {
    const isSpent = error instanceof RefusalError && error.code === 'mail.token';
    const way = isSpent ? instead : retry;
    const text = error instanceof RefusalError ? { words: error.message } : undefined;
    if (!(error instanceof RefusalError)) reportError(error);
    this.#card.say({ title: 'failed', ...(text ? { text } : {}), ways: way ? [way] : [], isOver: true });
  }
}

startLocale();
const root = document.getElementById('account');
if (!root) throw new Error('the page has no #account');
const page = new AccountPage(root);
page.run(takeErrand(window));
// Another letter's link, opened while this page is there, changes the fragment only.
window.addEventListener('hashchange', () => page.run(takeErrand(window)));
