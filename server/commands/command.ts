import type { z } from 'zod';
import type { Terminal } from './terminal.ts';

/** How a command ends. */
export const EXIT = { well: 0, faults: 1, usage: 2, failed: 3 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** What a command found or did: for people, and for programs (`--json`). */
export interface Outcome {
  readonly exit: Exit;
  readonly text: string;
  readonly value: unknown;
}

interface Definition<T> {
  /** Its words, as in `scene check`. */
  readonly name: string;
  /** What it does: a sentence. */
  readonly says: string;
  /** What follows the name: `<id>` for what must be given, `[ids...]` for what may, and what each is. */
  readonly takes?: Readonly<Record<string, string>>;
  /** As in `--seed <n>`, and what each does. `--json` and `--progress` every command has. */
  readonly options?: Readonly<Record<string, string>>;
  /** What `--help` says after all that: when to use it, examples. */
  readonly more?: string;
  /** What is given, by the names of what it takes and of its options (in camelCase). */
  readonly asked: z.ZodType<T>;
  /** Does it. Throws UsageError for what can only be seen to be wrong now; any other error is a failure. */
  run(asked: T, terminal: Terminal): Promise<Outcome>;
}

/** A command of the CLI; a file beside this one each, and a line in all.ts. */
export type CliCommand = Omit<Definition<unknown>, 'asked' | 'run'> & {
  run(given: unknown, terminal: Terminal): Promise<Outcome>;
};

/** The command was called in a way that makes no sense. */
export class UsageError extends Error {}

export function defineCommand<T>({ asked, run, ...definition }: Definition<T>): CliCommand {
  return {
    ...definition,
    async run(given, terminal) {
      const result = asked.safeParse(given);
      if (result.success) return run(result.data, terminal);
      throw new UsageError(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
    },
  };
}
