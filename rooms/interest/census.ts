import { $changes, $getByIndex, type ChangeTree, type MapSchema } from '@colyseus/schema';
import type { Player } from '../../schema/state.ts';
import { Body } from './body.ts';

/** Where the changes of a player carry his body: it is asked for at every change. */
const BODY = Symbol('body');

interface Marked {
  [BODY]?: Body | undefined;
}

/** Keeps a body for every player of the synced map, from the changes that the map itself records between two patches. */
export class Census {
  readonly players: MapSchema<Player>;
  readonly tree: ChangeTree;
  /** Who came and went since they were last taken up. */
  readonly came: Body[] = [];
  readonly left: Body[] = [];
  readonly #byIndex = new Map<number, Body>();

  constructor(players: MapSchema<Player>) {
    this.players = players;
    this.tree = players[$changes];
    for (const key of players.keys()) this.#look(players._collectionIndexes[key] ?? 0);
  }

  get bodies(): Iterable<Body> {
    return this.#byIndex.values();
  }

  bodyOf(key: string): Body | undefined {
    const player = this.players.get(key);
    return player && this.changed(player[$changes] as ChangeTree);
  }

  /** Whose changes those are, if they are a player's. */
  changed(tree: ChangeTree): Body | undefined {
    return (tree as Marked)[BODY];
  }

  /** Reads what changed in the map; may be called any number of times before the changes are discarded. */
  look(): void {
    if (!this.tree.has()) return;
    let cleared = false;
    const touched: number[] = [];
    this.tree.forEach((index) => {
      if (index < 0) cleared = true;
      else touched.push(index);
    });
    // After a clear the numbers begin again: everybody is looked at.
    if (cleared) touched.push(...this.#byIndex.keys());
    for (const index of touched) this.#miss(index);
    for (const index of touched) this.#look(index);
  }

  #miss(index: number): void {
    const body = this.#byIndex.get(index);
    if (!body || this.#playerAt(index) === body.player) return;
    body.gone = true;
    this.#byIndex.delete(index);
    (body.tree as Marked)[BODY] = undefined;
    const early = body.quarter ? -1 : this.came.indexOf(body);
    if (early >= 0) this.came.splice(early, 1);
    else this.left.push(body);
  }

  #look(index: number): void {
    const player = this.#playerAt(index);
    if (!player || this.#byIndex.has(index)) return;
    const key = this.players.$indexes.get(index) ?? '';
    const body = new Body(player, key, index);
    this.#byIndex.set(index, body);
    (body.tree as Marked)[BODY] = body;
    this.came.push(body);
  }

  #playerAt(index: number): Player | undefined {
    return this.players[$getByIndex](index) as Player | undefined;
  }
}
