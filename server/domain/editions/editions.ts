import type { Clock, Identity } from '../../../rooms/services.ts';
import { ARRIVAL_SCENE } from '../../../schema/protocol.ts';
import { Refusal } from '../../../schema/refusals.ts';
import type { EditionList, EditionView, PublishedScenes } from '../../../schema/rest/editions.ts';
import type { Bus } from '../../bus.ts';
import { dialogues } from '../../content/check/dialogues.ts';
import { isError } from '../../content/content-fault.ts';
import { PackError } from '../../content/pack/pack-format.ts';
import { type Pack, readPack } from '../../content/pack/read-pack.ts';
import { writePack } from '../../content/pack/write-pack.ts';
import { previewId } from '../../content/preview.ts';
import type { OpenScene } from '../../content/read-scenes.ts';
import type { ScenePicture } from '../../content/render/scene-pictures.ts';
import type { SceneBook, SceneChanges } from '../../content/scene-book.ts';
import type { SceneFiles } from '../../content/scene-files.ts';
import type { EditionRecord } from '../../records/edition.ts';
import { DuplicateKey, type Store, type Write } from '../../store/store.ts';
import type { Audit } from '../audit.ts';
import { cleanLine } from '../chat.ts';
import { must } from '../policies.ts';
import { ContentRefused } from './content-refused.ts';
import type { EditionFollower } from './edition-follower.ts';
import { editionLists } from './edition-lists.ts';
import { editionPictures } from './edition-pictures.ts';
import type { EditionStore } from './edition-store.ts';
import { editionTurns } from './edition-turns.ts';

/** Publishing scenes while people are inside. Whoever publishes is a designer or an admin. */
export interface Editions {
  /** Every scene, with the edition that is shown. */
  scenes(by: Identity): Promise<PublishedScenes>;
  /** What was published of a scene, the newest first; refuses `scene.unknown`. */
  list(by: Identity, scene: string): Promise<EditionList>;
  /**
   * Takes a pack in that the scene is in, alone or with others: checked together, and kept durably, but not shown yet.
   * The same pack again changes nothing. Refuses `pack.other_scene`, and `scene.faulty` with everything that is wrong.
   */
  publish(by: Identity, what: { scene: string; packed: Buffer; note: string }): Promise<EditionView>;
  /** What the map of an edition looks like; refuses `edition.unknown`. */
  picture(by: Identity, scene: string, edition: string): Promise<ScenePicture>;
  /**
   * Opens an edition, and those that it was published with, to its publisher and the staff; gives the id of the scene to
   * enter. Refuses `edition.unknown`, `scene.faulty`.
   */
  preview(by: Identity, scene: string, edition: string): Promise<string>;
  /**
   * Shows an edition to everybody, in the place of the one before; and those that it was published with, all at once.
   * Refuses `edition.unknown`, `scene.faulty`, `scene.raced`.
   */
  activate(by: Identity, scene: string, edition: string): Promise<EditionList>;
  /** Shows what was shown before; of the scenes that were changed with this one, too. Refuses `scene.no_way_back`, `scene.faulty`, `scene.raced`. */
  rollBack(by: Identity, scene: string): Promise<EditionList>;
}

interface Needs {
  readonly store: Store;
  readonly kept: EditionStore;
  readonly follower: EditionFollower;
  readonly book: SceneBook;
  readonly bus: Pick<Bus, 'tell'>;
  readonly audit: Pick<Audit, 'row'>;
  readonly clock: Clock;
}

export function editions({ store, kept, follower, book, bus, audit, clock }: Needs): Editions {
  const turns = editionTurns({ store, follower, bus, audit, clock });
  const lists = editionLists({ store, book, turns });
  const pictures = editionPictures({ kept });

  async function recordOf(scene: string, edition: string): Promise<EditionRecord> {
    const found = await store.editions.get(edition);
    if (found?.scene !== scene) throw new Refusal('edition.unknown');
    return found;
  }

  async function opened(packed: Buffer): Promise<Pack[]> {
    return readPack(packed).catch((error) => {
      throw error instanceof PackError ? new ContentRefused(error.faults) : error;
    });
  }

  /** Holds scenes against the whole world, as it would be with all of them; undefined for one that is closed. */
  function checked(changes: SceneChanges): ReadonlyMap<string, OpenScene> {
    const { scenes, faults } = book.propose(changes);
    const isThere = [...changes].every(([scene, files]) => !files || scenes.has(scene));
    if (!isThere || faults.some(isError)) throw new ContentRefused(faults);
    return scenes;
  }

  const sourcesOf = (packs: readonly Pack[]) => new Map(packs.map(({ scene, files }) => [scene, files]));

  /** An edition and those that it was published with, by their scenes, held against the whole world. */
  async function inCompany(scene: string, edition: string) {
    const record = await recordOf(scene, edition);
    const editions = new Map([{ scene, edition }, ...record.company].map((one) => [one.scene, one.edition]));
    const packs = await Promise.all([...editions.values()].map((one) => kept.load(one)));
    const found = packs.filter((pack) => pack !== undefined);
    if (found.length < packs.length) throw new Refusal('edition.unknown');
    checked(sourcesOf(found));
    return { record, editions };
  }

  /** The records of packs that are published together; those who are known already are told who they are published with. */
  async function recorded(by: Identity, packs: readonly Pack[], note: string): Promise<Write[]> {
    const writes: Write[] = [];
    for (const { scene, edition, count, bytes } of packs) {
      const company = packs.flatMap((one) => (one.scene === scene ? [] : { scene: one.scene, edition: one.edition }));
      const known = await store.editions.get(edition);
      if (known && JSON.stringify(known.company) === JSON.stringify(company)) continue;
      const details = {
        edition,
        note,
        ...(company.length > 0 ? { with: packs.map((one) => one.scene).join(', ') } : {}),
      };
      const about = { scene, by: by.id, at: clock.now(), note, files: count, bytes, company };
      writes.push(
        known
          ? { in: 'editions', update: edition, change: { company } }
          : { in: 'editions', insert: { id: edition, ...about } },
        audit.row({ by: by.id, act: 'scene.publish', subject: scene, details }),
      );
    }
    return writes;
  }

  return {
    async scenes(by) {
      must(by, 'scene.editions');
      return lists.scenes();
    },

    async list(by, scene) {
      must(by, 'scene.editions');
      return lists.of(scene);
    },

    async publish(by, { scene, packed, note }) {
      must(by, 'scene.publish');
      const packs = await opened(packed);
      if (!packs.some((pack) => pack.scene === scene))
        throw new Refusal('pack.other_scene', { scene: packs.map((pack) => pack.scene).join(', ') });
      const scenes = checked(sourcesOf(packs));
      const open = packs.flatMap((pack) => scenes.get(pack.scene) ?? []);
      const played = open.flatMap((one) => [...dialogues(one.files, one)]);
      if (played.some(isError)) throw new ContentRefused(played);
      for (const one of open)
        if (!(await store.editions.get(one.scene.edition)))
          // Written anew from what was looked at: nothing else that the zip may have held is kept.
          await kept.keep(one.scene.edition, writePack(new Map([[one.scene.id, one.contents()]])));
      const taken = packs.map((pack) => ({ ...pack, edition: scenes.get(pack.scene)?.scene.edition ?? pack.edition }));
      const record = async () => store.batch(await recorded(by, taken, cleanLine(note)));
      // Two published the same at once: it is there now.
      await record().catch((error) => (error instanceof DuplicateKey ? record() : Promise.reject(error)));
      return lists.view(await recordOf(scene, scenes.get(scene)?.scene.edition ?? ''));
    },

    async picture(by, scene, edition) {
      must(by, 'scene.editions');
      await recordOf(scene, edition);
      return pictures.of(scene, edition);
    },

    async preview(by, scene, edition) {
      must(by, 'scene.publish');
      const { record, editions } = await inCompany(scene, edition);
      bus.tell('edition.previewed', { editions: [...editions.values()], by: record.by });
      await follower.settled();
      return previewId(edition);
    },

    async activate(by, scene, edition) {
      must(by, 'scene.publish');
      const { editions } = await inCompany(scene, edition);
      const publications = await Promise.all([...editions.keys()].map((one) => kept.publication(one)));
      const shown = new Map(publications.map((one) => [one?.id, one?.edition]));
      const to = new Map([...editions].filter(([one, wanted]) => shown.get(one) !== wanted));
      if (to.size > 0) await turns.turn(by, to, false);
      return lists.of(scene);
    },

    async rollBack(by, scene) {
      must(by, 'scene.publish');
      const now = await kept.publication(scene);
      if (!now || now.edition === now.before) throw new Refusal('scene.no_way_back');
      const changes = new Map<string, SceneFiles | undefined>();
      const to = new Map<string, string | null>();
      for (const { id, before } of await turns.together(now)) {
        const pack = before === null ? undefined : await kept.load(before);
        if (before !== null && !pack) throw new Refusal('edition.unknown');
        const files = pack?.files ?? follower.inFolder(id);
        if (!files && id === ARRIVAL_SCENE) throw new Refusal('scene.last');
        changes.set(id, files);
        to.set(id, before);
      }
      checked(changes);
      await turns.turn(by, to, true);
      return lists.of(scene);
    },
  };
}
