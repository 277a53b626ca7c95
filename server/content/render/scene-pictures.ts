import { createHash } from 'node:crypto';
import type { ScenePlace } from '../../../schema/rest/scenes.ts';
import type { SceneFiles } from '../scene-files.ts';
import { renderScene } from './render-scene.ts';

/** A picture of a scene. */
export interface ScenePicture {
  readonly png: Buffer;
  /** Another picture, another name. */
  readonly etag: string;
}

export interface ScenePictures {
  /** What a place looks like; drawn once as long as nothing of it changes. */
  of(place: ScenePlace, files: SceneFiles, annotate: boolean): Promise<ScenePicture>;
}

/** Draws places one after the other, however many are asked for at once. */
export function scenePictures(): ScenePictures {
  const drawn = new WeakMap<ScenePlace, Map<boolean, Promise<ScenePicture>>>();
  let last: Promise<unknown> = Promise.resolve();

  return {
    of(place, files, annotate) {
      const known = drawn.get(place) ?? new Map<boolean, Promise<ScenePicture>>();
      drawn.set(place, known);
      const there = known.get(annotate);
      if (there) return there;
      const made = last.then(() => draw(place, files, annotate));
      last = made.catch(() => known.delete(annotate));
      known.set(annotate, made);
      return made;
    },
  };
}

async function draw(place: ScenePlace, files: SceneFiles, annotate: boolean): Promise<ScenePicture> {
  const png = await renderScene(place, files, { annotate });
  return { png, etag: `"${createHash('sha256').update(png).digest('base64url').slice(0, 27)}"` };
}
