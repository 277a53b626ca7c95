import { printError } from './log.ts';
import { scrub } from './scrub.ts';

/** Runs a command of the terminal: what goes wrong is said in its own words, without a secret, and ends with exit code 1. */
export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    printError(String(scrub(error instanceof Error ? error.message : String(error))));
    process.exitCode = 1;
  }
}
