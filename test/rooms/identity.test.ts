import assert from 'node:assert/strict';
import sharp from 'sharp';
import type { Parvis } from '../../client-sdk/index.ts';
import { PASS } from '../../schema/ground.ts';
import { freshName, registerAtTheDesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { walkTo } from '../support/walking.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

describe('who somebody is, in a scene,', () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await openTestWorld();
  });
  afterEach(() => world.close());

  async function member(): Promise<{ ada: Parvis; name: string }> {
    const ada = await world.enter('administration');
    const name = freshName();
    await registerAtTheDesk(ada, name);
    return { ada, name };
  }

  async function ask(by: Parvis, method: string, path: string, body?: object): Promise<Response> {
    const headers = { authorization: `Bearer ${by.token}`, 'content-type': 'application/json' };
    return fetch(world.url + path, { method, headers, body: body && JSON.stringify(body) });
  }
  const bodyOf = (who: Parvis, seenBy: Parvis) => seenBy.place?.state.players.get(who.place?.sessionId ?? '');

  it('changes in front of everybody when he changes his name', async () => {
    const { ada } = await member();
    const bob = await world.enter('administration');
    const name = freshName('Renamed');
    assert.equal((await ask(ada, 'PATCH', '/v1/users/me', { username: name })).status, 200);
    await eventually('bob sees the name', () => bodyOf(ada, bob)?.name === name);
  });

  it('opens other doors at once when an admin gives him another role', async () => {
    const { ada } = await member();
    const { ada: grace } = await member();
    await world.world.store.accounts.update(String(grace.me?.id), { role: 'admin' });
    const passes = () => bodyOf(ada, grace)?.passes;
    assert.equal(passes(), PASS.account);
    const give = (role: string) => ask(grace, 'PATCH', `/v1/admin/users/${ada.me?.id}`, { role });
    assert.equal((await give('moderator')).status, 200);
    await eventually('the staff door opens', () => passes() === (PASS.account | PASS.staff));
    await give('player');
    await eventually('it shuts', () => passes() === PASS.account);
  });

  it('is nobody any more when he closes his account: his seat goes, and what he hung has no name', async () => {
    const { ada: desk } = await member();
    const ada = await world.enter('gallery', { token: desk.token });
    await walkTo(ada, 2.5 * 32, 2.6 * 32);
    const picture = { width: 32, height: 20, channels: 3, background: '#c05040' } as const;
    const bytes = await sharp({ create: picture }).png().toBuffer();
    const asset = await ada.upload(new Blob([new Uint8Array(bytes)], { type: 'image/png' }), { name: 'a.png' });
    await ada.hang(asset.id, 'first', 'Sunset');
    const bob = await world.enter('gallery');
    const left = new Promise((resolve) => ada.on('left', ({ reason }) => resolve(reason)));
    const session = ada.place?.sessionId ?? '';
    const id = String(ada.me?.id);
    assert.equal((await ask(ada, 'DELETE', `/v1/users/${id}`)).status, 200);
    assert.equal(await left, 'signed-out');
    await eventually('his body is gone', () => !bob.place?.state.players.has(session));
    await eventually('his name is gone', () => bob.place?.state.exhibits.get('first')?.by === 'Compte supprimé');
    assert.equal(bob.place?.state.exhibits.get('first')?.title, 'Sunset');
    assert.equal(await world.world.store.places.get(id), undefined);
    assert.equal((await world.enter('gallery')).place?.state.exhibits.get('first')?.by, 'Compte supprimé');
  });

  it('loses his seat when he is disabled, or when his token is used by two', async () => {
    const { ada } = await member();
    const { ada: grace } = await member();
    await world.world.store.accounts.update(String(grace.me?.id), { role: 'admin' });
    const out = new Promise((resolve) => ada.on('left', ({ reason }) => resolve(reason)));
    await ask(grace, 'PATCH', `/v1/admin/users/${ada.me?.id}`, { disabled: true });
    assert.equal(await out, 'signed-out');
    const { ada: eve } = await member();
    const gone = new Promise((resolve) => eve.on('left', ({ reason }) => resolve(reason)));
    assert.equal((await ask(eve, 'POST', '/auth/refresh')).status, 200);
    assert.equal((await ask(eve, 'POST', '/auth/refresh')).status, 401);
    assert.equal(await gone, 'signed-out');
  });
});
