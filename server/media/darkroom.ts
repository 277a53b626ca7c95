import { Refusal } from '../../schema/refusals.ts';
import { develop, developPrint } from './develop.ts';
import type { Outcome, Work } from './work.ts';

// A process of its own, which the studio starts: whatever a file does to its readers, it does it here.

async function doIt(work: Work): Promise<Outcome> {
  try {
    if (work.what === 'develop') return { done: await develop(work.path, work.into, work.limits) };
    await developPrint(work.what, work.path, work.into);
    return { done: null };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code, details: error.details };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', async (work: Work) => {
  const outcome = await doIt(work);
  process.send?.(outcome);
});
// Whoever started it says when it is over, not a signal to all of its group.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
