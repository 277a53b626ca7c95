import type { ChatLog, ChatMessage, Parvis } from '../../../client-sdk/index.ts';
import { SECOND_THOUGHTS_MS } from '../../../schema/messages/chat.ts';
import { element } from '../element.ts';
import { onLocale } from '../locale.ts';
import { openMenu } from '../ui/menu.ts';
import type { Word } from '../words.ts';
import { isCommand } from './commands.ts';
import { Conversations, HERE } from './conversations.ts';
import { Field, noCommands } from './field.ts';
import { Lines } from './lines.ts';
import { commandOffer, NO_OFFER, nameOffer, type Offer } from './naming.ts';
import { followNews } from './news.ts';
import { Tabs } from './tabs.ts';
import { Voice } from './voice.ts';

/** Something that can be done with a message, from its menu. */
export interface MessageAct {
  readonly word: Word;
  /** With which messages; with all if not said. */
  fits?(message: ChatMessage): boolean;
  does(message: ChatMessage): void;
}

export interface ChatActs {
  /** Opens who said something. */
  openPerson(message: ChatMessage): void;
  /** Whether something is not read. */
  unread(isThere: boolean): void;
  tell(error: unknown): void;
  /** The player is done writing. */
  done(): void;
}

/** What is said: in the scene, in the channels of the world, between two, among the staff. And the line to say something. */
export class ChatPanel {
  /** What can be done with a message beside what one can do with one’s own. */
  readonly messageActs: MessageAct[] = [];
  readonly #host: HTMLElement;
  readonly #section: HTMLElement;
  readonly #body = element('div', { class: 'chat-body', attributes: { id: 'talk-panel', role: 'tabpanel' } });
  readonly #client: Parvis;
  readonly #voice: Voice;
  readonly #acts: ChatActs;
  readonly #conversations: Conversations;
  readonly #tabs: Tabs;
  readonly #field: Field;
  /** By channel, with the log that they were drawn from. */
  readonly #lines = new Map<string, { readonly log: ChatLog; readonly lines: Lines }>();
  #shown: Lines | null = null;

  constructor(host: HTMLElement, client: Parvis, acts: ChatActs) {
    this.#host = host;
    this.#client = client;
    this.#voice = new Voice(client);
    this.#acts = acts;
    this.#conversations = new Conversations(() => this.#draw());
    this.#tabs = new Tabs(this.#body.id, (id) => this.#turnTo(id));
    this.#field = new Field(
      {
        send: (text) => this.#send(text),
        edit: (message, text) => this.#voice.edit(message, text),
        last: () => this.#log?.messages.findLast((one) => this.#isMine(one) && isYoung(one) && one.status === 'said'),
        offer: (before) => this.#offer(before),
        sent: () => {
          this.#shown?.toEnd();
          // Back to the game: whoever has spoken in the scene wants to walk on. Letters come one after the other.
          if (this.#conversations.shown.id === HERE) this.close();
        },
        refused: () => this.open(),
        leave: () => this.close(),
        tell: acts.tell,
      },
      () => this.close(),
    );
    this.#section = element(
      'section',
      { class: 'panel chat', label: 'chat.title' },
      this.#tabs.root,
      this.#body,
      this.#field.root,
    );
    this.#section.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    host.append(this.#section);
    this.#draw();
    onLocale(() => this.#draw());
    followNews(client, this.#conversations, { isLooking: () => this.visible, forget: () => this.#forget() });
    client.on('place', () => this.#draw());
    client.chat.on('blocks', () => this.#draw());
    client.chat.on('here', () => this.#draw());
  }

  /** Whether the player can see what is said. */
  get visible(): boolean {
    return this.#section.checkVisibility({ visibilityProperty: true });
  }

  /** Puts the player's cursor in the field. */
  open(): void {
    this.#section.classList.add('open');
    this.#conversations.read();
    this.#shown?.restore();
    this.#field.input.focus();
  }

  close(): void {
    this.#section.classList.remove('open');
    if (this.#section.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
    this.#acts.done();
  }

  /** Opens the conversation between oneself and an account; tells the player when there can be none. */
  async openDirect(account: string): Promise<void> {
    try {
      const view = await this.#client.chat.direct(account);
      this.#conversations.add(view);
      this.#turnTo(view.id);
      this.open();
      if (this.#client.live.connected) await this.#client.live.watch(view.id);
    } catch (error) {
      this.#acts.tell(error);
    }
  }

  /** Opens a channel that one is part of; any other is left alone. */
  openChannel(channel: string): void {
    const id = channel === this.#client.chat.here ? HERE : channel;
    if (this.#conversations.all.some((one) => one.id === id)) this.#turnTo(id);
    this.open();
  }

  /** Something that happened, in nobody's voice: here, or in the conversation that is shown. */
  note(text: string, where: 'here' | 'shown' = 'here'): void {
    const channel = where === 'here' ? this.#client.chat.here : this.#channel;
    if (channel !== null) this.#linesOf(channel).note(text);
  }

  /** The channel that is shown; null out of the world. */
  get #channel(): string | null {
    const { id } = this.#conversations.shown;
    return id === HERE ? this.#client.chat.here : id;
  }

  get #log(): ChatLog | null {
    const channel = this.#channel;
    return channel === null ? null : this.#client.chat.log(channel);
  }

  #turnTo(id: string): void {
    this.#conversations.show(id);
    this.#draw();
  }

  #draw(): void {
    const { all, shown, unread } = this.#conversations;
    this.#tabs.draw(all, shown.id);
    this.#field.turnTo(shown.id, shown.kind);
    this.#acts.unread(unread);
    const channel = this.#channel;
    const lines = channel === null ? null : this.#linesOf(channel);
    if (lines === this.#shown) return;
    this.#shown?.hide();
    this.#shown = lines;
    lines?.show();
  }

  /** The lines of a channel; anew when its log is, because one is somebody else. */
  #linesOf(channel: string): Lines {
    const log = this.#client.chat.log(channel);
    const known = this.#lines.get(channel);
    if (known?.log === log) return known.lines;
    known?.lines.stop();
    const me = () => ({ id: this.#client.me?.id ?? null, name: this.#client.me?.username ?? null });
    const lines = new Lines(log, me, {
      openPerson: this.#acts.openPerson,
      openMenu: (message, beside) => this.#openMenu(message, beside),
    });
    this.#body.append(lines.root);
    this.#lines.set(channel, { log, lines });
    return lines;
  }

  /** One is somebody else: nothing stays of what was read and written. */
  #forget(): void {
    for (const { lines } of this.#lines.values()) lines.stop();
    this.#lines.clear();
    this.#shown = null;
    this.#field.forget();
    this.#conversations.reset();
  }

  #openMenu(message: ChatMessage, beside: HTMLElement): void {
    const remove = () => this.#voice.remove(message).catch(this.#acts.tell);
    const isMine = this.#isMine(message);
    const own: MessageAct[] = [
      {
        word: 'talk.edit',
        fits: () => isMine && isYoung(message) && message.status === 'said',
        does: (one) => this.#field.edit(one),
      },
      { word: 'talk.remove', fits: () => (isMine && isYoung(message)) || this.#isStaff, does: () => void remove() },
      { word: 'talk.copy', does: ({ text }) => void navigator.clipboard?.writeText(text).catch(this.#acts.tell) },
    ];
    const fitting = [...own, ...this.messageActs].filter(({ fits }) => fits?.(message) ?? true);
    const items = fitting.map(({ word, does }) => ({ word, does: () => does(message) }));
    openMenu(this.#host, beside, 'talk.more', items);
  }

  #isMine({ author }: ChatMessage): boolean {
    return author === this.#client.me?.id;
  }

  get #isStaff(): boolean {
    const role = this.#client.me?.role;
    return role === 'moderator' || role === 'admin';
  }

  async #send(text: string): Promise<void> {
    if (isCommand(text)) {
      if (!this.#isStaff) throw noCommands();
      this.note(await this.#client.moderation.command(text), 'shown');
      return;
    }
    const { id } = this.#conversations.shown;
    await this.#voice.say(text, id === HERE ? null : id);
  }

  async #offer(before: string): Promise<Offer> {
    if (before.startsWith('/') && this.#isStaff) {
      const found = await this.#client.moderation.complete(before).catch(() => NO_OFFER);
      return commandOffer(before, found);
    }
    const around = [...(this.#client.place?.state.players.values() ?? [])].map(({ name }) => name);
    const heard = this.#log?.messages.slice(-50).map(({ name }) => name) ?? [];
    const self = this.#client.me?.username;
    return nameOffer(
      before,
      [...around, ...heard, this.#conversations.shown.name].filter((name) => name !== self),
    );
  }
}

const isYoung = ({ at }: ChatMessage) => Date.now() - at < SECOND_THOUGHTS_MS;
