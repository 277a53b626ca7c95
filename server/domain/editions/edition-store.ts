import { buffer } from 'node:stream/consumers';
import type { Blobs } from '../../blobs/blobs.ts';
import { type Pack, readPack } from '../../content/pack/read-pack.ts';
import type { SceneFiles } from '../../content/scene-files.ts';
import type { Publication } from '../../records/publication.ts';
import type { Store } from '../../store/store.ts';

/** Published editions as they are kept: a record and a pack each. */
export interface EditionStore {
  /** Keeps a pack; it is durable when the promise is kept. */
  keep(edition: string, packed: Buffer): Promise<void>;
  /** Opens a pack that was kept; undefined if there is none. */
  load(edition: string): Promise<Pack | undefined>;
  publication(scene: string): Promise<Publication | undefined>;
  /** The scenes that are shown as they were published. */
  shown(): Promise<Set<string>>;
  /** Where the scenes are read that are shown as they were published. */
  published(): Promise<Map<string, SceneFiles>>;
}

export function editionStore({ store, blobs }: { store: Store; blobs: Blobs }): EditionStore {
  const keyOf = (edition: string) => `editions/${edition}.zip`;

  async function load(edition: string): Promise<Pack | undefined> {
    const blob = await blobs.open(keyOf(edition));
    return blob && (await readPack(await buffer(blob.content)))[0];
  }

  return {
    keep: (edition, packed) => blobs.put(keyOf(edition), packed),
    load,
    publication: (scene) => store.publications.get(scene),
    async shown() {
      const all = await store.publications.find();
      return new Set(all.filter(({ edition }) => edition !== null).map(({ id }) => id));
    },
    async published() {
      const found = new Map<string, SceneFiles>();
      for (const { id, edition } of await store.publications.find()) {
        if (edition === null) continue;
        const pack = await load(edition);
        if (!pack) throw new Error(`The pack of the published edition ${edition} of ${id} is missing`);
        found.set(id, pack.files);
      }
      return found;
    },
  };
}
