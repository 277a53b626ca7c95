import assert from 'node:assert/strict';
import { openTestWorld, type TestWorld } from '../support/world.ts';

describe('entering one scene after another', () => {
  let world: TestWorld;
  before(async () => {
    world = await openTestWorld();
  });
  after(() => world.close());

  it('is no departure: nobody is told that he opened Parvis elsewhere', async () => {
    const ada = await world.enter('plaza');
    const left: string[] = [];
    ada.on('left', ({ reason }) => left.push(String(reason)));
    for (const scene of ['gallery', 'plaza', 'gallery', 'plaza', 'gallery', 'plaza']) {
      await ada.enter(scene);
      assert.equal(ada.place?.id, scene);
    }
    assert.deepEqual(left, []);
  });

  it('but whoever cannot enter, and whose seat went meanwhile, is told', async () => {
    const ada = await world.enter('plaza');
    const left: string[] = [];
    ada.on('left', ({ reason }) => left.push(String(reason)));
    await assert.rejects(ada.enter('nowhere'));
    assert.equal(ada.place?.id, 'plaza', 'she stays where she was');
    const again = world.somebody({ token: ada.token });
    await again.enter('plaza');
    await new Promise<void>((done) => (left.length > 0 ? done() : ada.on('left', () => done())));
    assert.equal(left.length, 1);
  });
});
