import type { Mail } from './mailer.ts';

/** Who letters come from. */
export interface Sender {
  /** The From header: an address, or a name with an address in angle brackets. */
  readonly from: string;
  /** Right side of the Message-ID. */
  readonly hostname: string;
}

/** Line breaks, and whatever else could begin a header of its own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/;

/** A mail as nodemailer takes it. Throws when an address or a subject would not stay within its header. */
export function messageOf({ id, to, subject, text, html }: Mail, { from, hostname }: Sender) {
  for (const value of [id, to, subject, from])
    if (CONTROL.test(value)) throw new Error('a header of a mail has a control character in it');
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${id}@${hostname}>`,
    // Asks for no out-of-office reply (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
