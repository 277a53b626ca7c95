import { readSceneId, sceneIdOf } from '../../schema/scene-id.ts';
import type { OpenScene } from './read-scenes.ts';
import { renamedScene } from './renamed-scene.ts';

/** Most scenes of scenarios that are remembered at a time. */
const MOST = 500;

/** The same scene as part of a scenario: under an id of its own, with doors that lead to scenes of the same scenario. */
function scenarioScene(open: OpenScene, scenario: string): OpenScene {
  const inside = (scene: string) => sceneIdOf(scene, scenario);
  const { scene, ...rest } = renamedScene(open, inside(open.scene.id), inside);
  return { ...rest, scene: { ...scene, scenario } };
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
