import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { outboxFolder } from './outbox-folder.ts';
import { smtp } from './smtp.ts';

/** A letter, written. */
export interface Mail {
  /** Told to the mail server as Message-ID: the same mail sent twice is known for the same. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Brings mail on its way. */
export interface Mailer {
  /**
   * Hands a mail over; when the promise is kept, somebody else answers for it. Throws NobodyThere when it will never be
   * taken, and anything else when it may be later. An aborted signal breaks it off.
   */
  send(mail: Mail, signal?: AbortSignal): Promise<void>;
}

/** The mail server knows for sure that there is no such mailbox. */
export class NobodyThere extends Error {
  constructor() {
    super('there is no such mailbox');
    this.name = 'NobodyThere';
  }
}

/** The mailer that the settings ask for: a mail server, or else a folder, and where that is goes to the log. */
export function openMailer({ mail, publicUrl }: Pick<Config, 'mail' | 'publicUrl'>, log: Pick<Log, 'info'>): Mailer {
  const { hostname } = new URL(publicUrl);
  const sender = { from: mail.from ?? `Parvis <parvis@${hostname}>`, hostname };
  if (mail.smtpUrl !== undefined) return smtp(mail.smtpUrl, sender);
  log.info({ folder: mail.outboxDir }, 'no SMTP_URL: letters are put into this folder');
  return outboxFolder(mail.outboxDir, sender, log);
}
