import { runParvis } from './parvis.ts';
import { openTerminal } from './terminal.ts';

process.exitCode = await runParvis(process.argv.slice(2), openTerminal());
