import { fits } from '../../schema/motion.ts';
import { type NpcShape, type Post, postOf } from '../../schema/scene/npc.ts';
import { Npc } from '../../schema/state.ts';
import type { Occupant } from '../occupant.ts';
import { distance } from '../reach.ts';
import type { Scene, Stand } from '../services.ts';
import { along, type Dice, NPC_PASSES, type Route, stay, wander } from './routes.ts';
import { Walker } from './walker.ts';

/** So far back a client may draw him, in ms. */
const DRAWN_BEHIND_MS = 400;
/** Who has to leave waits so long for a talk to end, in ms. */
const PATIENCE_MS = 60_000;

/** What an NPC does; or where he was put, and stays. */
export type Posting = Post & { readonly put?: Stand };

/** What an NPC does at a time of day (minutes since midnight); null while he is away. Who was put somewhere does that alone. */
export function postAt(scene: Scene, id: string, minutes: number, put?: Stand): Posting | null {
  const shape = scene.shape.npcs[id];
  if (!shape || !scene.npcs.has(id)) return null;
  return put && fits(scene.ground, put.x, put.y, NPC_PASSES) ? { put } : postOf(shape, minutes);
}

/** An NPC who is in the scene: his walk, who talks to him, and what everybody is told of him. */
export class Resident {
  readonly synced = new Npc();
  #walker: Walker;
  readonly #company = new Set<Occupant>();
  #post: string;
  /** Since when he would be away if nobody talked to him, in ms of the room's clock. */
  #leaving: number | null = null;

  constructor(scene: Scene, id: string, post: Posting, now: number) {
    const stand = placeOf(scene, id, post);
    this.#post = JSON.stringify(post);
    this.#walker = new Walker(stand, scene.ground, routeOf(scene, id, post), post.moves?.speed ?? HURRY, now);
    this.introduce(scene.shape.npcs[id]);
    this.#tell();
  }

  /** Takes over his name and looks. */
  introduce(shape: NpcShape | undefined): void {
    if (shape) this.synced.assign({ character: shape.character, nameFr: shape.name.fr, nameEn: shape.name.en });
  }

  /** He does that from now on, from where he is; `anew` when the ground or the ways may have changed. Who stands in a wall then is put in his place. */
  take(scene: Scene, id: string, post: Posting, now: number, anew = false): void {
    this.#leaving = null;
    const name = JSON.stringify(post);
    if (name === this.#post && !anew) return;
    this.#post = name;
    const { x, y } = this.#walker.at(now);
    const route = routeOf(scene, id, post);
    const speed = post.moves?.speed ?? HURRY;
    if (!post.put && fits(scene.ground, x, y, NPC_PASSES)) this.#walker.follow(route, speed, scene.ground, now);
    else this.#walker = new Walker(placeOf(scene, id, post), scene.ground, route, speed, now);
    this.#tell();
  }

  /** Whether he has left, now that he ought to: a talk is waited for, but not for ever. */
  leaves(now: number): boolean {
    this.#leaving ??= now;
    return this.#company.size === 0 || now - this.#leaving >= PATIENCE_MS;
  }

  advance(now: number, dice: Dice): void {
    if (this.#walker.advance(now, dice)) this.#tell();
  }

  isNear(who: Occupant, pixels: number, now: number): boolean {
    return [now, now - DRAWN_BEHIND_MS].some((then) => distance(who.player, this.#walker.at(then)) <= pixels);
  }

  attend(who: Occupant, now: number): void {
    this.#company.add(who);
    this.#walker.attend(who.player, now);
    this.#tell();
  }

  letGo(who: Occupant, now: number): void {
    if (this.#company.delete(who) && this.#company.size === 0) this.#walker.letGo(now);
  }

  #tell(): void {
    this.synced.assign({ ...this.#walker.leg, dir: this.#walker.dir });
  }
}

/** Who goes to his place walks at this speed, in pixels a second. */
const HURRY = 70;

/** Where he begins. */
function placeOf(scene: Scene, id: string, { at, put }: Posting): Stand {
  if (put) return put;
  const other = at === undefined ? undefined : scene.paths.get(at);
  const own = scene.npcs.get(id) ?? { x: 0, y: 0, dir: 0 };
  return other?.kind === 'point' ? other : own;
}

function routeOf(scene: Scene, id: string, post: Posting): Route {
  const { moves } = post;
  const trace = moves && scene.paths.get(moves.kind === 'path' ? moves.path : moves.within);
  if (trace?.kind === 'line') return along(trace.points, (moves?.pause ?? 0) * 1000);
  if (trace?.kind === 'area') return wander(trace, scene.ground, (moves?.pause ?? 0) * 1000);
  return stay(placeOf(scene, id, post));
}
