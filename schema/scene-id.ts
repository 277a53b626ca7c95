import { z } from 'zod';
import { slug } from './words.ts';

/** Between a scene's name and the scenario that it is part of; no name of a scene has one. */
const OF = '.';

/** In small letters alone: another way to write the same id would be another room and another channel. */
const uuid = z.uuid().lowercase();

/** Which scene an id names: one of the open world, or that of a scenario. */
export interface SceneName {
  /** As its folder is called. */
  readonly scene: string;
  /** The scenario's id; null in the open world. */
  readonly scenario: string | null;
}

/** What a scene's id says; undefined for what is no scene's id. */
export function readSceneId(id: string): SceneName | undefined {
  const [scene = '', ...rest] = id.split(OF);
  if (!slug.safeParse(scene).success || rest.length > 1) return undefined;
  const [scenario] = rest;
  if (scenario === undefined) return { scene, scenario: null };
  return uuid.safeParse(scenario).success ? { scene, scenario } : undefined;
}

/** The id of a scene: in the open world its name, in a scenario `<scene>.<scenario>`. */
export function sceneIdOf(scene: string, scenario: string | null): string {
  return scenario === null ? scene : `${scene}${OF}${scenario}`;
}

/** The scenario that a scene is part of; null in the open world. */
export function scenarioOf(id: string): string | null {
  return id.includes(OF) ? (readSceneId(id)?.scenario ?? null) : null;
}

/** The scene's name, without the scenario that it is part of. */
export function baseOf(id: string): string {
  return readSceneId(id)?.scene ?? id;
}

/** The same scene, or another one, in the world that `here` is part of. */
export function sceneBeside(here: string, scene: string): string {
  return sceneIdOf(baseOf(scene), scenarioOf(here));
}

/** A scene's id as it comes from outside. */
export const sceneId = z
  .string()
  .max(80)
  .refine((id) => readSceneId(id) !== undefined, 'must be the id of a scene');
