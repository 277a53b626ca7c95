import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Log } from '../log.ts';
import type { Mailer } from './mailer.ts';
import { messageOf, type Sender } from './message.ts';

/** Puts mail into a folder as `.eml` files, which mail programs open. Only the server's own user may read them: there are links in them. */
export function outboxFolder(folder: string, sender: Sender, log: Pick<Log, 'info'>): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

  return {
    async send(mail) {
      const { message } = await transport.sendMail(messageOf(mail, sender));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${mail.id}.eml`);
      // Written under another name first, so that nobody ever reads half a mail.
      const draft = await open(`${path}.new`, 'w', 0o600);
      try {
        await draft.writeFile(message as Buffer);
        await draft.sync();
      } finally {
        await draft.close();
      }
      await rename(`${path}.new`, path);
      log.info({ file: path }, 'a letter was put into the outbox folder');
    },
  };
}
