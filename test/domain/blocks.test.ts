import assert from 'node:assert/strict';
import type { Facts } from '../../rooms/facts.ts';
import type { Identity } from '../../rooms/services.ts';
import { aHouse, type House } from '../support/house.ts';

const PLAZA = 'scene:plaza';

describe('a block', () => {
  let house: House;
  let ada: Identity;
  let bob: Identity;
  const told: Facts['block.changed'][] = [];
  beforeEach(async () => {
    house = aHouse();
    told.length = 0;
    house.bus.hear('block.changed', (fact) => void told.push(fact));
    ada = (await house.person('Ada')).identity;
    bob = (await house.person('Bob')).identity;
  });
  afterEach(() => house.close());

  const heardBy = async (by: Identity) =>
    (await house.chat.history(by, PLAZA, { limit: 50 })).messages.map(({ text }) => text);

  it('hides somebody from one’s history, and one is not hidden from him', async () => {
    await house.chat.say(bob, { channel: PLAZA, text: 'Boo' });
    await house.chat.say(ada, { channel: PLAZA, text: 'Stop' });
    await house.blocks.block(ada, bob.id);
    assert.deepEqual([await heardBy(ada), await heardBy(bob)], [['Stop'], ['Boo', 'Stop']]);
    assert.deepEqual(await house.blocks.of(ada.id), [bob.id]);
    assert.deepEqual(await house.blocks.list(bob), []);
    assert.deepEqual(
      (await house.blocks.list(ada)).map(({ name }) => name),
      ['Bob'],
    );
    await house.blocks.unblock(ada, bob.id);
    assert.deepEqual(await heardBy(ada), ['Boo', 'Stop']);
    assert.deepEqual(
      told.map(({ on }) => on),
      [true, false],
    );
    await house.blocks.unblock(ada, bob.id);
    assert.equal(told.length, 2, 'what was not there does not end');
  });

  it('ends what two write to each other, in words that do not say whose it is', async () => {
    const { id: channel } = await house.channels.direct(ada, bob.id);
    const { id } = await house.chat.say(bob, { channel, text: 'Boo' });
    await house.blocks.block(ada, bob.id);
    const refused = { code: 'chat.blocked' };
    await assert.rejects(house.chat.say(ada, { channel, text: 'Hey' }), refused);
    await assert.rejects(house.chat.say(bob, { channel, text: 'Hey' }), refused);
    await assert.rejects(house.chat.edit(bob, { channel, id, text: 'Boo again' }), refused);
  });

  it('is of somebody who is there, and not of oneself; guests block and are blocked', async () => {
    await assert.rejects(house.blocks.block(ada, ada.id), { code: 'block.self' });
    await assert.rejects(house.blocks.block(ada, crypto.randomUUID()), { code: 'account.unknown' });
    const { identity: guest } = await house.guest();
    await house.blocks.block(guest, ada.id);
    await house.blocks.block(ada, guest.id);
    assert.equal(await house.blocks.between(ada.id, guest.id), true);
    assert.equal(await house.blocks.between(ada.id, bob.id), false);
    house.clock.pass(31 * 24 * 3600 * 1000);
    await house.guests.sweep();
    assert.equal(await house.store.blocks.count(), 0);
  });
});
