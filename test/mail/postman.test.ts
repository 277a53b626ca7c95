import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { tokenIn } from '../support/read-mail.ts';
import { anAccount } from '../support/records.ts';
import { Town } from '../support/town.ts';

const _MINUTE = 60_000;

describe('the postman', () => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.open();
  });
  afterEach(() => town.close());

  it('[PM1] brings each kind of letter to its mailbox, in the language of whom it is for', async () => {
    const { letters, postman } = town.office();
    const knock = { device: 'curl/8', address: '192.0.2.7', at: town.clock.now() };
    await town.store.batch([
      ...letters.confirmation(town.ada),
      ...letters.reset(town.ada),
      ...letters.newDevice(town.ada, knock),
    ]);
    await town.store.accounts.update(town.ada.id, { locale: 'fr' });
    await town.store.batch(letters.confirmation(town.ada));
    await postman.round();
    assert.deepEqual(town.subjects().sort(), [
      'Choisissez un nouveau mot de passe',
      'Confirmez votre adresse e-mail',
      'Confirmez votre adresse e-mail',
      'Votre compte vient de servir sur un nouvel appareil',
    ]);
    for (const { envelope } of town.server.received) assert.deepEqual(envelope.to, ['ada@example.org']);
    assert.deepEqual(await town.waiting(), []);
  });

  it('[PM4] never shares a letter with another postman', async () => {
    const postmen = [town.office(), town.office(), town.office()];
    for (let i = 0; i < 12; i++) {
      const bob = await town.store.accounts.insert(anAccount({ email: `bob${i}@example.org` }));
      await town.store.batch(postmen[0]?.letters.confirmation(bob) ?? []);
    }
    await Promise.all(postmen.map(({ postman }) => postman.round()));
    for (const { postman } of postmen) await postman.round();
    assert.equal(town.server.received.length, 12);
    assert.equal(new Set(town.server.received.map(({ envelope }) => envelope.to[0])).size, 12);
  });

  it('[PM8] brings nobody’s letter nowhere: of an address nobody has, of a closed account, of an address given up', async () => {
    const { letters, postman } = town.office();
    const guest = await town.store.accounts.insert(anAccount({ guest: true }));
    assert.deepEqual(letters.confirmation(guest), []);
    const gone = await town.store.accounts.insert(anAccount({ email: 'gone@example.org' }));
    const moved = await town.store.accounts.insert(anAccount({ email: 'old@example.org' }));
    const shut = await town.store.accounts.insert(anAccount({ email: 'shut@example.org' }));
    await town.store.batch([
      ...letters.resetAt('nobody@example.org'),
      ...letters.reset(gone),
      ...letters.confirmation(moved),
      ...letters.resetAt('shut@example.org'),
    ]);
    await town.store.accounts.update(gone.id, { deletedAt: town.clock.now() });
    await town.store.accounts.update(moved.id, { email: 'new@example.org' });
    await town.store.accounts.update(shut.id, { disabledAt: town.clock.now() });
    await postman.round();
    assert.deepEqual([await town.waiting(), town.server.received], [[], []]);
    assert.deepEqual(await town.store.mailTokens.find(), []);
  });

  it('[PM9] brings five notices an hour to a mailbox, and no more', async () => {
    const { letters, postman } = town.office();
    for (let i = 0; i < 9; i++)
      await town.store.batch(
        letters.newDevice(town.ada, { device: `device ${i}`, address: '192.0.2.7', at: town.clock.now() }),
      );
    await postman.round();
    assert.equal(town.server.received.length, 5);
    assert.deepEqual(await town.waiting(), []);
  });

  it('[PM10] leaves no token in the store or the log, nor the address in full', async () => {
    const { letters, postman } = town.office();
    await town.store.batch([...letters.reset(town.ada), ...letters.confirmation(town.ada)]);
    const lying = JSON.stringify(await town.waiting());
    await postman.round();
    const stored = JSON.stringify([lying, await town.store.mailTokens.find(), await town.waiting()]);
    for (const mail of town.server.received) assert.ok(!`${stored}${town.said}`.includes(tokenIn(mail)));
    assert.ok(town.said.some((line) => line.includes('a letter is brought away')));
    assert.ok(!town.said.join().includes('ada@example.org'));
  });

  it('[PM11] goes at once when told that there is a letter, until it is stopped', async () => {
    const { letters, postman } = town.office();
    const stop = postman.start();
    await town.store.batch(letters.confirmation(town.ada));
    await eventually('the letter is there', () => town.server.received.length === 1);
    await stop();
    assert.deepEqual(await town.waiting(), []);
    await town.store.batch(letters.reset(town.ada));
    assert.equal((await town.waiting()).length, 1);
  });
});
