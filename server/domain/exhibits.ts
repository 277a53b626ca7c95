import { randomUUID } from 'node:crypto';
import type { Clock, Exhibits, Hung } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Bus } from '../bus.ts';
import type { AssetRecord } from '../records/asset.ts';
import type { Exhibit } from '../records/exhibit.ts';
import { DuplicateKey, type Store } from '../store/store.ts';
import { addressesOf } from './asset-files.ts';
import { cleanLine } from './chat.ts';
import type { Names } from './moderation/moderation.ts';
import { must } from './policies.ts';

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly names: Pick<Names, 'mustTitle'>;
}

/** What hangs in scenes. Whether there is such a spot is for the room to know. */
export function exhibits({ store, clock, bus, names }: Needs): Exhibits {
  const shown = ({ id, scene, spot, title, by, account }: Exhibit, asset: AssetRecord): Hung => {
    const { url, thumbUrl } = addressesOf(asset);
    const { width, height } = asset;
    return {
      id,
      scene,
      spot,
      title,
      by,
      account,
      url,
      thumbUrl: thumbUrl ?? '',
      width: width ?? 0,
      height: height ?? 0,
    };
  };

  const placeOf = (scene: string, spot: string) => `${scene}/${spot}`;

  return {
    async inScene(scene) {
      const hung = await store.exhibits.find({ where: { scene } });
      const found = await store.assets.find({ where: { id: { in: hung.map(({ asset }) => asset) } } });
      const byId = new Map(found.map((asset) => [asset.id, asset]));
      return hung.flatMap((exhibit) => {
        const asset = byId.get(exhibit.asset);
        return asset ? [shown(exhibit, asset)] : [];
      });
    },

    async hang(by, { scene, spot, asset: id, title: said }) {
      must(by, 'exhibit.hang');
      const title = cleanLine(said);
      names.mustTitle(title);
      const asset = await store.assets.get(id);
      if (asset?.owner !== by.id) throw new Refusal('asset.unknown');
      const record = {
        id: randomUUID(),
        scene,
        spot,
        place: placeOf(scene, spot),
        asset: id,
        account: by.id,
        by: by.name,
        title,
        at: clock.now(),
      };
      const stored = await store.exhibits.insert(record).catch((error) => {
        throw error instanceof DuplicateKey && error.key === 'place' ? new Refusal('spot.taken') : error;
      });
      const hung = shown(stored, asset);
      bus.tell('exhibit.hung', hung);
      return hung;
    },

    async remove(by, { scene, spot }) {
      const [found] = await store.exhibits.find({ where: { place: placeOf(scene, spot) }, limit: 1 });
      if (!found) throw new Refusal('exhibit.unknown');
      must(by, 'exhibit.remove', found.account === by.id ? 'own' : 'others');
      if (!(await store.exhibits.delete(found.id))) throw new Refusal('exhibit.unknown');
      bus.tell('exhibit.removed', { scene, spot });
    },
  };
}
