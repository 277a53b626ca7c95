import { Refusal } from '../../../schema/refusals.ts';
import type { EditionList, EditionView, PublishedScenes } from '../../../schema/rest/editions.ts';
import type { SceneBook } from '../../content/scene-book.ts';
import type { EditionRecord } from '../../records/edition.ts';
import type { Store } from '../../store/store.ts';
import { stamp } from '../profiles.ts';
import type { EditionTurns } from './edition-turns.ts';

const MOST_LISTED = 50;

/** What people are shown of editions. */
export interface EditionLists {
  scenes(): Promise<PublishedScenes>;
  of(scene: string): Promise<EditionList>;
  view(record: EditionRecord): Promise<EditionView>;
}

interface Needs {
  readonly store: Store;
  readonly book: SceneBook;
  readonly turns: Pick<EditionTurns, 'together'>;
}

export function editionLists({ store, book, turns: changes }: Needs): EditionLists {
  async function namesOf(ids: readonly string[]) {
    const found = await store.accounts.find({ where: { id: { in: [...new Set(ids)] } } });
    const names = new Map(found.map(({ id, name }) => [id, name]));
    return (id: string) => {
      const name = names.get(id);
      return name === undefined ? null : { id, name };
    };
  }

  type Names = Awaited<ReturnType<typeof namesOf>>;
  const shown = (record: EditionRecord, live: string | null, names: Names): EditionView => {
    const { id, scene, by, at, note, files, bytes, company } = record;
    return {
      edition: id,
      scene,
      by: names(by),
      at: stamp(at),
      note,
      files,
      bytes,
      live: id === live,
      company: [...company],
    };
  };

  return {
    async scenes() {
      const [kept, publications] = [await store.editions.find(), await store.publications.find()];
      const shownAs = new Map(publications.map(({ id, edition }) => [id, edition]));
      const all = [...new Set([...book.ids(), ...kept.map(({ scene }) => scene)])].sort();
      return {
        scenes: all.map((id) => {
          const scene = book.get(id);
          return {
            scene: id,
            title: scene?.shape.title ?? null,
            open: scene !== undefined,
            edition: scene?.edition ?? null,
            from_folder: scene !== undefined && (shownAs.get(id) ?? null) === null,
            editions: kept.filter((one) => one.scene === id).length,
          };
        }),
      };
    },

    async of(scene) {
      const [kept, now] = [await store.editions.find({ where: { scene } }), await store.publications.get(scene)];
      if (!book.get(scene) && kept.length === 0) throw new Refusal('scene.unknown');
      const newest = kept.sort((one, other) => other.at - one.at).slice(0, MOST_LISTED);
      const turns = now?.turns ?? [];
      const names = await namesOf([...newest, ...turns].map(({ by }) => by));
      const live = now?.edition ?? null;
      const backTo = !now || now.before === live ? null : (now.before ?? 'folder');
      return {
        scene,
        live,
        from_folder: live === null && book.get(scene) !== undefined,
        back_to: backTo,
        back_with: now && backTo !== null ? (await changes.together(now)).slice(1).map(({ id }) => id) : [],
        editions: newest.map((one) => shown(one, live, names)),
        turns: turns.map(({ edition, by, at, back, company = [] }) => {
          return { edition, by: names(by), at: stamp(at), back, company: [...company] };
        }),
      };
    },

    async view(record) {
      const live = (await store.publications.get(record.scene))?.edition ?? null;
      return shown(record, live, await namesOf([record.by]));
    },
  };
}
