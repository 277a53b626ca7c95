import assert from 'node:assert/strict';
import { readChannel } from '../../schema/messages/channel.ts';
import { readSceneId, scenarioOf, sceneId } from '../../schema/scene-id.ts';

const SCENARIO = '3f2b8c1e-5a4d-4e6f-8a9b-0c1d2e3f4a5b';

describe('the id of a scene', () => {
  it('says the scene, and the scenario that it is part of', () => {
    assert.deepEqual(readSceneId('plaza'), { scene: 'plaza', scenario: null });
    assert.deepEqual(readSceneId(`plaza.${SCENARIO}`), { scene: 'plaza', scenario: SCENARIO });
  });

  it('is written in one way: nothing else is another room, or another channel, of the same scenario', () => {
    const others = [
      `plaza.${SCENARIO.toUpperCase()}`,
      `plaza.${SCENARIO.replace('f', 'F')}`,
      `plaza.${SCENARIO}.x`,
      `plaza.${SCENARIO} `,
      `plaza..${SCENARIO}`,
      'plaza.',
      `.${SCENARIO}`,
      `plaza\u2024${SCENARIO}`,
      `${'p'.repeat(10_000)}.${SCENARIO}`,
    ];
    for (const id of others) {
      assert.equal(sceneId.safeParse(id).success, false, id.slice(0, 80));
      assert.equal(readChannel(`scene:${id}`), undefined, id.slice(0, 80));
      assert.equal(scenarioOf(id), null, id.slice(0, 80));
    }
  });
});
