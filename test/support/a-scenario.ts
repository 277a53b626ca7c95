import assert from 'node:assert/strict';
import type { Parvis } from '../../client-sdk/index.ts';
import type { ScenarioDetail } from '../../schema/rest/scenarios.ts';
import type { ScenarioMode } from '../../schema/scenarios.ts';
import { seatIn } from '../../server/domain/scenario-seats.ts';
import { freshName } from './desk.ts';
import type { TestWorld } from './world.ts';

interface Wished {
  readonly name?: string;
  readonly mode?: ScenarioMode;
  readonly code?: string;
  /** Who plays in it from the beginning, beside its owner. */
  readonly players?: readonly Parvis[];
}

/** Lets people play in a scenario, without a code. */
export async function seatPlayers({ world }: TestWorld, scenario: string, players: readonly Parvis[]): Promise<void> {
  for (const { me } of players) {
    assert.ok(me, 'only who has an account plays in a scenario');
    const seat = { id: seatIn(scenario, me.id), scenario, account: me.id, joinedAt: Date.now() };
    await world.store.scenarioPlayers.put(seat);
  }
}

/** A scenario in a running world, made over REST by who is its owner. */
export async function aScenario(
  world: TestWorld,
  owner: Parvis,
  { name = 'The lost key', mode = 'campaign', code = freshName('KEY').toUpperCase(), players = [] }: Wished = {},
): Promise<ScenarioDetail> {
  const response = await fetch(`${world.url}/v1/scenarios/create`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${owner.token}` },
    body: JSON.stringify({ name, mode, invite_code: code }),
  });
  const said = await response.text();
  assert.equal(response.status, 201, said);
  const { Scenario } = JSON.parse(said).scenario as { Scenario: ScenarioDetail };
  await seatPlayers(world, Scenario.id, players);
  return Scenario;
}
