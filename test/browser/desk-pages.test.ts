import assert from 'node:assert/strict';
import { emailOf } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { complaintsOf, lineOf, nameOf, Office, verdictOf } from './office.ts';

describe('the desk of the staff, in a browser,', function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await Office.open();
  });
  afterEach(() => office.empty());
  after(() => office.close());

  it('narrows the queue by what is reported, of what kind and against whom', async () => {
    const grace = await office.member('Grace', 'moderator');
    const { report, bob, ada } = await office.aReport();
    const other = await ada.moderation.report({ kind: 'player', subject: String(bob.me?.id), category: 'spam' });
    const { page } = await office.atTheDesk(grace);
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
    const boss = await office.member('Boss', 'admin');
    const bob = await office.member('Robert');
    const visitor = await office.atTheDesk(boss, '#people');
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
    assert.deepEqual(complaintsOf(visitor), []);
  });

  it('turns a player away politely, and lets in who has become a moderator', async () => {
    const nobody = await office.atTheDesk(null);
    await nobody.page.getByRole('heading', { name: 'The desk is for the staff' }).waitFor();
    await nobody.page.getByText('You are not logged in.').waitFor();
    assert.equal(await nobody.page.getByRole('link', { name: 'Open the world' }).getAttribute('href'), '/');
    assert.equal(await nobody.page.evaluate(() => localStorage.getItem('parvis-token')), null, 'nor made a guest');
    await nobody.picture('desk-gate');

    const ada = await office.member('Ada');
    const visitor = await office.atTheDesk(ada);
    await visitor.page.getByText(`You are logged in as ${nameOf(ada)}`).waitFor();
    await office.world.world.store.accounts.update(String(ada.me?.id), { role: 'moderator' });
    await visitor.page.reload();
    await visitor.page.getByRole('navigation', { name: 'The desk' }).waitFor();
    assert.equal(await visitor.page.getByRole('link', { name: 'Audit log' }).count(), 0);
    assert.deepEqual([...complaintsOf(nobody), ...complaintsOf(visitor)], []);
  });

  it('is a button away in the world, with how many reports wait', async () => {
    const grace = await office.member('Grace', 'moderator');
    const { report } = await office.aReport();
    const visitor = await office.visitor(grace);
    await visitor.arrive(office.world.url);
    const link = visitor.page.getByRole('link', { name: /^Moderation desk: [1-9]\d* waiting$/ });
    await link.waitFor();
    await visitor.picture('desk-link');
    const [desk] = await Promise.all([visitor.page.context().waitForEvent('page'), link.click()]);
    await lineOf(desk, report).waitFor();
    const player = await office.visitor(null);
    await player.arrive(office.world.url);
    assert.equal(await player.page.getByRole('link', { name: /Moderation desk/ }).count(), 0);
  });

  it('speaks French, and fits a phone', async () => {
    const grace = await office.member('Grace', 'moderator');
    const { report, bob } = await office.aReport('Il dit cela à tout le monde, et plus d’une fois.');
    await grace.moderation.impose({ account: String(bob.me?.id), kind: 'warn', reason: 'Soyez aimable' });
    const visitor = await office.atTheDesk(grace, '', { width: 390, height: 844 });
    const { page } = visitor;
    await page.getByRole('button', { name: 'Passer en français' }).click();
    await lineOf(page, report).waitFor();
    await visitor.picture('desk-phone-queue');
    await lineOf(page, report).click();
    await page.getByRole('heading', { name: 'Message · Harcèlement' }).waitFor();
    await page.getByText('Réduire au silence', { exact: true }).click();
    await visitor.picture('desk-phone-report');
    await page.getByLabel('Raison, que la personne lira').fill('Restez courtois');
    await verdictOf(page).scrollIntoViewIfNeeded();
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
    assert.deepEqual(complaintsOf(visitor), []);
  });
});
