import { type LeftReason, type Parvis, RefusalError, type ScenePresence } from '../../client-sdk/index.ts';
import type { DialogueView } from '../../schema/messages/dialogue.ts';
import { ARRIVAL_SCENE } from '../../schema/protocol.ts';
import type { Point } from '../../schema/way/sweep.ts';
import { previewAsked } from './building/preview-asked.ts';
import { callToDesk } from './desk-call.ts';
import { distanceTo, inReach, type Thing } from './game/nearby.ts';
import type { World } from './game/world.ts';
import { keepLive } from './live-line.ts';
import { onLocale, pick, say } from './locale.ts';
import type { Page } from './page.ts';
import type { NearbyThing } from './ui/nearby-list.ts';
import { summaryOf } from './who-is-here.ts';
import { tunesAt } from './zones/tunes.ts';

const REFRESH_MS = 500;
/** Comings and goings are told in the chat where so few are that they matter. */
const FEW = 20;
/** What counts as one step when a distance is told, in pixels. */
const STEP = 32;

/** Carries what the SDK tells to the page and to the picture of the world. */
export class Session {
  readonly #client: Parvis;
  readonly #page: Page;
  readonly #world: Promise<World>;
  readonly #names = new Map<string, string>();
  #scene: string | null = null;
  /** What one was told last of a sanction: why one is out, if one is then. */
  #why: string | null = null;

  constructor(client: Parvis, page: Page, world: Promise<World>) {
    this.#client = client;
    this.#page = page;
    this.#world = world;
    this.#listen();
    onLocale((locale) => {
      client.locale = locale;
      if (client.me) page.hud.showMe(client.me);
      this.#refresh();
    });
    callToDesk(client, (open) => page.hud.desk.show(open));
    setInterval(() => this.#refresh(), REFRESH_MS);
  }

  /** Takes up the session and enters where one was last; where that is closed by now, the arrival hall. */
  async open(): Promise<ScenePresence> {
    const { progress } = await this.#client.start();
    try {
      const asked = previewAsked(location.search);
      if (asked) return await this.#client.enter(await this.#client.publishing.preview(asked.scene, asked.edition));
      return await this.#client.enter();
    } catch (error) {
      const isShut = error instanceof RefusalError && error.code !== 'network';
      if (!isShut || (!previewAsked(location.search) && isHall(progress.scene))) throw error;
      return this.#client.enter(ARRIVAL_SCENE);
    }
  }

  /** Draws a place, unless one has gone on meanwhile. */
  async show(place: ScenePresence, onProgress?: (fraction: number) => void): Promise<void> {
    const world = await this.#world;
    await world.show(place, onProgress);
    if (this.#client.place !== place) return;
    this.#refresh();
    this.#page.curtain.open();
  }

  /** What is near, told by the world as one walks. */
  near(things: readonly Thing[], at: Point): void {
    const { place } = this.#client;
    const near = things.map((thing): NearbyThing => {
      const steps = inReach(thing, at) ? 0 : Math.ceil(distanceTo(thing, at) / STEP);
      const picture = thing.kind === 'spot' ? (place?.hangingAt(thing.id)?.title ?? null) : null;
      const shut = thing.kind === 'portal' ? this.#page.doors.whyShut(thing.id) : undefined;
      const isMine = thing.kind === 'seat' && place?.self?.seat === thing.id;
      return { thing, steps, picture, shut, isMine };
    });
    const first = near.find(({ steps }) => steps === 0) ?? null;
    if (place) this.#page.music.surround(tunesAt(place, at));
    this.#page.near.show(near);
    this.#page.prompt.show(this.#page.dialogue.open ? null : first);
  }

  #listen(): void {
    const { acts, hud, notices } = this.#page;
    const client = this.#client;
    client.on('me', (me) => hud.showMe(me));
    client.on('place', (place) => this.#arrive(place));
    client.on('dialogue', (view) => this.#converse(view));
    client.on('dialogue.closed', ({ npc, hasLeft }) => {
      this.#page.closeDialogue();
      const name = client.place?.bundle.npcs.find(({ id }) => id === npc)?.name;
      if (hasLeft && name) this.#page.toasts.show(say('dialogue.left', { name: pick(name) }));
    });
    client.on('said', ({ from, text }) => {
      if (from !== null) this.#page.world?.say(from, text);
    });
    keepLive(client);
    client.on('player.joined', ({ id, player }) => this.#tellOf('people.joined', id, player.name));
    client.on('player.left', ({ id }) => this.#tellOf('people.left', id, this.#names.get(id) ?? ''));
    client.on('reconnecting', () => notices.reconnecting());
    client.on('reconnected', () => {
      notices.connected();
      this.#page.toasts.show(say('notice.back'), 'good');
    });
    client.on('sanctioned', (told) => {
      this.#why = told.message;
      this.#page.society.sanctioned(told);
    });
    client.on('left', ({ reason }) => this.#leave(reason));
    window.addEventListener('unhandledrejection', (event) => {
      if (!(event.reason instanceof RefusalError)) return;
      event.preventDefault();
      acts.tell(event.reason);
    });
  }

  #arrive(place: ScenePresence): void {
    this.#page.world?.freeze();
    this.#page.closeDialogue();
    if (this.#scene !== null && this.#scene !== place.id)
      this.#page.chat.note(say('chat.place', { place: pick(place.bundle.scene.title) }));
    this.#scene = place.id;
    this.#names.clear();
    // The first scene is drawn by the boot, which tells how far it has come.
    if (this.#page.world) this.show(place).catch((error: unknown) => this.#page.acts.tell(error));
  }

  #converse(view: DialogueView): void {
    const { dialogue, world, prompt } = this.#page;
    prompt.show(null);
    world?.talkWith(view.npc);
    dialogue.show(view);
  }

  #leave(reason: LeftReason): void {
    const { world, notices } = this.#page;
    world?.freeze();
    this.#page.closeDialogue();
    const why = reason === 'kicked' || reason === 'banned' ? this.#why : null;
    notices.left(reason, why, async () => {
      await this.open();
      if (why !== null) await this.#page.society.acknowledge();
      this.#page.play();
    });
  }

  #tellOf(word: 'people.joined' | 'people.left', id: string, name: string): void {
    const { place } = this.#client;
    if (!place || id === place.sessionId || name === '' || place.state.people > FEW) return;
    if (this.#page.isHidden(place.state.players.get(id)?.account ?? '')) return;
    this.#page.chat.note(say(word, { name }));
  }

  #refresh(): void {
    const { place } = this.#client;
    if (!place) return;
    for (const [id, { name, account }] of place.state.players.entries())
      if (this.#page.isHidden(account)) this.#names.delete(id);
      else this.#names.set(id, name);
    this.#page.hud.showPlace(summaryOf(place));
    const { scenario } = this.#client;
    document.title = [pick(place.bundle.scene.title), ...(scenario ? [scenario.name] : []), 'Parvis'].join(' · ');
  }
}

const isHall = (scene: string | null) => scene === null || scene === ARRIVAL_SCENE;
