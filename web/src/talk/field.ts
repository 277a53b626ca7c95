import type { ChatMessage } from '../../../client-sdk/index.ts';
import { RefusalError } from '../../../client-sdk/index.ts';
import { MAX_CHAT_LENGTH } from '../../../schema/messages/chat.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { icon } from '../ui/icons.ts';
import { Candidates } from './candidates.ts';
import type { Offer } from './naming.ts';
import { Wait } from './wait.ts';

export interface FieldActs {
  /** Says it, or does what it commands; rejects with why not. */
  send(text: string): Promise<void>;
  edit(message: ChatMessage, text: string): Promise<void>;
  /** The last one of one’s own that can be changed yet. */
  last(): ChatMessage | undefined;
  /** What may stand before the cursor. */
  offer(before: string): Promise<Offer>;
  /** It was sent: the player may walk on. */
  sent(): void;
  /** It was not said after all: the player is to see why. */
  refused(): void;
  /** The player wants nothing more of it. */
  leave(): void;
  tell(error: unknown): void;
}

interface Draft {
  readonly text: string;
  readonly refusal: string;
}

/** Where something was to be said, and in place of what. */
interface Attempt {
  readonly conversation: string;
  readonly kind: string;
  readonly edited: ChatMessage | null;
}

/** The line one writes in: for every conversation its own draft. Why something was refused stands over it. */
export class Field {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #acts: FieldActs;
  readonly #candidates: Candidates;
  readonly #refusal = element('p', { class: 'chat-refusal', attributes: { role: 'alert' } });
  readonly #editing: HTMLElement;
  readonly #wait = new Wait();
  readonly #drafts = new Map<string, Draft>();
  #conversation = '';
  #kind = '';
  #edited: ChatMessage | null = null;
  #asked = 0;

  constructor(acts: FieldActs, close: () => void) {
    this.#acts = acts;
    const isTouch = matchMedia('(pointer: coarse)').matches;
    this.input = element('input', {
      class: 'chat-input',
      label: 'chat.placeholder',
      hint: isTouch ? 'chat.placeholder' : 'chat.placeholder.keys',
      attributes: { type: 'text', maxlength: String(MAX_CHAT_LENGTH), autocomplete: 'off', enterkeyhint: 'send' },
    });
    this.#candidates = new Candidates(this.input);
    const send = button({ class: 'icon-button', label: 'chat.send', press: () => void this.#send() }, icon('send'));
    const shut = button({ class: 'icon-button chat-close', label: 'close', press: close }, icon('close'));
    const stop = button({ class: 'link-button', word: 'talk.editing.stop', press: () => this.#stopEditing() });
    this.#editing = element(
      'p',
      { class: 'chat-editing', attributes: { hidden: '' } },
      element('span', { word: 'talk.editing' }),
      stop,
    );
    const form = element('form', { class: 'chat-form' }, this.input, send, shut);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    this.input.addEventListener('keydown', (event) => this.#press(event));
    this.input.addEventListener('input', () => void this.#offer());
    this.input.addEventListener('blur', () => this.#candidates.close());
    this.root = element(
      'div',
      { class: 'chat-foot' },
      this.#candidates.root,
      this.#refusal,
      this.#wait.root,
      this.#editing,
      form,
    );
  }

  /** Turns to another conversation, and to what one was writing there; `kind` is what one floods together. */
  turnTo(conversation: string, kind: string): void {
    if (conversation === this.#conversation) return;
    if (this.#edited) this.#stopEditing();
    this.#drafts.set(this.#conversation, { text: this.input.value, refusal: this.#refusal.textContent });
    this.#conversation = conversation;
    this.#kind = kind;
    const draft = this.#drafts.get(conversation);
    this.input.value = draft?.text ?? '';
    this.#refuse(draft?.refusal ?? '');
    this.#candidates.close();
    this.#wait.turnTo(kind);
  }

  /** Nothing that somebody else wrote stays. */
  forget(): void {
    this.#drafts.clear();
    this.#stopEditing();
    this.#refuse('');
  }

  edit(message: ChatMessage): void {
    this.#edited = message;
    this.#editing.hidden = false;
    this.#refuse('');
    this.input.value = message.text;
    this.input.focus();
    this.input.setSelectionRange(message.text.length, message.text.length);
  }

  #stopEditing(): void {
    this.#edited = null;
    this.#editing.hidden = true;
    this.input.value = '';
    this.#candidates.close();
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isForList = !event.shiftKey && this.#candidates.press(event.key);
    if (isForList || this.#act(event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #act(key: string): boolean {
    if (key === 'Escape' && this.#edited) this.#stopEditing();
    else if (key === 'ArrowUp' && this.input.value === '' && !this.#edited) {
      const last = this.#acts.last();
      if (last) this.edit(last);
    } else return false;
    return true;
  }

  async #offer(): Promise<void> {
    this.#refuse('');
    const asked = ++this.#asked;
    const { value, selectionStart } = this.input;
    const offer = await this.#acts.offer(value.slice(0, selectionStart ?? value.length));
    if (asked === this.#asked && document.activeElement === this.input) this.#candidates.show(offer);
  }

  async #send(): Promise<void> {
    const text = this.input.value.trim();
    const edited = this.#edited;
    const [conversation, kind] = [this.#conversation, this.#kind];
    this.#asked++;
    this.#candidates.close();
    if (edited && (text === '' || text === edited.text)) return this.#stopEditing();
    if (text === '') return this.#acts.leave();
    if (!this.#wait.isOver) return;
    this.#refuse('');
    if (edited) this.#stopEditing();
    this.input.value = '';
    this.#acts.sent();
    try {
      if (edited) await this.#acts.edit(edited, text);
      else await this.#acts.send(text);
    } catch (error) {
      this.#failed(error, text, { conversation, kind, edited });
    }
  }

  /** What was not said comes back into the field that it was written in, with the reason. */
  #failed(error: unknown, text: string, { conversation, kind, edited }: Attempt): void {
    if (!(error instanceof RefusalError)) {
      this.#acts.tell(error);
      return;
    }
    const { seconds } = error.details;
    const isFlood = error.code === 'request.too_many' && typeof seconds === 'number';
    if (isFlood) this.#wait.start(kind, seconds);
    const refusal = isFlood ? '' : error.message;
    if (conversation !== this.#conversation) {
      this.#drafts.set(conversation, { text, refusal });
      return;
    }
    if (this.input.value === '') {
      if (edited && error.code !== 'message.late') this.edit(edited);
      this.input.value = text;
    }
    this.#refuse(refusal);
    this.#acts.refused();
  }

  #refuse(why: string): void {
    if (this.#refusal.textContent !== why) this.#refusal.textContent = why;
  }
}

/** That commands are not for everybody, as a refusal. */
export function noCommands(): RefusalError {
  return new RefusalError('auth.forbidden', say('talk.commands'));
}
