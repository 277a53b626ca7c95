import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium, type PageHook, Visitor } from './chromium.ts';

const PASSWORD = 'correct horse battery';
const DOOR_OF_THE_HALL = [480, 690] as const;
const DOOR_OF_THE_GALLERY = [960, 250] as const;
const DESKTOP = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };

interface Member {
  readonly visitor: Visitor;
  readonly id: string;
}

describe('people, in the page', function () {
  this.timeout(180_000);
  let world: TestWorld;
  let browser: Browser;
  let visitors: Visitor[] = [];

  before(async () => {
    world = await openTestWorld({ SCENES_DIR: 'scenes' });
    browser = await openChromium();
  });
  afterEach(async function () {
    for (const [index, visitor] of visitors.entries())
      if (this.currentTest?.state === 'failed') await visitor.picture(`failed-people-${index}`);
    await Promise.all(visitors.map(({ page }) => page.context().close()));
    visitors = [];
  });
  after(async () => {
    await browser?.close();
    await world.close();
  });

  /** Somebody with an account, in the world. */
  async function member(username: string, { size = DESKTOP, locale = 'en-GB', role = '' } = {}): Promise<Member> {
    const email = `${username.toLowerCase()}@example.test`;
    const response = await fetch(`${world.url}/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD, options: { username } }),
    });
    const { token, user } = (await response.json()) as { token: string; user: { id: string } };
    if (role === 'moderator') await world.world.store.accounts.update(user.id, { role });
    const context = await browser.newContext({ viewport: size, locale, hasTouch: size === PHONE });
    const visitor = new Visitor(await context.newPage());
    visitors.push(visitor);
    await visitor.page.addInitScript((kept) => localStorage.setItem('parvis-token', kept), token);
    await visitor.arrive(world.url);
    await visitor.page.waitForFunction(() => (window as unknown as PageHook).parvis.client.live.connected);
    return { visitor, id: user.id };
  }

  /** Opens somebody’s card by his name in the list of people here. */
  async function meet({ page }: Visitor, name: string): Promise<void> {
    await page.locator('.people-button').click();
    await page.getByRole('button', { name: `See ${name}` }).click();
    await page.getByRole('heading', { name }).waitFor();
  }

  /** Where on the page somebody’s feet are; null when he is not drawn. */
  async function feetOf({ page }: Visitor, account: string): Promise<{ x: number; y: number } | null> {
    return page.evaluate((account) => (window as unknown as PageHook).parvis.sightOf(account), account);
  }

  it('ask to be friends, find it at the bell, accept, see where the other is and join him', async () => {
    const ada = await member('Ada_Asks');
    const bob = await member('Bob_Asked');
    await meet(ada.visitor, 'Bob_Asked');
    const card = ada.visitor.page.getByRole('dialog', { name: 'Bob_Asked' });
    await ada.visitor.picture('people-card');
    await card.getByRole('button', { name: 'Ask to be friends' }).click();
    await card.getByRole('button', { name: 'Take the request back' }).waitFor();
    await card.getByRole('button', { name: 'Close' }).click();
    await ada.visitor.page.keyboard.press('Escape');

    // It is announced, and stands at the bell.
    const { page } = bob.visitor;
    await page.locator('.toasts[aria-live]').getByText('Ada_Asks would like to be your friend').waitFor();
    await page.getByRole('button', { name: 'Notifications (1 unread)' }).click();
    await bob.visitor.picture('people-inbox');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Unread Ada_Asks would like/ })
      .click();
    const friends = page.getByRole('dialog', { name: 'Friends' });
    await friends.getByRole('button', { name: 'Accept Ada_Asks' }).click();
    await friends.getByRole('heading', { name: 'My friends' }).waitFor();
    await bob.visitor.picture('people-friends');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
    await ada.visitor.page.locator('.toasts').getByText('Bob_Asked is your friend now').waitFor();

    // He walks to the gallery; she sees it, and goes there.
    await bob.visitor.takeDoor(...DOOR_OF_THE_HALL, 'plaza');
    await page.locator('#curtain:not(.closed)').waitFor({ state: 'attached' });
    await bob.visitor.takeDoor(...DOOR_OF_THE_GALLERY, 'gallery');
    await ada.visitor.page.getByRole('button', { name: 'Friends', exact: true }).click();
    await ada.visitor.page.getByText('Online: The gallery').waitFor();
    await ada.visitor.picture('people-online');
    await ada.visitor.page.getByRole('button', { name: 'Join Bob_Asked' }).click();
    await ada.visitor.page.waitForFunction(() => (window as unknown as PageHook).parvis.where()?.scene === 'gallery');
    await ada.visitor.page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.deepEqual([...ada.visitor.complaints, ...bob.visitor.complaints], []);
  });

  it('block a pest, who is gone from sight, and unblock him', async () => {
    const bob = await member('Bob_Blocks');
    const pest = await member('Pest');
    const { page } = bob.visitor;
    await bob.visitor.walkTo(420, 470);
    await pest.visitor.walkTo(520, 500);
    const feet = await eventually('bob sees him', () => feetOf(bob.visitor, pest.id), 20_000);
    const before = await bob.visitor.where();
    await page.mouse.click(feet.x, feet.y - 40);
    const card = page.getByRole('dialog', { name: 'Pest' });
    await card.getByRole('button', { name: 'Block', exact: true }).click();
    await card.getByText('You will neither see nor hear Pest').waitFor();
    await bob.visitor.picture('people-blocked');
    await eventually('he is gone from sight', async () => !(await feetOf(bob.visitor, pest.id)), 20_000);
    await card.getByRole('button', { name: 'Close' }).click();
    const after = await bob.visitor.where();
    assert.deepEqual([after.x, after.y], [before.x, before.y], 'a click on somebody is no step');
    await page.locator('.people-button').click();
    await page.getByRole('button', { name: 'See Pest' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Friends', exact: true }).click();
    await page.getByRole('button', { name: 'Unblock Pest' }).click();
    await page.getByRole('button', { name: 'Unblock Pest' }).waitFor({ state: 'detached' });
    await eventually('he is back', () => feetOf(bob.visitor, pest.id), 20_000);
    assert.deepEqual(bob.visitor.complaints, []);
  });

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
    const [report] = await world.world.store.reports.find({ where: { against: rude.id } });
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
    await loud.visitor.arrive(world.url);
    await notice.getByRole('button', { name: 'Understood' }).click();
    await notice.waitFor({ state: 'detached' });
    await loud.visitor.arrive(world.url);
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

  it('find everything on a phone, in French, with nothing beside the screen', async () => {
    const zoe = await member('Zoe_Mobile', { size: PHONE, locale: 'fr-FR' });
    const max = await member('Max_Proche');
    const { page } = zoe.visitor;
    const feet = await eventually('zoé sees him', () => feetOf(zoe.visitor, max.id), 20_000);
    await max.visitor.walkTo(560, 480);
    assert.ok(feet);
    const spot = await eventually(
      'he stands',
      async () => {
        const [before, after] = [await feetOf(zoe.visitor, max.id), await feetOf(zoe.visitor, max.id)];
        return before && after && Math.hypot(before.x - after.x, before.y - after.y) < 1 ? after : null;
      },
      20_000,
    );
    await zoe.visitor.picture('people-phone-hud');
    await page.touchscreen.tap(spot.x, spot.y - 30);
    const card = page.getByRole('dialog', { name: 'Max_Proche' });
    await card.getByRole('button', { name: 'Demander en ami' }).tap();
    await card.getByText('La demande est envoyée à Max_Proche').waitFor();
    await zoe.visitor.picture('people-phone-card');
    await card.getByRole('button', { name: 'Signaler…' }).tap();
    await page.getByRole('dialog', { name: 'Signaler' }).waitFor();
    await zoe.visitor.picture('people-phone-report');
    await page.getByRole('button', { name: 'Annuler' }).tap();
    await max.visitor.page.getByRole('button', { name: 'Friends (1 to answer)' }).click();
    await max.visitor.page.getByRole('button', { name: 'Accept Zoe_Mobile' }).click();
    await page.getByRole('button', { name: 'Notifications (1 non lues)' }).tap();
    await page.getByRole('dialog').getByText('Max_Proche est maintenant votre ami').waitFor();
    await zoe.visitor.picture('people-phone-inbox');
    await page.getByRole('button', { name: 'Fermer' }).tap();
    await page.getByRole('button', { name: 'Amis', exact: true }).tap();
    await page.getByRole('dialog').getByText('Ici, avec vous').waitFor();
    await zoe.visitor.picture('people-phone-friends');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(overflow, 0);
    assert.deepEqual(zoe.visitor.complaints, []);
  });
});
