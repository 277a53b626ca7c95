import assert from 'node:assert/strict';
import type { Browser, Locator } from 'playwright-core';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium, type PageHook, Visitor } from './chromium.ts';

const PASSWORD = 'correct horse battery';

/** People at browsers who talk with each other, in a world of their own. */
export class Talkers {
  readonly world: TestWorld;
  readonly #browser: Browser;
  #visitors: Visitor[] = [];

  private constructor(world: TestWorld, browser: Browser) {
    this.world = world;
    this.#browser = browser;
  }

  static async open(env: Readonly<Record<string, string>> = {}): Promise<Talkers> {
    return new Talkers(await openTestWorld({ SCENES_DIR: 'scenes', ...env }), await openChromium());
  }

  /** Makes an account; its token. */
  async register(username: string): Promise<string> {
    const email = `${username.toLowerCase()}@example.test`;
    const response = await fetch(`${this.world.url}/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD, options: { username } }),
    });
    return ((await response.json()) as { token: string }).token;
  }

  /** Somebody with an account at a browser, whose line to the server is open. */
  async member(username: string, size?: { width: number; height: number }): Promise<Visitor> {
    const visitor = await Visitor.at(this.#browser, size);
    this.#visitors.push(visitor);
    const token = await this.register(username);
    await visitor.page.addInitScript((kept) => localStorage.setItem('parvis-token', kept), token);
    await visitor.arrive(this.world.url);
    await visitor.page.waitForFunction(() => (window as unknown as PageHook).parvis.client.live.connected);
    await visitor.page.locator('.talk-tab', { hasText: 'General' }).waitFor({ state: 'attached' });
    return visitor;
  }

  /** They go; a picture of each is kept if the story failed. */
  async leave(hasFailed: boolean): Promise<void> {
    for (const [index, visitor] of this.#visitors.entries())
      if (hasFailed) await visitor.picture(`failed-talk-${index}`);
    await Promise.all(this.#visitors.map(({ page }) => page.context().close()));
    this.#visitors = [];
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.world.close();
  }
}

export const tab = ({ page }: Visitor, name: string | RegExp): Locator => page.getByRole('tab', { name });
export const log = ({ page }: Visitor): Locator => page.getByRole('log');
export const field = ({ page }: Visitor): Locator => page.locator('.chat-input');

/** Writes into the field and sends it. */
export async function say(visitor: Visitor, text: string): Promise<void> {
  await field(visitor).fill(text);
  await field(visitor).press('Enter');
}

/** Their consoles have nothing to complain of. */
export function quiet(...all: Visitor[]): void {
  assert.deepEqual(
    all.flatMap(({ complaints }) => complaints),
    [],
  );
}
