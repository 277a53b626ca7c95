import assert from 'node:assert/strict';
import { join } from 'node:path';
import { openMongo } from '../../server/store/mongo.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { aFolder } from '../support/folder.ts';
import { aHouse, type House } from '../support/house.ts';
import { realMongo, startMongo } from '../support/mongo.ts';

const COMING = 50;
const USES = 10;

/** The processes of one world, each with the store as it opens it. */
type Opened = { readonly stores: readonly Store[]; close(): Promise<void> };

function fiftyCome(over: string, open: () => Promise<Opened>): void {
  describe(`fifty who come by a code of ten uses, over ${over},`, function () {
    this.timeout(60_000);
    let opened: Opened;
    let houses: House[];
    before(async () => {
      opened = await open();
      houses = opened.stores.map((store) => aHouse({ INVITE_TRIES_PER_ADDRESS: '1000' }, { store }));
    });
    after(async () => {
      for (const house of houses) await house.close();
      await opened.close();
    });

    it('are ten when all come at once; nobody is let in twice, and ten uses are counted', async () => {
      const [house] = houses;
      assert.ok(house);
      const ada = await house.person('Ada');
      const making = { name: 'Ten', invite_code: 'FIRST', mode: 'story' } as const;
      const { id } = await house.scenarioBook.create(ada.identity, making);
      await house.invites.make(ada.identity, id, { code: 'FORTEN', expires_at: null, uses: USES }, '192.0.2.1');
      const coming = Array.from({ length: COMING }, (_, n) => ({
        ...ada.identity,
        id: crypto.randomUUID(),
        name: `Player ${n}`,
      }));
      const outcomes = await Promise.all(
        coming.map((who, n) =>
          (houses[n % houses.length] ?? house).members.join(who, 'FORTEN', '192.0.2.1').then(
            () => 'in',
            ({ code, message }) => code ?? message,
          ),
        ),
      );
      const of = (what: string) => outcomes.filter((one) => one === what).length;
      assert.deepEqual([of('in'), of('invite.unknown')], [USES, COMING - USES], `${[...new Set(outcomes)]}`);
      const players = await house.store.scenarioPlayers.find({ where: { scenario: id } });
      const inside = new Set<string>(coming.filter((_, n) => outcomes[n] === 'in').map((who) => who.id));
      assert.deepEqual(new Set(players.map(({ account }) => account)), inside.add(ada.user.id));
      assert.equal((await house.store.inviteCodes.get('FORTEN'))?.uses, USES);
      assert.equal(
        await house.store.chapters.count({ scenario: id, kind: 'joined' }),
        1 + USES,
        'his who founded it, too',
      );
    });

    it('and one who knocks ten times at once is let in once', async () => {
      const [house] = houses;
      assert.ok(house);
      const bob = await house.person('Bob');
      const making = { name: 'One', invite_code: 'SECOND', mode: 'story' } as const;
      const { id } = await house.scenarioBook.create(bob.identity, making);
      const cleo = { ...bob.identity, id: crypto.randomUUID() };
      await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          (houses[n % houses.length] ?? house).members.join(cleo, 'SECOND', '192.0.2.1'),
        ),
      );
      assert.equal(await house.store.scenarioPlayers.count({ scenario: id }), 2);
      assert.equal((await house.store.inviteCodes.get('SECOND'))?.uses, 1);
    });
  });
}

fiftyCome('SQLite, to two processes', async () => {
  const folder = aFolder();
  const stores = [1, 2].map(() => openSqlite(join(folder.path, 'parvis.db')));
  return { stores, close: async () => folder.remove() };
});

fiftyCome('MongoDB’s wire protocol', async () => {
  const mongo = await startMongo();
  return { stores: [await openMongo(mongo.freshUrl())], close: () => mongo.stop() };
});

// The stand-in for MongoDB lets two transactions change one document: only a real one can be trusted with a race.
const url = process.env['DATABASE_URL'] ?? '';
if (/^mongodb/.test(url))
  fiftyCome('MongoDB, to two processes', async () => {
    const mongo = realMongo(url);
    const fresh = mongo.freshUrl();
    return { stores: [await openMongo(fresh), await openMongo(fresh)], close: () => mongo.stop() };
  });
