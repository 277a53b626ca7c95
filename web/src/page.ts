import type { Parvis } from '../../client-sdk/index.ts';
import { Acts } from './acts.ts';
import { followBuilding } from './building/follow-building.ts';
import { openChronicle } from './chronicle/chronicle-window.ts';
import { conversation } from './conversation.ts';
import { followEmotes } from './emotes/follow-emotes.ts';
import { EmoteWheel } from './emotes/wheel.ts';
import { Caption } from './events/caption.ts';
import { followEvents } from './events/follow-events.ts';
import { Music } from './events/music.ts';
import { curatingButton } from './exhibits/curating-button.ts';
import type { Thing } from './game/nearby.ts';
import type { World } from './game/world.ts';
import { Journal } from './journal/journal.ts';
import { pick } from './locale.ts';
import { openOwnAccount } from './own-account/window.ts';
import type { PersonShown } from './people/person.ts';
import type { ReportAsked } from './people/report-dialog.ts';
import { Society } from './people/society.ts';
import { Play } from './play/play.ts';
import { ScenarioMenu } from './scenarios/scenario-menu.ts';
import { Scenarios } from './scenarios/scenarios.ts';
import { openSheets } from './sheets/sheet-window.ts';
import { ChatPanel } from './talk/panel.ts';
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
import { openBoard } from './zones/board.ts';
import { Doors } from './zones/doors.ts';
import { HearingSign } from './zones/hearing-sign.ts';

/** Everything of the page that is not the picture of the world. */
export class Page {
  readonly acts: Acts;
  readonly toasts: Toasts;
  readonly curtain: Curtain;
  readonly near: NearbyList;
  readonly hud: Hud;
  readonly chat: ChatPanel;
  readonly emotes: EmoteWheel;
  readonly dialogue: DialogueBox;
  readonly prompt: Prompt;
  readonly notices: Notices;
  readonly society: Society;
  readonly doors: Doors;
  readonly hearing: HearingSign;
  readonly music = new Music();
  readonly journal: Journal;
  /** What one may do where a scenario is played; every part of it has its entry. */
  readonly scenarioMenu: ScenarioMenu;
  readonly scenarios: Scenarios;
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
      direct: (account) => void this.chat.openDirect(account),
      openChannel: (channel) => this.chat.openChannel(channel),
      openAccount,
      play,
    });
    this.journal = new Journal({
      client,
      host,
      toasts: () => this.toasts,
      attempt: (act) => this.acts.attempt(act),
      play,
    });
    this.scenarioMenu = new ScenarioMenu(client, host);
    this.scenarios = new Scenarios({
      client,
      host,
      menu: this.scenarioMenu,
      acts: () => this.acts,
      toasts: () => this.toasts,
      isTalking: () => this.dialogue.open,
      play,
    });
    this.scenarioMenu.add({
      id: 'chronicle',
      words: 'chronicle.title',
      open: (scenario) =>
        openChronicle(host, { client, scenario, attempt: (act) => this.acts.attempt(act), closed: play }),
    });
    this.scenarioMenu.add({
      id: 'sheet',
      words: 'sheet.title',
      open: (here) => openSheets(host, { client, here, attempt: (act) => this.acts.attempt(act), closed: play }),
    });
    const caption = new Caption(host);
    const turn = new Play({
      client,
      host,
      menu: this.scenarioMenu,
      caption,
      toasts: () => this.toasts,
      attempt: (act) => this.acts.attempt(act),
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
      emotes: () => this.emotes.toggle(),
      account: openAccount,
      logout: () => void this.acts.logout(),
      monitor: () => void this.acts.monitor(),
      whereabouts: [this.scenarioMenu.button, turn.button],
      tools: [
        this.music.button,
        this.journal.button.root,
        this.scenarios.button,
        this.society.friends.root,
        this.society.bell.root,
        curatingButton(client, () => this.acts.curate()),
      ],
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
      read: (board) => this.#openBoard(host, board),
    });
    this.doors = new Doors(client);
    this.hearing = new HearingSign(host, client, () => this.#openMembers(host));
    this.chat = new ChatPanel(host, client, {
      openPerson: ({ author, name, avatar }) => this.openPerson({ account: author, name, avatar }),
      unread: (isThere) => this.hud.markUnread(isThere),
      tell: (error) => this.acts.tell(error),
      done: play,
    });
    this.chat.messageActs.push({
      word: 'person.report',
      fits: ({ author }) => author !== client.me?.id,
      does: ({ id, text }) => this.openReport({ kind: 'message', subject: id, about: text }),
    });
    this.emotes = new EmoteWheel(host, {
      choose: (emote) => void this.acts.attempt(() => client.emote(emote)),
      closed: play,
    });
    followEvents(client, caption, this.music);
    followEmotes(client, host, { show: (id, emote) => this.world?.emote(id, emote) });
    client.on('npc.emoted', ({ npc, emote }) => this.world?.emoteNpc(npc, emote));
    followBuilding(client, host, {
      redraw: () => client.place && void this.world?.redraw(client.place),
      good: (text) => this.toasts.show(text, 'good'),
    });
    this.prompt = new Prompt(host, () => this.world?.use());
    this.dialogue = new DialogueBox(
      host,
      conversation(client, this.acts, this.scenarios, () => this.closeDialogue()),
    );
    this.notices = new Notices(host);
  }

  openChat(): void {
    this.chat.open();
  }

  openPerson(person: PersonShown): void {
    this.society.openPerson(person);
  }

  #openMembers(host: HTMLElement): void {
    openPeople(host, {
      people: () => ({ around: this.hearing.members, all: this.hearing.members.length }),
      open: (person) => this.openPerson(person),
      closed: () => this.play(),
    });
  }

  #openBoard(host: HTMLElement, { id, name }: Thing): void {
    openBoard(
      host,
      this.#client,
      { id, name: pick(name) },
      {
        openPerson: ({ author, name, avatar }) => this.openPerson({ account: author, name, avatar }),
        report: (note) => this.openReport({ kind: 'message', subject: note.id, about: note.text }),
        attempt: (act) => this.acts.attempt(act),
        closed: () => this.play(),
      },
    );
  }

  openReport(asked: ReportAsked): void {
    this.society.openReport(asked);
  }

  /** Whether somebody is out of one’s sight: blocked. */
  isHidden(account: string): boolean {
    return this.#client.chat.blocked.has(account);
  }

  closeDialogue(): void {
    if (!this.dialogue.open) return;
    this.dialogue.close();
    this.world?.talkWith(null);
    this.play();
    this.scenarios.welcome();
  }

  /** Gives the keyboard to the game. */
  play(): void {
    this.world?.canvas.focus({ preventScroll: true });
  }
}
