import { writeSync } from 'node:fs';
import { inOpenWorld } from '../../rooms/story-services.ts';
import { story } from '../../server/domain/story.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import { storyScenes } from '../support/a-tale.ts';

/**
 * Somebody who takes a hundred players through a quest, a few at a time, and says each aloud once its end is
 * acknowledged: a program of its own, so that it can be killed. Words: the file, and a name for its players.
 */
const [path = '', name = ''] = process.argv.slice(2);
const PLAYERS = 100;
const AT_ONCE = 3;

const store = openSqlite(path);
const tale = story({ store, clock: { now: Date.now }, bus: { tell: () => {} }, scenes: storyScenes() });
let next = 0;

async function tellOn(): Promise<void> {
  while (next < PLAYERS) {
    const n = next++;
    const player = inOpenWorld(`${name}-${n}`);
    await tale.beginQuest(player, 'lantern');
    await Promise.all([tale.give(player, 'olive-oil'), tale.setFlag(player, 'poured', 'yes')]);
    writeSync(1, `${n}\n`);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, tellOn));
await store.close();
