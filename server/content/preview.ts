import type { OpenScene } from './read-scenes.ts';

/** The ids that previews go by. No scene has such a name. */
export const PREVIEW = /^preview-/;

/** The id of an edition that is looked at before it is everybody's. */
export const previewId = (edition: string) => `preview-${edition}`;

/** The scene as it would be, under an id of its own, for `by` and the staff alone. */
export function previewOf(open: OpenScene, by: string): OpenScene {
  const id = previewId(open.scene.edition);
  const shape = { ...open.scene.shape, open: false };
  return {
    ...open,
    scene: { ...open.scene, id, shape, preview: { by, of: open.scene.id } },
    place: { ...open.place, scene: { ...open.place.scene, id } },
  };
}
