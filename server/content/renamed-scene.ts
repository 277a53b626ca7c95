import type { OpenScene } from './read-scenes.ts';

/** The same scene under another id, with doors that lead to the scenes that `leadTo` names in place of theirs. */
export function renamedScene(open: OpenScene, id: string, leadTo: (scene: string) => string): OpenScene {
  const { scene, place } = open;
  const leading = <P extends { readonly to: { readonly scene: string; readonly spawn: string } }>(portal: P): P => ({
    ...portal,
    to: { ...portal.to, scene: leadTo(portal.to.scene) },
  });
  const portals = Object.entries(scene.shape.portals).map(([name, portal]) => [name, leading(portal)] as const);
  return {
    ...open,
    scene: { ...scene, id, shape: { ...scene.shape, portals: Object.fromEntries(portals) } },
    place: { ...place, scene: { ...place.scene, id }, portals: place.portals.map(leading) },
  };
}
