import type { OpenScene } from './read-scenes.ts';

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
  const leading = <P extends { readonly to: { readonly scene: string; readonly spawn: string } }>(portal: P): P => ({
    ...portal,
    to: { ...portal.to, scene: ids.get(portal.to.scene) ?? portal.to.scene },
  });
  return opened.map((open) => {
    const { scene, place } = open;
    const id = previewId(scene.edition);
    const portals = Object.fromEntries(
      Object.entries(scene.shape.portals).map(([name, portal]) => [name, leading(portal)]),
    );
    return {
      ...open,
      scene: { ...scene, id, shape: { ...scene.shape, open: false, portals }, preview: { by, of: scene.id } },
      place: { ...place, scene: { ...place.scene, id }, portals: place.portals.map(leading) },
    };
  });
}
