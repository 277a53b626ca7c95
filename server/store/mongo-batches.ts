import { setTimeout as pause } from 'node:timers/promises';
import type { ClientSession, Connection } from 'mongoose';

/** Does work in one transaction: all of it, or nothing. */
export type Transact = (work: (session: ClientSession) => Promise<void>) => Promise<void>;

/** How long a transaction is tried again while others are in its way, and the longest pause between two tries, in ms. */
const PATIENCE = 8_000;
const LONGEST_PAUSE = 50;
const COMMIT_TRIES = 3;

const labelled = (error: unknown, label: string) =>
  (error as { hasErrorLabel?: (label: string) => boolean }).hasErrorLabel?.(label) === true;

/**
 * Transactions over one connection, one after the other: those of one process never stand in each other's way, so only
 * the writes of other processes make one begin again.
 */
export function transactions(connection: Connection): Transact {
  let last: Promise<unknown> = Promise.resolve();

  async function commit(session: ClientSession): Promise<void> {
    for (let left = COMMIT_TRIES; ; left--)
      try {
        await session.commitTransaction();
        return;
      } catch (error) {
        if (left <= 1 || !labelled(error, 'UnknownTransactionCommitResult')) throw error;
      }
  }

  async function once(work: (session: ClientSession) => Promise<void>): Promise<void> {
    const session = await connection.startSession();
    try {
      session.startTransaction({ readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } });
      await work(session);
      await commit(session);
    } catch (error) {
      // Whether the abort arrives or not, the server gives up a transaction that nobody commits.
      if (session.inTransaction()) await session.abortTransaction().catch(() => undefined);
      throw error;
    } finally {
      await session.endSession();
    }
  }

  async function transact(work: (session: ClientSession) => Promise<void>): Promise<void> {
    const until = performance.now() + PATIENCE;
    for (;;)
      try {
        return await once(work);
      } catch (error) {
        if (!labelled(error, 'TransientTransactionError') || performance.now() > until) throw error;
        await pause(Math.random() * LONGEST_PAUSE);
      }
  }

  return (work) => {
    const done = last.then(() => transact(work));
    last = done.catch(() => undefined);
    return done;
  };
}
