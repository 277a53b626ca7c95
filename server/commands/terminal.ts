/** Where a command speaks. */
export interface Terminal {
  /** Whether a person is watching. */
  readonly interactive: boolean;
  /** What was asked for. */
  print(text: string): void;
  /** What went wrong. */
  printError(text: string): void;
  /** How far long work is. Of what follows fast on each other, not all is shown. */
  progress(text: string): void;
}

/** Lines of progress in a file, or a log, are at least so many ms apart. */
const LINE_EVERY_MS = 1000;

/** The terminal of this process: answers on its standard output, progress and errors on its standard error. */
export function openTerminal(): Terminal {
  const { stdout, stderr } = process;
  let shown = false;
  let last = Number.NEGATIVE_INFINITY;
  const clear = () => {
    if (shown) stderr.write('\r\x1b[2K');
    shown = false;
  };
  const say = (to: NodeJS.WriteStream, text: string) => {
    clear();
    to.write(`${text}\n`);
  };
  return {
    interactive: stderr.isTTY === true,
    print: (text) => say(stdout, text),
    printError: (text) => say(stderr, text),
    progress(text) {
      if (stderr.isTTY) {
        clear();
        stderr.write(text.slice(0, (stderr.columns || 80) - 1));
        shown = true;
      } else if (performance.now() - last >= LINE_EVERY_MS) {
        last = performance.now();
        stderr.write(`${text}\n`);
      }
    },
  };
}

/** Keeps the lines that long work says, for its answer, and shows them while it goes on. */
export function notes(terminal: Pick<Terminal, 'progress'>): { say(line: string): void; text(): string } {
  const said: string[] = [];
  return {
    say(line) {
      said.push(line);
      terminal.progress(line);
    },
    text: () => said.join('\n'),
  };
}
