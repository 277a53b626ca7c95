import type { Parvis } from '../../client-sdk/index.ts';
import { Acts } from './acts.ts';
import { conversation } from './conversation.ts';
import type { World } from './game/world.ts';
import { openOwnAccount } from './own-account/window.ts';
import type { PersonShown } from './people/person.ts';
import type { ReportAsked } from './people/report-dialog.ts';
import { Society } from './people/society.ts';
import { ChatLog } from './ui/chat-log.ts';
import { Curtain } from './ui/curtain.ts';
import { DialogueBox } from './ui/dialogue-box.ts';
import { openHelp } from './ui/help.ts';
import { Hud } from './ui/hud.ts';
import { NearbyList } from './ui/nearby-list.ts';
import { Notices } from './ui/notices.ts';
import { openPeople } from './ui/people.ts';
import { Prompt } from './ui/prompt.ts';
import { Toasts } from './ui/toasts.ts';
import { peopleOf } from './who-is-here.ts';

/** What a chat with conversations can open. */
interface Conversations {
  openDirect?(account: string, name: string): void;
  openChannel?(channel: string): void;
}

/** Everything of the page that is not the picture of the world. */
export class Page {
  readonly acts: Acts;
  readonly toasts: Toasts;
  readonly curtain: Curtain;
  readonly near: NearbyList;
  readonly hud: Hud;
  readonly chat: ChatLog;
  readonly dialogue: DialogueBox;
  readonly prompt: Prompt;
  readonly notices: Notices;
  readonly society: Society;
  readonly #client: Parvis;
  /** Comes once the engine is loaded. */
  world: World | null = null;

  constructor(client: Parvis, host: HTMLElement, cloth: HTMLElement) {
    const play = () => this.play();
    this.#client = client;
    this.curtain = new Curtain(cloth);
    const openAccount = () => openOwnAccount(host, { client, tell: (error) => this.acts.tell(error), closed: play });
    this.society = new Society({
      client,
      host,
      acts: () => this.acts,
      toasts: () => this.toasts,
      direct: () => (this.#conversations.openDirect ? (account, name) => this.openDirect(account, name) : null),
      openChannel: (channel) => this.openChannel(channel),
      openAccount,
      play,
    });
    this.near = new NearbyList(host, (thing) => this.world?.approach(thing));
    this.hud = new Hud(host, {
      people: () =>
        openPeople(host, {
          people: () => ({ around: peopleOf(client), all: client.place?.state.people ?? 0 }),
          open: (person) => this.openPerson(person),
          closed: play,
        }),
      help: () => openHelp(host, play),
      chat: () => this.openChat(),
      account: openAccount,
      logout: () => void this.acts.logout(),
      monitor: () => void this.acts.monitor(),
      tools: [this.society.friends.root, this.society.bell.root],
    });
    this.toasts = new Toasts(host);
    this.acts = new Acts({
      client,
      host,
      toasts: this.toasts,
      curtain: this.curtain,
      world: () => this.world,
      play,
      report: (asked) => this.openReport(asked),
    });
    this.chat = new ChatLog(host, { say: (text) => this.acts.say(text), done: play });
    this.prompt = new Prompt(host, () => this.world?.use());
    this.dialogue = new DialogueBox(
      host,
      conversation(client, this.acts, () => this.closeDialogue()),
    );
    this.notices = new Notices(host);
  }

  openChat(): void {
    this.hud.markUnread(false);
    this.chat.open();
  }

  openPerson(person: PersonShown): void {
    this.society.openPerson(person);
  }

  openReport(asked: ReportAsked): void {
    this.society.openReport(asked);
  }

  /** Whether somebody is out of one’s sight: blocked. */
  isHidden(account: string): boolean {
    return this.#client.chat.blocked.has(account);
  }

  /** Opens the conversation with somebody. */
  openDirect(account: string, name: string): void {
    this.#conversations.openDirect?.(account, name);
  }

  openChannel(channel: string): void {
    if (this.#conversations.openChannel) this.#conversations.openChannel(channel);
    else this.openChat();
  }

  closeDialogue(): void {
    if (!this.dialogue.open) return;
    this.dialogue.close();
    this.world?.talkWith(null);
    this.play();
  }

  get #conversations(): Conversations {
    return this.chat as Conversations;
  }

  /** Gives the keyboard to the game. */
  play(): void {
    this.world?.canvas.focus({ preventScroll: true });
  }
}
