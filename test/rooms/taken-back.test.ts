import assert from 'node:assert/strict';
import type { Client } from '@colyseus/core';
import { takeBack } from '../../rooms/reconnection.ts';
import type { ScenarioKnown } from '../../rooms/scenario-services.ts';
import type { Stage } from '../../rooms/stage.ts';
import { CLOSE } from '../../schema/protocol.ts';

const KEY: ScenarioKnown = {
  id: '11111111-1111-4111-8111-111111111111',
  name: 'The lost key',
  mode: 'campaign',
  owner: 'ada',
  gms: ['ada'],
  narrator: null,
  revision: 1,
};

describe('somebody whose connection comes back in a scenario', () => {
  it('stays outside if he is removed while it is read that he plays in it', async () => {
    const bob: { scenario: ScenarioKnown | null; readonly identity: object } = {
      scenario: KEY,
      identity: { id: 'bob', guest: false },
    };
    const services = {
      identities: { stillSeated: async (identity: object) => identity },
      sanctions: { check: async () => {} },
      scenarios: {
        async playedBy() {
          bob.scenario = null;
          return KEY;
        },
      },
    };
    const room = { occupants: new Map([['seat', bob]]), services, scene: { id: `plaza.${KEY.id}`, scenario: KEY.id } };
    const codes: number[] = [];
    const client = { sessionId: 'seat', leave: (code: number) => void codes.push(code) };
    await assert.rejects(takeBack(room as unknown as Stage, client as unknown as Client), { code: 'scene.unknown' });
    assert.deepEqual([codes, bob.scenario], [[CLOSE.closed], null]);
  });
});
