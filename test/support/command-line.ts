import { runParvis } from '../../server/commands/parvis.ts';

/** What a command of the CLI answered. */
export interface Answered {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  /** Its lines of progress. */
  readonly progress: readonly string[];
}

/** Runs `parvis …` in this process. */
export async function parvis(...words: string[]): Promise<Answered> {
  const out: string[] = [];
  const err: string[] = [];
  const progress: string[] = [];
  const exit = await runParvis(words, {
    interactive: false,
    print: (text) => void out.push(`${text}\n`),
    printError: (text) => void err.push(`${text}\n`),
    progress: (text) => void progress.push(text),
  });
  return { exit, out: out.join(''), err: err.join(''), progress };
}
