import assert from 'node:assert/strict';
import type { DialogueView, Parvis } from '../../client-sdk/index.ts';
import type { FactOf } from '../../schema/messages/index.ts';
import { emailOf, freshName, PASSWORD, pick, said, walkToTheClerk } from '../support/desk.ts';
import { walkTo } from '../support/walking.ts';
import { openWire } from '../support/wire.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

describe('a sanction, in the rooms,', () => {
  let world: TestWorld;
  let grace: Parvis;
  /** How far the server's clock is ahead, in ms. */
  let ahead = 0;
  beforeEach(async () => {
    ahead = 0;
    world = await openTestWorld({ RECONNECTION_SECONDS: '10' }, { now: () => Date.now() + ahead });
    grace = await member('Grace');
    await world.world.store.accounts.update(String(grace.me?.id), { role: 'moderator' });
  });
  afterEach(() => world.close());

  /** Somebody with an account who has not entered yet. */
  async function member(base: string): Promise<Parvis> {
    const name = freshName(base);
    const body = JSON.stringify({ email: emailOf(name), password: PASSWORD, options: { username: name } });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${world.url}/auth/register`, { method: 'POST', headers, body });
    const { token } = (await answer.json()) as { token: string };
    const one = world.somebody({ token });
    await one.start();
    return one;
  }

  async function ask(by: Parvis, path: string, body?: object) {
    const headers = {
      authorization: `Bearer ${by.token}`,
      'content-type': 'application/json',
      'accept-language': 'en',
    };
    const method = body === undefined ? 'GET' : 'POST';
    const answer = await fetch(world.url + path, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    return { status: answer.status, code: answer.headers.get('x-refusal-code'), json: text ? JSON.parse(text) : null };
  }

  const impose = (on: Parvis, what: object = {}) =>
    ask(grace, '/v1/moderation/sanctions', { account: on.me?.id, kind: 'ban', reason: 'spam', seconds: 3600, ...what });

  const leaving = (who: Parvis) => new Promise<string>((resolve) => who.on('left', ({ reason }) => resolve(reason)));
  const telling = (who: Parvis) => new Promise<FactOf<'sanction.told'>>((resolve) => who.on('sanctioned', resolve));

  it('of a ban takes the seat away at once, tells why and until when, and lets nobody back in', async () => {
    const ada = await member('Ada');
    await ada.enter('plaza');
    const [left, told] = [leaving(ada), telling(ada)];
    assert.equal((await impose(ada)).status, 201);
    const { kind, reason, message, until } = await told;
    assert.deepEqual([kind, reason], ['ban', 'spam']);
    assert.ok(Number(until) > Date.now());
    assert.match(message, /^You are banned from the world until .* \(UTC\)\. Reason: spam$/);
    assert.equal(await left, 'banned');
    await assert.rejects(ada.enter('plaza'), { status: 403, message });
    await assert.rejects(ada.enter('gallery'), { status: 403, message });
  });

  it('of a ban holds on every way: REST writes nothing, the right password is told', async () => {
    const ada = await member('Ada');
    await ada.enter('plaza');
    const name = String(ada.me?.username);
    await impose(ada);
    const banned = [403, 'sanction.banned'];
    const refused = async (path: string, body: object) => {
      const { status, code } = await ask(ada, path, body);
      return [status, code];
    };
    assert.deepEqual(await refused('/v1/channels/scene:plaza/messages', { text: 'hello' }), banned);
    assert.deepEqual(await refused('/v1/moderation/report', { kind: 'name', subject: 'x', category: 'spam' }), banned);
    assert.deepEqual(await refused('/v1/users/me/password', { current: PASSWORD, next: 'another one' }), banned);
    const login = { email: emailOf(name), password: PASSWORD };
    const stranger = world.somebody();
    assert.deepEqual([(await ask(stranger, '/auth/login', login)).code], ['sanction.banned']);
    assert.equal((await ask(stranger, '/auth/login', { ...login, password: 'wrong' })).code, 'auth.wrong');
    const { json } = await ask(ada, '/v1/users/me/sanctions');
    assert.deepEqual([json.count, json.sanctions[0].reason, json.sanctions[0].running], [1, 'spam', true]);
    assert.equal((await ask(ada, '/v1/moderation/appeal', { words: 'it was not me' })).status, 201);
    assert.equal((await ask(ada, '/auth/refresh', {})).status, 200);
  });

  it('of a ban outlives a dropped connection: the seat that was kept is not given back', async () => {
    const wire = await openWire(world.world.port);
    const ada = await member('Ada');
    const body = { email: emailOf(String(ada.me?.username)), password: PASSWORD };
    const { token } = (await ask(ada, '/auth/login', body)).json;
    const far = world.somebody({ token, through: wire });
    await far.enter('plaza');
    const away = new Promise((resolve) => far.on('reconnecting', resolve));
    const left = leaving(far);
    wire.cut();
    await away;
    await impose(far);
    await left;
    await assert.rejects(far.enter('plaza'), { status: 403 });
    await wire.close();
  });

  it('of a ban is looked for again when somebody comes back, whatever the bus said', async () => {
    const wire = await openWire(world.world.port);
    const ada = await member('Ada');
    const body = { email: emailOf(String(ada.me?.username)), password: PASSWORD };
    const { token } = (await ask(ada, '/auth/login', body)).json;
    const far = world.somebody({ token, through: wire });
    await far.enter('plaza');
    const left = leaving(far);
    const account = String(far.me?.id);
    const ban = { kind: 'ban', scope: 'world', reason: 'spam', by: 'somebody', at: Date.now() } as const;
    await world.world.store.sanctions.insert({ id: 'from-elsewhere', account, ...ban });
    // What was read of him before is old by then.
    ahead = 120_000;
    wire.cut();
    assert.equal(await left, 'banned');
    await wire.close();
  });

  it('of a ban survives a restart', async () => {
    const ada = await member('Ada');
    await ada.enter('plaza');
    const left = leaving(ada);
    await impose(ada);
    await left;
    const { token } = ada;
    await world.restart();
    const again = world.somebody({ token });
    await assert.rejects(again.enter('plaza'), { status: 403 });
    await again.enter();
    assert.equal(again.place?.id, 'administration');
  });

  it('of a ban from a scene shuts its doors: one neither joins nor travels there', async () => {
    const ada = await member('Ada');
    await ada.enter('plaza');
    const left = leaving(ada);
    await impose(ada, { scope: 'plaza' });
    assert.equal(await left, 'banned');
    await assert.rejects(ada.enter('plaza'), { status: 403 });
    await ada.enter('administration');
    await walkTo(ada, 8.5 * 32, 3.5 * 32);
    await assert.rejects(ada.travel('to-plaza'), { code: 'sanction.shut_out' });
    assert.equal(ada.place?.id, 'administration');
    await ada.enter('gallery');
  });

  it('of a ban leaves the clerk, and nobody but her: she tells why, and passes the appeal on', async () => {
    const ada = await member('Ada');
    await impose(ada);
    await ada.enter();
    assert.equal(ada.place?.id, 'administration');
    await assert.rejects(ada.say('let me out'), { code: 'sanction.banned' });
    await assert.rejects(ada.travel('to-plaza'), { code: 'sanction.banned' });
    const view = await walkToTheClerk(ada);
    assert.match(said(view), /“You are banned from the world until .* Reason: spam”/);
    const asked = await pick(ada, view, /appeal/);
    assert.equal(asked.form, 'appeal');
    const { view: filed } = await ada.answer('appeal', { words: 'It was my brother.' });
    assert.match(said(filed), /It lies on their desk/);
    const { json } = await ask(grace, '/v1/moderation/reports?kind=appeal');
    const [appeal] = json.reports;
    assert.deepEqual([json.count, appeal.words, appeal.by.id], [1, 'It was my brother.', ada.me?.id]);
    const lifted = new Promise((resolve) => ada.on('lifted', resolve));
    const decided = await ask(grace, `/v1/moderation/reports/${appeal.id}/decide`, { verdict: 'lift' });
    assert.equal(decided.status, 204);
    await lifted;
    await ada.say('thank you');
    assert.match(said(await ada.talk('clerk')), /Good day/);
  });

  it('lets who cannot log in appeal by his password', async () => {
    const ada = await member('Ada');
    await impose(ada);
    const email = emailOf(String(ada.me?.username));
    const guest = await world.enter('administration');
    await pick(guest, await walkToTheClerk(guest), /account already/);
    const { view, refused } = await guest.answer('login', { email, password: PASSWORD });
    assert.match(String(refused?.message), /^You are banned from the world until .* Reason: spam$/);
    const plea = await pick(guest, view as DialogueView, /appeal/);
    assert.equal(plea.form, 'plea');
    const wrong = await guest.answer('plea', { email, password: 'wrong', words: 'Let me in.' });
    assert.match(said(wrong.view), /can’t find that/);
    await pick(guest, wrong.view as DialogueView, /account already/);
    const again = await guest.answer('login', { email, password: PASSWORD });
    await pick(guest, again.view as DialogueView, /appeal/);
    const filed = await guest.answer('plea', { email, password: PASSWORD, words: 'Let me in.' });
    assert.match(said(filed.view), /It lies on the moderators’ desk/);
    const { json } = await ask(grace, '/v1/moderation/reports?kind=appeal');
    assert.deepEqual([json.count, json.reports[0].by.id], [1, ada.me?.id]);
  });

  it('of silence stops words and gestures, and ends by itself', async () => {
    const ada = await member('Ada');
    await ada.enter('plaza');
    const told = telling(ada);
    await impose(ada, { kind: 'mute', seconds: 600 });
    assert.match((await told).message, /^You are muted until/);
    await assert.rejects(ada.say('hm'), { code: 'sanction.muted' });
    await assert.rejects(ada.room?.request('player.emote', { emote: 'wave' }) ?? Promise.resolve(), (error: Error) => {
      assert.equal((error as Error & { reason: { code: string } }).reason.code, 'sanction.muted');
      return true;
    });
    ahead = 600_000;
    await ada.say('hello');
  });

  it('of a kick takes the seat, once', async () => {
    const ada = await member('Ada');
    await ada.enter('plaza');
    const [left, told] = [leaving(ada), telling(ada)];
    const { status } = await ask(grace, '/v1/moderation/kick', { account: ada.me?.id, reason: 'shouting' });
    assert.equal(status, 204);
    assert.deepEqual([(await told).message, await left], ['You were kicked out. Reason: shouting', 'kicked']);
    await ada.enter('plaza');
  });

  it('keeps somebody out who becomes an account that is banned where he stands', async () => {
    const ada = await member('Ada');
    const { token } = ada;
    await impose(ada);
    const guest = await world.enter('plaza');
    await assert.rejects(guest.room?.request('player.identify', { token }) ?? Promise.resolve());
    assert.equal(guest.place?.self?.guest, true);
  });
});
