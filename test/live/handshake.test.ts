import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { aHouse, type House } from '../support/house.ts';
import { aLive, type TestLive } from '../support/live.ts';
import { aPicture } from '../support/pictures.ts';
import { aSanction, staffMember } from '../support/staff.ts';

describe('coming to the live socket', () => {
  let house: House;
  let live: TestLive;

  const open = async (env: Record<string, string> = {}) => {
    house = aHouse({ ALLOWED_ORIGINS: 'https://parvis.example', ...env });
    live = await aLive(house);
  };
  afterEach(async () => {
    await live.close();
    await house.close();
  });

  it('takes the token of a session that lives, a guest’s too', async () => {
    await open();
    const { token } = await house.person('Ada');
    const { token: guest } = await house.guest();
    for (const one of [token, guest]) {
      const line = await live.line(one);
      assert.deepEqual(await line.ask('feed.resume', {}), { ok: true, seq: 0, complete: true });
    }
  });

  it('works by polling too, for who cannot do otherwise', async () => {
    await open();
    const line = await live.line((await house.person('Ada')).token, { transports: ['polling'] });
    assert.equal((await line.ask('feed.resume', {})).ok, true);
  });

  it('is refused without a token, with one that is none, with a dead one, and with one in the address', async () => {
    await open();
    const { token, identity } = await house.person('Ada');
    await house.sessions.end(identity);
    const refused = {
      message: 'Invalid or expired token',
      data: { code: 'auth.required', message: 'Invalid or expired token' },
    };
    const told = async (given: string | undefined, options: object = { auth: { locale: 'en' } }) =>
      assert.rejects(live.line(given, given === undefined ? options : {}), refused);
    await told(undefined);
    await told('eyJhbGciOiJub25lIn0.e30.');
    await told(token);
    await told('x'.repeat(5000));
    const { token: good } = await house.person('Bob');
    await told(undefined, { auth: { locale: 'en' }, query: { token: good } });
    for (const auth of [{ token: { $gt: '' } }, { token: 7 }, { token: null }, { token: [good] }])
      await told(undefined, { auth: { ...auth, locale: 'en' } });
    assert.doesNotMatch(house.said.join(), /"level":50/, 'nothing went wrong inside');
  });

  it('is refused to whom the world is closed, and says why', async () => {
    await open();
    const { token, user } = await house.person('Bob');
    await house.sanctions.impose(await staffMember(house, 'Grace', 'moderator'), aSanction(user.id));
    await assert.rejects(live.line(token), ({ data }: { data?: { code: string; message: string } }) => {
      assert.equal(data?.code, 'sanction.banned');
      assert.match(data?.message ?? '', /spam/);
      return true;
    });
  });

  it('is told in French by default', async () => {
    await open();
    await assert.rejects(live.line(undefined), { message: 'Token invalide ou expiré' });
  });

  it('is not for pages of other sites, by any transport', async () => {
    await open();
    const { token } = await house.person('Ada');
    for (const transport of ['websocket', 'polling'])
      for (const origin of ['https://evil.example', 'null', 'https://parvis.example.evil.example'])
        await assert.rejects(live.line(token, { transports: [transport], extraHeaders: { origin } }), origin);
    for (const origin of ['https://parvis.example', live.url])
      assert.ok((await live.line(token, { extraHeaders: { origin } })).socket.connected, origin);
    const polled = await fetch(`${live.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { origin: 'https://parvis.example' },
    });
    assert.equal(polled.headers.get('access-control-allow-origin'), 'https://parvis.example');
  });

  it('is bounded per account', async () => {
    await open({ SOCKETS_PER_ACCOUNT: '2', SOCKETS_PER_ADDRESS: '10000' });
    const { token } = await house.person('Ada');
    const first = await live.line(token);
    await live.line(token);
    const code = () =>
      live.line(token).then(
        () => 'in',
        (error: Error & { data?: { code: string } }) => error.data?.code,
      );
    assert.equal(await code(), 'live.too_many');
    first.close();
    await eventually('there is room again', async () => (await code()) === 'in');
  });

  it('is bounded per address', async () => {
    await open({ SOCKETS_PER_ADDRESS: '3' });
    const [ada, bob] = [await house.person('Ada'), await house.person('Bob')];
    for (const { token } of [ada, bob, ada]) assert.ok((await live.line(token)).socket.connected);
    await assert.rejects(live.line(bob.token));
  });

  it('closes at once when the session ends, whichever way', async () => {
    await open();
    const gone = async (name: string, end: (who: Awaited<ReturnType<House['person']>>) => Promise<unknown>) => {
      const who = await house.person(name);
      const line = await live.line(who.token);
      const closed = new Promise((resolve) => line.socket.once('disconnect', resolve));
      await end(who);
      assert.equal(await closed, 'io server disconnect', name);
      assert.deepEqual(line.heard('bye'), [{ reason: 'signed-out' }], name);
      await assert.rejects(live.line(who.token), name);
    };
    await gone('Ada', ({ identity }) => house.sessions.end(identity));
    await gone('Bob', ({ identity }) => house.accounts.close(identity, identity.id));
    const { identity: admin } = await house.person('Zoe');
    const boss = { ...admin, role: 'admin' } as const;
    await gone('Cleo', ({ identity }) => house.accounts.changeUser(boss, identity.id, { disabled: true }));
    await gone('Dan', ({ identity }) => house.sessions.endAll(identity.id));
  });

  it('outlives a refreshed token, and closes when a guest becomes somebody who was here before', async () => {
    await open();
    const { token } = await house.person('Ada');
    const line = await live.line(token);
    await house.sessions.refresh(token);
    assert.equal((await line.ask('feed.resume', {})).ok, true);

    const guest = await house.guest();
    const his = await live.line(guest.token);
    const closed = new Promise((resolve) => his.socket.once('disconnect', resolve));
    const credentials = { email: 'ada@example.org', password: 'correct horse' };
    await house.accounts.login(credentials, { ...house.caller, identity: guest.identity });
    await closed;
  });

  it('knows him by the name he has now', async () => {
    await open();
    const { token, identity } = await house.person('Ada');
    const bob = await house.person('Bob');
    const line = await live.line(token);
    await house.accounts.change(identity, { username: 'Adele' }, { name: 'a.png', bytes: await aPicture('png') });
    await line.ask('friend.ask', { user: bob.user.id });
    const [told] = await house.store.notifications.find({ where: { account: bob.user.id } });
    assert.equal(told?.about['name'], 'Adele');
  });
});
