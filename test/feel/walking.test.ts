import assert from 'node:assert/strict';
import type { Parvis } from '../../client-sdk/index.ts';
import { SPEED } from '../../schema/motion.ts';
import { eventually } from '../support/eventually.ts';
import { animate } from '../support/walking.ts';
import { ROUGH, UNEVEN } from '../support/weather.ts';
import { openWire } from '../support/wire.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

/** A stroll with turns, stops and walls: direction and how long, in ms. */
const STROLL = [
  [100, 0, 500],
  [100, 100, 300],
  [0, 0, 150],
  [-100, 0, 1200],
  [-100, -100, 700],
  [0, -100, 600],
  [0, 0, 400],
  [60, 30, 500],
  [100, 0, 250],
  [-100, 0, 250],
  [0, 100, 900],
  [0, 0, 0],
] as const;

async function stroll({ place }: Parvis, look: () => void): Promise<void> {
  assert.ok(place);
  const stop = animate(place);
  const watch = setInterval(look, 5);
  for (const [x, y, ms] of STROLL) {
    place.wish(x, y);
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
  const { sessionId } = place;
  await eventually('she has come to rest where the server has her', () => {
    const [seen, true_] = [place.positionOf(sessionId), place.self];
    return seen && true_ && !true_.moving && Math.hypot(seen.x - true_.x, seen.y - true_.y) < 0.1;
  });
  clearInterval(watch);
  stop();
}

describe('walking over a bad network (150 ms, 30 ms of jitter, 2 % loss each way)', () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await openTestWorld();
  });
  afterEach(() => world.close());

  it('ada is never pulled by more than 2 px', async () => {
    const wire = await openWire(world.world.port, ROUGH, 11);
    const ada = await world.enter('administration', { through: wire });
    let worst = 0;
    let from: { x: number; y: number } | undefined;
    let far = 0;
    await stroll(ada, () => {
      worst = Math.max(worst, ada.place?.correction ?? 0);
      const at = ada.place?.positionOf(ada.place.sessionId);
      if (at && from) far += Math.hypot(at.x - from.x, at.y - from.y);
      from = at;
    });
    assert.ok(far > 400, `she walked ${far} px`);
    assert.ok(worst <= 2, `pulled by ${worst} px`);
    await ada.leave();
    await wire.close();
  }).timeout(30_000);

  it('she answers the key in the next frame', async () => {
    const wire = await openWire(world.world.port, UNEVEN);
    const { place } = await world.enter('administration', { through: wire });
    assert.ok(place);
    const x = () => place.positionOf(place.sessionId)?.x ?? 0;
    const before = x();
    place.frame(1000);
    place.wish(100, 0);
    place.frame(1016);
    assert.ok(x() > before + 2, `went ${x() - before} px`);
    await wire.close();
  });

  it('bob, far away, sees her walk smoothly, and never backwards', async () => {
    const wire = await openWire(world.world.port, UNEVEN, 5);
    const ada = await world.enter('administration');
    const bob = await world.enter('administration', { through: wire });
    const id = ada.place?.sessionId ?? '';
    const stops = [ada, bob].map(({ place }) => animate(place ?? assert.fail()));
    const steps: { ms: number; x: number }[] = [];
    let last = { at: performance.now(), x: bob.place?.positionOf(id)?.x ?? 0 };
    const watch = setInterval(() => {
      const now = { at: performance.now(), x: bob.place?.positionOf(id)?.x ?? 0 };
      steps.push({ ms: now.at - last.at, x: now.x - last.x });
      last = now;
    }, 16);
    ada.place?.wish(100, 0);
    await new Promise((resolve) => setTimeout(resolve, 1300));
    ada.place?.wish(0, 0);
    await eventually(
      'she stands in his picture',
      () => steps.length > 60 && steps.slice(-10).every(({ x }) => x === 0),
    );
    clearInterval(watch);
    for (const stop of stops) stop();
    const walked = steps.reduce((sum, { x }) => sum + x, 0);
    assert.ok(walked > 150, `she walked ${walked} px`);
    assert.ok(
      steps.every(({ x }) => x > -0.5),
      `backwards: ${Math.min(...steps.map(({ x }) => x))}`,
    );
    const first = steps.findIndex(({ x }) => x > 0.5);
    const end = steps.findLastIndex(({ x }) => x > 0.5);
    const paces = steps.slice(first + 1, end).map(({ ms, x }) => x / ((ms / 1000) * SPEED));
    const uneven = paces.filter((pace) => pace < 0.4 || pace > 2);
    assert.ok(uneven.length <= paces.length * 0.1, `stutters: ${paces.map((pace) => pace.toFixed(2)).join(' ')}`);
    await bob.leave();
    await wire.close();
  });
});
