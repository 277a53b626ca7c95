import { randomUUID } from 'node:crypto';
import type { Hanging, Exhibits as InRooms } from '../../rooms/exhibit-services.ts';
import type { Clock, Identity } from '../../rooms/services.ts';
import { linkAddress } from '../../schema/exhibits.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { ExhibitDetail, ExhibitView } from '../../schema/rest/exhibits.ts';
import type { Bus } from '../bus.ts';
import type { AssetRecord } from '../records/asset.ts';
import type { Exhibit } from '../records/exhibit.ts';
import { DuplicateKey, StaleWrite, type Store } from '../store/store.ts';
import type { Audit } from './audit.ts';
import { cleanLine } from './chat.ts';
import type { Walls } from './curators.ts';
import type { Sight } from './exhibit-sight.ts';
import { deedOn, detailOf, hungOf, placeOf, viewOf } from './exhibit-views.ts';
import { orderedId } from './order.ts';
import { can, must } from './policies.ts';
import { whileThere } from './scenario-seats.ts';
import { takingDown } from './taking-down.ts';
import type { Writing } from './writing.ts';

export interface Exhibits extends InRooms {
  /** What everybody sees in a scene. */
  shownIn(scene: string): Promise<ExhibitView[]>;
  /** Everything about one, for who may see it; refuses `exhibit.unknown`. */
  look(by: Identity | undefined, id: string): Promise<ExhibitDetail>;
  /** Takes down; refuses `exhibit.unknown` or `auth.forbidden`. */
  takeDown(by: Identity, id: string): Promise<void>;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly audit: Pick<Audit, 'row'>;
  readonly walls: Walls;
  readonly sight: Sight;
  readonly writing: Writing;
}

/** What hangs in scenes. Whether there is such a spot is for the room to know. */
export function exhibits({ store, clock, bus, audit, walls, sight, writing }: Needs): Exhibits {
  const { writes, tell } = takingDown({ store, bus });

  /** The upload of his, or the link. */
  async function subject(by: Identity, { asset: id, link }: Hanging): Promise<AssetRecord | string> {
    if ((id === undefined) === (link === undefined)) throw new Refusal('exhibit.what');
    if (link !== undefined) {
      const address = linkAddress(link);
      if (!address) throw new Refusal('exhibit.link');
      return address.href;
    }
    const asset = await store.assets.get(id ?? '');
    if (asset?.owner !== by.id) throw new Refusal('asset.unknown');
    return asset;
  }

  async function occupied(place: string): Promise<never> {
    const [there] = await store.exhibits.find({ where: { place }, limit: 1 });
    const stateOf = there && (await sight.states(there.scene, [there]));
    throw new Refusal(there && stateOf?.(there) !== 'shown' ? 'spot.waiting' : 'spot.taken');
  }

  /** While its scene is there: of a scenario that is gone nothing hangs on. */
  async function insert(record: Parameters<Store['exhibits']['insert']>[0]): Promise<Exhibit> {
    const there = whileThere(record.scene);
    if (there.length === 0) return store.exhibits.insert(record);
    await store.batch([...there, { in: 'exhibits', insert: record }]);
    return (await store.exhibits.get(record.id)) ?? occupied(record.place);
  }

  async function remove(by: Identity, found: Exhibit): Promise<void> {
    const isOwn = found.account === by.id;
    const curates = !isOwn && (await sight.curates(by, found.scene));
    if (!curates) must(by, 'exhibit.remove', isOwn ? 'own' : 'others');
    const { id, scene, title, account } = found;
    const row = audit.row({ by: by.id, act: 'exhibit.remove', subject: id, details: { scene, title, account } });
    await store.batch([...(await writes(found)), ...(isOwn ? [] : [row])]).catch((error) => {
      throw error instanceof StaleWrite ? new Refusal('exhibit.unknown') : error;
    });
    tell([found]);
    if (!isOwn) bus.tell('exhibit.judged', { id: `${id}/removed`, ...deedOn(found, by), what: 'removed', words: '' });
  }

  return {
    async inScene(scene) {
      return (await sight.pieces(await store.exhibits.find({ where: { scene } }))).map(hungOf);
    },

    async shownIn(scene) {
      const all = await store.exhibits.find({ where: { scene } });
      const stateOf = await sight.states(scene, all);
      return (await sight.pieces(all.filter((one) => stateOf(one) === 'shown'))).map(viewOf);
    },

    async look(by, id) {
      const { state, curates, ...piece } = await sight.find(by, id);
      const { account } = piece.exhibit;
      const isOwn = by?.id === account;
      const [likes, entries] = await Promise.all([
        by ? store.likes.get(`${id}/${by.id}`) : undefined,
        store.entries.count({ exhibit: id }),
      ]);
      const whose = isOwn ? 'own' : 'others';
      const may = {
        like: by !== undefined && can(by, 'exhibit.like', whose),
        sign: by !== undefined && can(by, 'exhibit.sign', whose),
        remove: by !== undefined && (curates || can(by, 'exhibit.remove', whose)),
        curate: curates,
      };
      return detailOf(piece, { state, entries, liked: likes !== undefined, may });
    },

    async hang(by, what) {
      must(by, 'exhibit.hang');
      const { scene, spot } = what;
      const title = cleanLine(what.title);
      writing.mustTitle(title);
      const [author, description] = [cleanLine(what.author ?? ''), writing.clean(what.description ?? '')];
      await writing.must(author);
      await writing.must(description);
      const made = await subject(by, what);
      const isLink = typeof made === 'string';
      if (isLink && title === '') throw new Refusal('exhibit.untitled');
      const waits = walls.of(scene).curated && !(await sight.curates(by, scene));
      const place = placeOf(scene, spot);
      const record = {
        id: randomUUID(),
        scene,
        spot,
        place,
        kind: isLink ? 'link' : made.kind,
        asset: isLink ? '' : made.id,
        link: isLink ? made : '',
        account: by.id,
        by: by.name,
        title,
        author,
        description,
        state: waits ? 'waiting' : 'shown',
        at: clock.now(),
      } as const;
      const exhibit = await insert(record).catch((error) => {
        if (error instanceof DuplicateKey && error.key === 'place') return occupied(place);
        throw error instanceof StaleWrite ? new Refusal('scene.unknown') : error;
      });
      const hung = hungOf({ exhibit, asset: isLink ? undefined : made });
      bus.tell('exhibit.hung', hung);
      if (waits)
        bus.tell('exhibit.judged', { id: orderedId(clock), ...deedOn(exhibit, by), what: 'waiting', words: '' });
      return hung;
    },

    async remove(by, { scene, spot }) {
      const [found] = await store.exhibits.find({ where: { place: placeOf(scene, spot) }, limit: 1 });
      if (!found) throw new Refusal('exhibit.unknown');
      await this.takeDown(by, found.id);
    },

    async takeDown(by, id) {
      await remove(by, (await sight.find(by, id)).exhibit);
    },
  };
}
