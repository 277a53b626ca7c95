import assert from 'node:assert/strict';
import { emailOf, freshName, PASSWORD, registerAtTheDesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

describe('what one does with one’s own account', () => {
  let world: TestWorld;
  before(async () => {
    world = await openTestWorld();
  });
  after(() => world.close());

  async function member() {
    const ada = await world.enter('administration');
    const name = freshName();
    await registerAtTheDesk(ada, name);
    return { ada, email: emailOf(name), password: PASSWORD };
  }

  it('is told of it, and of the letter that was asked for again', async () => {
    const { ada, email } = await member();
    const profile = await ada.account.profile();
    assert.deepEqual([profile.email, profile.email_confirmed, profile.has_password], [email, false, true]);
    await ada.account.confirmAgain();
    await world.world.store.accounts.update(profile.id, { emailConfirmedAt: 1 });
    assert.equal((await ada.account.profile()).email_confirmed, true);
  });

  it('changes one’s name everywhere, or says why not', async () => {
    const { ada } = await member();
    const name = freshName();
    const heard: string[] = [];
    ada.on('me', (me) => heard.push(me.name));
    await ada.account.rename(name);
    assert.deepEqual([heard, ada.me?.name], [[name], name]);
    await eventually('the body has the name', () => [...(ada.place?.state.players.values() ?? [])][0]?.name === name);
    await assert.rejects(ada.account.rename('x'), { code: 'request.invalid' });
    assert.equal(ada.me?.name, name);
  });

  it('changes the password, and ends other devices, all or one', async () => {
    const { ada, email, password } = await member();
    const login = (secret: string) =>
      fetch(`${world.url}/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: secret }),
      });
    const { token } = (await (await login(password)).json()) as { token: string };
    const other = (await ada.account.devices()).find(({ current }) => !current);
    assert.ok(other);
    await ada.account.endDevice(other.id);
    const profile = await fetch(`${world.url}/v1/users/profile`, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(profile.status, 401);
    await login(password);
    await ada.account.changePassword(password, 'another correct battery');
    assert.deepEqual(
      (await ada.account.devices()).map(({ current }) => current),
      [true],
    );
    assert.equal((await login('another correct battery')).status, 200);
    assert.deepEqual(await ada.account.links(), []);
    await assert.rejects(ada.account.unlink('school'), { code: 'link.unknown' });
  });

  it('takes everything along, and leaves for good', async () => {
    const { ada, email } = await member();
    assert.equal((await ada.account.export()).account.email, email);
    const reasons: string[] = [];
    ada.on('left', ({ reason }) => reasons.push(reason));
    await ada.account.close();
    assert.deepEqual([ada.token, ada.me], [null, null]);
    await eventually('her body is gone', () => reasons[0] === 'signed-out');
    assert.equal((await ada.start()).guest, true);
  });
});
