import { readSceneId, sceneIdOf } from '../../schema/scene-id.ts';
import type { OpenScene } from './read-scenes.ts';

/** Most scenes of scenarios that are remembered at a time. */
const MOST = 500;

/** The same scene as part of a scenario: under an id of its own, with doors that lead to scenes of the same scenario. */
function scenarioScene({ scene, place, ...files }: OpenScene, scenario: string): OpenScene {
  const id = sceneIdOf(scene.id, scenario);
  const leading = <P extends { readonly to: { readonly scene: string; readonly spawn: string } }>(portal: P): P => ({
    ...portal,
    to: { ...portal.to, scene: sceneIdOf(portal.to.scene, scenario) },
  });
  const portals = Object.entries(scene.shape.portals).map(([name, portal]) => [name, leading(portal)] as const);
  return {
    ...files,
    scene: { ...scene, id, scenario, shape: { ...scene.shape, portals: Object.fromEntries(portals) } },
    place: { ...place, scene: { ...place.scene, id }, portals: place.portals.map(leading) },
  };
}

/**
 * Scenes by the ids that they have in scenarios; undefined for what is no such id. Whether there is such a scenario, and who
 * may enter, is asked at the door. The same object for as long as the scene is the same.
 */
export function scenarioScenes(open: (scene: string) => OpenScene | undefined): (id: string) => OpenScene | undefined {
  const made = new Map<string, { readonly of: OpenScene; readonly is: OpenScene }>();
  return (id) => {
    const name = readSceneId(id);
    if (!name?.scenario) return undefined;
    const of = open(name.scene);
    if (!of) return undefined;
    const known = made.get(id);
    made.delete(id);
    const is = known?.of === of ? known.is : scenarioScene(of, name.scenario);
    made.set(id, { of, is });
    const [oldest] = made.keys();
    if (made.size > MOST && oldest !== undefined) made.delete(oldest);
    return is;
  };
}
