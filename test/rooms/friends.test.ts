import assert from 'node:assert/strict';
import type { Parvis } from '../../client-sdk/index.ts';
import { emailOf, freshName, PASSWORD } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

describe('going where a friend is', () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await openTestWorld();
  });
  afterEach(() => world.close());

  async function member(name: string, scene?: string): Promise<Parvis> {
    const username = freshName(name);
    const body = JSON.stringify({ email: emailOf(username), password: PASSWORD, options: { username } });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${world.url}/v1/auth/register`, { method: 'POST', headers, body });
    const { token } = (await answer.json()) as { token: string };
    const player = await world.enter(scene, { token });
    await player.live.connect();
    return player;
  }

  const idOf = (player: Parvis) => player.me?.id ?? '';

  async function friends(): Promise<[Parvis, Parvis]> {
    const [ada, bob] = [await member('Ada', 'administration'), await member('Bob', 'plaza')];
    await ada.live.ask('friend.ask', { user: idOf(bob) });
    await bob.live.ask('friend.accept', { user: idOf(ada) });
    return [ada, bob];
  }

  it('takes one to his scene, and he is told that one is there', async () => {
    const [ada, bob] = await friends();
    const [seen] = await ada.live.friends.list();
    assert.deepEqual([seen?.id, seen?.online, seen?.scene], [idOf(bob), true, 'plaza']);
    const told: (string | null)[] = [];
    bob.live.on('presence', ({ account, scene }) => account === idOf(ada) && told.push(scene));
    const place = await ada.join(idOf(bob));
    assert.equal(place.id, 'plaza');
    await eventually('each sees the other', () => bob.place?.state.players.size === 2);
    await eventually('he is told', () => told.includes('plaza'));
    await assert.rejects(ada.join(idOf(bob)), { code: 'friend.here' });
  });

  it('is refused unless he is a friend, allows it, is somewhere, and the scene is open', async () => {
    const [ada, bob] = await friends();
    const cleo = await member('Cleo', 'administration');
    await assert.rejects(cleo.join(idOf(bob)), { code: 'friend.unknown' });
    const guest = await world.enter('administration');
    await assert.rejects(guest.join(idOf(bob)), { code: 'account.required' });
    const allow = (friendsMayJoin: boolean) =>
      fetch(`${world.url}/v1/users/me`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bob.token}` },
        body: JSON.stringify({ settings: { friendsMayJoin } }),
      });
    assert.equal((await allow(false)).status, 200);
    await assert.rejects(ada.join(idOf(bob)), { code: 'friend.private' });
    assert.equal(ada.place?.id, 'administration', 'one stays where one is');
    assert.equal((await allow(true)).status, 200);
    await world.world.store.places.put({ id: idOf(bob), scene: 'cellar', x: 0, y: 0, dir: 0, at: 0 });
    await bob.leave();
    const seen: (string | null)[] = [];
    ada.live.on('presence', ({ account, scene }) => account === idOf(bob) && seen.push(scene));
    await bob.enter('cellar');
    await eventually('he is in the cellar', () => seen.at(-1) === 'cellar');
    const code = () =>
      ada.join(idOf(bob)).then(
        () => 'in',
        (error) => error.code,
      );
    assert.equal(await code(), 'scene.closed');
    await bob.leave();
    await eventually('he is nowhere', () => seen.at(-1) === null, 20_000);
    assert.equal(await code(), 'friend.away');
  }).timeout(30_000);
});
