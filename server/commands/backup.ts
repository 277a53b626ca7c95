import { resolve } from 'node:path';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { defineCommand, EXIT } from './command.ts';
import { notes } from './terminal.ts';

export const backup = defineCommand({
  name: 'backup',
  says: 'Copy everything durable into a new folder: the records, the uploads, the secret that signs tokens.',
  takes: { '<folder>': 'a new or empty folder, outside DATA_DIR' },
  more: `What is in a bucket (S3_BUCKET) is not copied. The server may be running. The folder holds secrets: keep it as you keep DATA_DIR.
parvis restore <folder> brings it back.`,
  asked: z.strictObject({ folder: z.string().min(1) }),
  async run({ folder }, terminal) {
    const verb = await import('../backup.ts');
    const { say, text } = notes(terminal);
    const content = await verb.backup(readConfig(), resolve(folder), say);
    return { exit: EXIT.well, text: text(), value: content };
  },
});
