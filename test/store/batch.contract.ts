import assert from 'node:assert/strict';
import { DuplicateKey, StaleWrite, type Store, type Write } from '../../server/store/store.ts';
import { anAccount } from '../support/records.ts';

const place = (id: string, scene = 'plaza') => ({ id, scene, x: 0, y: 0, dir: 0, at: 0 });
const outcome = ({ status, ...rest }: PromiseSettledResult<unknown>) =>
  status === 'fulfilled' ? 'done' : (rest as PromiseRejectedResult).reason.name;

/** Writes that happen together, among others that do too. */
export function batchContract(store: () => Store): void {
  it('[ST17] a batch that fails at its end leaves nothing of its beginning', async () => {
    const ada = await store().accounts.insert(anAccount({ email: 'ada@example.org' }));
    await store().places.insert(place(ada.id));
    const before = [await store().accounts.find(), await store().places.find()];
    const wellBegun: Write[] = [
      { in: 'accounts', insert: anAccount({ username: 'Bob' }) },
      { in: 'places', put: place('bob') },
      { in: 'places', put: place(ada.id, 'gallery') },
      { in: 'accounts', update: ada.id, change: { name: 'Ada L.', email: null } },
      { in: 'places', delete: ada.id },
    ];
    const badEnds: [Write, (error: unknown) => boolean][] = [
      [
        { in: 'accounts', insert: anAccount({ username: 'bob' }) },
        (e) => e instanceof DuplicateKey && e.key === 'usernameKey',
      ],
      [{ in: 'places', insert: place('bob') }, (e) => e instanceof DuplicateKey && e.key === 'id'],
      [{ in: 'accounts', update: ada.id, change: {}, only: { name: 'Eve' } }, (e) => e instanceof StaleWrite],
      [{ in: 'accounts', update: 'nobody', change: { name: 'x' } }, (e) => e instanceof StaleWrite],
      [{ in: 'accounts', delete: ada.id, only: { guest: true } }, (e) => e instanceof StaleWrite],
      [{ in: 'accounts', insert: { nothing: 'of the kind' } as never }, (e) => e instanceof Error],
    ];
    for (const [end, expected] of badEnds) {
      await assert.rejects(store().batch([...wellBegun, end]), expected);
      assert.deepEqual([await store().accounts.find(), await store().places.find()], before);
    }
    await store().batch(wellBegun);
    assert.equal(await store().places.get(ada.id), undefined);
    assert.equal((await store().accounts.get(ada.id))?.email, null);
  });

  it('[ST18] of twenty batches that take the same thing, one has it, with everything else that it wrote', async () => {
    const door = await store().accounts.insert(anAccount({ guest: true }));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        store().batch([
          { in: 'places', insert: place(`seat ${i}`) },
          { in: 'accounts', update: door.id, change: { guest: false, name: `${i}` }, only: { guest: true } },
        ]),
      ),
    );
    assert.deepEqual(outcomes.map(outcome).sort(), [...Array.from({ length: 19 }, () => 'StaleWrite'), 'done']);
    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
    assert.equal((await store().accounts.get(door.id))?.name, `${winner}`);
    assert.deepEqual(
      (await store().places.find()).map(({ id }) => id),
      [`seat ${winner}`],
    );
  });

  it('[ST19] batches and single writes at the same moment lose nothing', async () => {
    const crowd = Array.from({ length: 30 }, (_, i) => i);
    await Promise.all([
      ...crowd.map((i) =>
        store().batch([
          { in: 'places', put: place(`a${i}`) },
          { in: 'places', put: place(`b${i}`) },
        ]),
      ),
      ...crowd.map((i) => store().places.put(place(`c${i}`))),
      ...crowd.map(() => store().places.put(place('everybody'))),
    ]);
    assert.equal(await store().places.count(), 91);
  });

  it('[ST20] in a race for a name, one has it, and the others are told which key it was', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => store().accounts.insert(anAccount({ username: 'Ada' }))),
    );
    const lost = outcomes.filter((one) => one.status === 'rejected').map(({ reason }) => reason.key);
    assert.deepEqual(lost, Array(19).fill('usernameKey'));
    assert.equal(await store().accounts.count({ usernameKey: 'ada' }), 1);
  });

  it('[ST21] an empty batch is done at once', async () => {
    await store().batch([]);
  });
}
