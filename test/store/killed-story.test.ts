import assert from 'node:assert/strict';
import { join } from 'node:path';
import { inOpenWorld } from '../../rooms/story-services.ts';
import { story } from '../../server/domain/story.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import { storyScenes } from '../support/a-tale.ts';
import { aFolder } from '../support/folder.ts';
import { killedAfter } from '../support/killed-after.ts';
import { dice } from '../support/random-order.ts';

const KILLS = 5;
const PLAYERS = 100;
const seed = Number(process.env['ORDER_SEED'] ?? Date.now() % 1_000_000);

const TELLER = join(import.meta.dirname, 'teller.ts');

describe('a teller of stories who is killed in the middle of a hundred quests, five times', () => {
  it('has rewarded whoever came to the end, once, and nobody else; and all can go on', async function () {
    this.timeout(40_000);
    const folder = aFolder();
    const path = join(folder.path, 'parvis.db');
    const roll = dice(seed);
    for (let kill = 0; kill < KILLS; kill++) {
      const name = `player-${kill}`;
      const promised = new Set(await killedAfter(1 + Math.floor(roll() * (PLAYERS - 40)), TELLER, path, name));
      const store = openSqlite(path);
      const tale = story({ store, clock: { now: Date.now }, bus: { tell: () => {} }, scenes: storyScenes() });
      for (let n = 0; n < PLAYERS; n++) {
        const player = inOpenWorld(`${name}-${n}`);
        const { quests, items, flags } = await tale.progress(player);
        const over = quests['lantern'] === 'done';
        const got = [items['torchbearer'] ?? 0, items['coin'] ?? 0, flags['light'] ?? ''];
        assert.deepEqual(got, over ? [1, 1, 'yes'] : [0, 0, ''], `ORDER_SEED=${seed}, ${player.account}`);
        assert.ok(over || !promised.has(n), `ORDER_SEED=${seed}: ${player.account} was promised an end`);
        if (over || quests['lantern'] === undefined) continue;
        await tale.setFlag(player, 'poured', 'yes');
        if ((await tale.progress(player)).items['olive-oil'] === undefined) await tale.give(player, 'olive-oil');
        assert.equal((await tale.progress(player)).quests['lantern'], 'done');
      }
      await store.close();
    }
    folder.remove();
  });
});
