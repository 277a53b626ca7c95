import type { Browser } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium, type PageHook, Visitor } from './chromium.ts';

const PASSWORD = 'correct horse battery';
const DESKTOP = { width: 1280, height: 720 };
export const PHONE = { width: 390, height: 844 };

export interface Member {
  readonly visitor: Visitor;
  readonly id: string;
}

interface Instead {
  readonly size?: typeof DESKTOP;
  readonly locale?: string;
  readonly role?: 'moderator';
}

/** Somebody with an account, in the world, whose live line is there. */
export async function openMember(
  { url, world }: TestWorld,
  browser: Browser,
  username: string,
  { size = DESKTOP, locale = 'en-GB', role }: Instead = {},
): Promise<Member> {
  const email = `${username.toLowerCase()}@example.test`;
  const response = await fetch(`${url}/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD, options: { username } }),
  });
  const { token, user } = (await response.json()) as { token: string; user: { id: string } };
  if (role) await world.store.accounts.update(user.id, { role });
  const context = await browser.newContext({ viewport: size, locale, hasTouch: size === PHONE });
  const visitor = new Visitor(await context.newPage());
  await visitor.page.addInitScript((kept) => localStorage.setItem('parvis-token', kept), token);
  await visitor.arrive(url);
  await visitor.page.waitForFunction(() => (window as unknown as PageHook).parvis.client.live.connected);
  return { visitor, id: user.id };
}

/** Goes for good: no body waits for somebody who does not come back. */
export async function leave({ page }: Visitor): Promise<void> {
  await page.evaluate(() => (window as unknown as PageHook).parvis.client.leave()).catch(() => {});
  await page.context().close();
}

/** Opens somebody’s card by his name in the list of people here. */
export async function meet({ page }: Visitor, name: string): Promise<void> {
  await page.locator('.people-button:not(.scenario-button)').click();
  await page.getByRole('button', { name: `See ${name}` }).click();
  await page.getByRole('heading', { name }).waitFor();
}

/** Where on the page somebody’s feet are; null when he is not drawn. */
export async function feetOf({ page }: Visitor, account: string): Promise<{ x: number; y: number } | null> {
  return page.evaluate((account) => (window as unknown as PageHook).parvis.sightOf(account), account);
}

/** The same, once the picture of it does not move any more. */
export async function stillFeetOf(visitor: Visitor, account: string): Promise<{ x: number; y: number }> {
  const someFrames = () =>
    visitor.page.evaluate(
      () =>
        new Promise<void>((done) => {
          let left = 10;
          const frame = () => (left-- > 0 ? requestAnimationFrame(frame) : done());
          frame();
        }),
    );
  return eventually(
    'he stands',
    async () => {
      const before = await feetOf(visitor, account);
      await someFrames();
      const after = await feetOf(visitor, account);
      return before && after && Math.hypot(before.x - after.x, before.y - after.y) < 1 ? after : null;
    },
    30_000,
  );
}

/** The real scenes and a browser for the stories of one suite. Whoever came leaves after each; of a failure there are pictures under that name. */
export function companyFor(name: string) {
  let world: TestWorld;
  let browser: Browser;
  let visitors: Visitor[] = [];

  before(async () => {
    world = await openTestWorld({ SCENES_DIR: 'scenes' });
    browser = await openChromium();
  });
  afterEach(async function () {
    for (const [index, visitor] of visitors.entries())
      if (this.currentTest?.state === 'failed') await visitor.picture(`failed-${name}-${index}`);
    await Promise.all(visitors.map(leave));
    visitors = [];
  });
  after(async () => {
    await browser?.close();
    await world.close();
  });

  return {
    get world() {
      return world;
    },
    get browser() {
      return browser;
    },
    /** Lets somebody leave with the others. */
    sees(visitor: Visitor): void {
      visitors.push(visitor);
    },
    async member(username: string, instead?: Instead): Promise<Member> {
      const one = await openMember(world, browser, username, instead);
      visitors.push(one.visitor);
      return one;
    },
  };
}
