import type { Parvis } from '../../../client-sdk/index.ts';
import { RefusalError } from '../../../client-sdk/index.ts';
import { distance, distanceTo } from '../../../rooms/reach.ts';
import { TILE } from '../../../schema/ground.ts';
import { REACH } from '../../../schema/protocol.ts';
import { LOCALES } from '../../../schema/words.ts';
import type { Checked } from '../../content/cross-check.ts';
import type { SceneFiles } from '../../content/scene-files.ts';
import { chanceOf } from './chance.ts';
import { Talk } from './talk.ts';
import { Tiles } from './tiles.ts';
import { type Kind, openTown } from './town.ts';
import { kindsFor } from './visitors.ts';
import { Words } from './words.ts';

/** How a simulation goes: which dice, how long at most, and who hears how far it is. */
interface Terms {
  readonly seed: number;
  /** In seconds. */
  readonly limit: number;
  progress(text: string): void;
}

/** What visitors got to. */
export interface Simulated {
  readonly visitors: number;
  /** In seconds. */
  readonly took: number;
  readonly tiles: Tiles;
  readonly words: Words;
  /** By name, whether somebody used it. */
  readonly portals: ReadonlyMap<string, boolean>;
  readonly npcs: ReadonlyMap<string, boolean>;
  readonly spots: ReadonlyMap<string, boolean>;
}

/** So many tiles are one visitor’s share. */
const SHARE = 22;
const MOST_WALKERS = 30;
/** Who walks: some must get into what is locked. */
const WALKERS: readonly Kind[] = [
  { locale: 'fr', account: true, role: 'moderator' },
  { locale: 'en', account: false },
  { locale: 'en', account: true },
];
/** One talks from nearer than one must: people move. */
const NEAR_NPC = REACH.npc * 0.75;

/** Lets visitors loose in the real room of a scene, all at once: they talk, roam, and leave by every door. */
export async function simulate(
  files: SceneFiles,
  scenesDir: string,
  one: Checked,
  all: ReadonlyMap<string, Checked>,
  terms: Terms,
): Promise<Simulated> {
  const { scene } = one;
  const began = performance.now();
  const off = () => performance.now() - began > terms.limit * 1000;
  const tiles = new Tiles(scene);
  const words = new Words(files, one);
  const [portals, npcs, spots] = [scene.portals, scene.npcs, scene.spots].map(
    (things) => new Map([...things.keys()].map((name) => [name, false])),
  ) as [Map<string, boolean>, Map<string, boolean>, Map<string, boolean>];
  const kinds = npcs.size > 0 ? kindsFor(files, one, all) : [];
  const walkers = Math.min(MOST_WALKERS, Math.max(WALKERS.length, Math.ceil(tiles.all.size / SHARE)));
  const town = await openTown(scenesDir, scene.id);
  const tell = () =>
    terms.progress(
      `${scene.id}: ${tiles.reached.size} of ${tiles.all.size} tiles, ${[...npcs.values()].filter(Boolean).length} of ${npcs.size} people`,
    );
  const timer = setInterval(tell, 250);

  // Guests become accounts on the way: what one has not seen by then, the next one sees.
  const guests = new Map(LOCALES.map((locale) => [locale, new Map<string, number>()]));
  const talkToAll = async (visitor: Parvis, { locale, account }: Kind, seed: number) => {
    const taken = account ? undefined : guests.get(locale);
    const talk = new Talk(town, words, chanceOf(seed), taken ?? new Map());
    for (const npc of npcs.keys()) {
      const near = (at: { x: number; y: number }) => {
        const stand = visitor.place?.state.npcs.get(npc);
        return stand !== undefined && distance(stand, at) <= NEAR_NPC;
      };
      if (!(await tiles.walkNear(visitor, near, off))) continue;
      try {
        await talk.exhaust(visitor, npc, off);
        npcs.set(npc, true);
      } catch (error) {
        if (!(error instanceof RefusalError)) throw error;
      }
      if (visitor.place?.id !== scene.id) return;
    }
  };
  const leaveBy = async (portal: string) => {
    const area = scene.portals.get(portal);
    if (!area) return;
    const visitor = await town.visit({ locale: 'en', account: true, role: 'moderator' });
    const inside = ({ x, y }: { x: number; y: number }) => distanceTo(area, { x, y }) <= TILE / 2;
    if (!(await tiles.walkNear(visitor, inside, off))) return;
    try {
      await visitor.place?.settle();
      const { id } = await visitor.travel(portal);
      portals.set(portal, id === scene.shape.portals[portal]?.to.scene);
    } catch (error) {
      // A door that asks for what he has not got is there all the same.
      if (error instanceof RefusalError && error.code.startsWith('portal.'))
        portals.set(portal, error.code !== 'portal.too_far');
      else throw error;
    }
  };
  const converse = async (kind: Kind, index: number) => talkToAll(await town.visit(kind), kind, terms.seed + index);
  const wander = async (index: number) => {
    const kind = WALKERS[index % WALKERS.length];
    if (kind) await tiles.roam(await town.visit(kind), String(index), off);
  };

  try {
    await Promise.all([
      ...kinds.map(converse),
      ...Array.from({ length: walkers }, (_, index) => wander(index)),
      ...[...portals.keys()].map(leaveBy),
    ]);
    for (const [name, area] of scene.spots)
      spots.set(
        name,
        tiles.some((middle) => distanceTo(area, middle) <= REACH.spot),
      );
    return {
      visitors: kinds.length + walkers + portals.size,
      took: (performance.now() - began) / 1000,
      tiles,
      words,
      portals,
      npcs,
      spots,
    };
  } finally {
    clearInterval(timer);
    await town.close();
  }
}
