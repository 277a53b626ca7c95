import assert from 'node:assert/strict';
import { Client, type Room } from '@colyseus/sdk';
import type { Parvis } from '../../client-sdk/index.ts';
import { SPEED } from '../../schema/motion.ts';
import { eventually } from '../support/eventually.ts';
import { feet, member, openPark, tile } from '../support/park.ts';
import { animate, walkTo } from '../support/walking.ts';
import type { TestWorld } from '../support/world.ts';

const near = (who: Parvis, [x, y]: readonly [number, number], within = 20) => {
  const at = feet(who);
  return Math.hypot(at.x - x, at.y - y) < within;
};

/** Walks east until one is carried off to the landing, and stands there; one's picture is where one's body is. */
async function ride(who: Parvis, landing: readonly [number, number]): Promise<void> {
  const { place } = who;
  if (!place) throw new Error('nowhere');
  const stop = animate(place);
  place.wish(100, 0);
  await eventually('one is carried off', () => near(who, landing, 40));
  place.wish(0, 0);
  await eventually('one stands', () => !place.self?.moving);
  assert.equal(near(who, landing, 60), true, 'and stays there');
  await eventually('one’s picture is there', () => {
    const pose = place.positionOf(place.sessionId);
    return pose && Math.hypot(pose.x - feet(who).x, pose.y - feet(who).y) < 1;
  });
  stop();
}

describe('what zones do to who walks', () => {
  let world: TestWorld;
  before(async () => {
    world = await openPark();
  });
  after(() => world.close());

  it('a pad sends one to the other at once, and the other not back before one has left it', async () => {
    const [ada, bob] = [await world.enter('park'), await world.enter('park')];
    assert.equal(await walkTo(ada, ...tile(13, 1)), true);
    await ride(ada, tile(15, 4));
    const id = ada.place?.sessionId ?? '';
    await eventually('bob sees her there', () => {
      const body = bob.place?.state.players.get(id);
      return body && Math.hypot(body.x - tile(15, 4)[0], body.y - tile(15, 4)[1]) < 32;
    });
    // Off the pad, and on again.
    assert.equal(await walkTo(ada, ...tile(13, 4)), true);
    await ride(ada, tile(15, 1));
  });

  it('nobody walks into a pond, and a fast path takes a cheat no faster than it takes anybody', async () => {
    const eve = await new Client(world.url).joinOrCreate<ParkState>('scene', { scene: 'park' });
    const body = await eventually('a body', () => eve.state?.players?.get(eve.sessionId));
    const inPond = () => body.x > 96 - 9 && body.x < 160 + 9 && body.y > 192 - 6;
    await push(eve, { x: 0, y: 100 }, 1200, () => assert.equal(inPond(), false));
    await push(eve, { x: 100, y: 0 }, 600, () => assert.equal(inPond(), false));
    await eve.leave();
    const ada = await world.enter('park');
    assert.equal(await walkTo(ada, ...tile(9, 6)), true);
    const place = ada.place;
    assert.ok(place);
    const stop = animate(place);
    const from = { x: feet(ada).x, at: performance.now() };
    place.wish(100, 0);
    await eventually('she is through', () => feet(ada).x > 16 * 32);
    const seconds = (performance.now() - from.at) / 1000;
    place.wish(0, 0);
    stop();
    const most = seconds * 2 * SPEED + 12 * (SPEED / 20);
    assert.ok(feet(ada).x - from.x <= most, `went ${feet(ada).x - from.x} px in ${seconds} s`);
  });

  it('a cheat who floods on the fast path goes no faster than the law', async () => {
    const eve = await new Client(world.url).joinOrCreate<ParkState>('scene', { scene: 'park' });
    const body = await eventually('a body', () => eve.state?.players?.get(eve.sessionId));
    await push(eve, { x: 30, y: 100 }, 1800, () => {});
    const from = { x: body.x, at: performance.now() };
    await push(eve, { x: 100, y: 0 }, 1500, () => {}, 4);
    const most = ((performance.now() - from.at) / 1000) * 2 * SPEED + 12 * (SPEED / 20);
    assert.ok(body.x - from.x <= most, `went ${body.x - from.x} px, ${most} at most`);
    await eve.leave();
  });

  it('one’s own client walks on the fast path as the server does', async () => {
    const ada = await world.enter('park');
    assert.equal(await walkTo(ada, ...tile(9, 6)), true);
    const place = ada.place;
    assert.ok(place);
    const stop = animate(place);
    let worst = 0;
    place.wish(100, 0);
    await eventually('she is through', () => {
      worst = Math.max(worst, place.correction);
      return feet(ada).x > 15 * 32;
    });
    place.wish(0, 0);
    await eventually('she stands', () => !place.self?.moving);
    stop();
    assert.ok(worst <= 2 * (SPEED / 20), `was corrected by ${worst} px`);
    assert.equal(place.positionOf(place.sessionId)?.x, feet(ada).x);
  });

  it('a trigger makes who walks in remember it, for good and once', async () => {
    const ada = await member(world, 'park');
    const flag = async () => (await world.world.store.storyFlags.get(`${ada.me?.id}/saw_the_gate`))?.value;
    assert.equal(await flag(), undefined);
    assert.equal(await walkTo(ada, ...tile(7, 5)), true);
    assert.equal(await walkTo(ada, ...tile(7, 6)), true);
    await eventually('it is remembered', async () => (await flag()) === 'yes');
  });
});

interface Body {
  x: number;
  y: number;
}
interface ParkState {
  players: Map<string, Body>;
}

/** Sends intents as a modified client could: many, and each another one. */
async function push(
  room: Room<unknown, ParkState>,
  wish: Body,
  ms: number,
  check: () => void,
  burst = 1,
): Promise<void> {
  const input = room.input({ mode: 'reliable' });
  const until = performance.now() + ms;
  let budget = 150;
  while (performance.now() < until) {
    for (let i = 0; i < burst && budget > 0; i++, budget--) {
      Object.assign(input.data, wish, { tick: 0, y: wish.y + (i % 2) });
      input.send();
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    check();
  }
}
