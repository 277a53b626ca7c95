import { REACH } from '../../schema/protocol.ts';
import { Refusal } from '../../schema/refusals.ts';
import { placesOn } from '../../schema/scene/zones/wall-places.ts';
import { Exhibit } from '../../schema/state.ts';
import { Feature } from '../feature.ts';
import type { Occupant } from '../occupant.ts';
import { distanceTo } from '../reach.ts';
import type { Hung } from '../services.ts';

/** Pictures on the walls: what hangs is durable, and every room of the scene learns of it from the feed. */
export class ExhibitsFeature extends Feature {
  override messages = {
    'exhibit.hang': this.answer('exhibit.hang', async (who, { asset, spot, title }) => {
      this.#reach(who, spot);
      const places = this.#placesOf(spot);
      const isWall = places.length > 1 || places[0] !== spot;
      for (const place of places)
        try {
          return { id: await this.#hang(who, { asset, spot: place, title }) };
        } catch (error) {
          const isTaken = error instanceof Refusal && error.code === 'spot.taken';
          if (!isTaken || !isWall) throw error;
        }
      throw new Refusal('wall.full');
    }),
    'exhibit.remove': this.answer('exhibit.remove', async (who, { spot }) => {
      this.#reach(who, spot);
      await this.room.services.exhibits.remove(who.identity, { scene: this.room.scene.id, spot });
      return {};
    }),
  };

  override async opened(): Promise<void> {
    const { services, scene, state } = this.room;
    // Facts that arrive while the walls are read are applied after what was read.
    let late: (() => void)[] | null = [];
    const apply = (change: () => void) => (late ? late.push(change) : change());
    this.room.until(
      services.feed.hear('exhibit.hung', (hung) => {
        if (hung.scene === scene.id) apply(() => this.#show(hung));
      }),
    );
    this.room.until(
      services.feed.hear('exhibit.removed', (gone) => {
        if (gone.scene === scene.id) apply(() => state.exhibits.delete(gone.spot));
      }),
    );
    this.room.until(
      services.feed.hear('account.changed', ({ id, name }) =>
        apply(() => {
          for (const exhibit of state.exhibits.values()) if (exhibit.account === id) exhibit.by = name;
        }),
      ),
    );
    for (const hung of await services.exhibits.inScene(scene.id)) this.#show(hung);
    for (const change of late) change();
    late = null;
  }

  #reach(who: Occupant, spot: string): void {
    this.room.require('exhibits');
    const { spots, zones } = this.room.scene;
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

  async #hang(who: Occupant, what: { asset: string; spot: string; title: string }): Promise<string> {
    const { services, scene, state } = this.room;
    if (state.exhibits.has(what.spot)) throw new Refusal('spot.taken');
    return (await services.exhibits.hang(who.identity, { scene: scene.id, ...what })).id;
  }

  #show(hung: Hung): void {
    const { id, spot, title, by, account, url, thumbUrl, width, height } = hung;
    if (!this.room.scene.spots.has(spot)) return;
    this.room.state.exhibits.set(spot, new Exhibit().assign({ id, title, by, account, url, thumbUrl, width, height }));
  }
}
