import type { Parvis } from '../../../client-sdk/index.ts';
import { RefusalError } from '../../../client-sdk/index.ts';
import { distance, distanceTo } from '../../../rooms/reach.ts';
import type { Scene } from '../../../rooms/services.ts';
import { TILE } from '../../../schema/ground.ts';
import { REACH } from '../../../schema/protocol.ts';
import { LOCALES } from '../../../schema/words.ts';
import type { Checked } from '../../content/cross-check.ts';
import type { SceneFiles } from '../../content/scene-files.ts';
import { chanceOf } from './chance.ts';
import { hourOf, timeAt } from './moments.ts';
import { Talk } from './talk.ts';
import { Tiles } from './tiles.ts';
import { type Kind, openTown } from './town.ts';
import { kindsFor } from './visitors.ts';
import { Words } from './words.ts';

/** How a simulation goes: which dice, how long at most, and who hears how far it is. */
interface Terms {
  readonly seed: number;
  /** In seconds, at each moment. */
  readonly limit: number;
  /** When visitors come: dates and times. They are spared those that have nothing new for them. */
  readonly moments: readonly string[];
  progress(text: string): void;
}

/** What visitors got to. */
export interface Simulated {
  readonly visitors: number;
  /** Those of the moments at which they came. */
  readonly moments: readonly string[];
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
/** How often somebody is looked for: he may walk on, or others be in the way. */
const TRIES = 3;

/** What there is to be got to in a scene, and what was, by all who came until now. */
interface Found {
  readonly tiles: Tiles;
  readonly words: Words;
  readonly portals: Map<string, boolean>;
  readonly npcs: Map<string, boolean>;
}

/** Lets visitors loose in the real room of a scene, moment after moment, as long as there is something left to be found. */
export async function simulate(
  files: SceneFiles,
  scenesDir: string,
  one: Checked,
  all: ReadonlyMap<string, Checked>,
  terms: Terms,
): Promise<Simulated> {
  const { scene } = one;
  const began = performance.now();
  const [portals, npcs] = [scene.portals, scene.npcs].map(
    (things) => new Map([...things.keys()].map((name) => [name, false])),
  ) as [Map<string, boolean>, Map<string, boolean>];
  const found = { tiles: new Tiles(scene), words: new Words(files, one), portals, npcs };
  const kinds = npcs.size > 0 ? kindsFor(files, one, all) : [];
  const moments: string[] = [];
  let visitors = 0;
  for (const moment of terms.moments) {
    if (moments.length > 0 && isAll(found)) break;
    visitors += await visit(scenesDir, scene, kinds, found, { ...terms, moment });
    moments.push(moment);
  }
  const spots = new Map(
    [...scene.spots].map(([name, area]) => [
      name,
      found.tiles.some((middle) => distanceTo(area, middle) <= REACH.spot),
    ]),
  );
  return { ...found, spots, visitors, moments, took: (performance.now() - began) / 1000 };
}

/** Whether nothing is left that another hour might have. */
function isAll({ words, portals, npcs }: Found): boolean {
  const isTold = words.told.every(
    ({ knots, choices, reached }) => reached.knots.size >= knots.length && reached.choices.size >= choices.size,
  );
  return isTold && [...portals.values(), ...npcs.values()].every(Boolean);
}

/** Visitors at one moment, all at once: they talk, roam, and leave by every door. Gives how many came. */
async function visit(
  scenesDir: string,
  scene: Scene,
  kinds: readonly Kind[],
  { tiles, words, portals, npcs }: Found,
  { seed, limit, moment, progress }: Terms & { readonly moment: string },
): Promise<number> {
  const began = performance.now();
  const off = () => performance.now() - began > limit * 1000;
  const isNew = tiles.never.length > 0;
  const walkers = isNew ? Math.min(MOST_WALKERS, Math.max(WALKERS.length, Math.ceil(tiles.all.size / SHARE))) : 0;
  const doors = [...portals].flatMap(([name, isUsed]) => (isUsed ? [] : [name]));
  const town = await openTown(scenesDir, scene.id, timeAt(moment));
  const tell = () =>
    progress(
      `${scene.id} at ${hourOf(moment)}: ${tiles.reached.size} of ${tiles.all.size} tiles, ${[...npcs.values()].filter(Boolean).length} of ${npcs.size} people`,
    );
  const timer = setInterval(tell, 250);

  // Guests become accounts on the way: what one has not seen by then, the next one sees.
  const guests = new Map(LOCALES.map((locale) => [locale, new Map<string, number>()]));
  const talkToAll = async (visitor: Parvis, { locale, account }: Kind, seed: number) => {
    const taken = account ? undefined : guests.get(locale);
    const talk = new Talk(town, words, chanceOf(seed), taken ?? new Map());
    const meet = async (npc: string): Promise<boolean> => {
      const near = (at: { x: number; y: number }) => {
        const stand = visitor.place?.state.npcs.get(npc);
        return stand !== undefined && distance(stand, at) <= NEAR_NPC;
      };
      if (!(await tiles.walkNear(visitor, near, off))) return false;
      try {
        await talk.exhaust(visitor, npc, off);
        npcs.set(npc, true);
        return true;
      } catch (error) {
        if (!(error instanceof RefusalError)) throw error;
        return false;
      }
    };
    for (const npc of npcs.keys()) {
      for (let tries = TRIES; tries > 0 && !off(); tries--) if (await meet(npc)) break;
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
  const converse = async (kind: Kind, index: number) => talkToAll(await town.visit(kind), kind, seed + index);
  const wander = async (index: number) => {
    const kind = WALKERS[index % WALKERS.length];
    if (kind) await tiles.roam(await town.visit(kind), String(index), off);
  };

  try {
    await Promise.all([
      ...kinds.map(converse),
      ...Array.from({ length: walkers }, (_, index) => wander(index)),
      ...doors.map(leaveBy),
    ]);
    return kinds.length + walkers + doors.length;
  } finally {
    clearInterval(timer);
    await town.close();
  }
}
