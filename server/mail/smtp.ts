import { createTransport } from 'nodemailer';
import { type Mailer, NobodyThere } from './mailer.ts';
import { messageOf, type Sender } from './message.ts';

/** How long a mail server may take to answer, in ms. */
const PATIENCE = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 20_000, socketCloseTimeout: 1_000 };

/** “Bad destination mailbox” (RFC 3463, X.1.X): other refusals may be the fault of the settings, and pass. */
const NO_SUCH_MAILBOX = /^5\d\d[ -]5\.1\.\d+\b/;

function isNobodyThere(error: unknown): boolean {
  const { command, response } = error as { command?: string; response?: string };
  return command === 'RCPT TO' && response !== undefined && NO_SUCH_MAILBOX.test(response);
}

/** Hands mail to a mail server: `smtp://user:password@host:port`, `smtps://…`; with STARTTLS where it is offered. */
export function smtp(url: string, sender: Sender): Mailer {
  const transport = createTransport({ ...PATIENCE, url });
  return {
    async send(mail, signal) {
      try {
        await transport.sendMail({ ...messageOf(mail, sender), ...(signal ? { signal } : {}) });
      } catch (error) {
        throw isNobodyThere(error) ? new NobodyThere() : error;
      }
    },
  };
}
