import { type Client, ClientState, Protocol, SchemaSerializer } from '@colyseus/core';
import { $changes, type ChangeTree } from '@colyseus/schema';
import { Player, type SceneState } from '../../schema/state.ts';
import { type Audience, Audiences, type Walked } from './audience.ts';
import type { Body } from './body.ts';
import { Census } from './census.ts';
import { Page } from './page.ts';
import { Desk } from './post.ts';
import type { Frame, Quarter } from './quarter.ts';
import { CROWD_RULES, type CrowdRules } from './rules.ts';
import { due, tellAll, tellCrowd, tellDifference, tellMore, whole } from './telling.ts';
import { Town } from './town.ts';
import { ACK_AT, type Pen, plainHead, players, timedHead } from './wire.ts';

/** When the patch was made, in ms since the room opened: what comes before it on the wire, with the acknowledgement. */
interface Timing {
  readonly sNow: number;
}

const NOTHING = new Uint8Array(0);

/**
 * Tells every client of the players around him, in frames that any Colyseus SDK decodes. What changed is written once a
 * tick, whoever it is for: a run for each body, a frame for each quarter of the scene, and by itself only what is
 * different for one client. It takes the place of SchemaSerializer, which writes a view for each client, or everybody for
 * everybody. docs/performance.md says how, and with which figures.
 */
export class CrowdSerializer extends SchemaSerializer<SceneState> {
  readonly #rules: CrowdRules;
  readonly #audiences: Audiences;
  readonly #desk = new Desk();
  #census!: Census;
  #town!: Town;
  #page!: Page;
  /** What every patch of the tick begins with, and the frame that is being written for one client. */
  readonly #headFrame: Frame = { from: 0, to: 0 };
  readonly #own: Frame = { from: 0, to: 0 };
  /** The state that is the same for everybody, whole, until a patch changes it. */
  #shared: Uint8Array | null = null;
  /** Something else than the players changed in this tick. */
  #sharedChanges = false;
  /** Bodies with changes of which those who see them from afar were not told; kept only while it is crowded somewhere. */
  readonly #owing = new Set<Body>();

  /** `courseOf` says up to which of its ticks a client's body has walked. */
  constructor(courseOf: (client: Client) => Walked, rules: CrowdRules = CROWD_RULES) {
    super();
    this.#audiences = new Audiences(courseOf);
    this.#rules = rules;
  }

  override reset(state: SceneState): void {
    super.reset(state);
    this.#census = new Census(state.players);
    this.#town = new Town(this.#rules);
    this.#shared = null;
    this.#owing.clear();
    const pen: Pen = {
      encoder: this.encoder,
      census: this.#census,
      playersField: fieldOf(state, 'players'),
      moreField: fieldOf(state, 'more'),
      steps: bitsOf('x', 'y'),
      gait: bitsOf('x', 'y', 'dir', 'moving'),
    };
    this.#page = new Page(pen);
  }

  override getFullState(client?: Client, timing?: Timing): Uint8Array {
    if (!client) return super.getFullState();
    const page = this.#page;
    const from = page.offset;
    this.#wholeFor(client, timing);
    const whole = Buffer.from(page.buffer.subarray(from, page.offset));
    if (timing) whole.writeUInt32LE(this.#audiences.of(client).walked.tick >>> 0, ACK_AT);
    return whole;
  }

  override applyPatches(clients: Client[], _state?: unknown, timing?: Timing): boolean {
    const page = this.#page;
    page.turn();
    const changed = this.encoder.hasChanges;
    const stirred = this.#look();
    const shared = this.#sharedChanges ? this.encoder.encode({ offset: 1 }).slice(1) : NOTHING;
    if (this.#sharedChanges) this.#shared = null;
    for (const body of stirred) this.#town.stir(body);
    this.#town.wake(page.tick);
    for (const quarter of this.#town.stirred) page.stirred(quarter);
    this.#owe(stirred);
    const head = this.#headFrame;
    head.from = page.offset;
    this.#head(Protocol.ROOM_STATE_PATCH, timing);
    page.add(shared);
    head.to = page.offset;
    for (const client of clients) if (client.state === ClientState.JOINED) this.#tell(client, head, timing);
    this.#settleDebts();
    this.#town.rest();
    this.encoder.discardChanges();
    return changed;
  }

  /** Takes up who came, went and changed; returns those with something new. */
  #look(): Body[] {
    const census = this.#census;
    census.look();
    const stirred: Body[] = [];
    const moved: Body[] = [];
    this.#sharedChanges = false;
    for (let node = this.encoder.root.changes.next; node; node = node.next) {
      const body = census.changed(node.changeTree);
      if (body === undefined) this.#sharedChanges ||= node.changeTree !== census.tree;
      else if (node.changeTree.has()) {
        stirred.push(body);
        if (body.quarter && !body.quarter.holds(body)) moved.push(body);
      }
    }
    this.#town.settle(census.came, census.left, moved, this.#page);
    // Colyseus counts references to what it has let go of for ever.
    for (const { refId } of census.left) delete this.encoder.root.refCount[refId];
    census.came.length = 0;
    census.left.length = 0;
    return stirred;
  }

  #tell(client: Client, head: Frame, timing: Timing | undefined): void {
    const audience = this.#audiences.of(client);
    if (this.#audiences.isBehind(audience)) return;
    const page = this.#page;
    const quarter = this.#audiences.seat(audience, this.#census)?.quarter ?? null;
    if (audience.told === null && quarter && !audience.behind) {
      if (quarter.frame.to === 0) this.#draw(quarter, head);
      this.#send(audience, quarter.frame, head, timing);
      return;
    }
    const frame = this.#own;
    frame.from = page.offset;
    if (audience.behind) this.#wholeFor(client, timing);
    else {
      page.again(head.from, head.to);
      if (quarter?.crowded) tellCrowd(page, audience, quarter, this.#rules);
      else tellDifference(page, audience, quarter);
    }
    frame.to = page.offset;
    this.#send(audience, frame, head, timing);
  }

  /** Writes the frame for everybody who looks on from a quarter. */
  #draw(quarter: Quarter, head: Frame): void {
    const page = this.#page;
    quarter.frame.from = page.offset;
    page.again(head.from, head.to);
    tellAll(page, quarter);
    quarter.frame.to = page.offset;
    this.#town.touch(quarter);
  }

  /** Writes the whole state as one client is to know it. */
  #wholeFor(client: Client, timing: Timing | undefined): void {
    const page = this.#page;
    const audience = this.#audiences.of(client);
    this.#census.look();
    const own = this.#audiences.seat(audience, this.#census);
    this.#head(Protocol.ROOM_STATE, timing);
    page.add(this.#sharedState());
    page.put(players, page.pen, null);
    audience.behind = false;
    const quarter = own && this.#town.quarterAt(own);
    const crowded = quarter?.crowded ?? false;
    audience.told = own && quarter ? whole(own, quarter, this.#rules) : [];
    audience.near = crowded ? Math.min(this.#rules.near, audience.told.length) : 0;
    audience.chooseAt = 0;
    for (const body of audience.told) page.introduce(body, body.tree.has());
    tellMore(page, audience, crowded && quarter ? Math.max(0, quarter.crowd - audience.told.length) : 0);
  }

  /** Everything but the players, whole. It may be a patch old: the patch comes next. */
  #sharedState(): Uint8Array {
    if (!this.#shared) {
      const it = { offset: 1 };
      const all = this.encoder.encodeAll(it, this.fullEncodeBuffer);
      if (all.buffer !== this.fullEncodeBuffer.buffer) this.fullEncodeBuffer = new Uint8Array(all.buffer);
      this.#shared = all.slice(1, it.offset);
    }
    return this.#shared;
  }

  /** Keeps in mind what those will have to be told who see from afar. */
  #owe(stirred: readonly Body[]): void {
    if (!this.#town.crowded) return;
    for (const body of stirred) {
      body.owed |= body.tree.dirtyLow;
      this.#owing.add(body);
    }
  }

  #settleDebts(): void {
    for (const body of this.#owing)
      if (due(body, this.#page.tick, this.#rules)) {
        body.owed = 0;
        this.#owing.delete(body);
      }
  }

  #head(code: number, timing: Timing | undefined): void {
    const page = this.#page;
    page.put(timing ? timedHead : plainHead, code, timing?.sNow ?? 0);
  }

  /** Sends a frame, unless it says nothing; with a time it always does. */
  #send(audience: Audience, { from, to }: Frame, head: Frame, timing: Timing | undefined): void {
    if (timing === undefined && head.to - head.from <= 1 && to - from <= 1) return;
    this.#desk.post(audience, this.#page.buffer, from, to, audience.walked.tick >>> 0, timing ? ACK_AT : 0);
  }
}

function bitsOf(...names: string[]): number {
  const player = new Player();
  return names.reduce((bits, name) => bits | (1 << fieldOf(player, name)), 0);
}

function fieldOf(state: SceneState | Player, name: string): number {
  return (state[$changes] as ChangeTree).encDescriptor.names.indexOf(name);
}
