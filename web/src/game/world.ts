import * as Phaser from 'phaser';
import type { Emote, ScenePresence } from '../../../client-sdk/index.ts';
import type { Point } from '../../../schema/way/sweep.ts';
import { say } from '../locale.ts';
import { loadArtwork, loadAvatars } from './artwork.ts';
import { Keys } from './input/keys.ts';
import type { Wheel } from './input/steering.ts';
import { Stick } from './input/stick.ts';
import type { Thing } from './nearby.ts';
import { type Renderer, typeOf } from './renderer.ts';
import { Stage, type StageActs } from './stage.ts';

export interface WorldActs extends StageActs {
  /** The player wants to write. */
  chat(): void;
  /** The player wants to make a gesture. */
  emotes(): void;
  /** The player wants to read his journal. */
  journal(): void;
}

export interface WorldOptions {
  readonly parent: HTMLElement;
  /** Where the touch stick goes. */
  readonly controls: HTMLElement;
  /** `canvas` draws without WebGL, `webgl` with it, `auto` with it where a graphics card does the work. */
  readonly renderer: Renderer;
}

/** The picture of the world and the player's hands in it. It shows one scene at a time. */
export class World {
  readonly #scene: Phaser.Scene;
  readonly #acts: WorldActs;
  readonly #keys: Keys;
  readonly #wheels: readonly Wheel[];
  readonly #isTouch = matchMedia('(pointer: coarse)').matches;
  #stage: Stage | null = null;
  #isFrozen = false;
  #talking: string | null = null;
  #place: ScenePresence | null = null;

  private constructor(scene: Phaser.Scene, { controls }: WorldOptions, acts: WorldActs) {
    this.#scene = scene;
    this.#acts = acts;
    this.#keys = new Keys({
      use: () => this.use(),
      chat: acts.chat,
      emotes: acts.emotes,
      journal: acts.journal,
    });
    this.#wheels = this.#isTouch ? [this.#keys, new Stick(controls)] : [this.#keys];
    scene.events.on(Phaser.Scenes.Events.UPDATE, (_time: number, ms: number) => this.#frame(ms));
    // A page that is out of sight draws no frames: it could not say any more that one stops.
    document.addEventListener('visibilitychange', () => document.hidden && this.#place?.stand());
    scene.game.scale.on(Phaser.Scale.Events.RESIZE, () => this.#restage());
  }

  /** Starts the engine; resolves when it runs and knows what players look like. */
  static async open(options: WorldOptions, acts: WorldActs): Promise<World> {
    const game = startEngine(options);
    const scene = await new Promise<Phaser.Scene>((resolve) => {
      game.scene.add('world', { create: (created: unknown) => void created }, true);
      game.events.once(Phaser.Core.Events.READY, () => resolve(game.scene.getScene('world')));
    });
    if (game.renderer instanceof Phaser.Renderer.Canvas.CanvasRenderer) knowMultiply(game.renderer);
    await loadAvatars(scene);
    return new World(scene, options, acts);
  }

  get canvas(): HTMLCanvasElement {
    return this.#scene.game.canvas;
  }

  /** Where one's own feet are, in pixels. */
  get at(): Point | null {
    return this.#stage?.at ?? null;
  }

  /** Where on the page the feet of an account’s body are, in CSS pixels; null when it is not drawn. */
  sightOf(account: string): Point | null {
    return this.#stage?.sightOf(account) ?? null;
  }

  /** Shows a scene in place of the one before. */
  async show(place: ScenePresence, onProgress: (fraction: number) => void = () => {}): Promise<void> {
    this.freeze();
    // The place may change while its pictures come.
    for (let drawn: ScenePresence['bundle'] | null = null; drawn !== place.bundle; ) {
      drawn = place.bundle;
      await loadArtwork(this.#scene, drawn, onProgress);
    }
    this.#place = place;
    this.#restage();
  }

  /** Shows what has changed of the place that is shown; who is there walks on. */
  async redraw(place: ScenePresence): Promise<void> {
    await loadArtwork(this.#scene, place.bundle, () => {});
    if (this.#place === place) this.#restage(this.#stage);
  }

  /** Leaves the picture as it is: the place that it shows is gone. */
  freeze(): void {
    this.#place = null;
    this.#talking = null;
    this.#isFrozen = true;
  }

  /** Uses what is in reach. */
  use(): void {
    const near = this.#stage?.near;
    if (near && !this.#isFrozen) this.#acts.use(near);
  }

  approach(thing: Thing): void {
    this.#stage?.approach(thing);
  }

  walkTo(to: Point): void {
    this.#stage?.steering.walkTo(to);
  }

  /** Makes the body stand, whatever is pressed, until let go. */
  hold(isHeld: boolean): void {
    if (!this.#stage) return;
    this.#stage.steering.held = isHeld;
    if (isHeld) this.#stage.steering.halt();
  }

  say(id: string, text: string): void {
    this.#stage?.bodies.say(id, text);
  }

  emote(id: string, emote: Emote): void {
    this.#stage?.bodies.emote(id, emote);
  }

  emoteNpc(npc: string, emote: Emote): void {
    this.#stage?.emoteNpc(npc, emote);
  }

  /** The NPC that talks with the player looks at him, and the two stay in sight above the dialogue. */
  talkWith(npc: string | null): void {
    this.#talking = npc;
    this.#stage?.talkWith(npc);
  }

  /** Draws the place anew; `kept` of what is drawn goes on. */
  #restage(kept: Stage | null = null): void {
    if (!this.#place) return;
    if (!kept) this.#stage?.stop();
    this.#isFrozen = false;
    this.#stage = new Stage(this.#scene, this.#place, this.#wheels, this.#acts, kept);
    this.#stage.talkWith(this.#talking);
  }

  #frame(ms: number): void {
    if (this.#isFrozen) return;
    this.#stage?.update(performance.now(), ms, this.#isTouch ? say('near.tap') : 'E');
  }
}

/** Phaser looks whether a canvas can multiply by way of pictures that are not loaded yet when it reads the answer. */
function knowMultiply(renderer: Phaser.Renderer.Canvas.CanvasRenderer): void {
  renderer.blendModes[Phaser.BlendModes.MULTIPLY] = 'multiply';
}

function startEngine({ parent, renderer }: WorldOptions): Phaser.Game {
  const size = () => ({
    width: Math.round(window.innerWidth * devicePixelRatio),
    height: Math.round(window.innerHeight * devicePixelRatio),
  });
  const game = new Phaser.Game({
    type: typeOf(renderer),
    parent,
    // The canvas has the device's own pixels, and is as large on the page as the window.
    scale: { mode: Phaser.Scale.NONE, ...size(), zoom: 1 / devicePixelRatio },
    render: { antialias: false, antialiasGL: false, roundPixels: false, powerPreference: 'low-power' },
    backgroundColor: '#1b1424',
    banner: false,
    audio: { noAudio: true },
    // Keys and pointers are read by our own input: they share the page with fields and dialogues.
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    loader: { imageLoadType: 'HTMLImageElement' },
    disableContextMenu: false,
  });
  let resizing = 0;
  window.addEventListener('resize', () => {
    cancelAnimationFrame(resizing);
    resizing = requestAnimationFrame(() =>
      game.scale.setZoom(1 / devicePixelRatio).resize(size().width, size().height),
    );
  });
  return game;
}
