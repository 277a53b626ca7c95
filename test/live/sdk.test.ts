import assert from 'node:assert/strict';
import type { Parvis } from '../../client-sdk/index.ts';
import { emailOf, freshName, PASSWORD, pick, registerAtTheDesk, walkToTheClerk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { openWire } from '../support/wire.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

describe('the SDK’s live line', () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await openTestWorld();
  });
  afterEach(() => world.close());

  const idOf = (player: Parvis) => player.me?.id ?? '';
  /** What a line is told that asks somebody to be a friend. */
  const asked = (player: Parvis, whom: Parvis) =>
    player.live.ask('friend.ask', { user: idOf(whom) }).then(
      ({ state }) => state,
      (error) => error.code,
    );

  it('follows a guest who becomes an account, and one who logs in to his', async () => {
    const name = freshName('Ada');
    const ada = await world.enter('administration');
    await ada.live.connect();
    await registerAtTheDesk(ada, name);
    await eventually('she may do what accounts may', async () => (await asked(ada, ada)) === 'friend.self');

    const guest = await world.enter('administration');
    await guest.live.connect();
    const asGuest = idOf(guest);
    const view = await pick(guest, await walkToTheClerk(guest), /have an account/);
    assert.equal(view.form, 'login');
    await guest.answer('login', { email: emailOf(name), password: PASSWORD });
    assert.notEqual(idOf(guest), asGuest);
    await eventually('the line is hers', async () => (await asked(guest, ada)) === 'friend.self');
  }).timeout(40_000);

  it('comes back after a lost connection, with its channels and its place in the feed', async () => {
    const wire = await openWire(world.world.port);
    const [ada, bob] = [world.somebody({ through: wire }), world.somebody()];
    await Promise.all([ada.start(), bob.start()]);
    await Promise.all([ada.live.connect(), bob.live.connect()]);
    await ada.live.watch('scene:plaza');
    const heard: string[] = [];
    ada.chat.on('said', ({ text }) => heard.push(text));
    await bob.live.ask('chat.say', { channel: 'scene:plaza', text: 'One' });
    await eventually('she hears', () => heard.includes('One'));
    const back = new Promise((resolve) => ada.live.on('connected', () => resolve(undefined)));
    wire.cut();
    await back;
    await bob.live.ask('chat.say', { channel: 'scene:plaza', text: 'Two' });
    await eventually('she hears again', () => heard.includes('Two'));
    await ada.live.unwatch('scene:plaza');
    ada.live.disconnect();
    await assert.rejects(ada.live.ask('feed.resume', {}), { code: 'network' });
    await wire.close();
  }).timeout(30_000);

  it('says why it is not let in, and why it was closed', async () => {
    const ada = world.somebody({ token: 'not.a.token' });
    await assert.rejects(ada.live.connect(), { name: 'RefusalError', code: 'auth.required' });
    const bob = world.somebody();
    await bob.start();
    await bob.live.connect();
    const reasons: string[] = [];
    let closed = false;
    bob.live.on('bye', ({ reason }) => reasons.push(reason));
    bob.live.on('closed', () => {
      closed = true;
    });
    await fetch(`${world.url}/auth/logout`, { method: 'POST', headers: { authorization: `Bearer ${bob.token}` } });
    await eventually('it is closed', () => closed);
    assert.deepEqual(reasons, ['signed-out']);
    await assert.rejects(bob.live.ask('feed.resume', {}), { code: 'network' });
  });
});
