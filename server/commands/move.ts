import { resolve } from 'node:path';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { type Address, addressOf, shownAddress } from '../store/address.ts';
import { defineCommand, EXIT } from './command.ts';
import { notes } from './terminal.ts';

export const move = defineCommand({
  name: 'move',
  says: 'Copy every record from one database into another, empty one, and check that all of it arrived.',
  takes: { '<from>': 'sqlite:<path>, mongodb://<host>/<database>, or DATABASE_URL', '<to>': 'the same' },
  more: `Stop the server first. The word DATABASE_URL is the database that this setting names: npm prints the words of
a command, passwords too, and the setting keeps yours to yourself. A move that was cut short begins anew when
it is run again. Uploads stay where they are, in DATA_DIR or in the bucket.`,
  asked: z.strictObject({ from: z.string().min(1), to: z.string().min(1) }),
  async run({ from, to }, terminal) {
    const verb = await import('../move.ts');
    const { say, text } = notes(terminal);
    const [source, target] = [named(from), named(to)];
    await verb.move(source, target, say);
    return {
      exit: EXIT.well,
      text: text(),
      value: { from: shownAddress(source), to: shownAddress(target) },
    };
  },
});

/** What a word of the command line stands for. */
function named(word: string): Address {
  const { databaseUrl } = readConfig();
  if (word === 'DATABASE_URL' && !databaseUrl) throw new Error('DATABASE_URL is not set');
  const address = addressOf(word === 'DATABASE_URL' ? (databaseUrl ?? '') : word);
  return address.kind === 'sqlite' ? { ...address, path: resolve(address.path) } : address;
}
