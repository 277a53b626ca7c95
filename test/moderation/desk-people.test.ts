import assert from 'node:assert/strict';
import type { Identity } from '../../rooms/services.ts';
import { peopleSearch } from '../../schema/rest/desk-people.ts';
import { aHouse, type House } from '../support/house.ts';
import { staffMember } from '../support/staff.ts';

describe('the staff', () => {
  let house: House;
  let ada: Identity;
  let bob: Identity;
  let grace: Identity;
  beforeEach(async () => {
    house = aHouse();
    ada = (await house.person('Ada')).identity;
    bob = (await house.person('Bob')).identity;
    grace = await staffMember(house, 'Grace', 'moderator');
  });
  afterEach(() => house.close());

  const find = async (asked: object, by = grace) => house.people.find(by, peopleSearch.parse(asked));
  const names = async (asked: object) => (await find(asked)).people.map(({ name }) => name);

  it('find people by how their names begin, whatever the case, a page at a time', async () => {
    assert.deepEqual(await names({ search: ' aD' }), ['Ada']);
    assert.deepEqual(await names({ search: 'nobody' }), []);
    const first = await find({ limit: 2 });
    const rest = await find({ limit: 2, cursor: first.next });
    assert.deepEqual(
      [...first.people, ...rest.people].map(({ name }) => name),
      ['Ada', 'Bob', 'Grace'],
    );
    assert.equal(rest.next, null);
  });

  it('find who is named by his id, also when the account is closed', async () => {
    await house.accounts.close(bob, bob.id);
    assert.deepEqual(await names({ search: 'bob' }), []);
    const { people, next } = await find({ ids: `${bob.id},${ada.id},nobody,` });
    assert.deepEqual(
      people.map(({ id, is_deleted }) => [id, is_deleted]).sort(),
      [
        [ada.id, false],
        [bob.id, true],
      ].sort(),
    );
    assert.equal(next, null);
  });

  it('are told no address', async () => {
    assert.ok(!JSON.stringify((await find({ search: 'ada' })).people).includes('@'));
  });

  it('see how many reports wait', async () => {
    assert.deepEqual(await house.people.counts(grace), { open: 0, taken: 0, closed: 0 });
    const what = { kind: 'player', category: 'spam', words: '' } as const;
    const one = await house.reports.file(ada, { ...what, subject: bob.id });
    await house.reports.file(bob, { ...what, subject: ada.id });
    await house.verdicts.take(grace, one.id);
    assert.deepEqual(await house.people.counts(grace), { open: 1, taken: 1, closed: 0 });
  });

  it('are alone in this', async () => {
    await assert.rejects(find({}, ada), { code: 'auth.forbidden' });
    await assert.rejects(house.people.counts(ada), { code: 'auth.forbidden' });
  });
});
