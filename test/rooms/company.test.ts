import assert from 'node:assert/strict';
import type { ChatMessage } from '../../schema/messages/chat.ts';
import { eventually } from '../support/eventually.ts';
import { walkTo } from '../support/walking.ts';
import { openWire } from '../support/wire.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

describe('company in a scene', () => {
  let world: TestWorld;
  afterEach(() => world.close());

  it('what ada says, bob hears, with her name and the server’s time', async () => {
    world = await openTestWorld();
    const [ada, bob] = [await world.enter('plaza'), await world.enter('plaza')];
    const heard = new Promise<ChatMessage>((resolve) => bob.on('said', resolve));
    await ada.say('  Hello,   <b>square</b>! 👋 ');
    const said = await heard;
    assert.deepEqual(
      [said.from, said.name, said.text],
      [ada.place?.sessionId, ada.me?.name, 'Hello, <b>square</b>! 👋'],
    );
    assert.ok(Math.abs(said.at - Date.now()) < 5000);
    await assert.rejects(ada.say('   '), { code: 'chat.empty', message: 'Say something' });
  });

  it('who says too much at once is asked to wait', async () => {
    world = await openTestWorld({ CHAT_LINES_PER_PERSON: '3' });
    const ada = await world.enter('plaza');
    for (const line of ['one', 'two', 'three']) await ada.say(line);
    await assert.rejects(ada.say('four'), { code: 'request.too_many' });
  });

  it('the lamps are lit in the evening, and put out in the morning', async () => {
    const clock = { at: Date.UTC(2026, 5, 1, 20, 0), now: () => clock.at };
    world = await openTestWorld({}, clock);
    const ada = await world.enter('plaza');
    assert.equal(ada.place?.state.events.get('evening')?.light, 'night');
    assert.deepEqual(
      ada.place?.bundle.events.map((event) => event.id),
      ['evening'],
    );
    await ada.leave();
    clock.at = Date.UTC(2026, 5, 2, 8, 0);
    await eventually('the room closed', async () => (await peopleIn('plaza')) === 0);
    const bob = await world.enter('plaza');
    assert.equal(bob.place?.state.events.size, 0);
    assert.deepEqual(bob.place?.bundle.events, []);
  });

  it('lists count the people who are there', async () => {
    world = await openTestWorld();
    assert.equal(await peopleIn('plaza'), 0);
    const ada = await world.enter('plaza');
    await world.enter('plaza');
    assert.equal(await peopleIn('plaza'), 2);
    await ada.leave();
    await eventually('one is left', async () => (await peopleIn('plaza')) === 1);
  });

  it('whose session ended while his connection was down does not come back', async () => {
    world = await openTestWorld();
    const wire = await openWire(world.world.port);
    const ada = await world.enter('administration', { through: wire });
    const bob = await world.enter('administration');
    await walkTo(ada, 150, 140);
    const id = ada.place?.sessionId ?? '';
    const out = new Promise((resolve) => ada.on('left', ({ reason }) => resolve(reason)));
    wire.cut();
    const ended = await fetch(`${world.url}/auth/logout`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ada.token}` },
    });
    assert.equal(ended.ok, true);
    assert.ok(['signed-out', 'lost'].includes(String(await out)));
    await eventually('her body is gone', () => !bob.place?.state.players.has(id));
    await wire.close();
  });

  it('whose session ends while he is there loses his seat at once', async () => {
    world = await openTestWorld();
    const ada = await world.enter('administration');
    const out = new Promise((resolve) => ada.on('left', ({ reason }) => resolve(reason)));
    await fetch(`${world.url}/auth/logout`, { method: 'POST', headers: { authorization: `Bearer ${ada.token}` } });
    assert.equal(await out, 'signed-out');
  });

  it('who comes with a session that is over becomes a new guest', async () => {
    world = await openTestWorld();
    const ada = await world.enter('administration');
    const { token } = ada;
    await fetch(`${world.url}/auth/logout`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
    const again = await world.enter('administration', { token });
    assert.notEqual(again.token, token);
    assert.equal(again.me?.guest, true);
  });

  async function peopleIn(scene: string): Promise<number | undefined> {
    const { scenes } = (await (await fetch(`${world.url}/v1/scenes`)).json()) as {
      scenes: { id: string; players: number }[];
    };
    return scenes.find((one) => one.id === scene)?.players;
  }
});
