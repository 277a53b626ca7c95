import assert from 'node:assert/strict';
import type { Facts } from '../../rooms/facts.ts';
import type { Identity } from '../../rooms/services.ts';
import { directChannel, readChannel } from '../../schema/messages/channel.ts';
import { aHouse, type House } from '../support/house.ts';
import { dice } from '../support/random-order.ts';

const GENERAL = 'world:general';
const seed = Number(process.env['ORDER_SEED'] ?? Date.now() % 1_000_000);

describe('channels', () => {
  let house: House;
  let ada: Identity;
  let bob: Identity;
  let guest: Identity;
  let mo: Identity;
  beforeEach(async () => {
    house = aHouse({ WORLD_LINES_PER_PERSON: '1000' });
    await house.channels.openFirst();
    ada = (await house.person('Ada')).identity;
    bob = (await house.person('Bob')).identity;
    guest = (await house.guest()).identity;
    mo = { ...(await house.person('Mo')).identity, role: 'moderator' };
  });
  afterEach(() => house.close());

  const listed = async (by: Identity) => (await house.channels.list(by)).map(({ id }) => id);

  it('are those one may read: a guest’s, an account’s, the staff’s', async () => {
    assert.deepEqual(await listed(guest), ['scene:plaza']);
    assert.deepEqual(await listed(ada), ['scene:plaza', GENERAL, 'world:help']);
    const { id } = await house.channels.direct(bob, ada.id);
    assert.deepEqual(await listed(ada), ['scene:plaza', GENERAL, 'world:help', id]);
    assert.deepEqual(await listed(mo), ['scene:plaza', 'scene:cellar', GENERAL, 'world:help', 'staff']);
    const [direct] = (await house.channels.list(ada)).filter(({ kind }) => kind === 'direct');
    assert.deepEqual(direct?.with, { id: bob.id, name: 'Bob', avatar: bob.avatar });
  });

  it('of the first start are made once: one that was closed stays closed', async () => {
    await house.channels.close(mo, 'world:help');
    await house.channels.openFirst();
    assert.deepEqual(await listed(ada), ['scene:plaza', GENERAL]);
  });

  it('of the world are made and closed by the staff, and everybody is told', async () => {
    const told: unknown[] = [];
    house.bus.hear('channel.opened', (fact: Facts['channel.opened']) => void told.push(fact.slug));
    house.bus.hear('channel.closed', (fact) => void told.push(fact.id));
    const opening = { slug: 'painting', title: { fr: ' Peinture\n', en: 'Painting' } };
    await assert.rejects(house.channels.open(ada, opening), { code: 'auth.forbidden' });
    const opened = await house.channels.open(mo, opening);
    assert.deepEqual([opened.id, opened.title?.fr], ['world:painting', 'Peinture']);
    await assert.rejects(house.channels.open(mo, opening), { code: 'channel.taken' });
    await house.chat.say(ada, { channel: opened.id, text: 'Oil or water?' });
    await assert.rejects(house.channels.close(ada, opened.id), { code: 'auth.forbidden' });
    await house.channels.close(mo, opened.id);
    await assert.rejects(house.channels.close(mo, opened.id), { code: 'channel.unknown' });
    await assert.rejects(house.channels.close(mo, 'scene:plaza'), { code: 'channel.unknown' });
    await assert.rejects(house.chat.say(ada, { channel: opened.id, text: 'Hello?' }), { code: 'channel.unknown' });
    await house.channels.open(mo, opening);
    const { messages } = await house.chat.history(ada, opened.id, { limit: 10 });
    assert.deepEqual(
      messages.map(({ text }) => text),
      ['Oil or water?'],
    );
    assert.deepEqual(told, ['painting', 'world:painting', 'painting']);
  });

  it('are closed to those they are not for, and those that are not there look like those of others', async () => {
    const reach = (by: Identity, id: string) => house.channels.reach(by, id);
    await assert.rejects(reach(guest, GENERAL), { code: 'account.required' });
    await assert.rejects(reach(ada, 'staff'), { code: 'auth.forbidden' });
    assert.equal((await reach(mo, 'staff')).kind, 'staff');
    const theirs = await house.channels.direct(bob, mo.id);
    const nobodys = directChannel(crypto.randomUUID(), crypto.randomUUID());
    for (const id of [theirs.id, nobodys, 'world:nowhere', 'scene:nowhere', 'scene:museum', 'dm:a:b', '', 'x:y:z'])
      await assert.rejects(reach(ada, id), { code: 'channel.unknown' }, id);
    assert.equal(readChannel(`dm:${bob.id}`), undefined);
  });

  it('of a scene behind a door are for those who stand there, or stood there last', async () => {
    const cellar = 'scene:cellar';
    const say = (by: Identity, more = {}) => house.chat.say(by, { channel: cellar, text: 'Dark here', ...more });
    await assert.rejects(say(ada), { code: 'scene.closed' });
    await say(ada, { scene: 'cellar', session: 's1' });
    await house.places.keep(ada.id, { scene: 'cellar', x: 1, y: 1, dir: 0 });
    await say(ada);
    await assert.rejects(house.chat.history(bob, cellar, { limit: 5 }), { code: 'scene.closed' });
    assert.deepEqual(await listed(ada), ['scene:plaza', cellar, GENERAL, 'world:help']);
  });

  it('between two are made by either, with people who have an account', async () => {
    const one = await house.channels.direct(ada, bob.id);
    assert.equal((await house.channels.direct(bob, ada.id)).id, one.id);
    await assert.rejects(house.channels.direct(ada, ada.id), { code: 'channel.self' });
    await assert.rejects(house.channels.direct(ada, guest.id), { code: 'account.unknown' });
    await assert.rejects(house.channels.direct(ada, crypto.randomUUID()), { code: 'account.unknown' });
    await assert.rejects(house.channels.direct(guest, ada.id), { code: 'account.required' });
  });

  it('have a history with cursors both ways, without gaps or doubles while people talk', async () => {
    for (let walk = 0; walk < 8; walk++) {
      const roll = dice(seed + walk);
      const channel = `world:walk-${walk}`;
      await house.channels.open(mo, { slug: `walk-${walk}`, title: { fr: 'x', en: 'x' } });
      const hidden = new Set<string>();
      const talk = async (most: number) => {
        for (let n = Math.floor(roll() * most); n > 0; n--) {
          house.clock.pass(Math.floor(roll() * 3));
          const by = roll() < 0.3 ? bob : mo;
          const { id } = await house.chat.say(by, { channel, text: `${n}` });
          if (by === bob) hidden.add(id);
        }
      };
      await talk(30);
      await house.blocks.block(ada, bob.id);
      const page = (asked: { before?: string; after?: string }) =>
        house.chat.history(ada, channel, { limit: 1 + Math.floor(roll() * 6), ...asked });
      const first = await page({});
      const back = [...first.messages];
      for (let before = first.before; before !== null; ) {
        await talk(4);
        const older = await page({ before });
        back.unshift(...older.messages);
        before = older.before;
      }
      const newest = first.messages.at(-1)?.id ?? '0'.repeat(32);
      const forth = [];
      for (let after: string | null = newest; after !== null; ) {
        const newer = await page({ after });
        forth.push(...newer.messages);
        after = newer.after;
      }
      const ids = [...back, ...forth].map(({ id }) => id);
      const expected = (await house.store.messages.find({ where: { channel } }))
        .map(({ id }) => id)
        .filter((id) => !hidden.has(id));
      assert.deepEqual(ids, expected, `ORDER_SEED=${seed + walk}`);
      await house.blocks.unblock(ada, bob.id);
    }
  });
});
