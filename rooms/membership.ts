import type { ScenarioHere } from '../schema/messages/scenario.ts';
import { Refusal } from '../schema/refusals.ts';
import { leads, type ScenarioKnown } from './scenario-services.ts';
import type { Identity, RoomServices, Scene } from './services.ts';

/**
 * The scenario that a scene is part of, for who plays in it; null in the open world. Refuses `scene.unknown` to strangers:
 * they are not told that it is there.
 */
export async function mustPlay(
  { scenarios }: Pick<RoomServices, 'scenarios'>,
  { scenario }: Pick<Scene, 'scenario'>,
  who: Pick<Identity, 'id' | 'guest'> | undefined,
): Promise<ScenarioKnown | null> {
  if (scenario === undefined) return null;
  const played = who && !who.guest ? await scenarios.playedBy(who.id, scenario) : undefined;
  if (!played) throw new Refusal('scene.unknown');
  return played;
}

/** A scenario as one of its players is told of it. */
export function hereFor(scenario: ScenarioKnown, account: string): ScenarioHere {
  const { id, name, mode, owner, gms, narrator } = scenario;
  return { id, name, mode, owner, gms: [...gms], narrator, owns: owner === account, leads: leads(scenario, account) };
}
