import { resolve } from 'node:path';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { defineCommand, EXIT } from './command.ts';
import { notes } from './terminal.ts';

export const restore = defineCommand({
  name: 'restore',
  says: 'Bring back what parvis backup has put into a folder.',
  takes: { '<folder>': 'a backup' },
  options: {
    '--replace': 'put aside what is in DATA_DIR, and delete the records of the MongoDB database',
  },
  more: `It goes into DATA_DIR, and into the database that DATABASE_URL names, if it is set. Stop the server first.
Both must be empty, unless --replace is given. What is in a bucket (S3_BUCKET) is not touched.`,
  asked: z.strictObject({ folder: z.string().min(1), replace: z.boolean().default(false) }),
  async run({ folder, replace }, terminal) {
    const verb = await import('../restore.ts');
    const { say, text } = notes(terminal);
    await verb.restore(readConfig(), resolve(folder), { replace, now: new Date() }, say);
    return { exit: EXIT.well, text: text(), value: { restored: resolve(folder) } };
  },
});
