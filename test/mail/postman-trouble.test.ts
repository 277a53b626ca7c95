import assert from 'node:assert/strict';
import { GIVE_UP } from '../../server/mail/postman.ts';
import { eventually } from '../support/eventually.ts';
import { tokenIn } from '../support/read-mail.ts';
import { Town } from '../support/town.ts';

const MINUTE = 60_000;

describe('the postman in trouble', () => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.open();
  });
  afterEach(() => town.close());

  it('[PM2] keeps letters while the mail server is down, and brings each once when it is back', async () => {
    const { letters, postman, tokens } = town.office();
    await town.server.close();
    await town.store.batch(letters.reset(town.ada));
    const gaps: number[] = [];
    for (let tried = 0; tried < 4; tried++) {
      await postman.round();
      const [letter] = await town.waiting();
      assert.ok(letter);
      gaps.push((letter.nextAt - town.clock.now()) / 1000);
      await postman.round();
      assert.equal((await town.waiting())[0]?.tries, tried + 1, 'it is left alone until its time has come');
      town.clock.pass(letter.nextAt - town.clock.now());
    }
    assert.deepEqual(gaps, [15, 30, 60, 120]);
    await town.replaceServer();
    town.clock.pass(50 * MINUTE);
    await postman.round();
    await postman.round();
    assert.equal(town.server.received.length, 1);
    const [mail] = town.server.received;
    assert.ok(mail);
    const on = await tokens.spend('reset', tokenIn(mail), async (whom) => whom);
    assert.equal(on.account, town.ada.id, 'its link is good from when it left');
  });

  it('[PM3] finds after a restart what was not brought away before it', async () => {
    const before = town.office();
    await town.server.close();
    await town.store.batch([...before.letters.confirmation(town.ada), ...before.letters.reset(town.ada)]);
    await before.postman.round();
    await town.store.batch(before.letters.resetAt('ada@example.org'));
    await town.reopenStore();

    await town.replaceServer();
    town.clock.pass(MINUTE);
    await town.office().postman.round();
    const kinds = town.subjects().map((subject) => (subject?.startsWith('Confirm') ? 'confirmation' : 'reset'));
    assert.ok(kinds.includes('confirmation') && kinds.includes('reset'));
    assert.deepEqual(await town.waiting(), []);
  });

  it('[PM5] sends a mail of whose arrival there was no word once more, as the same mail with the same link', async () => {
    let isHungUp = false;
    await town.replaceServer({
      taken: () => {
        if (isHungUp) return;
        isHungUp = true;
        throw Object.assign(new Error('4.3.0 lost my head'), { responseCode: 451 });
      },
    });
    const { letters, postman } = town.office();
    await town.store.batch(letters.reset(town.ada));
    await postman.round();
    town.clock.pass(MINUTE);
    await postman.round();
    const [one, two] = town.server.received;
    assert.ok(one && two);
    assert.equal(two.headers.get('message-id'), one.headers.get('message-id'));
    assert.equal(tokenIn(two), tokenIn(one));
  });

  it('[PM6] gives up after three days, and says so', async () => {
    const { letters, postman } = town.office();
    await town.server.close();
    await town.store.batch(letters.reset(town.ada));
    const began = town.clock.now();
    for (let tried = 0; tried < 200; tried++) {
      await postman.round();
      const [letter] = await town.waiting();
      if (!letter) break;
      town.clock.pass(letter.nextAt - town.clock.now());
    }
    assert.deepEqual(await town.waiting(), []);
    assert.ok(town.clock.now() - began <= GIVE_UP && town.clock.now() - began > GIVE_UP - 2 * 60 * MINUTE);
    assert.equal(town.said.filter((line) => line.includes('given up')).length, 1);
    assert.equal(town.server.received.length, 0);
  });

  it('[PM7] gives up at once when there is no such mailbox', async () => {
    await town.replaceServer({ refuses: () => ({ code: 550, text: '5.1.1 nobody here' }) });
    const { letters, postman } = town.office();
    await town.store.batch(letters.reset(town.ada));
    await postman.round();
    assert.deepEqual(await town.waiting(), []);
    assert.match(town.said.join(), /given up/);
  });

  it('[PM12] is told to stop in the middle of a mail, and finishes it', async () => {
    let take: () => void = () => {};
    await town.replaceServer({ taken: () => new Promise<void>((resolve) => (take = resolve)) });
    const { letters, postman } = town.office();
    const stop = postman.start();
    await town.store.batch(letters.confirmation(town.ada));
    await eventually('the mail is under way', () => town.server.received.length === 1);
    const stopped = stop();
    take();
    await stopped;
    assert.deepEqual(await town.waiting(), []);
  });

  it('[PM13] dies in the middle of a mail, and another one takes it up', async () => {
    const { letters, postman } = town.office({ send: () => new Promise(() => {}) });
    await town.store.batch(letters.confirmation(town.ada));
    void postman.round();
    await eventually('the letter is taken', async () => (await town.waiting())[0]?.tries === 1);
    const other = town.office();
    town.clock.pass(4 * MINUTE);
    await other.postman.round();
    assert.equal(town.server.received.length, 0, 'it may still be under way');
    town.clock.pass(MINUTE);
    await other.postman.round();
    assert.equal(town.server.received.length, 1);
  });
});
