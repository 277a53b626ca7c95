import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { type ReadMail, readMail } from './read-mail.ts';

export interface Received extends ReadMail {
  /** Who was named to the server, whatever the headers say. */
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
}

export interface MailServer {
  readonly port: number;
  readonly url: string;
  readonly received: Received[];
  /** Names and passwords that came, in order. */
  readonly logins: string[];
  close(): Promise<void>;
}

export interface Manners {
  /** 0 takes any free port. */
  readonly port?: number;
  /** Whether it offers STARTTLS (with a certificate that nobody vouches for) and wants a login. */
  readonly strict?: boolean;
  /** Speaks up when somebody names this recipient: what it answers instead of yes. */
  readonly refuses?: (recipient: string) => { readonly code: number; readonly text: string } | undefined;
  /** Called once it has a mail; what it throws, the sender is told instead of yes. */
  readonly taken?: (mail: Received) => void | Promise<void>;
}

/** A real mail server on loopback. */
export async function aMailServer({ port = 0, strict = false, refuses, taken }: Manners = {}): Promise<MailServer> {
  const received: Received[] = [];
  const logins: string[] = [];
  const options: SMTPServerOptions = {
    authOptional: !strict,
    disabledCommands: strict ? [] : ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onAuth({ username, password }, _session, done) {
      logins.push(`${username}:${password}`);
      done(null, { user: username });
    },
    onRcptTo({ address }, _session, done) {
      const no = refuses?.(address);
      done(no ? Object.assign(new Error(no.text), { responseCode: no.code }) : null);
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const mail = {
          ...readMail(Buffer.concat(chunks).toString('latin1')),
          envelope: { from, to: envelope.rcptTo.map(({ address }) => address) },
        };
        received.push(mail);
        (async () => taken?.(mail))().then(
          () => done(null, 'taken'),
          (error) => done(error),
        );
      });
    },
  };
  const server = new SMTPServer(options);
  // A sender that hangs up is no news here.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const own = (server.server.address() as AddressInfo).port;
  return {
    port: own,
    url: `smtp://127.0.0.1:${own}`,
    received,
    logins,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
