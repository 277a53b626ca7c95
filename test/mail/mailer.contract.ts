import assert from 'node:assert/strict';
import type { Mail, Mailer } from '../../server/mail/mailer.ts';
import type { ReadMail } from '../support/read-mail.ts';

export const SENDER = { from: 'Parvis <parvis@parvis.example>', hostname: 'parvis.example' } as const;

export function aMail(overrides: Partial<Mail> = {}): Mail {
  return {
    id: '0b2c1c58-3b3d-4c55-9d0c-1f4f5c1b6a77',
    to: 'ada@example.org',
    subject: 'Vous êtes attendue à la mairie',
    text: 'Bonjour « Ada » 👩‍🚀\n.\nUne ligne qui suit un point seul.\n',
    html: '<p>Bonjour « Ada » 👩‍🚀</p>',
    ...overrides,
  };
}

interface Opened {
  readonly mailer: Mailer;
  /** What has arrived, in order. */
  arrived(): readonly ReadMail[];
}

/** What every mailer does. */
export function mailerContract(open: () => Promise<Opened>): void {
  it('[ML1] brings a mail whole, in both versions, with the headers of a letter nobody has to answer', async () => {
    const { mailer, arrived } = await open();
    await mailer.send(aMail());
    const [mail, ...more] = arrived();
    assert.ok(mail);
    assert.equal(more.length, 0);
    const header = (name: string) => mail.headers.get(name);
    assert.equal(header('from'), 'Parvis <parvis@parvis.example>');
    assert.equal(header('to'), 'ada@example.org');
    assert.equal(header('subject'), 'Vous êtes attendue à la mairie');
    assert.equal(header('message-id'), '<0b2c1c58-3b3d-4c55-9d0c-1f4f5c1b6a77@parvis.example>');
    assert.equal(header('auto-submitted'), 'auto-generated');
    assert.match(header('content-type') ?? '', /^multipart\/alternative/);
    assert.ok(Math.abs(Date.parse(header('date') ?? '') - Date.now()) < 60_000);
    assert.equal(mail.text.trim(), aMail().text.trim());
    assert.equal(mail.html.trim(), aMail().html);
  });

  it('[ML2] lets nothing of an address or a subject become a header', async () => {
    const { mailer, arrived } = await open();
    for (const sign of ['\r\n', '\n', '\r', '\0', '\u2028']) {
      await assert.rejects(mailer.send(aMail({ to: `ada@example.org${sign}Bcc: eve@example.org` })), /control/);
      await assert.rejects(mailer.send(aMail({ subject: `Hello${sign}Bcc: eve@example.org` })), /control/);
    }
    for (const to of ['ada@example.org, eve@example.org', 'ada@example.org <eve@example.org>', 'a b@example.org'])
      await mailer.send(aMail({ to })).catch(() => {});
    for (const mail of arrived()) {
      assert.equal(mail.headers.has('bcc'), false);
      assert.doesNotMatch(mail.headers.get('to') ?? '', /^eve@|[,<]\s*eve@/);
    }
  });
}
