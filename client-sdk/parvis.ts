import type { FormName } from '../schema/forms.ts';
import type { ChatMessage } from '../schema/messages/chat.ts';
import type { Emote } from '../schema/messages/player.ts';
import type { ReservedSeat } from '../schema/messages/travel.ts';
import { ARRIVAL_SCENE } from '../schema/protocol.ts';
import type { User } from '../schema/rest/accounts.ts';
import type { ProviderInfo } from '../schema/rest/providers.ts';
import { scenarioOf } from '../schema/scene-id.ts';
import { LOCALES, type Locale } from '../schema/words.ts';
import { ask } from './ask.ts';
import { type Assets, assetsOver } from './assets.ts';
import { Chat, type SayOptions } from './chat.ts';
import { type Chronicle, chronicleOver } from './chronicle.ts';
import { Doorway, type Entered, quit } from './doorway.ts';
import { Exhibits } from './exhibits.ts';
import { answerForm, type FormResult } from './forms.ts';
import { Live } from './live.ts';
import { Moderation } from './moderation.ts';
import type { ParvisOptions } from './options.ts';
import { OwnAccount } from './own-account.ts';
import { Play } from './play.ts';
import { signInWith } from './provider.ts';
import { Publishing } from './publishing.ts';
import { Rest } from './rest.ts';
import { Scenarios } from './scenarios.ts';
import type { ScenePresence } from './scene-presence.ts';
import { Session } from './session.ts';
import { Sheets } from './sheets.ts';
import { Stay } from './stay.ts';
import { Story } from './story.ts';
import { tokensFor } from './token-store.ts';

/** One player's way into a Parvis world. Every method that can fail rejects with a RefusalError. */
export class Parvis extends Stay {
  #locale: Locale;
  readonly #base: string;
  readonly #rest: Rest;
  readonly #session: Session;
  readonly #doorway: Doorway;
  /** Talking, in the scene and beyond. */
  readonly chat: Chat;
  /** What one is told wherever one is: notifications, friends, channels. It is silent until `live.connect()`. */
  readonly live: Live;
  /** What one may do with one's own account, beside logging in and out. */
  readonly account: OwnAccount;
  /** Quests and what one has. */
  readonly story: Story;
  /** What happened in a scenario that one plays in. */
  readonly chronicle: Chronicle;
  /** Narrating, rolling dice, and what game masters do, where a scenario is played. */
  readonly play: Play;
  /** One’s characters in scenarios. */
  readonly sheets: Sheets;
  /** What one has uploaded. */
  readonly assets: Assets;
  readonly upload: Assets['upload'] = (file, options) => this.assets.upload(file, options);
  readonly exhibits: Exhibits;
  /** Hangs an asset of one's own at a free spot within reach. */
  readonly hang = (asset: string, spot: string, title = '') => this.exhibits.hang(spot, { asset, title });
  /** Reports, appeals, and the desk of the staff. */
  readonly moderation: Moderation;
  /** Private worlds by invite code. */
  readonly scenarios: Scenarios;
  /** For designers: editions of scenes. */
  readonly publishing: Publishing;

  /** `url` is the server's address, as in `http://localhost:2567`. */
  constructor(url: string, options: ParvisOptions = {}) {
    super();
    const base = url.replace(/\/+$/, '');
    this.#base = base;
    this.#locale = options.locale ?? LOCALES[0];
    const asker = () => ({ token: this.#session.token, locale: this.#locale });
    this.#rest = new Rest(base, asker);
    this.#session = new Session(this.#rest, tokensFor(options));
    this.account = new OwnAccount(this.#rest, this.#session, (me) => this.#meet(me));
    this.assets = assetsOver(this.#rest);
    this.chronicle = chronicleOver(this.#rest);
    this.exhibits = new Exhibits(this.#rest, () => this.here().room, asker);
    this.#doorway = new Doorway(base, this.#rest, asker);
    const here = () => (this.room && this.place ? { room: this.room, scene: this.place.id } : null);
    this.chat = new Chat({ rest: this.#rest, here, locale: () => this.#locale });
    this.live = new Live(base, this.#rest, () => ({ ...asker(), account: this.me?.id ?? null }), this.chat);
    this.publishing = new Publishing(this.#rest);
    this.scenarios = new Scenarios(this.#rest);
    this.sheets = new Sheets(this.#rest);
    this.play = new Play(() => ({ room: this.here().room, locale: this.#locale }));
    this.story = new Story(this.#rest, () => scenarioOf(this.place?.id ?? ''));
    this.moderation = new Moderation(this.#rest, () => ({ room: this.here().room, locale: this.#locale }));
  }

  /** The language of what the player reads. Changing it changes what NPCs speak from their next line on. */
  get locale(): Locale {
    return this.#locale;
  }

  set locale(locale: Locale) {
    this.#locale = locale;
    if (this.room) ask(this.room, 'player.locale', { locale }, locale).catch(() => {});
  }

  get me(): User | null {
    return this.#session.user;
  }

  /** The session's token. Whoever has it is this player: keep it like a password. */
  get token(): string | null {
    return this.#session.token;
  }

  /** Takes up this device's session, or becomes a guest; keeps the token young from then on, until `leave`. */
  async start(): Promise<User> {
    return this.#meet(await this.#session.takeUp());
  }

  /** Enters a scene: the one named, else the one where one was last, else the arrival hall. */
  async enter(scene?: string): Promise<ScenePresence> {
    const user = await this.start();
    const wanted = scene ?? user.progress.scene ?? ARRIVAL_SCENE;
    return this.#settle(await this.arriving(this.#doorway.join(wanted, scene === undefined)));
  }

  /** Stops, and goes through a portal of the scene: joins the next room, then leaves this one. On failure one stays. */
  async travel(portal: string): Promise<ScenePresence> {
    const { room, place } = this.here();
    await place.settle();
    const asked = { portal, from: place.id, at: place.doorAt(portal) };
    const { scene, seat } = await ask(room, 'portal.enter', asked, this.locale);
    return this.#settle(await this.#doorway.take(seat, scene, { from: place.id, portal }));
  }

  /** Travels to the scene that a friend is in, if he allows it. On failure one stays. */
  async join(user: string): Promise<ScenePresence> {
    return this.follow(await ask(this.here().room, 'friend.join', { user }, this.locale));
  }

  /** Goes into a scenario that one plays in, to where one was last in it. On failure one stays. */
  async enterScenario(scenario: string): Promise<ScenePresence> {
    return this.follow(await ask(this.here().room, 'scenario.enter', { scenario }, this.locale));
  }

  /** Goes back into the open world, to where one was last in it. */
  async leaveScenario(): Promise<ScenePresence> {
    return this.follow(await ask(this.here().room, 'scenario.leave', {}, this.locale));
  }

  protected async follow({ scene, seat }: ReservedSeat): Promise<ScenePresence> {
    return this.#settle(await this.#doorway.take(seat, scene));
  }

  /**
   * Submits the form that the dialogue opened, with the picture that was chosen if it asks for one. Values of a form with
   * secrets go over HTTP, never through the room.
   */
  async answer(form: FormName, values: Record<string, string>, picture?: Blob): Promise<FormResult> {
    const posts = { session: this.#session, scenarios: this.scenarios };
    return this.#take(await answerForm(this.here().room, posts, this.locale, form, { values, picture }));
  }

  /** The providers by which one can come in. */
  async providers(): Promise<readonly ProviderInfo[]> {
    return (await this.#rest.get<{ providers: ProviderInfo[] }>('/auth/providers')).providers;
  }

  /**
   * Comes in with a provider, in a window of its own: in a browser, from a click. A guest becomes the account in place,
   * an account is linked. `form` is the form of the dialogue that it stands for; the dialogue then goes on.
   */
  async signInWith(provider: string, form?: FormName): Promise<FormResult> {
    const here = { base: this.#base, session: this.#session, locale: this.locale, room: this.room, form };
    return this.#take(await signInWith(provider, here));
  }

  /** Says something in the scene, or in another channel; see `chat`. */
  say(text: string, options?: SayOptions): Promise<ChatMessage> {
    return this.chat.say(text, options);
  }

  /** Makes a gesture that the others see. */
  async emote(emote: Emote): Promise<void> {
    await ask(this.here().room, 'player.emote', { emote }, this.locale);
  }

  async takeDown(spot: string): Promise<void> {
    await ask(this.here().room, 'exhibit.remove', { spot }, this.locale);
  }

  /** Ends the session, becomes a new guest and enters the arrival hall. */
  async logout(): Promise<void> {
    await this.leave();
    await this.#session.logout();
    this.#meet(await this.#session.anonymous());
    await this.enter(ARRIVAL_SCENE);
  }

  /** Leaves the world; the session stays. */
  async leave(): Promise<void> {
    this.#session.letBe();
    const room = this.room;
    this.forget();
    if (room) await quit(room);
  }

  /** That is who one is. What somebody else had read and blocked is forgotten. */
  #meet(user: User): User {
    if (this.chat.belongTo(user.id)) this.chat.askBlocked().catch(() => {});
    this.live.follow().catch(() => {});
    void this.exhibits.refresh();
    this.emit('me', user);
    return user;
  }

  #take(result: FormResult): FormResult {
    if (this.me) this.#meet(this.me);
    if (result.view) this.show(result.view);
    return result;
  }

  /** What every stay needs of this client. */
  #settle(entered: Entered): ScenePresence {
    return this.settle(entered, {
      chat: this.chat,
      rest: this.#rest,
      exhibits: this.exhibits,
      locale: () => this.#locale,
      carried: (seat) => this.follow(seat),
      recall: (view) => this.recall(view),
    });
  }
}
