import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { Parvis } from '../../client-sdk/index.ts';
import { emailOf, freshName, PASSWORD } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium, Visitor } from './chromium.ts';

const GENERAL = 'world:general';

describe('the desk of the staff, in a browser,', function () {
  this.timeout(60_000);
  let world: TestWorld;
  let browser: Browser;
  const visitors: Visitor[] = [];

  before(async () => {
    world = await openTestWorld({ SCENES_DIR: 'scenes', CHAT_LINES_PER_PERSON: '1000', REPORTS_PER_PERSON: '100' });
    browser = await openChromium();
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) await visitor.page.context().close();
  });
  after(async () => {
    await browser?.close();
    await world.close();
  });

  /** Somebody with an account. */
  async function member(base: string, role: 'player' | 'moderator' | 'admin' = 'player'): Promise<Parvis> {
    const name = freshName(base);
    const answer = await fetch(`${world.url}/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: emailOf(name), password: PASSWORD, options: { username: name } }),
    });
    const { token } = (await answer.json()) as { token: string };
    const one = world.somebody({ token });
    await one.start();
    if (role !== 'player') await world.world.store.accounts.update(String(one.me?.id), { role });
    return one;
  }

  const nameOf = (who: Parvis) => String(who.me?.username);

  /** Somebody at the page, with a session of the world or none. */
  async function atTheDesk(who: Parvis | null, address = '', size?: { width: number; height: number }) {
    const visitor = await Visitor.at(browser, size);
    visitors.push(visitor);
    await visitor.page.addInitScript((token) => {
      if (token !== null) localStorage.setItem('parvis-token', token);
    }, who?.token ?? null);
    await visitor.page.goto(`${world.url}/desk${address}`);
    return visitor;
  }

  /** Bob says something in #general, and Ada reports it. */
  async function aReport(words = 'He says so to everybody.') {
    const [ada, bob] = [await member('Ada'), await member('Bob')];
    await ada.chat.say('Good evening!', { channel: GENERAL });
    const { id } = await bob.chat.say('buy my shoes, you toads', { channel: GENERAL });
    await ada.chat.say('Please stop that.', { channel: GENERAL });
    const report = await ada.moderation.report({ kind: 'message', subject: id, category: 'harassment', words });
    return { ada, bob, message: id, report: report.id };
  }

  const lineOf = (page: Page, report: string) => page.locator(`.queue-line[data-report="${report}"]`);
  const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' });
  /** What the browser complains of, but for answers that were not yes. */
  const complaints = ({ complaints }: Visitor) => complaints.filter((one) => !/status of 4\d\d/.test(one));

  it('brings what a player reports before a moderator, who mutes its author: his words are refused', async () => {
    const grace = await member('Grace', 'moderator');
    const visitor = await atTheDesk(grace);
    const { page } = visitor;
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('navigation', { name: 'The desk' }).waitFor();
    const { ada, bob, report } = await aReport();

    await lineOf(page, report).waitFor({ timeout: 30_000 });
    await lineOf(page, report).click();
    await page.getByRole('heading', { name: 'Message · Harassment' }).waitFor();
    await page.getByText('He says so to everybody.').last().waitFor();
    const sealed = page.getByRole('region', { name: 'Sealed evidence' });
    await sealed.locator('.sealed.subject', { hasText: 'buy my shoes, you toads' }).waitFor();
    await sealed.getByText('Please stop that.').last().waitFor();
    await page
      .getByRole('region', { name: 'Whom it is against' })
      .getByRole('link', { name: nameOf(bob) })
      .waitFor();
    await page
      .getByRole('region', { name: 'Who reported it' })
      .getByRole('link', { name: nameOf(ada) })
      .waitFor();

    await page.getByRole('button', { name: 'I’ll take it' }).click();
    await page.getByText('You are on it').waitFor();
    await verdict(page).getByText('Mute', { exact: true }).click();
    await verdict(page).getByRole('button', { name: 'Mute' }).click();
    await verdict(page).getByText('Say why: the subject will read it').waitFor();
    await verdict(page).getByLabel('Reason, which the subject will read').fill('Be kind to toads');
    await verdict(page).getByLabel('For how long').selectOption({ label: '1 hour' });
    await visitor.picture('desk-verdict');
    await verdict(page).getByRole('button', { name: 'Mute' }).click();
    await page.getByRole('heading', { name: 'Decided: muted' }).waitFor();
    await assert.rejects(bob.chat.say('toads!', { channel: GENERAL }), {
      code: 'sanction.muted',
      message: /^You are muted until .*Reason: Be kind to toads$/,
    });

    const side = page.getByRole('region', { name: 'Whom it is against' });
    await side.getByRole('button', { name: /^Lift: Mute/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lift the sanction' }).click();
    await side.getByText(/^lifted /).waitFor();
    await bob.chat.say('I am sorry.', { channel: GENERAL });
    assert.deepEqual(complaints(visitor), []);
  });

  it('tells the second of two moderators in words that another was first', async () => {
    const [grace, hedy] = [await member('Grace', 'moderator'), await member('Hedy', 'moderator')];
    const { report, bob } = await aReport();
    const visitor = await atTheDesk(hedy, `#report/${report}`);
    const { page } = visitor;
    await verdict(page).getByText('Ban', { exact: true }).click();
    await verdict(page).getByLabel('Reason, which the subject will read').fill('Enough');
    await verdict(page).getByRole('button', { name: 'Ban' }).click();
    const sure = page.getByRole('dialog', { name: 'Are you sure?' });
    await sure.getByText(nameOf(bob)).waitFor();
    await grace.moderation.decide(report, { verdict: 'dismiss' });
    await visitor.picture('desk-confirm');
    await sure.getByRole('button', { name: 'Ban' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'decided before you' });
    assert.equal(
      await alert.textContent(),
      `${nameOf(grace)} decided before you: dismissed. Your verdict changed nothing; the report is loaded anew.`,
    );
    await page.getByRole('heading', { name: 'Decided: dismissed' }).waitFor();
    assert.equal(await verdict(page).count(), 0);
    await visitor.picture('desk-conflict');
    assert.deepEqual(await grace.moderation.sanctionsOf(String(bob.me?.id)), []);
    assert.deepEqual(complaints(visitor), []);
  });

  it('asks twice before a picture or a message goes, and Escape is no', async () => {
    const grace = await member('Grace', 'moderator');
    const { report, message, ada } = await aReport();
    const { page } = await atTheDesk(grace, `#report/${report}`);
    const texts = async () => (await ada.chat.history(GENERAL)).messages.map(({ id }) => id);
    await verdict(page).getByText('Remove content').click();
    await verdict(page).getByRole('button', { name: 'Remove content' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.ok((await texts()).includes(message));
    await verdict(page).getByRole('button', { name: 'Remove content' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove content' }).click();
    await page.getByRole('heading', { name: 'Decided: content removed' }).waitFor();
    assert.ok(!(await texts()).includes(message));
    await page.locator('.sealed.subject', { hasText: 'buy my shoes' }).waitFor();
  });

  it('can be worked by keyboard alone', async () => {
    const grace = await member('Grace', 'moderator');
    const { report } = await aReport('the first of two');
    const { report: later } = await aReport('the second of two');
    const { page } = await atTheDesk(grace);
    const focused = () =>
      page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['report'] ?? null);
    await lineOf(page, later).waitFor();
    await page.keyboard.press('j');
    assert.equal(await focused(), later);
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), report);
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByText('the first of two').last().waitFor();
    await page.keyboard.press('t');
    await page.getByText('You are on it').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('just a note, with j and k');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.note-text', { hasText: 'just a note, with j and k' }).waitFor();
    await page.keyboard.press('v');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Dismiss' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Decided: dismissed' }).waitFor();
    await page.keyboard.press('u');
    await page.getByText('Choose a report in the queue.').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'All by keyboard' }).waitFor();
  });

  it('narrows the queue by what is reported, of what kind and against whom', async () => {
    const grace = await member('Grace', 'moderator');
    const { report, bob, ada } = await aReport();
    const other = await ada.moderation.report({ kind: 'player', subject: String(bob.me?.id), category: 'spam' });
    const { page } = await atTheDesk(grace);
    await lineOf(page, report).waitFor();
    await page.getByLabel('About').selectOption('player');
    await lineOf(page, report).waitFor({ state: 'detached' });
    await lineOf(page, other.id).waitFor();
    await page.getByLabel('Against whom').fill(nameOf(ada));
    await page.keyboard.press('Enter');
    await page.getByText('None fits these filters.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await lineOf(page, report).waitFor();
    await grace.moderation.take(report);
    await page.getByRole('button', { name: /^Taken/ }).click();
    await lineOf(page, report)
      .getByText(`${nameOf(grace)} is on it`)
      .waitFor();
    await lineOf(page, other.id).waitFor({ state: 'detached' });
  });

  it('finds people, acts without a report, makes and closes channels, and shows an admin who did what', async () => {
    const boss = await member('Boss', 'admin');
    const bob = await member('Robert');
    const visitor = await atTheDesk(boss, '#people');
    const { page } = visitor;
    await page.getByLabel('Search a name or an address').fill(emailOf(nameOf(bob)));
    await page.getByRole('link', { name: nameOf(bob) }).click();
    await page.getByRole('heading', { name: nameOf(bob) }).waitFor();
    const act = page.getByRole('region', { name: 'Act without a report' });
    await act.getByText('Warn', { exact: true }).click();
    await act.getByLabel('Reason, which the subject will read').fill('mind the flowers');
    await act.getByRole('button', { name: 'Warn' }).click();
    await page.getByRole('region', { name: 'Sanctions' }).getByText('mind the flowers').waitFor();

    await page.getByRole('link', { name: 'Channels' }).click();
    await page.getByLabel('Short name').fill('Not A Slug');
    await page.getByLabel('Title in French').fill('Le jardin');
    await page.getByLabel('Title in English').fill('The garden');
    await page.getByRole('button', { name: 'Open the channel' }).click();
    await page.locator('[aria-invalid="true"]').waitFor();
    await page.getByLabel('Short name').fill('garden');
    await page.getByRole('button', { name: 'Open the channel' }).click();
    await page.getByText('The garden', { exact: true }).waitFor();
    await visitor.picture('desk-channels');
    await page.getByRole('button', { name: 'Close #garden' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click();
    await page.getByText('The garden', { exact: true }).waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'Audit log' }).click();
    await page.getByRole('row', { name: /warn.*mind the flowers/ }).waitFor();
    await page.getByLabel('Act', { exact: true }).selectOption('channel.close');
    await page.getByRole('row', { name: /mind the flowers/ }).waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /close a channel.*garden/ }).waitFor();
    await visitor.picture('desk-audit');
    assert.deepEqual(complaints(visitor), []);
  });

  it('turns a player away politely, and lets in who has become a moderator', async () => {
    const nobody = await atTheDesk(null);
    await nobody.page.getByRole('heading', { name: 'The desk is for the staff' }).waitFor();
    await nobody.page.getByText('You are not logged in.').waitFor();
    assert.equal(await nobody.page.getByRole('link', { name: 'Open the world' }).getAttribute('href'), '/');
    assert.equal(await nobody.page.evaluate(() => localStorage.getItem('parvis-token')), null, 'nor made a guest');
    await nobody.picture('desk-gate');

    const ada = await member('Ada');
    const visitor = await atTheDesk(ada);
    await visitor.page.getByText(`You are logged in as ${nameOf(ada)}`).waitFor();
    await world.world.store.accounts.update(String(ada.me?.id), { role: 'moderator' });
    await visitor.page.reload();
    await visitor.page.getByRole('navigation', { name: 'The desk' }).waitFor();
    assert.equal(await visitor.page.getByRole('link', { name: 'Audit log' }).count(), 0);
    assert.deepEqual([...complaints(nobody), ...complaints(visitor)], []);
  });

  it('runs nothing that somebody wrote: his words are words', async () => {
    const grace = await member('Grace', 'moderator');
    const bob = await member('Bob');
    const payload = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const { id } = await bob.chat.say(payload, { channel: GENERAL });
    const ada = await member('Ada');
    const { id: report } = await ada.moderation.report({
      kind: 'message',
      subject: id,
      category: 'other',
      words: payload,
    });
    const { page } = await atTheDesk(grace, `#report/${report}`);
    await page.locator('.sealed.subject', { hasText: payload }).waitFor();
    assert.equal(await page.locator('#desk img, #desk script').count(), 0);
    assert.match(await page.title(), /Moderation desk/);
  });

  it('is a button away in the world, with how many reports wait', async () => {
    const grace = await member('Grace', 'moderator');
    const { report } = await aReport();
    const visitor = await Visitor.at(browser);
    visitors.push(visitor);
    await visitor.page.addInitScript((token) => localStorage.setItem('parvis-token', token), String(grace.token));
    await visitor.arrive(world.url);
    const link = visitor.page.getByRole('link', { name: /^Moderation desk: [1-9]\d* waiting$/ });
    await link.waitFor();
    await visitor.picture('desk-link');
    const [desk] = await Promise.all([visitor.page.context().waitForEvent('page'), link.click()]);
    await lineOf(desk, report).waitFor();
    const player = await Visitor.at(browser);
    visitors.push(player);
    await player.arrive(world.url);
    assert.equal(await player.page.getByRole('link', { name: /Moderation desk/ }).count(), 0);
  });

  it('speaks French, and fits a phone', async () => {
    const grace = await member('Grace', 'moderator');
    const { report, bob } = await aReport('Il dit cela à tout le monde, et plus d’une fois.');
    await grace.moderation.impose({ account: String(bob.me?.id), kind: 'warn', reason: 'Soyez aimable' });
    const visitor = await atTheDesk(grace, '', { width: 390, height: 844 });
    const { page } = visitor;
    await page.getByRole('button', { name: 'Passer en français' }).click();
    await lineOf(page, report).waitFor();
    await visitor.picture('desk-phone-queue');
    await lineOf(page, report).click();
    await page.getByRole('heading', { name: 'Message · Harcèlement' }).waitFor();
    await page.getByText('Réduire au silence', { exact: true }).click();
    await visitor.picture('desk-phone-report');
    await page.getByLabel('Raison, que la personne lira').fill('Restez courtois');
    await verdict(page).scrollIntoViewIfNeeded();
    await visitor.picture('desk-phone-verdict');
    const wide = await eventually('a width', () =>
      page.evaluate(() => {
        const main = document.querySelector('main');
        return [main?.scrollWidth, main?.clientWidth];
      }),
    );
    assert.equal(wide[0], wide[1]);
    await page.getByRole('link', { name: '← La file' }).click();
    await lineOf(page, report).waitFor();
    assert.deepEqual(complaints(visitor), []);
  });
});
