import { Refusal } from '../../../schema/refusals.ts';
import { drawnPlace } from '../../content/render/drawn-place.ts';
import { renderScene } from '../../content/render/render-scene.ts';
import type { ScenePicture } from '../../content/render/scene-pictures.ts';
import { readSceneFolder } from '../../content/scene-folder.ts';
import type { EditionStore } from './edition-store.ts';

/** So many pictures are kept. */
const MOST_KEPT = 30;

export interface EditionPictures {
  /** What an edition looks like; refuses `edition.unknown`. */
  of(scene: string, edition: string): Promise<ScenePicture>;
}

/** Draws editions, one after the other, and keeps what was drawn last. */
export function editionPictures({ kept }: { kept: Pick<EditionStore, 'load'> }): EditionPictures {
  const drawn = new Map<string, Promise<ScenePicture>>();
  let last: Promise<unknown> = Promise.resolve();

  async function draw(scene: string, edition: string): Promise<ScenePicture> {
    const pack = await kept.load(edition);
    const folder = pack && readSceneFolder(pack.files, scene, []);
    if (!pack || !folder) throw new Refusal('edition.unknown');
    return { png: await renderScene(drawnPlace(folder), pack.files), etag: `"${edition}"` };
  }

  return {
    of(scene, edition) {
      const known = drawn.get(edition);
      if (known) return known;
      const made = last.then(() => draw(scene, edition));
      last = made.catch(() => drawn.delete(edition));
      drawn.set(edition, made);
      const [oldest] = drawn.keys();
      if (drawn.size > MOST_KEPT && oldest) drawn.delete(oldest);
      return made;
    },
  };
}
