import assert from 'node:assert/strict';
import { matchMaker } from '@colyseus/core';
import { Client, type Room } from '@colyseus/sdk';
import type { Stage } from '../../rooms/stage.ts';
import type { Player, SceneState } from '../../schema/state.ts';
import { looks } from '../support/crowd.ts';
import { eventually } from '../support/eventually.ts';
import { walkTo } from '../support/walking.ts';
import { openWire } from '../support/wire.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const PEOPLE = 45;

describe('a crowd in a scene', () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await openTestWorld();
  });
  afterEach(() => world.close());

  const join = () => new Client(world.url).joinOrCreate<SceneState>('scene', { scene: 'plaza' });
  const stage = () => matchMaker.getLocalRoomById('scene-plaza') as unknown as Stage;
  const known = (room: Room<unknown, SceneState>) => [...room.state.players.keys()].sort();

  it('stock SDKs see who is around, and those who come near, and forget who is far', async () => {
    const rooms = await Promise.all(Array.from({ length: PEOPLE }, join));
    const [ada, bob] = rooms;
    assert.ok(ada && bob);
    const bodies = stage().state.players;
    for (const body of bodies.values()) Object.assign(body, { x: 100, y: 100 });
    await eventually('everybody stands together', () => rooms.every((room) => room.state.players?.size === PEOPLE));
    const away = bodies.get(ada.sessionId);
    assert.ok(away);
    away.x = 1900;
    await eventually(
      'she is out of sight',
      () => known(ada).join() === ada.sessionId && known(bob).length === PEOPLE - 1,
    );
    away.x = 600;
    await eventually('and comes back', () => known(ada).length === PEOPLE && known(bob).length === PEOPLE);
    const same = () =>
      [...bodies.entries()].every(([id, body]) => looks(ada.state.players.get(id) as Player) === looks(body));
    await eventually('as they are', same);
    await Promise.all(rooms.map((room) => room.leave()));
  });

  it('whoever comes back after a cut sees who came and went meanwhile', async () => {
    const wire = await openWire(world.world.port);
    const [ada, bob] = [await world.enter('plaza', { through: wire }), await world.enter('plaza')];
    const gone = bob.place?.sessionId ?? '';
    await eventually('ada sees bob', () => ada.place?.state.players.has(gone));
    const back = new Promise<void>((resolve) => ada.on('reconnected', () => resolve()));
    wire.cut();
    await bob.leave();
    const eve = await world.enter('plaza');
    await back;
    await eventually('eve, not bob', () => {
      const players = ada.place?.state.players;
      return players?.has(eve.place?.sessionId ?? '') && !players.has(gone);
    });
    const at = ada.place?.self;
    assert.ok(at);
    assert.equal(await walkTo(ada, at.x + 40, at.y), true, 'and ada walks on');
    await ada.leave();
    await wire.close();
  });
});
