import type { Browser, Page } from 'playwright-core';
import type { Parvis } from '../../client-sdk/index.ts';
import type { Role } from '../../schema/rest/accounts.ts';
import { emailOf, freshName, PASSWORD } from '../support/desk.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium, Visitor } from './chromium.ts';

export const GENERAL = 'world:general';

export const nameOf = (who: Parvis) => String(who.me?.username);
export const lineOf = (page: Page, report: string) => page.locator(`.queue-line[data-report="${report}"]`);
export const verdictOf = (page: Page) => page.getByRole('region', { name: 'Verdict' });
/** What the browser complains of, but for answers that were not yes. */
export const complaintsOf = ({ complaints }: Visitor) => complaints.filter((one) => !/status of 4\d\d/.test(one));

/** A world with a desk, and people who come to it in a browser. */
export class Office {
  readonly world: TestWorld;
  readonly browser: Browser;
  readonly #visitors: Visitor[] = [];

  private constructor(world: TestWorld, browser: Browser) {
    this.world = world;
    this.browser = browser;
  }

  static async open(): Promise<Office> {
    const roomy = { CHAT_LINES_PER_PERSON: '1000', REPORTS_PER_PERSON: '100' };
    return new Office(await openTestWorld({ SCENES_DIR: 'scenes', ...roomy }), await openChromium());
  }

  /** Everybody goes home. */
  async empty(): Promise<void> {
    for (const visitor of this.#visitors.splice(0)) await visitor.page.context().close();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.world.close();
  }

  /** Somebody with an account. */
  async member(base: string, role: Role = 'player'): Promise<Parvis> {
    const name = freshName(base);
    const answer = await fetch(`${this.world.url}/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: emailOf(name), password: PASSWORD, options: { username: name } }),
    });
    const { token } = (await answer.json()) as { token: string };
    const one = this.world.somebody({ token });
    await one.start();
    if (role !== 'player') await this.world.world.store.accounts.update(String(one.me?.id), { role });
    return one;
  }

  /** A browser with somebody's session, or none. */
  async visitor(who: Parvis | null, size?: { width: number; height: number }): Promise<Visitor> {
    const visitor = await Visitor.at(this.browser, size);
    this.#visitors.push(visitor);
    await visitor.page.addInitScript((token) => {
      if (token !== null) localStorage.setItem('parvis-token', token);
    }, who?.token ?? null);
    return visitor;
  }

  /** The same, at the desk. */
  async atTheDesk(who: Parvis | null, address = '', size?: { width: number; height: number }): Promise<Visitor> {
    const visitor = await this.visitor(who, size);
    await visitor.page.goto(`${this.world.url}/desk${address}`);
    return visitor;
  }

  /** Bob says something in #general, and Ada reports it. */
  async aReport(words = 'He says so to everybody.') {
    const [ada, bob] = [await this.member('Ada'), await this.member('Bob')];
    await ada.chat.say('Good evening!', { channel: GENERAL });
    const { id } = await bob.chat.say('buy my shoes, you toads', { channel: GENERAL });
    await ada.chat.say('Please stop that.', { channel: GENERAL });
    const report = await ada.moderation.report({ kind: 'message', subject: id, category: 'harassment', words });
    return { ada, bob, message: id, report: report.id };
  }
}
