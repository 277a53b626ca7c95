import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { openLog } from '../../server/log.ts';
import { NobodyThere, openMailer } from '../../server/mail/mailer.ts';
import { outboxFolder } from '../../server/mail/outbox-folder.ts';
import { smtp } from '../../server/mail/smtp.ts';
import { aFolder } from '../support/folder.ts';
import { aMailServer, type MailServer } from '../support/mail-server.ts';
import { readMail } from '../support/read-mail.ts';
import { aMail, mailerContract, SENDER } from './mailer.contract.ts';

function aLog() {
  const said: string[] = [];
  return { said, log: openLog({ level: 'info', format: 'line' }, { write: (line) => void said.push(line) }) };
}

describe('a mailer with a mail server', () => {
  const servers: MailServer[] = [];
  const serve = async (manners?: Parameters<typeof aMailServer>[0]) => {
    const server = await aMailServer(manners);
    servers.push(server);
    return server;
  };
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

  mailerContract(async () => {
    const server = await serve();
    return { mailer: smtp(server.url, SENDER), arrived: () => server.received };
  });

  it('names one recipient, and nobody else', async () => {
    const server = await serve();
    const mailer = smtp(server.url, SENDER);
    await mailer.send(aMail());
    await mailer.send(aMail({ to: 'ada@example.org, eve@example.org' })).catch(() => {});
    for (const { envelope } of server.received)
      assert.ok(!envelope.to.includes('eve@example.org'), JSON.stringify(envelope));
    assert.deepEqual(server.received[0]?.envelope, { from: 'parvis@parvis.example', to: ['ada@example.org'] });
  });

  it('logs in, behind TLS, and to nobody whose certificate it cannot check', async () => {
    const server = await serve({ strict: true });
    const address = `127.0.0.1:${server.port}`;
    await assert.rejects(smtp(`smtp://parvis:p%40ss@${address}`, SENDER).send(aMail()), /certificate/);
    assert.deepEqual(server.logins, []);
    await smtp(`smtp://parvis:p%40ss@${address}?tls.rejectUnauthorized=false`, SENDER).send(aMail());
    assert.deepEqual(server.logins, ['parvis:p@ss']);
    assert.equal(server.received.length, 1);
  });

  it('tells a mailbox that does not exist from a server that is in no mood', async () => {
    const { url } = await serve({
      refuses: (to) => {
        if (to.startsWith('ghost')) return { code: 550, text: '5.1.1 no such user' };
        return to.startsWith('later')
          ? { code: 451, text: '4.7.1 greylisted' }
          : { code: 554, text: '5.7.1 relaying denied' };
      },
    });
    const mailer = smtp(url, SENDER);
    await assert.rejects(mailer.send(aMail({ to: 'ghost@example.org' })), NobodyThere);
    for (const to of ['later@example.org', 'other@example.org'])
      await assert.rejects(mailer.send(aMail({ to })), (error) => !(error instanceof NobodyThere));
  });
});

describe('a mailer without a mail server', () => {
  const folder = aFolder();
  let count = 0;
  after(() => folder.remove());
  const anOutbox = () => join(folder.path, `outbox-${count++}`);
  const mailsIn = (path: string) => readdirSync(path).map((name) => readMail(readFileSync(join(path, name), 'latin1')));

  mailerContract(async () => {
    const path = anOutbox();
    const mailer = outboxFolder(path, SENDER, aLog().log);
    return { mailer, arrived: () => mailsIn(path) };
  });

  it('puts letters where only the server’s own user can read them, and a letter that is sent twice once', async () => {
    const path = anOutbox();
    const mailer = outboxFolder(path, SENDER, aLog().log);
    await mailer.send(aMail());
    await mailer.send(aMail());
    assert.deepEqual(readdirSync(path), [`${aMail().id}.eml`]);
    assert.equal(statSync(join(path, `${aMail().id}.eml`)).mode & 0o777, 0o600);
    assert.equal(statSync(path).mode & 0o777, 0o700);
  });

  it('says in the log where they are, and nothing of what is in them', async () => {
    const { said, log } = aLog();
    const config = readConfig({ DATA_DIR: anOutbox(), PUBLIC_URL: 'https://parvis.example' });
    const mailer = openMailer(config, log);
    assert.equal(said.length, 1);
    assert.ok(said[0]?.includes(config.mail.outboxDir));
    await mailer.send(aMail({ text: 'https://parvis.example/account.html#reset=abc', html: '<p>abc</p>' }));
    assert.equal(said.length, 2);
    assert.ok(said[1]?.includes(join(config.mail.outboxDir, `${aMail().id}.eml`)));
    assert.doesNotMatch(said.join(), /reset=|ada@/);
  });
});

describe('the settings of mail', () => {
  it('choose the mail server and the sender', async () => {
    const server = await aMailServer();
    const { said, log } = aLog();
    const config = readConfig({
      SMTP_URL: server.url,
      MAIL_FROM: 'La mairie <mairie@example.org>',
      PUBLIC_URL: 'https://parvis.example',
    });
    await openMailer(config, log).send(aMail());
    await openMailer({ ...config, mail: { ...config.mail, from: undefined } }, log).send(aMail());
    assert.deepEqual(
      server.received.map(({ headers }) => headers.get('from')),
      ['La mairie <mairie@example.org>', 'Parvis <parvis@parvis.example>'],
    );
    assert.deepEqual(said, []);
    await server.close();
  });

  it('are checked at the start, and the password in the address is not repeated', () => {
    for (const bad of ['http://mail.example', 'mail.example', 'smtp://'])
      assert.throws(() => readConfig({ SMTP_URL: bad }), /SMTP_URL/);
    assert.throws(
      () => readConfig({ SMTP_URL: 'imap://ada:geheim@mail.example' }),
      (error: Error) => !error.message.includes('geheim'),
    );
    for (const bad of [
      'nobody',
      'a@b.org, c@d.org',
      'Ada <a@b.org',
      'Ada a@b.org>',
      'A\nBcc: x <a@b.org>',
      '<a@b.org>',
    ])
      assert.throws(() => readConfig({ MAIL_FROM: bad }), /MAIL_FROM/, bad);
    for (const good of ['a@b.org', 'Parvis du Québec <a@b.org>'])
      assert.equal(readConfig({ MAIL_FROM: good }).mail.from, good);
  });
});
