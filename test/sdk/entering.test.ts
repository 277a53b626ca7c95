import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

describe('entering another scene by oneself', () => {
  let world: TestWorld;
  before(async () => {
    world = await openTestWorld();
  });
  after(() => world.close());

  it('is no departure: nobody is told that he opened Parvis elsewhere', async () => {
    const ada = await world.enter('plaza');
    const left: string[] = [];
    ada.on('left', ({ reason }) => left.push(String(reason)));
    const { room } = ada;
    const { fetch } = globalThis;
    // What the next scene looks like comes only after the seat in this one is gone.
    globalThis.fetch = async (input, init) => {
      const isBundle = String(input instanceof Request ? input.url : input).includes('/v1/scenes/gallery');
      if (isBundle) await eventually('the former seat is gone', () => !room?.connection.isOpen);
      return fetch(input, init);
    };
    try {
      await ada.enter('gallery');
    } finally {
      globalThis.fetch = fetch;
    }
    assert.equal(ada.place?.id, 'gallery');
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
