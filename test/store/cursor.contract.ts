import assert from 'node:assert/strict';
import type { StoryFlag } from '../../server/records/story-flag.ts';
import { cursorOf } from '../../server/store/cursor.ts';
import type { Store } from '../../server/store/store.ts';
import { dice } from '../support/random-order.ts';

const WALKS = 8;
const seed = Number(process.env['ORDER_SEED'] ?? Date.now() % 1_000_000);

type Order = { readonly sort?: 'at' | 'flag'; readonly descending: boolean };

/** Before, at or behind: how two records stand in a list. */
function compare({ sort, descending }: Order): (one: StoryFlag, other: StoryFlag) => number {
  const way = descending ? -1 : 1;
  return (one, other) => {
    const [a, b] = sort ? [one[sort], other[sort]] : [one.id, other.id];
    if (a !== b) return a < b ? -way : way;
    return one.id === other.id ? 0 : one.id < other.id ? -way : way;
  };
}

/** Lists read page by page while others write. */
export function cursorContract(store: () => Store): void {
  it('[ST15] whoever was there the whole time is seen once, in order, whoever comes and goes meanwhile', async () => {
    for (let walk = 0; walk < WALKS; walk++) await walkThrough(store(), seed + walk);
  });

  it('[ST16] a cursor stays good when its record is gone, and says nothing about another list', async () => {
    const { storyFlags } = store();
    for (const n of [1, 2, 3]) await storyFlags.insert(aFlag(`f${n}`, n));
    const [first] = await storyFlags.find({ sort: 'at', limit: 1 });
    assert.ok(first);
    await storyFlags.delete(first.id);
    const rest = await storyFlags.find({ sort: 'at', after: cursorOf(first, 'at') });
    assert.deepEqual(
      rest.map(({ at }) => at),
      [2, 3],
    );
    assert.deepEqual(
      await storyFlags.find({ sort: 'at', after: cursorOf(first, 'at'), where: { at: { above: 3 } } }),
      [],
    );
    assert.deepEqual(await storyFlags.find({ limit: 0 }), []);
    const forged = Buffer.from(JSON.stringify([{ $gt: '' }, 'x'])).toString('base64url');
    await assert.rejects(storyFlags.find({ sort: 'at', after: forged }), { code: 'request.invalid' });
  });
}

const aFlag = (id: string, at: number): StoryFlag => ({
  id,
  account: 'ada',
  scenario: '',
  flag: `f${at % 3}`,
  value: 'yes',
  at,
});

/** Ada reads a list to its end while Bob adds to it and takes from it. */
async function walkThrough({ storyFlags }: Store, walkSeed: number): Promise<void> {
  const roll = dice(walkSeed);
  const below = (n: number) => Math.floor(roll() * n);
  const sort = (['at', 'flag', undefined] as const)[below(3)];
  const way: Order = { descending: roll() < 0.5, ...(sort ? { sort } : {}) };
  const before = compare(way);

  let made = 0;
  const another = () => aFlag(`${walkSeed}-${below(1000)}-${made++}`, below(6));
  for (const { id } of await storyFlags.find()) await storyFlags.delete(id);
  const there = await Promise.all(Array.from({ length: 24 }, () => storyFlags.insert(another())));
  const stayed = new Map(there.map((one) => [one.id, one]));
  const seen: StoryFlag[] = [];

  for (;;) {
    const last = seen.at(-1);
    const page = await storyFlags.find({
      ...way,
      limit: 1 + below(5),
      ...(last ? { after: cursorOf(last, sort) } : {}),
    });
    if (page.length === 0) break;
    seen.push(...page);
    const arrived = await storyFlags.insert(another());
    there.push(arrived);
    const leaving = there.splice(below(there.length), 1)[0];
    if (leaving && seen.length < 60) {
      await storyFlags.delete(leaving.id);
      stayed.delete(leaving.id);
    }
  }

  const told = `ORDER_SEED=${walkSeed}`;
  const ids = seen.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, `nobody twice, ${told}`);
  for (const id of stayed.keys()) assert.ok(ids.includes(id), `nobody is passed over, ${told}`);
  assert.deepEqual(
    ids,
    seen.toSorted(before).map(({ id }) => id),
    `in order, ${told}`,
  );
}
