import assert from 'node:assert/strict';
import type { Identity } from '../../rooms/services.ts';
import { MOST_IN_SCENARIO } from '../../schema/scenarios.ts';
import { aHouse, type House } from '../support/house.ts';
import { aPicture, SVG } from '../support/pictures.ts';

describe('the book of scenarios', () => {
  let house: House;
  let ada: Identity;
  beforeEach(async () => {
    house = aHouse();
    ada = (await house.person('Ada')).identity;
  });
  afterEach(() => house.close());

  const making = (invite_code: string) => ({ name: 'The key', invite_code, mode: 'campaign' }) as const;
  const english = (refusal: { say(locale: 'en'): object }) => refusal.say('en');

  it('makes none for guests', async () => {
    const { identity } = await house.guest();
    await assert.rejects(async () => house.scenarioBook.create(identity, making('GUESTS')), {
      code: 'account.required',
    });
  });

  it('takes no name and no description that is not fit to be shown, and says in which it is', async () => {
    const rude = { ...making('RUDE_ONE'), name: 'Bande de connards' };
    await assert.rejects(house.scenarioBook.create(ada, rude), (error: never) => {
      assert.deepEqual(english(error), {
        code: 'scenario.name_refused',
        fields: 'name',
        message: 'This name is not accepted: it is an insult or crude',
        details: { why: 'insult' },
      });
      return true;
    });
    const { id } = await house.scenarioBook.create(ada, making('FIT_ONE'));
    for (const [given, code] of [
      [{ name: 'Bande de connards' }, 'scenario.name_refused'],
      [{ description: 'Vous êtes des connards' }, 'scenario.description_refused'],
    ] as const)
      await assert.rejects(house.scenarioBook.change(ada, id, given), { code });
    assert.equal((await house.store.scenarios.get(id))?.revision, 0);
  });

  it(`lets somebody own ${MOST_IN_SCENARIO.owned}, and no more, however many he makes at once`, async () => {
    const { owned } = MOST_IN_SCENARIO;
    const all = Array.from({ length: owned + 3 }, (_, n) => house.scenarioBook.create(ada, making(`MANY_${n}`)));
    const made = (await Promise.allSettled(all)).filter(({ status }) => status === 'fulfilled');
    assert.deepEqual([made.length, await house.store.scenarios.count()], [owned, owned]);
    await assert.rejects(house.scenarioBook.create(ada, making('ONE_MORE')), { code: 'scenario.too_many' });
  });

  it('keeps one file of a cover, and none of what was refused', async () => {
    const { id, cover } = await house.scenarioBook.create(ada, making('COVERED'), await aPicture('png'));
    const kept = () => house.folder.files();
    assert.deepEqual(kept(), [cover.slice(1)]);
    await assert.rejects(house.scenarioBook.create(ada, making('COVERED'), await aPicture('png')), {
      code: 'scenario.code_taken',
    });
    await assert.rejects(house.scenarioBook.change(ada, id, {}, SVG), { code: 'cover.type' });
    const half = (await aPicture('jpeg')).subarray(0, 5000);
    await assert.rejects(house.scenarioBook.change(ada, id, {}, half), { code: 'cover.broken' });
    const large = Buffer.alloc(5 * 1024 * 1024 + 1);
    await assert.rejects(house.scenarioBook.change(ada, id, {}, large), { code: 'cover.too_large' });
    assert.deepEqual(kept(), [cover.slice(1)]);
    const next = await house.scenarioBook.change(ada, id, {}, await aPicture('png'));
    assert.deepEqual(kept(), [next.cover.slice(1)]);
    assert.notEqual(next.cover, cover, 'the same picture is another file');
    // What nobody can point at any more is swept, what a scenario shows is not.
    await house.blobs.put(`assets/${'0'.repeat(64)}-cover.webp`, Buffer.from('of a scenario that never was'));
    house.clock.pass(Date.now() - house.clock.now() + 48 * 3600_000);
    await house.orphans.sweep();
    assert.deepEqual(kept(), [next.cover.slice(1)]);
  });

  it('gives a scenario to nobody who cannot come in, and tells whom it gives one', async () => {
    const [{ identity: bob }, { identity: eve }, { identity: guest }] = [
      await house.person('Bob'),
      await house.person('Eve'),
      await house.guest(),
    ];
    const { id } = await house.scenarioBook.create(ada, making('GIVEN_1'));
    await house.store.accounts.update(eve.id, { disabledAt: 1 });
    for (const one of [eve, guest])
      await assert.rejects(house.scenarioBook.transfer(ada, id, one.id), { code: 'scenario.new_owner_unknown' });
    const told: unknown[] = [];
    house.bus.hear('scenario.changed', ({ owner, gms }) => void told.push({ owner, gms }));
    house.bus.hear('scenario.joined', ({ account }) => void told.push({ account }));
    await house.scenarioBook.transfer(ada, id, bob.id);
    assert.deepEqual(told, [{ owner: bob.id, gms: [bob.id] }, { account: bob.id }]);
    const notices = await house.store.notifications.find({ where: { account: bob.id } });
    assert.deepEqual(
      notices.map(({ kind, about }) => [kind, about['title'], about['name']]),
      [['scenario.owner', 'The key', 'Ada']],
    );
  });
});
