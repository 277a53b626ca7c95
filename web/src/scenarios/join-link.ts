import { RefusalError } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { openModal } from '../ui/modal.ts';
import type { ScenarioActs } from './scenarios.ts';

/** Where the word waits while one logs in; with the tab it is gone. */
const KEY = 'parvis-join';

/** The word of an address like `/?join=WORD`, which is taken out of the address at once: it should not be left lying about. */
function takeWord(): string | null {
  const address = new URL(location.href);
  const word = address.searchParams.get('join');
  if (word === null) return sessionStorage.getItem(KEY);
  address.searchParams.delete('join');
  history.replaceState(history.state, '', address);
  if (/^\w{4,20}$/.test(word)) sessionStorage.setItem(KEY, word.toUpperCase());
  return sessionStorage.getItem(KEY);
}

/** An invitation that the page's address brought. It waits until one has an account. */
export class JoinLink {
  readonly #host: HTMLElement;
  readonly #acts: ScenarioActs;
  #word: string | null;
  #isAsking = false;
  #isTold = false;

  constructor(host: HTMLElement, acts: ScenarioActs) {
    this.#host = host;
    this.#acts = acts;
    this.#word = takeWord();
  }

  /** Asks whether one wants to join; guests are told once where to become somebody. */
  ask(): void {
    const { me } = this.#acts.client;
    if (this.#word === null || !me || this.#isAsking || (me.guest && this.#isTold)) return;
    this.#isAsking = true;
    if (me.guest) this.#tellGuest();
    else this.#askMember(this.#word);
  }

  #tellGuest(): void {
    this.#isTold = true;
    const { body, close } = this.#open();
    const understood = button({ class: 'button primary', word: 'close', press: close });
    body.append(element('p', { word: 'join.guest' }), element('div', { class: 'form-buttons' }, understood));
    understood.focus();
  }

  #askMember(word: string): void {
    const { client, enter } = this.#acts;
    const { body, close } = this.#open();
    const text = element('p', { text: say('join.ask', { word }), attributes: { role: 'status' } });
    const fault = element('p', { class: 'fault', attributes: { role: 'alert', hidden: '' } });
    const later = button({ class: 'button', word: 'join.no', press: close });
    const yes = button({ class: 'button primary', word: 'join.yes', press: () => void join() });
    body.append(text, fault, element('div', { class: 'form-buttons' }, yes, later));
    this.#forget();
    yes.focus();

    async function join(): Promise<void> {
      yes.disabled = true;
      fault.hidden = true;
      try {
        const { id, name } = await client.scenarios.join(word);
        text.textContent = say('scenarios.joined', { name });
        const go = button({
          class: 'button primary',
          word: 'scenarios.enter',
          press: () => {
            close();
            void enter(id);
          },
        });
        yes.replaceWith(go);
        go.focus();
      } catch (error) {
        if (!(error instanceof RefusalError)) reportError(error);
        fault.textContent = error instanceof RefusalError ? error.message : say('error.unexpected');
        fault.hidden = false;
        yes.disabled = false;
      }
    }
  }

  #open() {
    const closed = () => {
      this.#isAsking = false;
      this.#acts.closed();
    };
    return openModal(this.#host, { word: 'join.title' }, { class: 'scenarios', closed });
  }

  #forget(): void {
    this.#word = null;
    sessionStorage.removeItem(KEY);
  }
}
