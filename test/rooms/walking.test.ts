import assert from 'node:assert/strict';
import { Client, type Room } from '@colyseus/sdk';
import { fits, SPEED } from '../../schema/motion.ts';
import { freshName, registerAtTheDesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { walkTo } from '../support/walking.ts';
import { openWire } from '../support/wire.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

interface Body {
  x: number;
  y: number;
  status: string;
}
interface HallState {
  players: Map<string, Body>;
}

/** How a cheat counts his ticks: the number of the intent comes in. */
const CLOCKS: readonly (readonly [string, (i: number) => number])[] = [
  ['without ticks', () => 0],
  ['ticks that run fast', (i) => i],
  ['ticks in the future', (i) => 2_000_000 + i],
  ['ticks of the past', (i) => (i === 1 ? 1000 : Math.max(1, 960 + i))],
];

describe('walking about', () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await openTestWorld();
  });
  afterEach(() => world.close());

  it('ada walks, and bob sees her where she is', async () => {
    const [ada, bob] = [await world.enter('administration'), await world.enter('administration')];
    const id = ada.place?.sessionId ?? '';
    assert.equal(await walkTo(ada, 200, 130), true);
    const seen = await eventually('bob sees ada there', () => {
      const body = bob.place?.state.players.get(id);
      return body && Math.hypot(body.x - 200, body.y - 130) < 8 && !body.moving ? body : undefined;
    });
    assert.equal(seen.x, ada.place?.self?.x);
    assert.equal(ada.place?.positionOf(id)?.x, seen.x, 'she predicted what the server decided');
  });

  it('a stock SDK joins with the scene alone', async () => {
    const room = await new Client(world.url).joinOrCreate<HallState>('scene', { scene: 'administration' });
    await eventually('a body', () => room.state?.players?.get(room.sessionId));
    await room.leave();
  });

  for (const [clock, ticks] of CLOCKS)
    it(`a cheat who sends ten times the intents goes no faster (${clock})`, async () => {
      const room = await new Client(world.url).joinOrCreate<HallState>('scene', { scene: 'administration' });
      const body = await eventually('a body', () => room.state?.players?.get(room.sessionId));
      const from = { x: body.x, at: performance.now() };
      await flood(room, { x: 100, y: 0 }, 900, { burst: 100, ticks });
      const fastest = ((performance.now() - from.at) / 1000) * SPEED + 6 * (SPEED / 20);
      assert.ok(body.x > from.x, 'she did walk');
      assert.ok(body.x - from.x <= fastest, `went ${body.x - from.x} px, ${fastest} at most`);
    });

  for (const [clock, ticks] of CLOCKS)
    it(`a cheat walks through no wall and into no locked zone (${clock})`, async () => {
      const room = await new Client(world.url).joinOrCreate<HallState>('scene', { scene: 'administration' });
      const body = await eventually('a body', () => room.state?.players?.get(room.sessionId));
      const ada = await world.enter('administration');
      const ground = ada.place?.ground;
      assert.ok(ground);
      const office = ground.locked[0];
      assert.ok(office, 'there is an office');
      for (const wish of [
        { x: 0, y: -128 },
        { x: 127, y: -20 },
        { x: 100, y: 0 },
        { x: 127, y: 20 },
      ]) {
        await flood(room, wish, 700, {
          burst: 1,
          ticks,
          check: () => assert.ok(fits(ground, body.x, body.y, 0), `at ${body.x},${body.y}`),
        });
      }
      assert.ok(body.x > office.x - 16, 'she got as far as the wall lets her');
    });

  it('a dropped connection keeps its seat and comes back in place', async () => {
    const wire = await openWire(world.world.port);
    const ada = await world.enter('administration', { through: wire });
    const bob = await world.enter('administration');
    await walkTo(ada, 150, 140);
    const id = ada.place?.sessionId ?? '';
    const where = ada.place?.self?.x;
    const back = new Promise<void>((resolve) => ada.on('reconnected', () => resolve()));
    wire.cut();
    await eventually('bob sees ada away', () => bob.place?.state.players.get(id)?.status === 'away');
    await back;
    await eventually('bob sees ada back', () => bob.place?.state.players.get(id)?.status === 'here');
    assert.equal(ada.place?.self?.x, where);
    assert.equal(await walkTo(ada, 120, 120), true, 'and she walks on');
    await ada.leave();
    await wire.close();
  });

  it('the same person from a second tab has one body, and the first tab is told', async () => {
    const ada = await world.enter('administration');
    await walkTo(ada, 150, 140);
    const left = new Promise((resolve) => ada.on('left', ({ reason }) => resolve(reason)));
    const again = await world.enter('administration', { token: ada.token });
    assert.equal(await left, 'replaced');
    const mine = [...(again.place?.state.players.values() ?? [])].filter((body) => body.account === ada.me?.id);
    assert.equal(mine.length, 1);
    assert.ok(Math.abs((again.place?.self?.x ?? 0) - 150) < 8, 'where the first tab stood');
  });

  it('who comes back another day finds himself where he was', async () => {
    const ada = await world.enter('administration');
    await registerAtTheDesk(ada, freshName());
    await walkTo(ada, 250, 130);
    const { token } = ada;
    const where = ada.place?.self?.x;
    await world.restart();
    const again = await world.enter(undefined, { token });
    assert.equal(again.place?.id, 'administration');
    assert.equal(again.place?.self?.x, where);
  });
});

/** Sends intents as a modified client could. */
async function flood(
  room: Room<unknown, HallState>,
  wish: { x: number; y: number },
  ms: number,
  { burst, ticks, check = () => {} }: { burst: number; ticks: (i: number) => number; check?: () => void },
): Promise<void> {
  const input = room.input({ mode: 'reliable' });
  const until = performance.now() + ms;
  let budget = 30;
  while (performance.now() < until) {
    // More than the message limit would close the connection: stay just below it.
    for (let i = 0; i < burst && budget > 0; i++, budget--) {
      // An intent like the one before would only be said again: each is another one.
      Object.assign(input.data, wish, { tick: ticks(input.sentCount + 1), y: wish.y + (i % 2) });
      input.send();
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
    check();
  }
}
