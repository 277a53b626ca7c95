import assert from 'node:assert/strict';
import type { SignedIn } from '../../schema/rest/accounts.ts';
import type { Doorstep } from './doorstep.ts';
import type { Issuer } from './issuer.ts';
import { aSchool, type School } from './school.ts';
import { BrowserWindow } from './window.ts';

describe('an identity elsewhere and an account here', () => {
  let school: School;
  let issuer: Issuer;
  let site: Doorstep;
  let begin: string;

  before(async () => {
    school = await aSchool();
    ({ issuer, site, begin } = school);
  });
  after(() => school.close());

  let many = 0;
  /** Somebody whom nobody knows yet, here or there: the login there, and the address. */
  function somebody(verified: boolean | null = true) {
    const login = `somebody${many++}`;
    const email = `${login}@example.org`;
    issuer.people[login] = {
      ...(verified === null ? {} : { email, email_verified: verified }),
      preferred_username: login,
    };
    return { login, email };
  }

  const comeIn = (login: string, token?: string) =>
    new BrowserWindow().signIn(`${begin}${token ? `?token=${token}` : ''}`, login);

  const confirm = ({ user }: SignedIn) => site.store.accounts.update(user.id, { emailConfirmedAt: site.clock.now() });

  it('a guest becomes the account in place: same id, and his old token gives way', async () => {
    const guest = await site.guest();
    const { login, email } = somebody();
    const { message } = await comeIn(login, guest.token);
    assert.equal(message.user?.id, guest.user.id);
    assert.equal(message.user?.guest, false);
    assert.equal(message.user?.email, email);
    assert.equal((await site.ask('/auth/userdata', { token: guest.token })).status, 401);
    assert.equal((await site.ask('/auth/userdata', { token: message.token ?? '' })).status, 200);
    assert.equal((await comeIn(login)).message.user?.id, guest.user.id);
  });

  it('an account is linked by who is logged in to it, whatever the address there', async () => {
    const ada = await site.person(`Ada${many++}`);
    const { login } = somebody(false);
    const { message } = await comeIn(login, ada.token);
    assert.equal(message.user?.id, ada.user.id);
    assert.equal((await comeIn(login)).message.user?.id, ada.user.id);
    const { json } = await site.ask('/v1/users/me/links', { token: ada.token });
    assert.equal(json.links.length, 1);
    assert.deepEqual(
      { ...json.links[0], linked_at: typeof json.links[0].linked_at },
      { provider: 'oidc', title: 'School', email: `${login}@example.org`, linked_at: 'string' },
    );
  });

  it('a known identity opens its own account, whoever’s token came along', async () => {
    const { login } = somebody();
    const first = await comeIn(login);
    const ada = await site.person(`Ada${many++}`);
    assert.equal((await comeIn(login, ada.token)).message.user?.id, first.message.user?.id);
    const guest = await site.guest();
    assert.equal((await comeIn(login, guest.token)).message.user?.id, first.message.user?.id);
    assert.equal((await site.store.accounts.get(guest.user.id))?.guest, true);
  });

  it('links by itself when both sides know that the address is theirs', async () => {
    const { login, email } = somebody();
    const person = await site.person(email.split('@')[0] ?? '');
    await confirm(person);
    const { message } = await comeIn(login);
    assert.equal(message.user?.id, person.user.id);
    assert.equal(message.user?.email, email);
  });

  it('never links by itself when either side does not', async () => {
    for (const [verified, confirmed] of [
      [false, true],
      [true, false],
      [false, false],
    ] as const) {
      const { login, email } = somebody(verified);
      const person = await site.person(email.split('@')[0] ?? '');
      if (confirmed) await confirm(person);
      const { message, status } = await comeIn(login);
      assert.equal(status, 409);
      assert.equal(message.code, 'provider.email');
      assert.equal(
        message.error,
        'An account has this e-mail already. Log in with its password first, then link School.',
      );
      assert.equal(await site.store.links.count({ account: person.user.id }), 0);
      // As told: with the password first, then it is linked.
      assert.equal((await comeIn(login, person.token)).message.user?.id, person.user.id);
    }
  });

  it('an address that the provider does not vouch for is not taken, so that its owner still can have it', async () => {
    const { login, email } = somebody(false);
    assert.equal((await comeIn(login)).message.user?.email, null);
    const owner = await site.accounts.register({ email, password: 'correct horse' }, site.caller);
    assert.equal(owner.user.email, email);
    // The one who came first is still himself, and never the owner.
    assert.notEqual((await comeIn(login)).message.user?.id, owner.user.id);
  });

  it('without any address it works as well', async () => {
    const { login } = somebody(null);
    const { message } = await comeIn(login);
    assert.equal(message.user?.email, null);
    assert.equal((await comeIn(login)).message.user?.id, message.user?.id);
  });

  it('an account has one identity at each provider', async () => {
    const ada = await site.person(`Ada${many++}`);
    await comeIn(somebody().login, ada.token);
    const { message } = await comeIn(somebody().login, ada.token);
    assert.equal(message.code, 'provider.taken');
  });

  it('a token that is no good counts as none', async () => {
    assert.equal((await comeIn(somebody().login, 'not-a-token')).status, 200);
  });

  it('whoever logs out meanwhile does not come in as somebody new', async () => {
    const guest = await site.guest();
    const { login } = somebody();
    const window = new BrowserWindow();
    const to = (await window.begin(`${begin}?token=${guest.token}`)).headers.get('location') ?? '';
    const back = await window.logIn(to, login, `${begin}/callback`);
    await site.ask('/auth/logout', { method: 'POST', token: guest.token });
    assert.equal((await window.end(back)).message.code, 'provider.expired');
    assert.equal(await site.store.links.count({ subject: login }), 0);
  });

  it('one identity in two windows at once makes one account', async () => {
    const { login } = somebody();
    const ends = await Promise.all([comeIn(login), comeIn(login), comeIn(login)]);
    assert.equal(new Set(ends.map(({ message }) => message.user?.id)).size, 1);
    assert.equal(await site.store.accounts.count({ username: { prefix: login } }), 1);
  });

  it('a link can be taken away, but not the only way in', async () => {
    const ada = await site.person(`Ada${many++}`);
    const { login } = somebody();
    await comeIn(login, ada.token);
    assert.equal((await site.ask('/v1/users/me/links/oidc', { method: 'DELETE', token: ada.token })).status, 204);
    assert.equal((await site.ask('/v1/users/me/links/oidc', { method: 'DELETE', token: ada.token })).status, 404);
    assert.notEqual((await comeIn(login)).message.user?.id, ada.user.id);

    const { message } = await comeIn(somebody().login);
    const refused = await site.ask('/v1/users/me/links/oidc', {
      method: 'DELETE',
      token: message.token ?? '',
      headers: { 'accept-language': 'en' },
    });
    assert.equal(refused.status, 409);
    assert.match(refused.text, /School is your only way in/);
  });

  it('nobody else’s links are seen or touched', async () => {
    const ada = await site.person(`Ada${many++}`);
    await comeIn(somebody().login, ada.token);
    const bob = await site.person(`Bob${many++}`);
    assert.deepEqual((await site.ask('/v1/users/me/links', { token: bob.token })).json, { links: [] });
    assert.equal((await site.ask('/v1/users/me/links/oidc', { method: 'DELETE', token: bob.token })).status, 404);
    assert.equal((await site.ask('/v1/users/me/links')).status, 401);
    assert.equal(await site.store.links.count({ account: ada.user.id }), 1);
  });

  it('a closed account is not come back to: the identity is free for a new one', async () => {
    const { login } = somebody();
    const { message } = await comeIn(login);
    const id = message.user?.id ?? '';
    await site.store.accounts.update(id, { deletedAt: site.clock.now(), email: null });
    const again = await comeIn(login);
    assert.equal(again.status, 200);
    assert.notEqual(again.message.user?.id, id);
  });
});
