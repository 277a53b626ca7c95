import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Client } from '@colyseus/sdk';
import type { Parvis } from '../../client-sdk/index.ts';
import { sceneIdOf } from '../../schema/scene-id.ts';
import { aScenario, seatPlayers } from '../support/a-scenario.ts';
import { eventually } from '../support/eventually.ts';
import { openLine } from '../support/live.ts';
import { registered } from '../support/registered.ts';
import { ask } from '../support/two-processes.ts';
import { walkTo } from '../support/walking.ts';
import { openWire } from '../support/wire.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const tile = (column: number, row: number) => ({ x: (column + 0.5) * 32, y: (row + 0.5) * 32 });
const UNKNOWN = { message: 'There is no such scene' };

describe('who does not play in a scenario', () => {
  let world: TestWorld;
  /** Ada and Bob play in it; Eve knows its id, and has written a client of her own; Mia is of the staff. */
  let [ada, bob, eve, mia]: Parvis[] = [];
  let key: string;
  let exhibit: string;
  let spoken: string;

  before(async () => {
    world = await openTestWorld();
    const people = ['Ada', 'Bob', 'Eve'].map((name) => registered(world, name));
    [ada, bob, eve, mia] = await Promise.all([...people, registered(world, 'Mia', 'admin')]);
    assert.ok(ada && bob && eve && mia);
    await Promise.all([ada, bob, eve, mia].map((one) => one.enter('plaza')));
    key = (await aScenario(world, ada, { players: [bob] })).id;
    await ada.enterScenario(key);
    await ada.place?.settle();
    await walkTo(ada, tile(5, 2).x, tile(5, 2).y);
    await ada.travel('to-gallery');
    await walkTo(ada, tile(3, 2).x, tile(3, 2).y);
    exhibit = (await ada.exhibits.hang('first', { link: 'https://example.org/', title: 'A clue' })).id;
    spoken = (await ada.say('The key is under the stone')).id;
  });
  after(() => world.close());

  const gallery = () => sceneIdOf('gallery', key);
  const square = () => sceneIdOf('plaza', key);
  const strangers = () => [eve, mia].map((one) => ({ token: one?.token }));

  it('is told at the matchmaker’s door that there is no such scene, as of one that there is not', async () => {
    const bare = new Client(world.url);
    for (const token of ['', ...strangers().map((one) => String(one.token))]) {
      bare.auth.token = token;
      for (const scene of [gallery(), square(), sceneIdOf('plaza', randomUUID())]) {
        const options = { scene, locale: 'en' };
        await assert.rejects(bare.joinOrCreate('scene', options), UNKNOWN);
        await assert.rejects(bare.join('scene', options));
        const forged = { ...options, ticket: 'eyJhbGciOiJub25lIn0.e30' };
        await assert.rejects(bare.joinOrCreate('scene', forged), { message: 'This ticket is no longer valid' });
        await assert.rejects(bare.create('scene', options));
        await assert.rejects(bare.joinById(`scene-${scene.replace('.', '_')}`, options));
      }
    }
    const body = { scene: [gallery()], roomId: `scene-${gallery().replace('.', '_')}` };
    for (const method of ['join', 'joinOrCreate', 'joinById', 'reconnect'])
      assert.ok((await ask(world, `/matchmake/${method}/scene`, { body, token: eve?.token })).status >= 400);
  });

  it('finds no way in from a room: by its door, a dialogue’s, a friend’s', async () => {
    const request = (name: string, payload: object) => async () => eve?.room?.request(name, payload);
    const refused = (code: string) => (error: { reason?: { code: string } }) => error.reason?.code === code;
    await assert.rejects(request('scenario.enter', { scenario: key }), refused('scenario.unknown'));
    await assert.rejects(request('scenario.enter', { scenario: randomUUID() }), refused('scenario.unknown'));
    const at = tile(5, 1);
    await assert.rejects(
      request('portal.enter', { portal: 'to-gallery', from: square(), at }),
      refused('portal.elsewhere'),
    );
    const channel = `scene:${gallery()}`;
    await assert.rejects(request('chat.say', { text: 'let me in', channel }), refused('channel.unknown'));
    await assert.rejects(request('chat.history', { channel }), refused('channel.unknown'));
  });

  it('reads nothing of it over HTTP, whatever his role', async () => {
    const there = { from: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z' };
    const doors: [path: string, asked?: { method?: string; body?: object }, code?: string][] = [
      [`/v1/scenes/${gallery()}`],
      [`/v1/scenes/${gallery()}?part=place`],
      [`/v1/scenes/${gallery()}?from=plaza&portal=to-gallery`],
      [`/v1/scenes/${gallery()}/picture.png`],
      [`/v1/scenes/${gallery()}/exhibits`],
      [`/v1/scenes/${gallery()}/exhibitions`],
      [`/v1/scenes/${gallery()}/curators`],
      [`/v1/scenes/${gallery()}/curating`],
      [`/v1/scenes/${gallery()}/exhibitions`, { body: { title: 'Mine', ...there } }],
      [`/v1/exhibits/${exhibit}`, {}, 'exhibit.unknown'],
      [`/v1/exhibits/${exhibit}`, { method: 'DELETE' }, 'exhibit.unknown'],
      [`/v1/exhibits/${exhibit}/like`, { method: 'PUT' }, 'exhibit.unknown'],
      [`/v1/exhibits/${exhibit}/book`, {}, 'exhibit.unknown'],
      [`/v1/exhibits/${exhibit}/book`, { body: { text: 'I was here' } }, 'exhibit.unknown'],
      [`/v1/exhibits/${exhibit}/approval`, { method: 'POST' }, 'exhibit.unknown'],
      [`/v1/exhibits/${exhibit}/spot`, { method: 'PUT', body: { spot: 'second' } }, 'exhibit.unknown'],
      [`/v1/channels/scene:${gallery()}/messages`, {}, 'channel.unknown'],
      [`/v1/channels/scene:${gallery()}/messages`, { body: { text: 'hello' } }, 'channel.unknown'],
      [`/v1/channels/board:${gallery()}:news/messages`, {}, 'channel.unknown'],
    ];
    for (const one of strangers())
      for (const [path, asked = {}, code = 'scene.unknown'] of doors) {
        const answer = await ask(world, path, { ...asked, ...one });
        assert.deepEqual({ path, status: answer.status, code: answer.code }, { path, status: 404, code });
      }
    const unnamed = await ask(world, `/v1/scenes/${gallery()}/exhibits`);
    assert.deepEqual([unnamed.status, unnamed.code], [404, 'scene.unknown']);
    const curator = await ask(world, `/v1/scenes/${gallery()}/curators/${eve?.me?.id}`, {
      method: 'PUT',
      ...strangers()[1],
    });
    assert.deepEqual([curator.status, curator.code], [404, 'scene.unknown']);
  });

  it('is shown all that by them who play in it', async () => {
    const token = bob?.token;
    const shown = await ask(world, `/v1/scenes/${gallery()}/exhibits`, { token });
    assert.deepEqual([shown.status, shown.json.count], [200, 1]);
    for (const path of ['', '?part=place', '/picture.png', '/curators', '/exhibitions'])
      assert.equal(
        (await fetch(`${world.url}/v1/scenes/${gallery()}${path}`, { headers: { authorization: `Bearer ${token}` } }))
          .status,
        200,
      );
    assert.equal((await ask(world, `/v1/exhibits/${exhibit}`, { token })).status, 200);
    const said = await ask(world, `/v1/channels/scene:${gallery()}/messages`, { token });
    assert.ok(said.json.messages.some(({ id }: { id: string }) => id === spoken));
    const open = await ask(world, '/v1/scenes/gallery/exhibits', { token });
    assert.equal(open.json.count, 0);
  });

  it('has none of its channels in his list, and hears none by socket', async () => {
    const listed = async (token: string | null | undefined) =>
      (await ask(world, '/v1/channels', { token: token ?? null })).json.channels.map(({ id }: { id: string }) => id);
    assert.ok((await listed(ada?.token)).includes(`scene:${square()}`));
    for (const who of [eve, mia, bob]) assert.ok(!JSON.stringify(await listed(who?.token)).includes(key));
    for (const one of strangers()) {
      const line = await openLine(world.url, String(one.token));
      const answer = await line.ask('channel.watch', { channel: `scene:${gallery()}` });
      assert.deepEqual([answer.ok, answer.code], [false, 'channel.unknown']);
      line.close();
    }
  });

  it('is not told where in it a friend is, and cannot follow him there; who plays in it is, and can', async () => {
    assert.ok(ada && eve && bob);
    const id = String(ada.me?.id);
    const befriend = async (other: Parvis) => {
      await ask(world, '/v1/friends', { token: other.token, body: { user: id } });
      await ask(world, `/v1/friends/${other.me?.id}/accept`, { token: ada?.token, method: 'POST' });
    };
    const line = await openLine(world.url, String(eve.token));
    await line.ask('feed.resume', {});
    await befriend(eve);
    await befriend(bob);
    const seen = async (who: Parvis) => {
      const { json } = await ask(world, '/v1/friends', { token: who.token });
      return json.friends.map(({ online, scene }: { online: boolean; scene: string | null }) => ({ online, scene }));
    };
    assert.deepEqual(await seen(eve), [{ online: true, scene: null }]);
    assert.deepEqual(await seen(bob), [{ online: true, scene: gallery() }]);
    await line.until('presence', ({ account }) => account === id);
    assert.deepEqual(
      line
        .heard('presence')
        .filter(({ account }) => account === id)
        .map(({ scene }) => scene),
      [null],
    );
    line.close();
    await assert.rejects(eve.join(id), { code: 'friend.away' });
    assert.equal((await bob.join(id)).id, gallery());
    await bob.leaveScenario();
  });

  it('is not named there to be told of it, and cannot report what he has only heard of', async () => {
    assert.ok(ada && eve && bob);
    const { me } = eve;
    await ada.say(`@${me?.username} and @${bob.me?.username}, listen`);
    const told = async (who: Parvis) =>
      (await ask(world, '/v1/notifications', { token: who.token })).json.notifications;
    await eventually('bob is told', async () =>
      (await told(bob as Parvis)).some(({ kind }: { kind: string }) => kind === 'mention'),
    );
    assert.ok(!JSON.stringify(await told(eve)).includes(key));
    for (const [kind, subject] of [
      ['message', spoken],
      ['exhibit', exhibit],
    ]) {
      const body = { kind, subject, category: 'spam', words: 'look at that' };
      const answer = await ask(world, '/v1/moderation/report', { token: eve.token, body });
      assert.equal(answer.code, 'report.subject');
    }
  });

  it('any more does not come back by a connection that he lost, nor is anything done that he asks for', async () => {
    const cem = await registered(world, 'Cem');
    await seatPlayers(world, key, [cem]);
    const wire = await openWire(Number(new URL(world.url).port));
    const bare = new Client(wire.url);
    bare.auth.token = String(cem.token);
    const room = await bare.joinOrCreate('scene', { scene: square(), locale: 'en' });
    room.onMessage('*', () => {});
    room.reconnection.enabled = false;
    const lost = room.reconnectionToken;
    const path = `/v1/scenarios/${key}/players/${cem.me?.id}`;
    assert.equal((await ask(world, path, { token: ada?.token, method: 'DELETE' })).status, 204);
    const asked = room.request('chat.say', { text: 'still here' }).then(
      () => 'said',
      (error) => error.reason?.code,
    );
    assert.equal(await asked, 'scene.unknown');
    wire.cut();
    await assert.rejects(new Client(world.url).reconnect(lost));
    await assert.rejects(new Client(world.url).reconnect(lost));
    await assert.rejects(bare.joinOrCreate('scene', { scene: square(), locale: 'en' }), UNKNOWN);
    const { json } = await ask(world, '/v1/auth/userdata', { token: cem.token });
    assert.notEqual(json.user.progress.scene, square());
    await wire.close();
  });
});
