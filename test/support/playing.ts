import { randomUUID } from 'node:crypto';
import type { Parvis } from '../../client-sdk/index.ts';
import { sceneIdOf } from '../../schema/scene-id.ts';
import type { ScenarioRecord } from '../../server/records/scenario.ts';
import type { Store } from '../../server/store/store.ts';

/** A scenario as it is stored, with who plays in it; the first is its owner. */
export async function aScenario(
  store: Store,
  players: readonly Parvis[],
  instead: Partial<ScenarioRecord> = {},
): Promise<{ readonly id: string; scene(name: string): string; join(who: Parvis): Promise<void> }> {
  const id = randomUUID();
  const owner = String(players[0]?.me?.id);
  const record: ScenarioRecord = {
    id,
    name: 'The Lost Crown',
    owner,
    code: `LOST_${id.slice(0, 8).toUpperCase()}`,
    cover: '',
    description: null,
    mode: 'campaign',
    gms: [owner],
    settings: {},
    sheet: [],
    narrator: null,
    createdAt: Date.now(),
    updatedAt: null,
    revision: 0,
    ...instead,
  };
  await store.scenarios.insert(record);
  const join = async (who: Parvis) => {
    const account = String(who.me?.id);
    await store.scenarioPlayers.insert({ id: `${id}/${account}`, scenario: id, account, joinedAt: Date.now() });
  };
  for (const player of players) await join(player);
  return { id, scene: (name) => sceneIdOf(name, id), join };
}
