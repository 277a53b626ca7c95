import { createHmac, hkdfSync } from 'node:crypto';

/** The marks of an e-mail, that of now first. Who has no secret of the server's cannot tell whose they are. */
export type MailboxMarks = (email: string) => readonly string[];

/**
 * HMAC-SHA256 under keys derived from the server's secret and, if there is one, the secret before it: a mark made before
 * the secret was changed is still found.
 */
export function mailboxMarks(secret: string, previousSecret?: string): MailboxMarks {
  const keys = [secret, ...(previousSecret === undefined ? [] : [previousSecret])].map((one) =>
    Buffer.from(hkdfSync('sha256', one, '', 'parvis mailbox marks', 32)),
  );
  return (email) => keys.map((key) => createHmac('sha256', key).update(email.trim().toLowerCase()).digest('base64url'));
}
