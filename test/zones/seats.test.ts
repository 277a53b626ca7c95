import assert from 'node:assert/strict';
import { fits } from '../../schema/motion.ts';
import { eventually } from '../support/eventually.ts';
import { feet, openPark, tile } from '../support/park.ts';
import { animate, walkTo } from '../support/walking.ts';
import type { TestWorld } from '../support/world.ts';

const BENCH = { x: tile(7, 4)[0], y: tile(7, 4)[1] };

describe('sitting down', () => {
  let world: TestWorld;
  before(async () => {
    world = await openPark();
  });
  after(() => world.close());

  /** Ada before the bench. */
  async function atTheBench() {
    const ada = await world.enter('park');
    assert.equal(await walkTo(ada, ...tile(7, 3)), true);
    return ada;
  }

  it('is seen by the others, takes the seat, and ends by walking away from where one stood', async () => {
    const [ada, bob] = [await atTheBench(), await atTheBench()];
    const stood = feet(ada);
    await ada.place?.sit('bench');
    const id = ada.place?.sessionId ?? '';
    await eventually('bob sees her sit', () => bob.place?.state.players.get(id)?.seat === 'bench');
    assert.deepEqual(feet(ada), BENCH);
    assert.equal(ada.place?.self?.dir, 3, 'she looks where the bench looks');
    const place = ada.place;
    assert.ok(place);
    const stop = animate(place);
    await eventually('her picture sits, too', () => {
      const pose = place.positionOf(id);
      return pose && Math.hypot(pose.x - BENCH.x, pose.y - BENCH.y) < 1;
    });
    await assert.rejects(bob.place?.sit('bench') ?? Promise.resolve(), { code: 'seat.taken' });
    await bob.place?.sit('stool');
    place.wish(0, -100);
    await eventually('she is up and away', () => ada.place?.self?.seat === '' && feet(ada).y < stood.y - 8);
    place.wish(0, 0);
    await eventually('she stands', () => !place.self?.moving);
    assert.equal(feet(ada).x, stood.x);
    await eventually('and is where her client has her', () => place.positionOf(id)?.y === feet(ada).y);
    stop();
    await bob.leave();
    await eventually(
      'the stool is free',
      () => ![...place.state.players.values()].some(({ seat }) => seat === 'stool'),
    );
    await ada.leave();
  });

  it('is refused from afar, on what is no seat, and frees the seat of who goes', async () => {
    const ada = await world.enter('park');
    await assert.rejects(ada.place?.sit('bench') ?? Promise.resolve(), { code: 'seat.too_far' });
    await assert.rejects(ada.place?.sit('notes') ?? Promise.resolve(), { code: 'seat.unknown' });
    assert.equal(await walkTo(ada, ...tile(7, 3)), true);
    await ada.place?.sit('bench');
    await ada.leave();
    const bob = await atTheBench();
    await bob.place?.sit('bench');
    await bob.place?.rise();
    await eventually('he stands where he stood', () => bob.place?.self?.seat === '' && feet(bob).y < BENCH.y - 16);
    await bob.leave();
  });

  it('leaves nobody in the wood of a bench: who comes back stands beside it', async () => {
    const ada = await atTheBench();
    await ada.place?.sit('bench');
    const again = await world.enter('park', { token: ada.token });
    const ground = again.place?.ground;
    assert.ok(ground);
    assert.equal(fits(ground, feet(again).x, feet(again).y, 0), true);
    await again.place?.sit('bench');
    await again.leave();
    const later = await world.enter('park', { token: ada.token });
    assert.equal(fits(ground, feet(later).x, feet(later).y, 0), true);
    assert.ok(Math.abs(feet(later).x - BENCH.x) < 40, 'near the bench');
    await later.leave();
  });
});
