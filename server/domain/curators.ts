import type { Curators as InRooms } from '../../rooms/exhibit-services.ts';
import type { Clock, Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { CuratorView } from '../../schema/rest/curating.ts';
import type { Bus } from '../bus.ts';
import { DuplicateKey, StaleWrite, type Store } from '../store/store.ts';
import type { Audit } from './audit.ts';
import { can, must, type Whose } from './policies.ts';
import { stamp } from './profiles.ts';
import { isOpen } from './sessions.ts';

/** Into whose care the staff have given the walls of a scene. */
export interface Curators extends InRooms {
  is(account: string, scene: string): Promise<boolean>;
  /** Whether the scene is somebody's, as policies ask. */
  whose(by: Pick<Identity, 'id'>, scene: string): Promise<Whose>;
  /** Refuses `auth.forbidden` to whoever is neither a curator of the scene nor staff. */
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

export function curators({ store, clock, bus, audit, walls }: Needs): Curators {
  const idOf = (scene: string, account: string) => `${scene}/${account}`;
  const is = async (account: string, scene: string) => (await store.curators.get(idOf(scene, account))) !== undefined;
  const whose = async ({ id }: Pick<Identity, 'id'>, scene: string): Promise<Whose> =>
    (await is(id, scene)) ? 'own' : 'others';

  return {
    is,
    whose,
    may: (by, given) => can(by, 'exhibit.curate', given ? 'own' : 'others'),
    inScene: async (scene) => (await store.curators.find({ where: { scene } })).map(({ account }) => account),

    async must(by, scene) {
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
      walls.of(scene);
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
      walls.of(scene);
      const id = idOf(scene, account);
      const row = audit.row({ by: by.id, act: 'curator.dismiss', subject: account, details: { scene } });
      await store.batch([{ in: 'curators', delete: id, only: { scene } }, row]).catch((error) => {
        throw error instanceof StaleWrite ? new Refusal('curator.unknown') : error;
      });
      bus.tell('curator.changed', { scene, account, on: false });
    },
  };
}
