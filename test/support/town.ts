import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { limits } from '../../server/domain/limits.ts';
import { openLog } from '../../server/log.ts';
import type { Mailer } from '../../server/mail/mailer.ts';
import { type PostOffice, postOffice } from '../../server/mail/post-office.ts';
import type { Account } from '../../server/records/account.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { aFolder } from './folder.ts';
import { aClock, SECRET } from './house.ts';
import { aMailServer, type MailServer, type Manners } from './mail-server.ts';
import { anAccount } from './records.ts';

/** A town with a mail server, an outbox on disk, and somebody to write to. */
export class Town {
  readonly clock = aClock();
  /** What was logged, a line each. */
  readonly said: string[] = [];
  readonly #folder = aFolder();
  store: Store = this.#open();
  server!: MailServer;
  ada!: Account;

  static async open(): Promise<Town> {
    const town = new Town();
    town.server = await aMailServer();
    town.ada = await town.store.accounts.insert(anAccount({ username: 'Ada', email: 'ada@example.org', locale: 'en' }));
    return town;
  }

  /** A post office of its own, as another process would have. */
  office(mailer?: Mailer): PostOffice {
    const config = readConfig({ SMTP_URL: this.server.url, PUBLIC_URL: 'https://parvis.example' });
    const log = openLog({ level: 'info', format: 'json' }, { write: (line) => void this.said.push(line) });
    const { store, clock } = this;
    return postOffice({
      store,
      clock,
      log,
      limits: limits(config),
      secret: SECRET,
      config,
      ...(mailer ? { mailer } : {}),
    });
  }

  /** The letters in the outbox. */
  waiting = () => this.store.letters.find();

  /** The subjects of what came, in order. */
  subjects = () => this.server.received.map(({ headers }) => headers.get('subject'));

  /** Another mail server in the place of the one that was there. */
  async replaceServer(manners: Manners = {}): Promise<void> {
    const { port } = this.server;
    await this.server.close();
    this.server = await aMailServer({ port, ...manners });
  }

  async reopenStore(): Promise<void> {
    await this.store.close();
    this.store = this.#open();
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.store.close();
    this.#folder.remove();
  }

  #open(): Store {
    return openSqlite(join(this.#folder.path, 'parvis.db'));
  }
}
