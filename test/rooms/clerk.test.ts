import assert from 'node:assert/strict';
import { REACH } from '../../schema/protocol.ts';
import {
  AT_THE_DESK,
  emailOf,
  freshName,
  PASSWORD,
  pick,
  registerAtTheDesk,
  said,
  walkToTheClerk,
} from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { animate, walkTo } from '../support/walking.ts';
import { UNEVEN } from '../support/weather.ts';
import { openWire } from '../support/wire.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

describe('the clerk', () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await openTestWorld();
  });
  afterEach(() => world.close());

  it('is out of earshot from across the hall', async () => {
    const ada = await world.enter('administration');
    await assert.rejects(ada.talk('clerk'), { code: 'npc.too_far', message: 'Come closer to talk' });
    await assert.rejects(ada.talk('butler'), { code: 'npc.unknown' });
  });

  it('hears who speaks to her the moment he is in reach, on his way, over a bad network', async () => {
    const wire = await openWire(world.world.port, UNEVEN);
    const ada = await world.enter('administration', { through: wire });
    const { place } = ada;
    const clerk = place?.bundle.npcs.find(({ id }) => id === 'clerk');
    assert.ok(place && clerk);
    const stop = animate(place);
    await eventually('she sees herself in reach', () => {
      const at = place.positionOf(place.sessionId) ?? clerk;
      const [dx, dy] = [AT_THE_DESK.x - at.x, AT_THE_DESK.y - at.y];
      const far = Math.hypot(dx, dy);
      place.wish((dx / far) * 100, (dy / far) * 100);
      return Math.hypot(at.x - clerk.x, at.y - clerk.y) < REACH.npc;
    });
    const late = place.self;
    assert.ok(late && Math.hypot(late.x - clerk.x, late.y - clerk.y) > REACH.npc, 'the server has her farther off');
    assert.match(said(await ada.talk('clerk')), /Welcome/);
    stop();
    await ada.leave();
    await wire.close();
  });

  it('registers a stranger: the same body, in place, with the new name for everybody', async () => {
    const [ada, bob] = [await world.enter('administration'), await world.enter('administration')];
    const name = freshName();
    const seat = ada.place?.sessionId ?? '';
    const guestId = ada.me?.id;
    const view = await registerAtTheDesk(ada, name);
    assert.match(said(view), new RegExp(`There: ${name}`));
    const seen = await eventually('bob sees the name', () => {
      const body = bob.place?.state.players.get(seat);
      return body?.name === name && !body.guest ? body : undefined;
    });
    assert.equal(seen.account, guestId, 'the guest became the account');
    assert.equal(ada.place?.sessionId, seat, 'on the same seat');
    assert.equal(ada.me?.username, name);
    assert.equal(ada.me?.progress.scene, 'administration');
  });

  it('logs in who has an account, greets by name and remembers another day', async () => {
    const name = freshName();
    const ada = await world.enter('administration');
    await registerAtTheDesk(ada, name);
    await ada.logout();
    const asked = await pick(ada, await walkToTheClerk(ada), /account already/);
    assert.equal(asked.form, 'login');
    const { view } = await ada.answer('login', { email: emailOf(name), password: PASSWORD });
    assert.match(said(view), new RegExp(`Ah, ${name}! How good to see you again`));
    await eventually('her name is over her head', () => ada.place?.self?.name === name);
    const { token } = ada;
    await world.restart();
    const again = await world.enter(undefined, { token });
    assert.match(said(await walkToTheClerk(again)), new RegExp(`Good day, ${name}! All your papers`));
  });

  it('says in character that the password is wrong, and asks to wait after five tries', async () => {
    const name = freshName();
    const ada = await world.enter('administration');
    await registerAtTheDesk(ada, name);
    await ada.logout();
    let view = await walkToTheClerk(ada);
    for (let attempt = 1; attempt <= 6; attempt++) {
      await pick(ada, view, /account already/);
      const { view: next } = await ada.answer('login', { email: emailOf(name), password: 'wrong' });
      assert.ok(next);
      view = next;
      assert.match(
        said(view),
        attempt <= 5 ? /can’t find that in my register/ : /let you wait for a minute/,
        `try ${attempt}`,
      );
    }
    await pick(ada, view, /account already/);
    const { view: still } = await ada.answer('login', { email: emailOf(name), password: PASSWORD });
    assert.match(said(still), /wait for a minute/, 'the server enforces it, even with the right password');
  });

  it('shows what to mend in a form and keeps it open', async () => {
    const ada = await world.enter('administration');
    await pick(ada, await walkToTheClerk(ada), /register/);
    const { view, faults } = await ada.answer('register', { username: 'ad', email: 'nonsense', password: 'short' });
    assert.equal(view, null);
    assert.deepEqual(faults.map((fault) => fault.fields).sort(), ['email', 'password', 'username']);
    const name = freshName();
    const again = await ada.answer('register', { username: name, email: emailOf(name), password: PASSWORD });
    assert.match(said(again.view), /There: /);
  });

  it('takes no word for a login: only a token that the server gave', async () => {
    const ada = await world.enter('administration');
    await pick(ada, await walkToTheClerk(ada), /account already/);
    const { room } = ada;
    assert.ok(room);
    await assert.rejects(room.request('dialogue.answer', { form: 'login', outcome: 'ok' }));
    await assert.rejects(room.request('dialogue.answer', { form: 'login', values: { email: 'a@b.c', password: 'x' } }));
    await assert.rejects(room.request('player.identify', { token: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.' }));
    assert.equal(ada.place?.self?.guest, true);
  });

  it('keeps passwords and tokens out of the state, the messages and the log', async () => {
    const [ada, bob] = [await world.enter('administration'), await world.enter('administration')];
    const heard: string[] = [];
    bob.room?.onMessage('*', (type: unknown, message: unknown) => heard.push(JSON.stringify([type, message])));
    const name = freshName();
    await registerAtTheDesk(ada, name, 'a very secret phrase');
    const states = JSON.stringify([ada.place?.state.toJSON(), bob.place?.state.toJSON()]);
    const everything = [states, ...heard, ...world.logged].join('\n');
    for (const secret of ['a very secret phrase', emailOf(name), ada.token ?? 'no token'])
      assert.ok(!everything.includes(secret), secret);
  });

  it('goes on where it was after a dropped connection', async () => {
    const wire = await openWire(world.world.port);
    const ada = await world.enter('administration', { through: wire });
    const view = await pick(ada, await walkToTheClerk(ada), /register/);
    const shown = new Promise((resolve) => ada.on('dialogue', resolve));
    wire.cut();
    assert.deepEqual(await shown, view);
    const name = freshName();
    const { view: next } = await ada.answer('register', { username: name, email: emailOf(name), password: PASSWORD });
    assert.match(said(next), new RegExp(name));
    await ada.leave();
    await wire.close();
  });

  it('is done with when one walks away', async () => {
    const ada = await world.enter('administration');
    await walkToTheClerk(ada);
    await eventually('she is talking', () => ada.place?.self?.status === 'talking');
    const closed = new Promise((resolve) => ada.on('dialogue.closed', resolve));
    await walkTo(ada, 60, 140);
    assert.deepEqual(await closed, { npc: 'clerk', hasLeft: false });
    await assert.rejects(ada.choose(0), { code: 'dialogue.none' });
  });

  it('speaks French to the French', async () => {
    const ada = await world.enter('administration', { locale: 'fr' });
    assert.match(said(await walkToTheClerk(ada)), /Bienvenue à l’administration/);
    await assert.rejects(ada.choose(7), { message: 'Ce choix n’est pas proposé' });
  });

  it('goes over to English with whoever does', async () => {
    const ada = await world.enter('administration', { locale: 'fr' });
    ada.locale = 'en';
    assert.match(said(await walkToTheClerk(ada)), /Welcome to the administration/);
  });

  it('changes the looks of whoever asks, for everybody to see', async () => {
    const [ada, bob] = [await world.enter('administration'), await world.enter('administration')];
    const registered = await registerAtTheDesk(ada, freshName());
    await pick(ada, registered, /looks/);
    const other = ada.me?.avatar === 'emi' ? 'hugo' : 'emi';
    await ada.answer('avatar', { avatar: other });
    const seat = ada.place?.sessionId ?? '';
    await eventually('bob sees it', () => bob.place?.state.players.get(seat)?.avatar === other);
  });
});
