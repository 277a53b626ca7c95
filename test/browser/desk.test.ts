import assert from 'node:assert/strict';
import { complaintsOf, GENERAL, lineOf, nameOf, Office, verdictOf } from './office.ts';

describe('a report at the desk, in a browser,', function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await Office.open();
  });
  afterEach(() => office.empty());
  after(() => office.close());

  it('brings what a player reports before a moderator, who mutes its author: his words are refused', async () => {
    const grace = await office.member('Grace', 'moderator');
    const visitor = await office.atTheDesk(grace);
    const { page } = visitor;
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('navigation', { name: 'The desk' }).waitFor();
    const { ada, bob, report } = await office.aReport();

    await lineOf(page, report).waitFor({ timeout: 30_000 });
    await lineOf(page, report).click();
    await page.getByRole('heading', { name: 'Message · Harassment' }).waitFor();
    await page.locator('.report-words', { hasText: 'He says so to everybody.' }).waitFor();
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
    await verdictOf(page).getByText('Mute', { exact: true }).click();
    await verdictOf(page).getByRole('button', { name: 'Mute' }).click();
    await verdictOf(page).getByText('Say why: the subject will read it').waitFor();
    await verdictOf(page).getByLabel('Reason, which the subject will read').fill('Be kind to toads');
    await verdictOf(page).getByLabel('For how long').selectOption({ label: '1 hour' });
    await visitor.picture('desk-verdict');
    await verdictOf(page).getByRole('button', { name: 'Mute' }).click();
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
    assert.deepEqual(complaintsOf(visitor), []);
  });

  it('tells the second of two moderators in words that another was first', async () => {
    const [grace, hedy] = [await office.member('Grace', 'moderator'), await office.member('Hedy', 'moderator')];
    const { report, bob } = await office.aReport();
    const visitor = await office.atTheDesk(hedy, `#report/${report}`);
    const { page } = visitor;
    await verdictOf(page).getByText('Ban', { exact: true }).click();
    await verdictOf(page).getByLabel('Reason, which the subject will read').fill('Enough');
    await verdictOf(page).getByRole('button', { name: 'Ban' }).click();
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
    assert.equal(await verdictOf(page).count(), 0);
    await visitor.picture('desk-conflict');
    assert.deepEqual(await grace.moderation.sanctionsOf(String(bob.me?.id)), []);
    assert.deepEqual(complaintsOf(visitor), []);
  });

  it('asks twice before a picture or a message goes, and Escape is no', async () => {
    const grace = await office.member('Grace', 'moderator');
    const { report, message, ada } = await office.aReport();
    const { page } = await office.atTheDesk(grace, `#report/${report}`);
    const texts = async () => (await ada.chat.history(GENERAL)).messages.map(({ id }) => id);
    await verdictOf(page).getByText('Remove content').click();
    await verdictOf(page).getByRole('button', { name: 'Remove content' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.ok((await texts()).includes(message));
    await verdictOf(page).getByRole('button', { name: 'Remove content' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove content' }).click();
    await page.getByRole('heading', { name: 'Decided: content removed' }).waitFor();
    assert.ok(!(await texts()).includes(message));
    await page.locator('.sealed.subject', { hasText: 'buy my shoes' }).waitFor();
  });

  it('can be worked by keyboard alone', async () => {
    const grace = await office.member('Grace', 'moderator');
    const { report } = await office.aReport('the first of two');
    const { report: later } = await office.aReport('the second of two');
    const { page } = await office.atTheDesk(grace);
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
    await page.locator('.report-words', { hasText: 'the first of two' }).waitFor();
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

  it('runs nothing that somebody wrote: his words are words', async () => {
    const grace = await office.member('Grace', 'moderator');
    const bob = await office.member('Bob');
    const payload = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const { id } = await bob.chat.say(payload, { channel: GENERAL });
    const ada = await office.member('Ada');
    const { id: report } = await ada.moderation.report({
      kind: 'message',
      subject: id,
      category: 'other',
      words: payload,
    });
    const { page } = await office.atTheDesk(grace, `#report/${report}`);
    await page.locator('.sealed.subject', { hasText: payload }).waitFor();
    assert.equal(await page.locator('#desk img, #desk script').count(), 0);
    assert.match(await page.title(), /Moderation desk/);
  });
});
