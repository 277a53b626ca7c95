import type { OpenScene } from './read-scenes.ts';
import { renamedScene } from './renamed-scene.ts';

/** The ids that previews go by. No scene has such a name. */
export const PREVIEW = /^preview-/;

/** The id of an edition that is looked at before it is everybody's. */
export const previewId = (edition: string) => `preview-${edition}`;

/**
 * Scenes as they would be, under ids of their own, for `by` and the staff alone. Their doors to each other lead from
 * preview to preview.
 */
export function previewsOf(opened: readonly OpenScene[], by: string): OpenScene[] {
  const ids = new Map(opened.map(({ scene }) => [scene.id, previewId(scene.edition)]));
  return opened.map((open) => {
    const { scene, ...rest } = renamedScene(open, previewId(open.scene.edition), (to) => ids.get(to) ?? to);
    const shape = { ...scene.shape, open: false };
    return { ...rest, scene: { ...scene, shape, preview: { by, of: open.scene.id } } };
  });
}
