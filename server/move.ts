import { type Address, shownAddress } from './store/address.ts';
import { fillStore, snapshotOf } from './store/open.ts';
import { BadDatabase } from './store/store.ts';
import { copyInto, KINDS, type Say, tallySnapshot, tallyStore } from './transfer/copy.ts';
import { sameTally, type Tally } from './transfer/tally.ts';

/** Moves the records of one store into another. Throws BadDatabase, or an Error that says what did not arrive. */
export async function move(from: Address, to: Address, say: Say): Promise<void> {
  const [here, there] = [shownAddress(from), shownAddress(to)];
  if (here === there) throw new BadDatabase(`${here} is where the records are already`);
  const source = await snapshotOf(from);
  try {
    const target = await fillStore(to, 'empty');
    try {
      say(`Moving ${here} to ${there}`);
      const arrived = new Map<string, Tally>();
      for (const kind of KINDS) {
        const [name, type] = kind;
        const sent = await copyInto(target, kind, source.documents(type), source.layout, say);
        const found = await tallyStore(target.store, name);
        if (!sameTally(sent, found))
          throw new Error(`${type.name}: ${sent.count} were sent, and ${found.count} are there, or not the same ones`);
        arrived.set(type.name, found);
        say(`  ${type.name}: ${found.count}, checked (${found.checksum.slice(0, 12)})`);
      }
      await unchanged(from, arrived);
      await target.filled();
      say(`Done. ${here} is as it was; the server uses what DATABASE_URL names, or else DATA_DIR/parvis.db.`);
    } finally {
      await target.store.close();
    }
  } finally {
    await source.close();
  }
}

/** Throws if somebody wrote to the source in the meantime: the copy would lack it. */
async function unchanged(from: Address, arrived: ReadonlyMap<string, Tally>): Promise<void> {
  const now = await snapshotOf(from);
  try {
    for (const [, type] of KINDS) {
      const then = arrived.get(type.name);
      if (then && !sameTally(await tallySnapshot(now, type), then))
        throw new Error(
          `${shownAddress(from)} changed while it was moved (${type.name}): stop the server, and run it again`,
        );
    }
  } finally {
    await now.close();
  }
}
