import type { Clock, Identity } from '../../rooms/services.ts';
import { isPutAway } from '../../schema/exhibitions.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Exhibit } from '../records/exhibit.ts';
import type { Store } from '../store/store.ts';
import type { Curators, Walls } from './curators.ts';
import type { Piece } from './exhibit-views.ts';
import { mayKnow } from './scenario-seats.ts';

/** `waiting`: a curator has not seen it; `closed`: its exhibition is not open. */
export type State = 'shown' | 'waiting' | 'closed';

/** Who sees what of the things that hang. */
export interface Sight {
  /** What of a scene is in which state. */
  states(scene: string, exhibits: readonly Exhibit[]): Promise<(exhibit: Exhibit) => State>;
  /** Whether somebody looks after a scene: a curator of it, or staff. */
  curates(by: Identity | undefined, scene: string): Promise<boolean>;
  /** What somebody may see; refuses `exhibit.unknown` for all else. */
  find(by: Identity | undefined, id: string): Promise<Piece & { readonly state: State; readonly curates: boolean }>;
  /** With their uploads; what has lost its own is left out. */
  pieces(exhibits: readonly Exhibit[]): Promise<Piece[]>;
}

interface Needs {
  readonly store: Pick<Store, 'exhibits' | 'assets' | 'exhibitions' | 'scenarioPlayers'>;
  readonly clock: Clock;
  readonly walls: Walls;
  readonly curators: Pick<Curators, 'is' | 'may'>;
}

export function sight({ store, clock, walls, curators }: Needs): Sight {
  /** A scene that is gone shows nothing, and curates nothing. */
  function isCurated(scene: string): boolean {
    try {
      return walls.of(scene).curated;
    } catch (error) {
      if (error instanceof Refusal) return true;
      throw error;
    }
  }

  const states: Sight['states'] = async (scene, exhibits) => {
    if (exhibits.length === 0) return () => 'shown';
    const [curated, showings] = [isCurated(scene), await store.exhibitions.find({ where: { scene } })];
    const now = clock.now();
    return ({ id, state }) =>
      curated && state === 'waiting' ? 'waiting' : isPutAway(id, showings, now) ? 'closed' : 'shown';
  };

  const curates: Sight['curates'] = async (by, scene) =>
    by !== undefined && curators.may(by, await curators.is(by.id, scene));

  const pieces: Sight['pieces'] = async (exhibits) => {
    const wanted = exhibits.map(({ asset }) => asset).filter((asset) => asset !== '');
    const found = wanted.length > 0 ? await store.assets.find({ where: { id: { in: wanted } } }) : [];
    const byId = new Map(found.map((asset) => [asset.id, asset]));
    return exhibits.flatMap((exhibit) => {
      const asset = byId.get(exhibit.asset);
      return asset || exhibit.kind === 'link' ? [{ exhibit, asset }] : [];
    });
  };

  return {
    states,
    curates,
    pieces,
    async find(by, id) {
      const exhibit = await store.exhibits.get(id);
      const [piece] = exhibit ? await pieces([exhibit]) : [];
      if (!exhibit || !piece || !(await mayKnow(store, by, exhibit.scene))) throw new Refusal('exhibit.unknown');
      const [stateOf, isCurator] = await Promise.all([states(exhibit.scene, [exhibit]), curates(by, exhibit.scene)]);
      const state = stateOf(exhibit);
      if (state !== 'shown' && !isCurator && by?.id !== exhibit.account) throw new Refusal('exhibit.unknown');
      return { ...piece, state, curates: isCurator };
    },
  };
}
