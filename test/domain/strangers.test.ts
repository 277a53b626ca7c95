import assert from 'node:assert/strict';
import { inOpenWorld } from '../../rooms/story-services.ts';
import { aHouse, type House } from '../support/house.ts';

describe('somebody whom another site sends', () => {
  let house: House;
  beforeEach(() => {
    house = aHouse();
  });
  afterEach(() => house.close());

  const sent = { email: 'Elodie@Example.org ', emailConfirmed: true, nameHint: 'Élodie Martin' };

  it('gets an account without a password, under a name made of his', async () => {
    const account = await house.accounts.admitStranger(sent, { ...house.caller, locale: 'en' });
    const { username, email, passwordHash, guest, locale } = account;
    assert.deepEqual(
      [username, email, passwordHash, guest, locale],
      ['Elodie_Martin', 'elodie@example.org', null, false, 'en'],
    );
    assert.equal(account.emailConfirmedAt, house.clock.now());
    assert.deepEqual(await house.store.accounts.get(account.id), account);
    assert.deepEqual(await house.accounts.byEmail(' ELODIE@example.org'), account);
    const { user, token } = await house.accounts.open(account.id, house.caller);
    assert.equal((await house.sessions.check(token)).id, user.id);
    const wrong = house.accounts.login({ email: 'elodie@example.org', password: 'anything' }, house.caller);
    await assert.rejects(wrong, { code: 'auth.wrong' });
  });

  it('gets another name when his is taken, too short or none', async () => {
    const name = async (nameHint: string) =>
      (await house.accounts.admitStranger({ email: null, emailConfirmed: false, nameHint }, house.caller)).username;
    assert.equal(await name('Ada'), 'Ada');
    assert.match(await name('ADA'), /^ADA_\d{4}$/);
    assert.match(await name('李'), /^Membre_\d{4}$/);
    assert.match(await name(''), /^Membre_\d{4}$/);
    assert.equal((await name('x'.repeat(99))).length, 20);
  });

  it('never gets the address of somebody else', async () => {
    const ada = await house.person('Ada');
    const account = await house.accounts.admitStranger({ ...sent, email: 'ada@example.org' }, house.caller);
    assert.deepEqual([account.email, account.emailConfirmedAt], [null, null]);
    assert.equal((await house.accounts.byEmail('ada@example.org'))?.id, ada.user.id);
    assert.equal(await house.accounts.byEmail('nobody@example.org'), undefined);
  });

  it('becomes what the guest was that he came as', async () => {
    const guest = await house.guest();
    await house.story.setFlag(inOpenWorld(guest.user.id), 'met-clerk', 'yes');
    const caller = { ...house.caller, identity: guest.identity };
    const account = await house.accounts.admitStranger(sent, caller);
    assert.deepEqual([account.id, account.guest, account.avatar], [guest.user.id, false, guest.user.avatar]);
    const { user } = await house.accounts.open(account.id, caller);
    assert.deepEqual(user.progress.flags, { 'met-clerk': 'yes' });
    await assert.rejects(house.sessions.check(guest.token), { code: 'auth.required' });
    assert.equal(await house.store.accounts.count(), 1);
    await assert.rejects(house.accounts.open(crypto.randomUUID(), house.caller), { code: 'account.unknown' });
  });
});

describe('a guest who has an account already', () => {
  let house: House;
  beforeEach(() => {
    house = aHouse();
  });
  afterEach(() => house.close());

  it('leaves the guest behind when he logs in: that session ends, nothing is merged, no seat is closed', async () => {
    const ada = await house.person('Ada');
    const guest = await house.guest();
    await house.story.setFlag(inOpenWorld(guest.user.id), 'met-clerk', 'yes');
    const ended: unknown[] = [];
    house.bus.hear('session.ended', (fact) => void ended.push(fact));
    const credentials = { email: 'ada@example.org', password: 'correct horse' };
    const { user } = await house.accounts.login(credentials, { ...house.caller, identity: guest.identity });
    assert.deepEqual([user.id, user.progress.flags], [ada.user.id, {}]);
    await assert.rejects(house.sessions.check(guest.token), { code: 'auth.required' });
    assert.deepEqual(ended, []);
    assert.equal((await house.store.accounts.get(guest.user.id))?.guest, true);
    // His other devices stay logged in.
    await house.sessions.check(ada.token);
  });
});

describe('letters', () => {
  let house: House;
  beforeEach(() => {
    house = aHouse();
  });
  afterEach(() => house.close());

  const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
  const NEWER = FIREFOX.replaceAll('145', '146');
  const SAFARI = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1';
  const kinds = async () => (await house.store.letters.find({ sort: 'askedAt' })).map(({ kind }) => kind);
  const login = (device: string) => {
    house.clock.pass(1000);
    const given = { email: 'ada@example.org', password: 'correct horse' };
    return house.accounts.login(given, { ...house.caller, device });
  };

  it('go out with a registration, and with the first login from each kind of device but the first', async () => {
    const given = { email: 'ada@example.org', password: 'correct horse' };
    await house.accounts.register(given, { ...house.caller, device: FIREFOX });
    assert.deepEqual(await kinds(), ['confirmation']);
    await login(FIREFOX);
    await login(NEWER);
    assert.deepEqual(await kinds(), ['confirmation']);
    await login(SAFARI);
    await login(SAFARI);
    await login(FIREFOX);
    assert.deepEqual(await kinds(), ['confirmation', 'newDevice']);
    const [, letter] = await house.store.letters.find({ sort: 'askedAt' });
    assert.deepEqual(letter?.knock?.device, SAFARI);
  });

  it('do not go out for a registration that fails, for guests, nor for a confirmed address', async () => {
    await house.guest();
    const sent = { email: 'ada@example.org', emailConfirmed: true, nameHint: 'Ada' };
    await house.accounts.admitStranger(sent, house.caller);
    const taken = house.accounts.register({ email: 'ada@example.org', password: 'correct horse' }, house.caller);
    await assert.rejects(taken, { code: 'account.email_taken' });
    assert.deepEqual(await kinds(), []);
    await house.accounts.admitStranger({ ...sent, email: 'a@b.org', emailConfirmed: false }, house.caller);
    assert.deepEqual(await kinds(), ['confirmation']);
  });
});
