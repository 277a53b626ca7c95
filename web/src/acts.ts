import { type Parvis, RefusalError } from '../../client-sdk/index.ts';
import { openCurating } from './exhibits/curating-window.ts';
import { type HangNeeds, openGuestNote, openHanging } from './exhibits/hang-dialog.ts';
import { sendFile } from './exhibits/unfinished.ts';
import { type Glimpse, openExhibit } from './exhibits/viewer.ts';
import type { Thing } from './game/nearby.ts';
import type { World } from './game/world.ts';
import { pick, say } from './locale.ts';
import type { ReportAsked } from './people/report-dialog.ts';
import type { Curtain } from './ui/curtain.ts';
import type { Toasts } from './ui/toasts.ts';

interface ActsOptions {
  readonly client: Parvis;
  readonly host: HTMLElement;
  readonly toasts: Toasts;
  readonly curtain: Curtain;
  world(): World | null;
  /** Gives the keyboard back to the game. */
  play(): void;
  report(asked: ReportAsked): void;
  /** Opens a message board. */
  read(board: Thing): void;
}

/** What the player does to the world. Whatever is refused ends in a toast, in his language. */
export class Acts {
  readonly #given: ActsOptions;
  #isBusy = false;

  constructor(given: ActsOptions) {
    this.#given = given;
  }

  /** Does what one does with a thing in reach: talks, goes through, looks, hangs. */
  use(thing: Thing): void {
    switch (thing.kind) {
      case 'npc':
        void this.talk(thing.id);
        break;
      case 'portal':
        void this.travel(thing.id);
        break;
      case 'spot':
        this.#face(thing);
        break;
      case 'seat':
        void this.sit(thing.id);
        break;
      case 'board':
        this.#given.read(thing);
        break;
    }
  }

  async talk(npc: string): Promise<void> {
    await this.#once(async () => {
      this.#given.world()?.hold(true);
      try {
        await this.#given.client.talk(npc);
      } finally {
        this.#given.world()?.hold(false);
      }
    });
  }

  /** Sits down, or rises from where one sits. */
  async sit(seat: string): Promise<void> {
    const { place } = this.#given.client;
    await this.#once(async () => {
      if (place?.self?.seat === seat) await place.rise();
      else await place?.sit(seat);
    });
  }

  async travel(portal: string): Promise<void> {
    await this.#go(() => this.#given.client.travel(portal));
  }

  /** Travels to a friend; whether one is there. */
  async join(friend: string): Promise<boolean> {
    return this.#go(() => this.#given.client.join(friend));
  }

  /** Travels into a scenario; whether one is there. */
  async enterScenario(scenario: string): Promise<boolean> {
    return this.#go(() => this.#given.client.enterScenario(scenario));
  }

  async leaveScenario(): Promise<void> {
    await this.#go(() => this.#given.client.leaveScenario());
  }

  async #go(travel: () => Promise<unknown>): Promise<boolean> {
    const { curtain, world } = this.#given;
    let isThere = false;
    await this.#once(async () => {
      world()?.hold(true);
      await curtain.close();
      try {
        await travel();
        isThere = true;
      } catch (error) {
        curtain.open();
        throw error;
      } finally {
        world()?.hold(false);
      }
    });
    return isThere;
  }

  async logout(): Promise<void> {
    const { client, curtain, world } = this.#given;
    await this.#once(async () => {
      await curtain.close();
      world()?.freeze();
      try {
        await client.logout();
      } catch (error) {
        curtain.open();
        throw error;
      }
    });
  }

  /** The window is opened at once, while the browser still knows that the player asked for it. */
  async monitor(): Promise<void> {
    const opened = window.open('', '_blank');
    const isOpen = await this.attempt(async () => {
      const address = await this.#given.client.moderation.openMonitor();
      if (opened) opened.location.href = address;
    });
    if (!isOpen) opened?.close();
  }

  /** Tells the player why something did not work. */
  tell(error: unknown): void {
    if (error instanceof RefusalError) this.#given.toasts.show(error.message, 'bad');
    else {
      this.#given.toasts.show(say('error.unexpected'), 'bad');
      reportError(error);
    }
  }

  /** Does something; false when it was refused, and the player has been told. */
  async attempt(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      this.tell(error);
      return false;
    }
  }

  /** Opens the walls of the scene, for who looks after them. */
  curate(): void {
    const { client, host, play } = this.#given;
    openCurating(host, {
      client,
      attempt: (act) => this.attempt(act),
      look: (exhibit) => this.#look(exhibit),
      closed: play,
    });
  }

  #face(thing: Thing): void {
    const { client, host, play } = this.#given;
    const hanging = client.place?.hangingAt(thing.id);
    if (hanging) this.#look({ ...hanging, spot: thing.id });
    else if (!client.me || client.me.guest) openGuestNote(host, play);
    else openHanging(host, this.#hanging(thing));
  }

  #look(exhibit: Glimpse): void {
    const { client, host, toasts, play, report } = this.#given;
    openExhibit(host, exhibit, {
      client,
      attempt: (act) => this.attempt(act),
      toast: (text) => toasts.show(text, 'good'),
      report: (subject, about) => report({ kind: 'exhibit', subject, about }),
      closed: play,
    });
  }

  #hanging(thing: Thing): HangNeeds {
    const { client, toasts, play } = this.#given;
    return {
      spotName: pick(thing.name),
      files: async () => (await client.assets.list({ limit: 100 })).assets,
      upload: (file, onProgress) => sendFile(client, file, onProgress),
      hang: async (what) => {
        const { state } = await client.exhibits.hang(thing.wall ?? thing.id, what);
        toasts.show(say(state === 'waiting' ? 'exhibit.waits' : 'exhibit.hung'), 'good');
      },
      closed: play,
    };
  }

  /** One thing at a time: a second press on a door makes no second journey. */
  async #once(act: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    await this.attempt(act);
    this.#isBusy = false;
  }
}
