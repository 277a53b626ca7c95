import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Facts } from '../../rooms/facts.ts';
import { inOpenWorld, type Story } from '../../rooms/story-services.ts';
import { story } from '../../server/domain/story.ts';
import { openMongo } from '../../server/store/mongo.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { storyScenes } from '../support/a-tale.ts';
import { aFolder } from '../support/folder.ts';
import { realMongo } from '../support/mongo.ts';

const PROCESSES = 4;

/** So many processes over one database, as each opens it. */
type Opened = { readonly stores: readonly Store[]; close(): Promise<void> };

function severalTell(over: string, open: () => Promise<Opened>): void {
  describe(`a story that several processes tell at once, over ${over}`, function () {
    this.timeout(60_000);
    let opened: Opened;
    const told: Facts['story.changed'][] = [];
    before(async () => {
      opened = await open();
    });
    after(() => opened.close());

    const tellers = () => {
      const bus = { tell: (_kind: unknown, fact: unknown) => void told.push(fact as Facts['story.changed']) };
      return opened.stores.map((store) => story({ store, clock: { now: Date.now }, bus, scenes: storyScenes() }));
    };

    it('gives a key to one of four who reach for it, and takes it back from one', async () => {
      const hands = tellers();
      for (let round = 0; round < 5; round++) {
        const given = await Promise.all(hands.map((one) => one.give(inOpenWorld('ada'), 'brass-key')));
        const taken = await Promise.all(hands.map((one) => one.take(inOpenWorld('ada'), 'brass-key')));
        assert.deepEqual(
          [given, taken].map((all) => all.filter(Boolean).length),
          [1, 1],
        );
      }
    });

    it('counts every coin, and numbers every change without a gap', async () => {
      const hands = tellers();
      told.length = 0;
      await Promise.all(hands.flatMap((one) => [1, 2, 3].map(() => one.give(inOpenWorld('bob'), 'coin'))));
      const bob = await hands[0]?.progress(inOpenWorld('bob'));
      assert.deepEqual([bob?.items['coin'], bob?.seq], [PROCESSES * 3, PROCESSES * 3]);
      const numbers = told.map(({ progress }) => progress.seq).sort((a, b) => a - b);
      assert.deepEqual(
        numbers,
        Array.from({ length: PROCESSES * 3 }, (_, at) => at + 1),
      );
    });

    it('ends a quest once, whoever does the last thing, and rewards it once', async () => {
      const hands = tellers();
      const last: readonly ((one: Story, player: string) => Promise<unknown>)[] = [
        (one, player) => one.give(inOpenWorld(player), 'olive-oil'),
        (one, player) => one.setFlag(inOpenWorld(player), 'poured', 'yes'),
        (one, player) => one.setFlag(inOpenWorld(player), 'poured', 'yes'),
        (one, player) => one.catchUp(inOpenWorld(player)),
      ];
      for (let round = 0; round < 5; round++) {
        const player = `cleo-${round}`;
        told.length = 0;
        const begun = await Promise.all(hands.map((one) => one.beginQuest(inOpenWorld(player), 'lantern')));
        assert.equal(begun.filter(Boolean).length, 1);
        await Promise.all(hands.map((one, at) => last[at]?.(one, player)));
        const cleo = await hands[0]?.progress(inOpenWorld(player));
        assert.deepEqual([cleo?.items['torchbearer'], cleo?.items['coin'], cleo?.quests['lantern']], [1, 1, 'done']);
        const ends = told.flatMap(({ news }) => news).filter((one) => one.what === 'quest.done');
        assert.equal(ends.length, 1);
      }
    });
  });
}

severalTell('SQLite', async () => {
  const folder = aFolder();
  const stores = Array.from({ length: PROCESSES }, () => openSqlite(join(folder.path, 'parvis.db')));
  return {
    stores,
    async close() {
      for (const store of stores) await store.close();
      folder.remove();
    },
  };
});

// The stand-in for MongoDB lets two transactions change one document: only a real one can be trusted with a race.
const url = process.env['DATABASE_URL'] ?? '';
if (/^mongodb/.test(url))
  severalTell('MongoDB', async () => {
    const mongo = realMongo(url);
    const fresh = mongo.freshUrl();
    const stores: Store[] = [];
    for (let one = 0; one < PROCESSES; one++) stores.push(await openMongo(fresh));
    return {
      stores,
      async close() {
        for (const store of stores) await store.close();
        await mongo.stop();
      },
    };
  });
