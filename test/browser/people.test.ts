import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { type PageHook, Visitor } from './chromium.ts';
import { companyFor, feetOf, meet, PHONE, stillFeetOf } from './member.ts';

const DOOR_OF_THE_HALL = [480, 690] as const;
const DOOR_OF_THE_GALLERY = [960, 250] as const;

describe('people, in the page', function () {
  this.timeout(180_000);
  const company = companyFor('people');
  const { member } = company;

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
    const feet = await stillFeetOf(bob.visitor, pest.id);
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
    await page.locator('.people-button:not(.scenario-button)').click();
    await page.getByRole('button', { name: 'See Pest' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Friends', exact: true }).click();
    await page.getByRole('button', { name: 'Unblock Pest' }).click();
    await page.getByRole('button', { name: 'Unblock Pest' }).waitFor({ state: 'detached' });
    await eventually('he is back', () => feetOf(bob.visitor, pest.id), 20_000);
    assert.deepEqual(bob.visitor.complaints, []);
  });

  it('without an account find the clerk’s hint, and can block all the same, by keyboard alone', async () => {
    const loud = await member('Loud_Guesthater');
    const guest = await Visitor.at(company.browser);
    company.sees(guest);
    await guest.arrive(company.world.url);
    const { page } = guest;
    await page.getByRole('button', { name: 'Friends', exact: true }).press('Enter');
    await page.getByText(/It takes an account to have friends/).waitFor();
    await guest.picture('people-guest');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.tagName === 'CANVAS');
    await page.locator('.people-button:not(.scenario-button)').press('Enter');
    await page.getByRole('button', { name: 'See Loud_Guesthater' }).press('Enter');
    // The first thing one can do has the focus.
    await page.waitForFunction(() => document.activeElement?.textContent === 'Block');
    await page.keyboard.press('Enter');
    await page.getByText('You will neither see nor hear').waitFor();
    await guest.picture('people-guest-blocks');
    await eventually('he is gone from sight', async () => !(await feetOf(guest, loud.id)), 20_000);
    assert.deepEqual(guest.complaints, []);
  });

  it('find everything on a phone, in French, with nothing beside the screen', async () => {
    const zoe = await member('Zoe_Mobile', { size: PHONE, locale: 'fr-FR' });
    const max = await member('Max_Proche');
    const { page } = zoe.visitor;
    const card = page.getByRole('dialog', { name: 'Max_Proche' });
    const feet = await stillFeetOf(zoe.visitor, max.id);
    await zoe.visitor.picture('people-phone-hud');
    await page.touchscreen.tap(feet.x, feet.y - 25);
    await card.getByRole('button', { name: 'Demander en ami' }).tap();
    await card.getByText('La demande est envoyée à Max_Proche').waitFor();
    await zoe.visitor.picture('people-phone-card');
    await card.getByRole('button', { name: 'Signaler…' }).tap();
    await page.getByRole('dialog', { name: 'Signaler' }).waitFor();
    await zoe.visitor.picture('people-phone-report');
    await page.getByRole('button', { name: 'Annuler' }).tap();
    await max.visitor.page.getByRole('button', { name: 'Friends (1 to answer)' }).click();
    await max.visitor.page.getByRole('button', { name: 'Accept Zoe_Mobile' }).click();
    await page.getByRole('button', { name: 'Notifications (1 à lire)' }).tap();
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
