import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMongo } from '../server/store/mongo.ts';
import { openSqlite } from '../server/store/sqlite.ts';
import type { Store } from '../server/store/store.ts';
import { MONGO_STAND_IN, realMongo, startMongo } from '../test/support/mongo.ts';
import { anAccount } from '../test/support/records.ts';
import { bars } from './bars.ts';
import { timeAt } from './gaps.ts';
import { keep, print } from './keep.ts';
import { table } from './table.ts';

/*
 * `npm run bench -- store [mongodb://…]`: through the store port, with the durability that the server runs with: SQLite in
 * a file, and the MongoDB of the address; without one, the stand-in of the tests, which is in memory, slower the more it
 * holds, and tells nothing of MongoDB but that the way there works. One at a time, and 32 at once, as requests come.
 */
const SECONDS = 2;
const RECORDS = 5000;
/** The stand-in copies everything at every write. */
const FEW_RECORDS = 100;
const BATCH = 50;
const AT_ONCE = [1, 32] as const;

interface Work {
  readonly what: string;
  /** Does it once; `turn` counts from 0. */
  once(store: Store, turn: number): Promise<unknown>;
}

interface Row {
  readonly store: string;
  readonly what: string;
  readonly atOnce: number;
  readonly perSecond: number;
  readonly p99: number;
}

let ids: string[] = [];
const one = () => ids[Math.floor(Math.random() * ids.length)] ?? '';
const WORK: readonly Work[] = [
  { what: 'insert an account', once: (store) => store.accounts.insert(anAccount()) },
  { what: 'read one by its id', once: (store) => store.accounts.get(one()) },
  { what: 'find one by its name', once: (store) => store.accounts.find({ where: { usernameKey: `user_${one()}` } }) },
  {
    what: 'change one, if it is as it was',
    once: (store, turn) => store.accounts.update(one(), { lastSeenAt: turn }, { guest: false }),
  },
  {
    what: 'a batch: one changed, one new',
    once: (store, turn) =>
      store.batch([
        { in: 'accounts', update: one(), change: { lastSeenAt: turn } },
        { in: 'storyFlags', insert: { id: randomUUID(), account: one(), flag: 'met', value: 'yes', at: turn } },
      ]),
  },
];

async function run(store: Store, name: string, work: Work, atOnce: number): Promise<Row> {
  const times: number[] = [];
  const until = performance.now() + SECONDS * 1000;
  let turn = 0;
  const begun = performance.now();
  const worker = async () => {
    while (performance.now() < until) {
      const from = performance.now();
      await work.once(store, turn++);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - begun) / 1000;
  const row = { store: name, what: work.what, atOnce, perSecond: times.length / seconds, p99: timeAt(times, 0.99) };
  print(`${name}: ${work.what}, ${atOnce} at once: ${row.perSecond.toFixed()} a second`);
  return row;
}

async function measure(store: Store, name: string, records = RECORDS): Promise<Row[]> {
  ids = Array.from({ length: records }, () => randomUUID());
  const rows: Row[] = [];
  try {
    for (let i = 0; i < records; i += BATCH)
      await store.batch(
        ids.slice(i, i + BATCH).map((id) => ({ in: 'accounts', insert: anAccount({ id, username: `user_${id}` }) })),
      );
    for (const work of WORK) for (const atOnce of AT_ONCE) rows.push(await run(store, name, work, atOnce));
  } finally {
    await store.close();
  }
  return rows;
}

const folder = mkdtempSync(join(tmpdir(), 'parvis-bench-store-'));
const rows: Row[] = [];
try {
  rows.push(...(await measure(openSqlite(join(folder, 'parvis.db')), 'SQLite')));
  const [address] = process.argv.slice(2);
  if (address || existsSync(MONGO_STAND_IN)) {
    const mongo = address ? realMongo(address) : await startMongo();
    const name = address ? 'MongoDB' : 'the stand-in';
    try {
      rows.push(...(await measure(await openMongo(mongo.freshUrl()), name, address ? RECORDS : FEW_RECORDS)));
    } finally {
      await mongo.stop();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const what = [...new Set(rows.map((row) => row.what))];
const stores = [...new Set(rows.map((row) => row.store))];
const found = (store: string, work: string, atOnce: number) =>
  rows.find((row) => row.store === store && row.what === work && row.atOnce === atOnce);
keep('store', {
  figures: { seconds: SECONDS, records: RECORDS, rows },
  table: table(
    [
      ['a second', (work) => work],
      ...stores.flatMap((store) =>
        AT_ONCE.map(
          (atOnce) =>
            [
              `${store}, ${atOnce} at once (p99)`,
              (work: string) => {
                const row = found(store, work, atOnce);
                return row ? `${Math.round(row.perSecond).toLocaleString('en')} (${row.p99.toFixed(2)} ms)` : '–';
              },
            ] as const,
        ),
      ),
    ],
    what,
  ),
  plots: {
    store: bars(
      'SQLite, 32 at once, a second',
      what.map((work) => {
        const { perSecond = 0 } = found('SQLite', work, 32) ?? {};
        return { name: work, value: perSecond, label: Math.round(perSecond).toLocaleString('en') };
      }),
    ),
  },
});
