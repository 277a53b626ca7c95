import assert from 'node:assert/strict';
import { emailOf, freshName, PASSWORD, pick, registerAtTheDesk, said, walkToTheClerk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { aMailServer, type MailServer } from '../support/mail-server.ts';
import { tokenIn } from '../support/read-mail.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const NEXT = 'a quite new password';

describe('the clerk and a forgotten password', () => {
  let server: MailServer;
  let world: TestWorld;
  beforeEach(async () => {
    server = await aMailServer();
    world = await openTestWorld({ SMTP_URL: server.url, PUBLIC_URL: 'https://parvis.example' });
  });
  afterEach(async () => {
    await world.close();
    await server.close();
  });

  const letterTo = (email: string, about: RegExp) =>
    eventually(`a letter to ${email}`, () =>
      server.received.find((one) => one.envelope.to[0] === email && about.test(one.headers.get('subject') ?? '')),
    );

  it('writes to who asks: the letter comes by mail, its link opens the account, and she greets by name', async () => {
    const name = freshName();
    const ada = await world.enter('administration');
    await registerAtTheDesk(ada, name);
    await letterTo(emailOf(name), /Confirm your/);
    await ada.logout();

    const asked = await pick(ada, await walkToTheClerk(ada), /forgot/);
    assert.equal(asked.form, 'forgot');
    const { view, faults } = await ada.answer('forgot', { email: emailOf(name) });
    assert.deepEqual(faults, []);
    assert.match(said(view), /If that address is in my register, a letter is on its way/);
    assert.equal(view?.choices.length, 4, 'and one may go on');

    const letter = await letterTo(emailOf(name), /new password/);
    assert.match(letter.text, /https:\/\/parvis\.example\/account\.html#reset=/);
    const body = JSON.stringify({ token: tokenIn(letter), password: NEXT });
    const headers = { 'content-type': 'application/json' };
    const reset = await fetch(`${world.url}/auth/reset-password`, { method: 'POST', headers, body });
    assert.equal(reset.status, 204);

    assert.ok(view);
    await pick(ada, view, /account already/);
    const wrong = await ada.answer('login', { email: emailOf(name), password: PASSWORD });
    assert.match(said(wrong.view), /can’t find that/);
    assert.ok(wrong.view);
    await pick(ada, wrong.view, /account already/);
    const { view: hello } = await ada.answer('login', { email: emailOf(name), password: NEXT });
    assert.match(said(hello), new RegExp(name));
    const everything = world.logged.join('\n');
    for (const secret of [tokenIn(letter), emailOf(name), NEXT]) assert.ok(!everything.includes(secret), secret);
  });

  it('says the same to who has no account, in French too, and writes to nobody', async () => {
    const ada = await world.enter('administration', { locale: 'fr' });
    await pick(ada, await walkToTheClerk(ada), /oublié mon mot de passe/);
    const bad = await ada.answer('forgot', { email: 'pas une adresse' });
    assert.deepEqual(bad.faults, [{ fields: 'email', message: 'Adresse e-mail invalide' }]);
    const { view } = await ada.answer('forgot', { email: 'personne@example.test' });
    assert.match(said(view), /Si cette adresse est dans mon registre, une lettre est en route/);
    await eventually('the outbox is empty', async () => (await world.world.store.letters.count()) === 0);
    assert.deepEqual(server.received, []);
  });

  it('takes no word for it that a letter was sent as a login', async () => {
    const ada = await world.enter('administration');
    await pick(ada, await walkToTheClerk(ada), /forgot/);
    const { room } = ada;
    assert.ok(room);
    await assert.rejects(room.request('dialogue.answer', { form: 'forgot', outcome: 'ok' }));
    await assert.rejects(room.request('dialogue.answer', { form: 'forgot', values: { email: 'a@b.org' } }));
    const view = await ada.cancelForm('forgot');
    assert.match(said(view), /As you wish/);
    assert.equal(ada.place?.self?.guest, true);
  });

  it('loses no letter to a mail server that is down and a restart', async () => {
    await server.close();
    const name = freshName();
    const ada = await world.enter('administration');
    await registerAtTheDesk(ada, name);
    await eventually('it was tried', () => world.logged.some((line) => line.includes('a letter waits')));
    await ada.leave();
    server = await aMailServer({ port: server.port });
    const [letter] = await world.world.store.letters.find();
    assert.ok(letter);
    // Its next try is not waited for.
    await world.world.store.letters.update(letter.id, { nextAt: 0 });
    await world.restart();
    await letterTo(emailOf(name), /Confirm your/);
    await eventually('the outbox is empty', async () => (await world.world.store.letters.count()) === 0);
    assert.equal(server.received.length, 1);
  });
});
