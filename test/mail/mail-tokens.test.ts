import assert from 'node:assert/strict';
import { readConfig } from '../../server/config.ts';
import { limits } from '../../server/domain/limits.ts';
import { mailTokens } from '../../server/domain/mail-tokens.ts';
import { openLog } from '../../server/log.ts';
import type { Mail } from '../../server/mail/mailer.ts';
import { postOffice } from '../../server/mail/post-office.ts';
import { openMongo } from '../../server/store/mongo.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { aClock, SECRET } from '../support/house.ts';
import { type MongoServer, startMongo } from '../support/mongo.ts';
import { anAccount } from '../support/records.ts';

const MINUTE = 60_000;
const ada = { account: 'ada', email: 'ada@example.org' };
const refused = { code: 'mail.token' };

describe('the token in a letter, over SQLite', () => tokenStories(() => openSqlite(':memory:')));

describe('the token in a letter, over MongoDB', () => {
  let mongo: MongoServer;
  before(async () => {
    mongo = await startMongo();
  });
  after(() => mongo.stop());
  tokenStories(() => openMongo(mongo.freshUrl()));

  it('[PM4] and its letters are never shared by two postmen', async () => {
    const store = await openMongo(mongo.freshUrl());
    const sent: Mail[] = [];
    const mailer = { send: async (mail: Mail) => void sent.push(mail) };
    const config = readConfig({});
    const log = openLog({ level: 'silent', format: 'line' });
    const office = () =>
      postOffice({ store, clock: aClock(), log, limits: limits(config), secret: SECRET, config, mailer });
    const offices = [office(), office(), office()];
    for (let i = 0; i < 6; i++) {
      const bob = await store.accounts.insert(anAccount({ email: `bob${i}@example.org` }));
      await store.batch(offices[0]?.letters.reset(bob) ?? []);
    }
    await Promise.all(offices.map(({ postman }) => postman.round()));
    assert.deepEqual(
      sent.map(({ to }) => to).sort(),
      Array.from({ length: 6 }, (_, i) => `bob${i}@example.org`),
    );
    assert.equal(await store.letters.count(), 0);
    await store.close();
  });
});

function tokenStories(open: () => Store | Promise<Store>): void {
  let store: Store;
  let clock: ReturnType<typeof aClock>;
  let tokens: ReturnType<typeof mailTokens>;
  beforeEach(async () => {
    store = await open();
    clock = aClock();
    tokens = mailTokens({ store, clock, secret: SECRET });
  });
  afterEach(() => store.close());

  let count = 0;
  const aLetter = () => ({ id: `letter-${count++}`, askedAt: clock.now() });
  const issue = async (letter = aLetter(), purpose: 'reset' | 'confirmation' = 'reset', to = ada) => {
    const token = await tokens.issue(letter, purpose, to);
    assert.ok(token);
    return token;
  };
  const spend = (token: string, purpose: 'reset' | 'confirmation' = 'reset') =>
    tokens.spend(purpose, token, async (on) => on);

  it('[MT1] opens once, and tells whose it is', async () => {
    const token = await issue();
    assert.match(token, /^[\w-]{43}$/);
    assert.deepEqual(await spend(token), ada);
    await assert.rejects(spend(token), refused);
  });

  it('[MT2] opens once, however many come at once', async () => {
    const token = await issue();
    let worked = 0;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        tokens.spend('reset', token, async () => {
          worked += 1;
        }),
      ),
    );
    assert.equal(worked, 1);
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
  });

  it('[MT3] is good for 30 minutes from when the letter was written', async () => {
    const [one, two] = [await issue(), await issue(aLetter(), 'reset', { account: 'bob', email: 'bob@example.org' })];
    clock.pass(30 * MINUTE - 1);
    await spend(one);
    clock.pass(1);
    await assert.rejects(spend(two), refused);
  });

  it('[MT4] opens only what it is for, and nothing else opens it', async () => {
    const token = await issue();
    await assert.rejects(spend(token, 'confirmation'), refused);
    for (const wrong of ['', 'x', token.slice(1), `${token}x`, token.toUpperCase(), 'letter-0', '__proto__'])
      await assert.rejects(spend(wrong), refused);
    assert.deepEqual(await spend(token), ada);
  });

  it('[MT5] is good no longer when another letter was asked for, even one that is late', async () => {
    const early = aLetter();
    const first = await issue(early);
    clock.pass(1);
    const second = await issue();
    await assert.rejects(spend(first), refused);
    assert.equal(await tokens.issue(early, 'reset', ada), undefined, 'the early letter has no use any more');
    assert.deepEqual(await spend(second), ada);
    assert.ok(await issue(aLetter(), 'confirmation'), 'another purpose is another matter');
  });

  it('[MT6] is the same in a letter that is written once more, and stays spent', async () => {
    const letter = aLetter();
    const token = await issue(letter);
    clock.pass(40 * MINUTE);
    assert.equal(await issue(letter), token);
    await spend(token);
    assert.equal(await tokens.issue(letter, 'reset', ada), undefined);
    await assert.rejects(spend(token), refused);
  });

  it('[MT7] is as it was when the work fails', async () => {
    const token = await issue();
    const failing = tokens.spend('reset', token, () => Promise.reject(new Error('the disk is full')));
    await assert.rejects(failing, /disk is full/);
    assert.deepEqual(await spend(token), ada);
  });

  it('[MT8] is stored as a hash, and cannot be worked out from what is stored', async () => {
    const token = await issue();
    const stored = JSON.stringify(await store.mailTokens.find());
    assert.ok(!stored.includes(token));
    const other = mailTokens({ store, clock, secret: 'another secret, as long as the first' });
    assert.notEqual(await other.issue(aLetter(), 'reset', { account: 'eve', email: 'eve@example.org' }), token);
  });

  it('[MT9] is worked out by one of several at once', async () => {
    const letters = Array.from({ length: 8 }, aLetter);
    const issued = await Promise.all(letters.map((letter) => tokens.issue(letter, 'reset', ada)));
    const good = await Promise.all(
      issued.map((token) => (token ? spend(token).then(Boolean, () => false) : Promise.resolve(false))),
    );
    assert.equal(good.filter(Boolean).length, 1);
  });

  it('[MT10] is swept away long after it was good, and not before', async () => {
    await issue();
    clock.pass(4 * 24 * 60 * MINUTE);
    assert.equal(await tokens.sweep(), 0);
    clock.pass(31 * MINUTE);
    assert.equal(await tokens.sweep(), 1);
    assert.deepEqual(await store.mailTokens.find(), []);
  });
}
