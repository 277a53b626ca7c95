import { Command, CommanderError } from 'commander';
import { scrub } from '../scrub.ts';
import { COMMANDS } from './all.ts';
import { type CliCommand, EXIT, type Exit, type Outcome, UsageError } from './command.ts';
import type { Terminal } from './terminal.ts';

const GROUPS: Readonly<Record<string, string>> = {
  scene: 'Make scenes, check them, walk through them.',
  admin: 'What admins do on the machine.',
};

const EXIT_CODES = `
Exit codes: ${EXIT.well} all is well, ${EXIT.faults} faults were found, ${EXIT.usage} it was called wrongly, ${EXIT.failed} it failed.`;

/** Runs a command of the CLI, named by the words of the command line. Gives the exit code; never throws. */
export async function runParvis(words: readonly string[], terminal: Terminal): Promise<Exit> {
  let exit: Exit = EXIT.well;
  const program = commandLine(terminal, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    // Commander has said what is wrong, or has shown the help that was asked for.
    if (!(error instanceof CommanderError)) throw error;
    exit = error.exitCode === 0 ? EXIT.well : EXIT.usage;
  }
  return exit;
}

function commandLine(terminal: Terminal, ended: (exit: Exit) => void): Command {
  const program = new Command('parvis')
    .description('Parvis from the terminal.')
    .exitOverride()
    .showHelpAfterError('(--help says more)')
    .addHelpText('afterAll', EXIT_CODES)
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.printError(text.trimEnd()),
    });
  const groups = new Map<string, Command>();
  const groupOf = (name: string): Command => {
    const group = groups.get(name) ?? program.command(name).description(GROUPS[name] ?? '');
    groups.set(name, group);
    return group;
  };
  for (const command of COMMANDS) {
    const [first = '', second] = command.name.split(' ');
    const parent = second === undefined ? program : groupOf(first);
    add(parent.command(second ?? first), command, terminal, ended);
  }
  return program;
}

function add(line: Command, command: CliCommand, terminal: Terminal, ended: (exit: Exit) => void): void {
  line.description(command.says);
  for (const [name, says] of Object.entries(command.takes ?? {})) line.argument(name, says);
  for (const [flags, says] of Object.entries(command.options ?? {})) line.option(flags, says);
  line.option('--json', 'answer as JSON').option('--progress', 'say how far it is, even when nobody watches');
  if (command.more) line.addHelpText('after', `\n${command.more}`);
  line.action(async () => {
    const { json, progress, ...options } = line.opts();
    const names = line.registeredArguments.map((one, index) => [one.name(), line.processedArgs[index]] as const);
    const given = Object.fromEntries([...names, ...Object.entries(options)].filter(([, value]) => value !== undefined));
    const quiet = { ...terminal, progress: () => {} };
    const outcome = await outcomeOf(() => command.run(given, progress || terminal.interactive ? terminal : quiet));
    if (json) terminal.print(JSON.stringify(outcome.value, null, 2));
    else if (outcome.exit === EXIT.usage || outcome.exit === EXIT.failed) terminal.printError(outcome.text);
    else if (outcome.text) terminal.print(outcome.text);
    ended(outcome.exit);
  });
}

/** What goes wrong is said in its own words, without a secret. */
async function outcomeOf(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    const text = String(scrub(error instanceof Error ? error.message : String(error)));
    return { exit: error instanceof UsageError ? EXIT.usage : EXIT.failed, text, value: { error: text } };
  }
}
