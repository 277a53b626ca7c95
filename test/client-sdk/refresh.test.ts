import assert from 'node:assert/strict';
import { Rest } from '../../client-sdk/rest.ts';
import { Session } from '../../client-sdk/session.ts';
import { type TokenStore, tokenInMemory } from '../../client-sdk/token-store.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const DAY = 24 * 3600 * 1000;

describe('the token of a device', () => {
  let world: TestWorld;
  /** How far the server's clock is behind, when it is. */
  let behind = 0;
  before(async () => {
    world = await openTestWorld({}, { now: () => Date.now() - behind });
  });
  after(() => world.close());
  afterEach(() => {
    behind = 0;
  });

  /** A page of a device: all its pages keep one token. */
  function aTab(tokens: TokenStore): Session {
    return new Session(new Rest(world.url, () => ({ token: tokens.get(), locale: 'en' })), tokens);
  }

  /** A device whose guest came so many days ago. */
  async function aDevice(days: number) {
    const tokens = tokenInMemory();
    behind = days * DAY;
    const guest = await aTab(tokens).restore();
    behind = 0;
    return { tokens, guest, first: tokens.get() };
  }

  const thefts = () => world.logged.filter((line) => line.includes('theft'));

  it('is changed for a new one when less than half of its life is left, in the same session', async () => {
    const { tokens, guest, first } = await aDevice(4);
    const tab = aTab(tokens);
    await tab.refresh();
    const second = tokens.get();
    assert.ok(second && second !== first);
    assert.equal((await tab.restore()).id, guest.id);
    assert.equal((await world.world.store.sessions.find({ where: { account: guest.id } })).length, 1);
    await tab.refresh();
    assert.equal(tokens.get(), second);
  });

  it('is kept while it is young', async () => {
    const { tokens, first } = await aDevice(3);
    await aTab(tokens).refresh();
    assert.equal(tokens.get(), first);
  });

  it('is changed once, however many tabs of a device open at the same moment', async () => {
    const { tokens, guest, first } = await aDevice(5);
    const tabs = [1, 2, 3, 4].map(() => aTab(tokens));
    await Promise.all(tabs.map((tab) => tab.refresh()));
    assert.notEqual(tokens.get(), first);
    for (const tab of tabs) assert.equal((await tab.restore()).id, guest.id);
    assert.deepEqual(thefts(), []);
  });

  it('is not given up by a tab that asked with one that was dead when it arrived', async () => {
    const { tokens, guest } = await aDevice(4);
    await aTab(tokens).refresh();
    const newer = tokens.get();
    tokens.set('dead by now');
    const coming = aTab(tokens).restore();
    tokens.set(newer);
    assert.equal((await coming).id, guest.id);
    assert.equal(tokens.get(), newer);
  });

  it('is not given up by a tab that asks while another is about to bring a new one', async () => {
    const { tokens, guest } = await aDevice(4);
    await aTab(tokens).refresh();
    const newer = tokens.get();
    tokens.set('dead by now');
    const { promise: isAwaited, resolve: bring } = Promise.withResolvers<void>();
    const bringing = tokens.alone(async () => {
      await isAwaited;
      tokens.set(newer);
    });
    const waiting: TokenStore = {
      ...tokens,
      another(token) {
        bring();
        return tokens.another(token);
      },
    };
    assert.equal((await aTab(waiting).restore()).id, guest.id);
    await bringing;
    assert.equal(tokens.get(), newer);
  });

  it('is kept when the server is away', async () => {
    const { tokens, first } = await aDevice(6);
    const nobody = new Session(new Rest('http://127.0.0.1:9', () => ({ token: first, locale: 'en' })), tokens);
    await nobody.refresh();
    assert.equal(tokens.get(), first);
  });

  it('is looked after by whoever enters', async () => {
    const { first } = await aDevice(4);
    const ada = await world.enter('administration', { token: first });
    assert.notEqual(ada.token, first);
  });
});
