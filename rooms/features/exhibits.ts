import { isOn, nextTurn } from '../../schema/exhibitions.ts';
import type { UnseenExhibits } from '../../schema/messages/exhibits.ts';
import { REACH } from '../../schema/protocol.ts';
import { Refusal } from '../../schema/refusals.ts';
import { placesOn } from '../../schema/scene/zones/wall-places.ts';
import { Exhibit, Exhibition } from '../../schema/state.ts';
import type { Exhibition as Announced, Hanging, Hung } from '../exhibit-services.ts';
import { seenOn, unseenOn, type Walls } from '../exhibit-wall.ts';
import { Feature } from '../feature.ts';
import type { Occupant } from '../occupant.ts';
import { distanceTo } from '../reach.ts';

/** How often the room looks at the clock, in ms: exhibitions open and close no later than that. */
const LOOK_EVERY_MS = 250;
/** On a wall with more places, the next is tried. */
const TAKEN: readonly string[] = ['spot.taken', 'spot.waiting'];

/**
 * What hangs on the walls. It is durable, and every room of the scene learns of it from the feed. What waits for a curator,
 * or belongs to an exhibition that is not open, is never in the state: its owner, the curators and the staff are told.
 */
export class ExhibitsFeature extends Feature {
  readonly #hung = new Map<string, Hung>();
  #exhibitions: readonly Announced[] = [];
  #curators: ReadonlySet<string> = new Set();
  /** Only the last reading counts. */
  #reading = 0;
  /** When an exhibition opens or closes next, in ms since 1970. */
  #turn = Number.POSITIVE_INFINITY;
  /** What each was told last. */
  readonly #told = new WeakMap<Occupant, string>();

  override messages = {
    'exhibit.hang': this.answer('exhibit.hang', async (who, { spot, ...what }) => {
      this.#reach(who, spot);
      const places = this.#placesOf(spot);
      const isWall = places.length > 1 || places[0] !== spot;
      for (const place of places)
        try {
          const { id, state } = await this.#hang(who, { ...what, spot: place });
          return { id, state };
        } catch (error) {
          const isTaken = error instanceof Refusal && TAKEN.includes(error.code);
          if (!isTaken || !isWall) throw error;
        }
      throw new Refusal('wall.full');
    }),
    'exhibit.remove': this.answer('exhibit.remove', async (who, { spot }) => {
      this.#reach(who, spot);
      await this.room.services.exhibits.remove(who.identity, { scene: this.room.scene.id, spot });
      return {};
    }),
    'exhibit.unseen': this.answer('exhibit.unseen', (who) => {
      const unseen = this.#unseenBy(who);
      this.#told.set(who, JSON.stringify(unseen));
      return unseen;
    }),
  };

  /** The scene of which this room shows what hangs: a preview shows that of the scene it is of. */
  get #home(): string {
    const { id, preview } = this.room.scene;
    return preview?.of ?? id;
  }

  override async opened(): Promise<void> {
    const { services } = this.room;
    // Facts that arrive while the walls are read are applied after what was read.
    let late: (() => void)[] | null = [];
    const apply = (change: () => void, isSeen = true) => {
      if (late) return void late.push(change);
      change();
      if (isSeen) this.#look();
    };
    this.#hear(apply);
    const [hung] = await Promise.all([services.exhibits.inScene(this.#home), this.#readAround()]);
    for (const one of hung) this.#hung.set(one.spot, one);
    for (const change of late) change();
    late = null;
    this.#look();
    this.room.clock.setInterval(() => {
      if (this.room.services.clock.now() >= this.#turn) this.#look();
    }, LOOK_EVERY_MS);
  }

  override rebuilt(): void {
    this.#look();
  }

  #hear(apply: (change: () => void, isSeen?: boolean) => void): void {
    const { feed } = this.room.services;
    const isHere = ({ scene }: { scene: string }) => scene === this.#home;
    const stops = [
      feed.hear('exhibit.hung', (hung) => {
        if (isHere(hung)) apply(() => this.#hung.set(hung.spot, hung));
      }),
      feed.hear('exhibit.removed', (gone) => {
        if (isHere(gone)) apply(() => this.#hung.delete(gone.spot));
      }),
      feed.hear('exhibit.liked', (liked) => {
        if (isHere(liked)) apply(() => this.#like(liked), false);
      }),
      feed.hear('account.changed', ({ id, name }) => {
        const isOfHere = [...this.room.occupants.values()].some(({ identity }) => identity.id === id);
        apply(() => this.#sign(id, name), isOfHere || [...this.#hung.values()].some(({ account }) => account === id));
      }),
      feed.hear('curator.changed', async (changed) => {
        if (isHere(changed)) await this.#readAgain();
      }),
      // Who leads a scenario looks after what hangs in it.
      feed.hear('scenario.changed', async ({ id }) => {
        if (id === this.room.scene.scenario) await this.#readAgain();
      }),
      feed.hear('exhibitions.changed', async (changed) => {
        if (isHere(changed)) await this.#readAgain();
      }),
    ];
    for (const stop of stops) this.room.until(stop);
  }

  async #readAround(): Promise<void> {
    const { services } = this.room;
    const reading = ++this.#reading;
    const [exhibitions, curators] = await Promise.all([
      services.exhibitions.inScene(this.#home),
      services.curators.inScene(this.#home),
    ]);
    if (reading !== this.#reading) return;
    this.#exhibitions = exhibitions;
    this.#curators = new Set(curators);
  }

  async #readAgain(): Promise<void> {
    await this.#readAround();
    this.#look();
  }

  #reach(who: Occupant, spot: string): void {
    this.room.require('exhibits');
    const { spots, zones, preview } = this.room.scene;
    // One looks at a preview; nothing is changed from there.
    if (preview) throw new Refusal('scene.feature');
    const wall = zones.get(spot);
    const area = wall?.kind === 'exhibit-wall' ? wall : spots.get(spot);
    if (!area) throw new Refusal('spot.unknown');
    if (distanceTo(area, who.player) > REACH.spot) throw new Refusal('spot.too_far');
  }

  /** On a wall of exhibits: all its places, the next free one is taken. Else the spot itself. */
  #placesOf(asked: string): string[] {
    const wall = this.room.scene.zones.get(asked);
    return wall?.kind === 'exhibit-wall' ? placesOn(wall).map(({ id }) => id) : [asked];
  }

  #hang(who: Occupant, what: Omit<Hanging, 'scene'>): Promise<Hung> {
    const { services, scene, state } = this.room;
    if (state.exhibits.has(what.spot)) throw new Refusal('spot.taken');
    if (this.#hung.has(what.spot)) throw new Refusal('spot.waiting');
    return services.exhibits.hang(who.identity, { ...what, scene: scene.id });
  }

  #like({ id, spot, likes }: { id: string; spot: string; likes: number }): void {
    const one = this.#hung.get(spot);
    if (one?.id !== id) return;
    this.#hung.set(spot, { ...one, likes });
    const shown = this.room.state.exhibits.get(spot);
    if (shown?.id === id) shown.likes = likes;
  }

  #sign(account: string, by: string): void {
    for (const [spot, one] of this.#hung) if (one.account === account) this.#hung.set(spot, { ...one, by });
  }

  get #walls(): Walls {
    const { services, scene } = this.room;
    return {
      hung: this.#hung,
      showings: this.#exhibitions,
      curated: scene.shape.curated ?? false,
      now: services.clock.now(),
      has: (spot) => scene.spots.has(spot),
    };
  }

  /** Brings the state to what everybody may see now, and tells those who see more. */
  #look(): void {
    const { state, occupants } = this.room;
    const walls = this.#walls;
    const seen = seenOn(walls);
    this.#turn = nextTurn(this.#exhibitions, walls.now);
    for (const [spot, { id }] of [...state.exhibits.entries()])
      if (seen.get(spot)?.id !== id) state.exhibits.delete(spot);
    for (const [spot, one] of seen) {
      const { id, kind, title, by, thumbUrl, likes } = one;
      const shown = state.exhibits.get(spot);
      if (!shown) state.exhibits.set(spot, new Exhibit().assign({ id, kind, title, by, thumbUrl, likes }));
      else if (shown.by !== by) shown.by = by;
    }
    const open = this.#exhibitions.filter((one) => isOn(one, walls.now));
    for (const id of [...state.exhibitions.keys()])
      if (!open.some((one) => one.id === id)) state.exhibitions.delete(id);
    for (const { id, title, until } of open) {
      const told = state.exhibitions.get(id);
      if (!told) state.exhibitions.set(id, new Exhibition().assign({ title, until }));
      else if (told.title !== title || told.until !== until) told.assign({ title, until });
    }
    const unseen = unseenOn(walls);
    for (const who of occupants.values()) this.#tell(who, unseen);
  }

  #unseenBy({ identity }: Occupant, unseen = unseenOn(this.#walls)): UnseenExhibits {
    const curator = this.room.services.curators.may(identity, this.#curators.has(identity.id));
    const his = unseen.filter(({ account }) => curator || account === identity.id);
    return { curator, exhibits: his.map(({ account, ...one }) => one) };
  }

  /** Whoever has not asked yet is told when he does. */
  #tell(who: Occupant, all: ReturnType<typeof unseenOn>): void {
    const before = this.#told.get(who);
    if (before === undefined) return;
    const unseen = this.#unseenBy(who, all);
    const now = JSON.stringify(unseen);
    if (now === before) return;
    this.#told.set(who, now);
    this.room.tell(who, 'exhibit.unseen', unseen);
  }
}
