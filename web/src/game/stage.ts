import type * as Phaser from 'phaser';
import type { Emote, ScenePresence } from '../../../client-sdk/index.ts';
import type { Point } from '../../../schema/way/sweep.ts';
import { Locks } from '../zones/locks.ts';
import { whereaboutsIn } from '../zones/whereabouts.ts';
import { Bodies } from './bodies.ts';
import { ExhibitsView } from './exhibits-view.ts';
import { GoalMark } from './goal-mark.ts';
import { Pointer } from './input/pointer.ts';
import { Steering, type Wheel } from './input/steering.ts';
import { Lens } from './lens.ts';
import { Light } from './light.ts';
import { MapLayers } from './map-layers.ts';
import { byDistance, inReach, isInside, type Thing, Threshold, thingsOf } from './nearby.ts';
import { Residents } from './residents.ts';
import { Signs } from './signs.ts';

export interface StageActs {
  /** The player clicked on somebody’s body. */
  meet(session: string): void;
  /** Whether an account’s bodies are not drawn. */
  isHidden(account: string): boolean;
  /** Whether a door does not open for the player. */
  isShut(portal: string): boolean;
  /** The player walked up to something to use it. */
  use(thing: Thing): void;
  /** The player walked into a doorway. */
  cross(portal: Thing): void;
  /** What can be used, nearest first, and from where; a few times a second. */
  near(things: readonly Thing[], at: Point): void;
}

const LOOK_ROUND_MS = 200;
/** Pixels in a frame that nobody walks. */
const LEAP = 96;
/** How much of the window a dialogue covers, from below. */
const DIALOGUE_SHARE = 0.4;

/** A scene as it is drawn and walked in, from the moment one stands in it until one leaves. */
export class Stage {
  readonly steering: Steering;
  readonly bodies: Bodies;
  readonly #place: ScenePresence;
  readonly #acts: StageActs;
  readonly #lens: Lens;
  readonly #things: readonly Thing[];
  readonly #threshold: Threshold;
  readonly #residents: Residents;
  readonly #layers: MapLayers;
  readonly #exhibits: ExhibitsView;
  readonly #light: Light;
  readonly #signs: Signs;
  readonly #locks: Locks;
  readonly #mark: GoalMark;
  readonly #pointer: Pointer;
  /** What E would use now. */
  near: Thing | null = null;
  #at: Point;
  #lookedRound = 0;

  /** `former` showed the same place of another edition: who is there, the eye and the way one is on go on from it. */
  constructor(
    scene: Phaser.Scene,
    place: ScenePresence,
    wheels: readonly Wheel[],
    acts: StageActs,
    former: Stage | null = null,
  ) {
    this.#place = place;
    this.#acts = acts;
    this.#at = place.positionOf(place.sessionId) ?? place.bundle.arrival;
    this.#layers = new MapLayers(scene, place.bundle);
    this.#lens = former ? former.#lens : new Lens(scene.cameras.main, this.#layers.size);
    this.#lens.map = this.#layers.size;
    this.#things = thingsOf(place.bundle, whereaboutsIn(place));
    this.#threshold = new Threshold(this.#things, this.#at);
    this.steering = former?.steering ?? new Steering(place, wheels);
    this.bodies = former?.bodies ?? new Bodies(scene, this.#lens, place, acts.isHidden);
    this.#residents = new Residents(scene, this.#lens, place);
    this.#exhibits = new ExhibitsView(scene, place);
    this.#signs = new Signs(scene, this.#lens, place, this.#things, acts.isShut);
    this.#locks = new Locks(scene, this.#things, acts.isShut);
    this.#light = new Light(scene, place, this.#layers.size);
    this.#mark = new GoalMark(scene);
    this.#pointer = new Pointer(scene.game.canvas, this.#lens, this.#things, {
      walk: (to) => this.steering.walkTo(to),
      use: (thing) => this.approach(thing),
      bodyAt: (at) => this.bodies.at(at),
      meet: acts.meet,
    });
    if (!former) return;
    former.#clear();
    this.steering.replan(this.#things);
  }

  /** Where one's own feet are. */
  get at(): Point {
    return this.#at;
  }

  /** Where on the page the feet of an account’s body are, in CSS pixels; null when it is not drawn. */
  sightOf(account: string): Point | null {
    const feet = this.bodies.feetOf(account);
    return feet && this.#lens.onPage(feet);
  }

  /** Turns the NPC to the player, and the camera to both; null when the talk is over. */
  emoteNpc(npc: string, emote: Emote): void {
    this.#residents.emote(npc, emote);
  }

  talkWith(npc: string | null): void {
    this.#residents.talking = npc;
    this.#lens.covered = npc === null ? 0 : DIALOGUE_SHARE;
  }

  /** Uses a thing, after walking up to it. */
  approach(thing: Thing): void {
    const isThere = thing.kind === 'portal' ? isInside(thing, this.#at) : inReach(thing, this.#at);
    if (isThere) this.#acts.use(thing);
    else this.steering.approach(thing, () => this.#acts.use(thing));
  }

  /** One animation frame: `now` and `ms` since the last one. `hint` is the key shown on what is near. */
  update(now: number, ms: number, hint: string): void {
    this.steering.update(this.#at, now);
    this.#place.frame(now);
    const before = this.#at;
    this.#at = this.#place.positionOf(this.#place.sessionId) ?? this.#at;
    // Carried off to elsewhere: the way that one was on is no way from there.
    if (Math.hypot(this.#at.x - before.x, this.#at.y - before.y) > LEAP) this.steering.halt();
    this.#lens.follow(this.#residents.between(this.#at), ms);
    this.bodies.update(now, this.#residents.names);
    this.#residents.update(this.#at, this.near?.kind === 'npc' ? this.near.id : null, hint, now);
    this.#signs.update(this.#at, this.near, hint);
    this.#locks.update();
    this.#layers.update(now);
    this.#exhibits.update();
    this.#light.update();
    this.#mark.update(this.steering.goal, now);
    const portal = this.#threshold.cross(this.#at);
    if (portal) this.#acts.cross(portal);
    if (now - this.#lookedRound > LOOK_ROUND_MS) this.#lookRound(now);
  }

  stop(): void {
    this.#clear();
    this.bodies.stop();
  }

  /** Takes away what belongs to this edition of the place. */
  #clear(): void {
    for (const part of [
      this.#pointer,
      this.#mark,
      this.#light,
      this.#signs,
      this.#locks,
      this.#exhibits,
      this.#residents,
      this.#layers,
    ])
      part.stop();
  }

  #lookRound(now: number): void {
    this.#lookedRound = now;
    const here = this.#things.filter((thing) => thing.isHere !== false);
    const things = byDistance(here, this.#at);
    this.near = things.find((thing) => inReach(thing, this.#at)) ?? null;
    this.#acts.near(things, this.#at);
  }
}
