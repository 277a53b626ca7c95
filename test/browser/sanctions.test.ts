import assert from 'node:assert/strict';
import { companyFor, meet } from './member.ts';

describe('reports and sanctions, in the page', function () {
  this.timeout(180_000);
  const company = companyFor('sanctions');
  const { member } = company;

  it('report a person, and read that the staff are told; the staff are', async () => {
    const ada = await member('Ada_Reports');
    const boss = await member('Boss_Reads', { role: 'moderator' });
    const rude = await member('Rude_One');
    await meet(ada.visitor, 'Rude_One');
    const { page } = ada.visitor;
    await page.getByRole('button', { name: 'Report…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Report' });
    await dialog.getByLabel('Why?').selectOption({ label: 'Harassment or insults' });
    await dialog.getByLabel(/What happened/).fill('He shouts at <b>everybody</b>');
    await ada.visitor.picture('people-report');
    await dialog.getByRole('button', { name: 'Send the report' }).click();
    await dialog.getByText('Thank you!').waitFor();
    await dialog.getByText(/will look at it/).waitFor();
    await ada.visitor.picture('people-thanks');
    const [report] = await company.world.world.store.reports.find({ where: { against: rude.id } });
    assert.equal(report?.words, 'He shouts at <b>everybody</b>');
    assert.equal(report?.category, 'harassment');
    const toast = boss.visitor.page.locator('.toasts').getByText('A report awaits the moderators');
    await toast.waitFor();
    const link = boss.visitor.page.locator('.toasts').getByRole('link', { name: 'Open the desk' });
    assert.equal(await link.getAttribute('href'), '/desk');
    assert.deepEqual([...ada.visitor.complaints, ...boss.visitor.complaints], []);
  });

  it('are told why and until when they are muted, until they say that they have understood', async () => {
    const boss = await member('Boss_Mutes', { role: 'moderator' });
    const loud = await member('Loud_One');
    await meet(boss.visitor, 'Loud_One');
    const card = boss.visitor.page.getByRole('dialog', { name: 'Loud_One' });
    await card.getByText('Moderation').click();
    await card.getByLabel('What to do?').selectOption({ label: 'Mute' });
    await card.getByLabel('For how long?').selectOption({ label: '1 day' });
    await card.getByLabel(/^Reason/).fill('Shouting in the hall');
    await boss.visitor.picture('people-staff');
    await card.getByRole('button', { name: 'Do it' }).click();
    await card.getByText('Done: Mute, Loud_One').waitFor();

    const { page } = loud.visitor;
    const notice = page.getByRole('alertdialog', { name: 'You are muted' });
    await notice.getByText('Shouting in the hall').waitFor();
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
    const tomorrow = [Date.now() + 24 * 3600_000, Date.now() + 24 * 3600_000 - 600_000].map((at) => day.format(at));
    const until = (await notice.locator('dd').nth(1).textContent()) ?? '';
    assert.ok(
      tomorrow.some((one) => until.includes(one)),
      until,
    );
    await loud.visitor.picture('people-muted');

    // Neither Escape nor another visit makes it go.
    await page.keyboard.press('Escape');
    assert.ok(await notice.isVisible());
    await loud.visitor.arrive(company.world.url);
    await notice.getByRole('button', { name: 'Understood' }).click();
    await notice.waitFor({ state: 'detached' });
    await loud.visitor.arrive(company.world.url);
    await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
    assert.equal(await notice.count(), 0);

    // It stands in the account's window, and there one appeals.
    await page.getByRole('button', { name: 'My account' }).click();
    const section = page.getByRole('region', { name: 'Sanctions' });
    await section.getByText(/Everywhere · until .* · Shouting in the hall/).waitFor();
    await section.getByRole('button', { name: 'Appeal…' }).click();
    await section.getByLabel(/Why the sanction/).fill('I only sang.');
    await section.getByRole('button', { name: 'Send the appeal' }).click();
    await section.getByText('Your appeal is passed on').waitFor();
    assert.deepEqual([...boss.visitor.complaints, ...loud.visitor.complaints], []);
  });

  it('are told why when they are sent out or banned, and the hall stays open to them', async () => {
    const boss = await member('Boss_Bans', { role: 'moderator' });
    const rude = await member('Rude_Two');
    const { page } = rude.visitor;
    const act = async (what: string, reason: string) => {
      await meet(boss.visitor, 'Rude_Two');
      const card = boss.visitor.page.getByRole('dialog', { name: 'Rude_Two' });
      await card.getByText('Moderation').click();
      await card.getByLabel('What to do?').selectOption({ label: what });
      await card.getByLabel(/^Reason/).fill(reason);
      await card.getByRole('button', { name: 'Do it' }).click();
      await card.getByText(`Done: ${what}, Rude_Two`).waitFor();
      await card.getByRole('button', { name: 'Close' }).click();
      await boss.visitor.page.keyboard.press('Escape');
    };
    await act('Kick', 'Pushing at the desk');
    const out = page.getByRole('alertdialog');
    await out.getByText('Reason: Pushing at the desk').waitFor();
    await rude.visitor.picture('people-kicked');
    await out.getByRole('button', { name: 'Come back' }).click();
    await out.waitFor({ state: 'detached' });

    await act('Ban', 'Pushing again');
    await out.getByText(/You are banned from the world until .* Reason: Pushing again/).waitFor();
    await rude.visitor.picture('people-banned');
    await out.getByRole('button', { name: 'To the administration' }).click();
    await out.waitFor({ state: 'detached' });
    assert.equal((await rude.visitor.where()).scene, 'administration');
    await rude.visitor.arrive(company.world.url);
    const notice = page.getByRole('alertdialog', { name: 'You are banned' });
    await notice.getByText('Pushing again').waitFor();
    await rude.visitor.picture('people-banned-notice');
    await notice.getByRole('button', { name: 'Appeal…' }).click();
    await notice.getByLabel(/Why the sanction/).fill('The queue pushed me.');
    await notice.getByRole('button', { name: 'Send the appeal' }).click();
    await notice.getByText('Your appeal is passed on').waitFor();
    await notice.getByRole('button', { name: 'Understood' }).click();
    await notice.waitFor({ state: 'detached' });
    assert.deepEqual(boss.visitor.complaints, []);
  });
});
