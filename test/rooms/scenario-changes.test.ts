import assert from 'node:assert/strict';
import { Client } from '@colyseus/sdk';
import type { Parvis } from '../../client-sdk/index.ts';
import { CLOSE } from '../../schema/protocol.ts';
import { sceneIdOf } from '../../schema/scene-id.ts';
import { aScenario } from '../support/a-scenario.ts';
import { eventually } from '../support/eventually.ts';
import { openLine } from '../support/live.ts';
import { registered } from '../support/registered.ts';
import { ask } from '../support/two-processes.ts';
import { walkTo } from '../support/walking.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const tile = (column: number, row: number) => ({ x: (column + 0.5) * 32, y: (row + 0.5) * 32 });
const idOf = (who: Parvis) => String(who.me?.id);

describe('a scenario that people are in', () => {
  let world: TestWorld;
  before(async () => {
    world = await openTestWorld();
  });
  after(() => world.close());

  /** Ada’s scenario, with Bob; both are in its square. */
  async function twoInside() {
    const [ada, bob] = [await registered(world, 'Ada'), await registered(world, 'Bob')];
    const { id } = await aScenario(world, ada, { players: [bob] });
    for (const one of [ada, bob]) {
      await one.enter('administration');
      await one.enterScenario(id);
      await eventually('he knows it', () => one.scenario !== null);
    }
    const moved: string[] = [];
    for (const one of [ada, bob]) one.on('scenario.moved', ({ why }) => void moved.push(why));
    const send = async (path: string, method: string, who = ada, body?: object) => {
      const answer = await ask(world, `/v1/scenarios/${id}${path}`, {
        token: who.token,
        method,
        ...(body ? { body } : {}),
      });
      assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${answer.code}`);
    };
    return { ada, bob, id, moved, send, square: sceneIdOf('plaza', id) };
  }

  const goneFrom = (scene: string) => async () => {
    const { store } = world.world;
    return (await store.places.count({ scene })) === 0;
  };

  it('is deleted: everybody is told and carried to the open square, and nothing of it is kept', async () => {
    const { ada, bob, id, moved, send, square } = await twoInside();
    await bob.place?.settle();
    assert.equal(await walkTo(bob, tile(5, 2).x, tile(5, 2).y), true);
    await bob.travel('to-gallery');
    const line = await openLine(world.url, String(bob.token));
    await line.ask('feed.resume', {});
    const channel = `scene:${square}`;
    assert.equal((await line.ask('channel.watch', { channel })).ok, true);
    await send('', 'DELETE');
    await eventually('both stand in the open square', () => ada.place?.id === 'plaza' && bob.place?.id === 'plaza');
    assert.deepEqual(moved, ['deleted', 'deleted']);
    assert.deepEqual([ada.scenario, bob.scenario], [null, null]);
    await line.until('channel.closed', (closed) => closed.channel === channel);
    line.close();
    await assert.rejects(ada.enterScenario(id), { code: 'scenario.unknown' });
    await eventually('no place in it is kept', goneFrom(square));
    await eventually('the last is in the square', async () => {
      const { json } = await ask(world, '/v1/auth/userdata', { token: bob.token });
      return json.user.progress.scene === 'plaza';
    });
  });

  it('loses a player: he is carried to where he was in the open world, and the others stay', async () => {
    const { ada, bob, moved, send, square } = await twoInside();
    await send(`/players/${idOf(bob)}`, 'DELETE');
    await eventually('he is out', () => bob.place?.id === 'administration');
    assert.deepEqual(moved, ['removed']);
    assert.equal(ada.place?.id, square);
    await eventually('she is alone', () => ada.place?.state.players.size === 1);
  });

  it('is left for good by who likes', async () => {
    const { bob, moved, send } = await twoInside();
    await send('/leave', 'POST', bob);
    await eventually('he is out', () => bob.place?.id === 'administration');
    assert.deepEqual(moved, ['left']);
  });

  it('is led by another, belongs to another, and is called otherwise, at once', async () => {
    const { ada, bob, send } = await twoInside();
    const of = ({ scenario }: Parvis) => [scenario?.owns, scenario?.leads, scenario?.name];
    assert.deepEqual(of(bob), [false, false, 'The lost key']);
    await send(`/gms/${idOf(bob)}`, 'PUT');
    await eventually('he leads', () => bob.scenario?.leads);
    await send('', 'PATCH', ada, { name: 'The found key' });
    await eventually('both know', () => [ada, bob].every(({ scenario }) => scenario?.name === 'The found key'));
    await send('/transfer', 'POST', ada, { newOwnerUserId: idOf(bob) });
    await eventually('it is his', () => bob.scenario?.owns && !ada.scenario?.owns);
    await send('', 'PATCH', bob, { name: 'My key' });
    await eventually('both know', () => [ada, bob].every(({ scenario }) => scenario?.name === 'My key'));
  });

  it('lets nobody stay whose client does not go, and nobody in who was on his way', async () => {
    const { ada, bob, id, send, square } = await twoInside();
    await bob.leaveScenario();
    assert.ok(bob.room);
    const { seat } = (await bob.room.request('scenario.enter', { scenario: id })) as {
      seat: Parameters<Client['consumeSeatReservation']>[0];
    };
    const stubborn = new Client(world.url);
    stubborn.auth.token = String(ada.token);
    const room = await stubborn.joinOrCreate('scene', { scene: square });
    room.onMessage('*', () => {});
    room.reconnection.enabled = false;
    let code = 0;
    room.onLeave((why) => {
      code = why;
    });
    await send('', 'DELETE');
    await assert.rejects(new Client(world.url).consumeSeatReservation(seat));
    await eventually('she is seen out', () => code === CLOSE.closed, 20_000);
    assert.equal(
      (await ask(world, '/v1/auth/userdata', { token: ada.token })).json.user.progress.scene,
      'administration',
    );
    await assert.rejects(stubborn.joinOrCreate('scene', { scene: square }));
  }).timeout(40_000);

  it('passes on when its owner closes his account', async () => {
    const { ada, bob } = await twoInside();
    const closing = await ask(world, `/v1/users/${idOf(ada)}`, {
      token: ada.token,
      method: 'DELETE',
    });
    assert.equal(closing.status, 200, JSON.stringify(closing.json));
    await eventually('it is his', () => bob.scenario?.owns);
    await eventually('he is alone', () => bob.place?.state.players.size === 1);
  });
});
