import type { Curators as InRooms } from '../../rooms/exhibit-services.ts';
import type { Clock, Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { CuratorView } from '../../schema/rest/curating.ts';
import { scenarioOf } from '../../schema/scene-id.ts';
import type { Bus } from '../bus.ts';
import { DuplicateKey, StaleWrite, type Store } from '../store/store.ts';
import type { Audit } from './audit.ts';
import { can, must, type Whose } from './policies.ts';
import { stamp } from './profiles.ts';
import { mayKnow } from './scenario-seats.ts';
import { isOpen } from './sessions.ts';

/** Into whose care the staff have given the walls of a scene. */
export interface Curators extends InRooms {
  is(account: string, scene: string): Promise<boolean>;
  /** Whether the scene is somebody's, as policies ask. */
  whose(by: Pick<Identity, 'id'>, scene: string): Promise<Whose>;
  /** Refuses `auth.forbidden` to whoever is neither a curator of the scene nor staff; `scene.unknown` to strangers of its scenario. */
  must(by: Identity, scene: string): Promise<void>;
  list(scene: string): Promise<CuratorView[]>;
  /** Refuses `scene.unknown` and `account.unknown`; naming somebody twice changes nothing. */
  name(by: Identity, scene: string, account: string): Promise<void>;
  /** Refuses `scene.unknown` and `curator.unknown`. */
  dismiss(by: Identity, scene: string, account: string): Promise<void>;
}

/** What the verbs ask about the walls of scenes. */
export interface Walls {
  /** Refuses `scene.unknown`. */
  of(scene: string): { readonly curated: boolean; readonly spots: ReadonlySet<string> };
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly audit: Pick<Audit, 'row'>;
  readonly walls: Walls;
}

/** Who looks after what hangs in a scene: who was named to; in a scenario its owner and its game masters. */
export async function keepersOf(store: Pick<Store, 'curators' | 'scenarios'>, scene: string): Promise<string[]> {
  const scenario = scenarioOf(scene);
  if (scenario === null) return (await store.curators.find({ where: { scene } })).map(({ account }) => account);
  const found = await store.scenarios.get(scenario);
  return found ? [...new Set([found.owner, ...found.gms])] : [];
}

export function curators({ store, clock, bus, audit, walls }: Needs): Curators {
  const idOf = (scene: string, account: string) => `${scene}/${account}`;
  const is = async (account: string, scene: string) =>
    scenarioOf(scene) === null
      ? (await store.curators.get(idOf(scene, account))) !== undefined
      : (await keepersOf(store, scene)).includes(account);
  /** What hangs in a scenario is looked after by who leads it: nobody else is named. */
  const mustBeOpen = (scene: string) => {
    walls.of(scene);
    if (scenarioOf(scene) !== null) throw new Refusal('scene.unknown');
  };
  const whose = async ({ id }: Pick<Identity, 'id'>, scene: string): Promise<Whose> =>
    (await is(id, scene)) ? 'own' : 'others';

  return {
    is,
    whose,
    may: (by, given) => can(by, 'exhibit.curate', given ? 'own' : 'others'),
    inScene: (scene) => keepersOf(store, scene),

    async must(by, scene) {
      if (!(await mayKnow(store, by, scene))) throw new Refusal('scene.unknown');
      must(by, 'exhibit.curate', await whose(by, scene));
    },

    async list(scene) {
      const found = await store.curators.find({ where: { scene }, sort: 'at' });
      const people = await store.accounts.find({ where: { id: { in: found.map(({ account }) => account) } } });
      const names = new Map(people.map(({ id, name }) => [id, name]));
      return found.map(({ account, at }) => ({ account, name: names.get(account) ?? '', since: stamp(at) }));
    },

    async name(by, scene, account) {
      must(by, 'curator.name');
      mustBeOpen(scene);
      const whom = await store.accounts.get(account);
      if (!isOpen(whom) || whom.guest) throw new Refusal('account.unknown');
      const named = { id: idOf(scene, account), scene, account, by: by.id, at: clock.now() };
      const row = audit.row({ by: by.id, act: 'curator.name', subject: account, details: { scene } });
      try {
        await store.batch([{ in: 'curators', insert: named }, row]);
      } catch (error) {
        if (error instanceof DuplicateKey) return;
        throw error;
      }
      bus.tell('curator.changed', { scene, account, on: true });
    },

    async dismiss(by, scene, account) {
      must(by, 'curator.name');
      mustBeOpen(scene);
      const id = idOf(scene, account);
      const row = audit.row({ by: by.id, act: 'curator.dismiss', subject: account, details: { scene } });
      await store.batch([{ in: 'curators', delete: id, only: { scene } }, row]).catch((error) => {
        throw error instanceof StaleWrite ? new Refusal('curator.unknown') : error;
      });
      bus.tell('curator.changed', { scene, account, on: false });
    },
  };
}
