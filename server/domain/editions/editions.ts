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
import type { ScenePicture } from '../../content/render/scene-pictures.ts';
import type { SceneBook } from '../../content/scene-book.ts';
import type { EditionRecord } from '../../records/edition.ts';
import { DuplicateKey, StaleWrite, type Store, type Write } from '../../store/store.ts';
import type { Audit } from '../audit.ts';
import { cleanLine } from '../chat.ts';
import { must } from '../policies.ts';
import { ContentRefused } from './content-refused.ts';
import type { EditionFollower } from './edition-follower.ts';
import { editionLists } from './edition-lists.ts';
import { editionPictures } from './edition-pictures.ts';
import type { EditionStore } from './edition-store.ts';

/** Publishing scenes while people are inside. Whoever publishes is a designer or an admin. */
export interface Editions {
  /** Every scene, with the edition that is shown. */
  scenes(by: Identity): Promise<PublishedScenes>;
  /** What was published of a scene, the newest first; refuses `scene.unknown`. */
  list(by: Identity, scene: string): Promise<EditionList>;
  /**
   * Takes a pack in: checked, and kept durably, but not shown yet. The same pack again changes nothing. Refuses
   * `pack.other_scene`, and `scene.faulty` with everything that is wrong.
   */
  publish(by: Identity, what: { scene: string; packed: Buffer; note: string }): Promise<EditionView>;
  /** What the map of an edition looks like; refuses `edition.unknown`. */
  picture(by: Identity, scene: string, edition: string): Promise<ScenePicture>;
  /** Opens an edition to its publisher and the staff; gives the id of the scene to enter. Refuses `edition.unknown`, `scene.faulty`. */
  preview(by: Identity, scene: string, edition: string): Promise<string>;
  /** Shows an edition to everybody, in the place of the one before. Refuses `edition.unknown`, `scene.faulty`, `scene.raced`. */
  activate(by: Identity, scene: string, edition: string): Promise<EditionList>;
  /** Shows what was shown before. Refuses `scene.no_way_back`, `scene.faulty`, `scene.raced`. */
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

const MOST_TURNS = 30;

export function editions({ store, kept, follower, book, bus, audit, clock }: Needs): Editions {
  const lists = editionLists({ store, book });
  const pictures = editionPictures({ kept });

  async function recordOf(scene: string, edition: string): Promise<EditionRecord> {
    const found = await store.editions.get(edition);
    if (found?.scene !== scene) throw new Refusal('edition.unknown');
    return found;
  }

  async function opened(packed: Buffer): Promise<Pack> {
    return readPack(packed).catch((error) => {
      throw error instanceof PackError ? new ContentRefused(error.faults) : error;
    });
  }

  /** Holds a pack against the whole world, as it would be. */
  function checked({ scene, files }: Pick<Pack, 'scene' | 'files'>) {
    const { scenes, faults } = book.propose(new Map([[scene, files]]));
    const open = scenes.get(scene);
    if (!open || faults.some(isError)) throw new ContentRefused(faults);
    return { open, faults };
  }

  /** Writes down what is shown from now on, with the row of the audit, and lets every process follow. */
  async function turn(by: Identity, scene: string, edition: string | null, back: boolean): Promise<void> {
    const now = await store.publications.get(scene);
    const at = clock.now();
    const turns = [{ edition, by: by.id, at, back }, ...(now?.turns ?? [])].slice(0, MOST_TURNS);
    const change = { edition, before: now?.edition ?? null, revision: (now?.revision ?? 0) + 1, turns };
    const writing: Write = now
      ? { in: 'publications', update: scene, change, only: { revision: now.revision } }
      : { in: 'publications', insert: { id: scene, ...change } };
    const act = back ? 'scene.roll_back' : 'scene.activate';
    const details = { edition, before: now?.edition ?? null };
    await store.batch([writing, audit.row({ by: by.id, act, subject: scene, details })]).catch((error) => {
      throw error instanceof StaleWrite || error instanceof DuplicateKey ? new Refusal('scene.raced') : error;
    });
    bus.tell('scene.published', { scene });
    await follower.settled();
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
      const pack = await opened(packed);
      if (pack.scene !== scene) throw new Refusal('pack.other_scene', { scene: pack.scene });
      const { open } = checked(pack);
      const played = [...dialogues(open.files, open)];
      if (played.some(isError)) throw new ContentRefused(played);
      const { edition } = open.scene;
      const known = await store.editions.get(edition);
      if (!known) {
        // Written anew from what was looked at: nothing else that the zip may have held is kept.
        await kept.keep(edition, writePack(scene, open.contents()));
        const about = { scene, by: by.id, at: clock.now(), note: cleanLine(note) };
        const record = { id: edition, ...about, files: pack.count, bytes: pack.bytes };
        const row = audit.row({
          by: by.id,
          act: 'scene.publish',
          subject: scene,
          details: { edition, note: about.note },
        });
        await store.batch([{ in: 'editions', insert: record }, row]).catch((error) => {
          // Two published the same at once: it is there.
          if (!(error instanceof DuplicateKey)) throw error;
        });
      }
      return lists.view(await recordOf(scene, edition));
    },

    async picture(by, scene, edition) {
      must(by, 'scene.editions');
      await recordOf(scene, edition);
      return pictures.of(scene, edition);
    },

    async preview(by, scene, edition) {
      must(by, 'scene.publish');
      const record = await recordOf(scene, edition);
      const pack = await kept.load(edition);
      if (!pack) throw new Refusal('edition.unknown');
      checked(pack);
      bus.tell('edition.previewed', { scene, edition, by: record.by });
      await follower.settled();
      return previewId(edition);
    },

    async activate(by, scene, edition) {
      must(by, 'scene.publish');
      await recordOf(scene, edition);
      const pack = await kept.load(edition);
      if (!pack) throw new Refusal('edition.unknown');
      checked(pack);
      if ((await kept.publication(scene))?.edition !== edition) await turn(by, scene, edition, false);
      return lists.of(scene);
    },

    async rollBack(by, scene) {
      must(by, 'scene.publish');
      const now = await kept.publication(scene);
      if (!now || now.edition === now.before) throw new Refusal('scene.no_way_back');
      const { before } = now;
      const pack = before === null ? undefined : await kept.load(before);
      if (before !== null && !pack) throw new Refusal('edition.unknown');
      const files = pack?.files ?? follower.inFolder(scene);
      if (!files && scene === ARRIVAL_SCENE) throw new Refusal('scene.last');
      const { faults } = book.propose(new Map([[scene, files]]));
      if (faults.some(isError)) throw new ContentRefused(faults);
      await turn(by, scene, before, true);
      return lists.of(scene);
    },
  };
}
