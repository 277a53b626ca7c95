import assert from 'node:assert/strict';
import { cursorOf } from '../../server/store/cursor.ts';
import { DuplicateKey, StaleWrite, type Store } from '../../server/store/store.ts';
import { anAccount } from '../support/records.ts';
import { batchContract } from './batch.contract.ts';
import { cursorContract } from './cursor.contract.ts';
import { strangerContract } from './stranger.contract.ts';

/** What every store does. `open` gives an empty one. */
export function storeContract(open: () => Promise<Store> | Store): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const flag = (n: number, account = 'ada') => ({
    id: `${account}/f${n}`,
    account,
    flag: `f${n}`,
    value: 'yes',
    at: n,
  });

  it('[ST1] finds nobody under an unknown id', async () => {
    assert.equal(await store.accounts.get('nobody'), undefined);
  });

  it('[ST2] fills in defaults, and gives back what it stored', async () => {
    const ada = await store.accounts.insert(anAccount({ name: 'Ada « Ω » 👩‍🚀' }));
    assert.equal(ada.role, 'player');
    assert.deepEqual(ada.settings, { showTimestamps: true, darkMode: 'system' });
    assert.deepEqual(await store.accounts.get(ada.id), ada);
  });

  it('[ST3] refuses a second record with the same unique key, and names it', async () => {
    const ada = await store.accounts.insert(anAccount({ email: 'ada@example.org' }));
    await assert.rejects(
      store.accounts.insert(anAccount({ id: ada.id })),
      (e) => e instanceof DuplicateKey && e.key === 'id',
    );
    await assert.rejects(
      store.accounts.insert(anAccount({ email: 'ada@example.org' })),
      (e) => e instanceof DuplicateKey && e.key === 'email',
    );
    await assert.rejects(
      store.accounts.insert(anAccount({ username: ada.username })),
      (e) => e instanceof DuplicateKey && e.key === 'usernameKey',
    );
    const bob = await store.accounts.insert(anAccount());
    await assert.rejects(
      store.accounts.update(bob.id, { email: 'ada@example.org' }),
      (e) => e instanceof DuplicateKey && e.key === 'email',
    );
  });

  it('[ST4] lets as many as like have no e-mail', async () => {
    await store.accounts.insert(anAccount({ email: null }));
    await store.accounts.insert(anAccount({ email: null }));
    assert.equal(await store.accounts.count({ email: null }), 2);
  });

  it('[ST5] changes the named fields and no others', async () => {
    const ada = await store.accounts.insert(anAccount({ avatar: 'gaia', role: 'admin' }));
    const after = await store.accounts.update(ada.id, { name: 'Ada L.', email: undefined });
    assert.deepEqual(after, { ...ada, name: 'Ada L.' });
    assert.deepEqual(await store.accounts.get(ada.id), after);
    assert.equal(await store.accounts.update('nobody', { name: 'x' }), undefined);
    assert.deepEqual(await store.accounts.update(ada.id, {}), after, 'no field at all');
  });

  it('[ST6] changes only while a condition holds, so one of many wins', async () => {
    const ada = await store.accounts.insert(anAccount({ guest: true }));
    const tries = Array.from({ length: 20 }, (_, i) =>
      store.accounts.update(ada.id, { guest: false, name: `Ada ${i}` }, { guest: true }),
    );
    assert.equal((await Promise.all(tries)).filter(Boolean).length, 1);
    assert.equal(await store.accounts.update(ada.id, { name: 'x' }, { email: 'other@example.org' }), undefined);
    assert.ok(await store.accounts.update(ada.id, { name: 'x' }, { email: null }));
  });

  it('[ST7] puts a record in the place of the one before', async () => {
    await store.places.put({ id: 'ada', scene: 'plaza', x: 1, y: 2, dir: 0, at: 1 });
    await store.places.put({ id: 'ada', scene: 'gallery', x: 3, y: 4, dir: 1, at: 2 });
    const now = { id: 'ada', scene: 'gallery', x: 3, y: 4, dir: 1, at: 2, scenario: '', world: '' };
    assert.deepEqual(await store.places.get('ada'), now);
    assert.equal(await store.places.count(), 1);
  });

  it('[ST8] deletes, and says whether there was anything', async () => {
    await store.storyFlags.insert(flag(1));
    assert.equal(await store.storyFlags.delete('ada/f1', { value: 'no' }), false);
    assert.equal(await store.storyFlags.delete('ada/f1', { value: 'yes' }), true);
    assert.equal(await store.storyFlags.delete('ada/f1'), false);
  });

  it('[ST9] finds by value, by list, by range, by how a text begins, and by nothing', async () => {
    for (const n of [3, 1, 2]) await store.storyFlags.insert(flag(n));
    await store.storyFlags.insert(flag(2, 'bob'));
    const ids = async (where: Parameters<Store['storyFlags']['count']>[0]) =>
      (await store.storyFlags.find({ where })).map(({ id }) => id);
    assert.deepEqual(await ids({ account: 'ada', flag: 'f2' }), ['ada/f2']);
    assert.deepEqual(await ids({ flag: { in: ['f1', 'f3', 'f9'] } }), ['ada/f1', 'ada/f3']);
    assert.deepEqual(await ids({ flag: { in: [] } }), []);
    assert.deepEqual(await ids({ at: { above: 1, to: 2 } }), ['ada/f2', 'bob/f2']);
    assert.deepEqual(await ids({ at: { from: 2, below: 3 }, account: 'ada' }), ['ada/f2']);
    assert.deepEqual(await ids({ id: { prefix: 'ada/' } }), ['ada/f1', 'ada/f2', 'ada/f3']);
    assert.deepEqual(await ids({ flag: { prefix: '%' } }), []);
    assert.equal((await ids({})).length, 4);
    assert.equal(await store.accounts.count({ guest: true }), 0);
    await store.accounts.insert(anAccount({ guest: true }));
    assert.equal(await store.accounts.count({ guest: true }), 1);
  });

  it('[ST10] sorts either way, with a limit', async () => {
    for (const n of [3, 1, 2]) await store.storyFlags.insert(flag(n));
    const found = await store.storyFlags.find({ sort: 'at', descending: true, limit: 2 });
    assert.deepEqual(
      found.map(({ at }) => at),
      [3, 2],
    );
  });

  it('[ST11] goes on behind a cursor while records come and go', async () => {
    for (const n of [1, 2, 2, 2, 3]) await store.storyFlags.insert({ ...flag(n), id: crypto.randomUUID() });
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await store.storyFlags.find({ sort: 'at', limit: 2, after });
      const last = page.at(-1);
      if (!last) break;
      seen.push(...page.map(({ id }) => id));
      after = cursorOf(last, 'at');
      await store.storyFlags.delete(last.id);
      await store.storyFlags.insert({ ...flag(0), id: crypto.randomUUID() });
    }
    assert.equal(seen.length, 5);
    assert.equal(new Set(seen).size, 5);
    await assert.rejects(store.storyFlags.find({ after: 'rubbish' }), { code: 'request.invalid' });
  });

  it('[ST12] does all of a batch, or nothing', async () => {
    const ada = await store.accounts.insert(anAccount({ email: 'ada@example.org' }));
    await store.batch([
      { in: 'places', put: { id: ada.id, scene: 'plaza', x: 0, y: 0, dir: 0, at: 0 } },
      { in: 'accounts', update: ada.id, change: { name: 'Ada L.' }, only: { guest: false } },
    ]);
    assert.equal((await store.accounts.get(ada.id))?.name, 'Ada L.');
    await assert.rejects(
      store.batch([
        { in: 'places', delete: ada.id },
        { in: 'accounts', insert: anAccount({ email: 'ada@example.org' }) },
      ]),
      (e) => e instanceof DuplicateKey && e.key === 'email',
    );
    await assert.rejects(
      store.batch([
        { in: 'places', delete: ada.id },
        { in: 'accounts', update: ada.id, change: { name: 'x' }, only: { guest: true } },
      ]),
      StaleWrite,
    );
    assert.ok(await store.places.get(ada.id));
    assert.equal((await store.accounts.get(ada.id))?.name, 'Ada L.');
  });

  it('[ST13] does not mix up writes that come at the same moment', async () => {
    const outcomes = await Promise.allSettled([
      store.storyFlags.insert(flag(1)),
      store.storyFlags.insert(flag(1)),
      store.batch([
        { in: 'storyFlags', insert: flag(2) },
        { in: 'storyFlags', insert: flag(1) },
      ]),
      store.storyFlags.insert(flag(3)),
    ]);
    const [one, other, both, third] = outcomes.map(({ status }) => status === 'fulfilled');
    assert.equal([one, other, both].filter(Boolean).length, 1, 'one of those that want f1 has it');
    assert.equal(third, true);
    assert.deepEqual(
      (await store.storyFlags.find()).map(({ flag }) => flag),
      both ? ['f1', 'f2', 'f3'] : ['f1', 'f3'],
    );
  });

  it('[ST15] gives a record as it is now, however often it was read before', async () => {
    const ada = await store.accounts.insert(anAccount({ name: 'Ada' }));
    const now = async () => (await store.accounts.get(ada.id))?.name;
    assert.equal(await now(), 'Ada');
    await store.accounts.update(ada.id, { name: 'Countess' });
    assert.equal(await now(), 'Countess');
    await store.accounts.put({ ...ada, name: 'Lady' });
    assert.equal(await now(), 'Lady');
    await store.batch([{ in: 'accounts', update: ada.id, change: { name: 'Mother' } }]);
    assert.equal(await now(), 'Mother');
    const failing = [
      { in: 'accounts', update: ada.id, change: { name: 'Nobody' } },
      { in: 'accounts', update: 'nobody', change: { name: 'Nobody' } },
    ] as const;
    await assert.rejects(store.batch(failing), StaleWrite);
    assert.equal(await now(), 'Mother');
    await store.accounts.delete(ada.id);
    assert.equal(await now(), undefined);
  });

  it('[ST14] takes no field that the record does not have', async () => {
    const where = { "at' = 1 OR '1": 'x' } as never;
    await assert.rejects(store.storyFlags.find({ where }));
    await assert.rejects(store.storyFlags.find({ sort: 'nope' as never }));
    await assert.rejects(store.storyFlags.find({ where: { account: undefined } }));
    await assert.rejects(store.storyFlags.find({ where: { at: { $gt: 1 } as never } }));
    await assert.rejects(store.storyFlags.insert({ ...flag(1), admin: true } as never));
    const ada = await store.accounts.insert(anAccount());
    await assert.rejects(store.accounts.update(ada.id, { id: 'other' } as never));
    await assert.rejects(store.accounts.update(ada.id, { role: 'emperor' as never }));
  });

  const current = () => store;
  cursorContract(current);
  batchContract(current);
  strangerContract(current);
}
