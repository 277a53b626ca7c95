import assert from 'node:assert/strict';
import { seatIn } from '../../server/domain/scenario-seats.ts';
import type { PageHook } from './chromium.ts';
import { companyFor, type Member, PHONE } from './member.ts';

/** What people find in the window of sheets, by the words on it. */
function sheetsOf({ visitor: { page } }: Member, name = 'Character sheet') {
  const dialog = page.getByRole('dialog', { name });
  return {
    dialog,
    async open() {
      await page.locator('.scenario-button').click();
      await page.getByRole('menuitem', { name }).click();
      await dialog.waitFor();
    },
  };
}

describe('character sheets, in two browsers', function () {
  this.timeout(180_000);
  const company = companyFor('sheets');

  it('are asked for by the owner, filled in on a phone, and looked at by who leads', async () => {
    const { world } = company;
    const ada = await company.member('Ada_leads');
    const bob = await company.member('Bob_plays', { size: PHONE, locale: 'fr-FR' });
    const { store } = world.world;
    const id = await ada.visitor.page.evaluate(async () => {
      const { client } = (window as unknown as PageHook).parvis;
      const body = JSON.stringify({ name: 'The manor', mode: 'campaign', invite_code: 'MANOR_OF_ADA' });
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${client.token}` };
      const made = await fetch('/v1/scenarios/create', { method: 'POST', headers, body });
      return ((await made.json()) as { scenario: { Scenario: { id: string } } }).scenario.Scenario.id;
    });
    await store.scenarioPlayers.insert({ id: seatIn(id, bob.id), scenario: id, account: bob.id, joinedAt: Date.now() });
    for (const { visitor } of [ada, bob])
      await visitor.page.evaluate(
        async (id) => void (await (window as unknown as PageHook).parvis.client.enterScenario(id)),
        id,
      );

    // Ada says what she wants to know.
    const led = sheetsOf(ada);
    await led.open();
    await led.dialog.getByText('This sheet asks for nothing yet').waitFor();
    await led.dialog.getByRole('button', { name: 'Change the template' }).click();
    const field = (number: number) => led.dialog.getByRole('group', { name: `Field ${number}`, exact: true });
    const add = led.dialog.getByRole('button', { name: 'Add a field' });
    await add.click();
    await field(1).getByLabel('Label').fill('Strength');
    await field(1).getByLabel('What goes in').selectOption('A number');
    await field(1).getByLabel('At least', { exact: true }).fill('1');
    await field(1).getByLabel('At most', { exact: true }).fill('20');
    assert.equal(await field(1).getByLabel('Short name').inputValue(), 'strength');
    await add.click();
    await field(2).getByLabel('Label').fill('Class');
    await field(2).getByLabel('What goes in').selectOption('A choice');
    await field(2).getByLabel('The choices').fill('Bard\nThief\nThief');
    await add.click();
    await field(3).getByLabel('Label').fill('Where do you come from?');
    await field(3).getByLabel('Characters at most').fill('300');
    await add.click();
    await field(4).getByLabel('Label').fill('Can swim');
    await field(4).getByLabel('What goes in').selectOption('Yes or no');
    await field(4).getByRole('button', { name: 'Move up' }).click();
    const keep = led.dialog.getByRole('button', { name: 'Save the template' });
    await keep.click();
    await field(2).getByText('Two of the choices are the same').waitFor();
    await ada.visitor.picture('sheets-1-template');
    await field(2).getByLabel('The choices').fill('Bard\nThief');
    await keep.click();
    await led.dialog.getByLabel('Strength').waitFor();

    // Bob fills it in, in French, on a phone.
    const played = sheetsOf(bob, 'Fiche de personnage');
    await played.open();
    const strength = played.dialog.getByLabel('Strength');
    await strength.fill('25');
    await played.dialog.getByLabel('Class').selectOption('Thief');
    await played.dialog.getByLabel('Where do you come from?').fill('Over the wall, by night.');
    await played.dialog.getByLabel('Can swim').check();
    await strength.press('Enter');
    await played.dialog.getByText('Ce nombre est hors des bornes du champ').waitFor();
    await bob.visitor.picture('sheets-2-phone-fault');
    await strength.fill('15');
    await strength.press('Enter');
    await played.dialog.getByText('C’est noté.').waitFor();
    await bob.visitor.picture('sheets-3-phone');

    // Ada turns to his page, and helps him.
    await led.dialog.getByRole('button', { name: 'Next sheet' }).click();
    await led.dialog.getByLabel('Where do you come from?').waitFor();
    assert.equal(await led.dialog.getByLabel('Strength').inputValue(), '15');
    await led.dialog.getByLabel('Strength').fill('16');
    assert.equal(await led.dialog.getByRole('button', { name: 'Next sheet' }).isDisabled(), true);
    await ada.visitor.picture('sheets-4-gm');
    await led.dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await led.dialog.getByText('Noted.').waitFor();
    await bob.visitor.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.sheets input[type="number"]')?.value === '16',
    );

    // The template on a phone.
    await ada.visitor.page.setViewportSize(PHONE);
    await led.dialog.getByRole('button', { name: 'Change the template' }).click();
    await field(1).waitFor();
    await ada.visitor.picture('sheets-5-template-phone');
    await led.dialog.getByRole('button', { name: 'Back to the sheets' }).click();

    // What is being written is not written over.
    await strength.fill('17');
    await led.dialog.getByLabel('Strength').fill('18');
    await led.dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await played.dialog.getByText('Cette fiche vient de changer ailleurs').waitFor();
    await played.dialog.getByRole('button', { name: 'La relire' }).click();
    await bob.visitor.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.sheets input[type="number"]')?.value === '18',
    );
    await bob.visitor.page.keyboard.press('Escape');
    await played.dialog.waitFor({ state: 'detached' });

    // His journal is that of this world; who goes back to the open one has no sheet there.
    await bob.visitor.page.getByRole('button', { name: 'Journal (J)' }).click();
    await bob.visitor.page.getByText('Dans le scénario « The manor »').waitFor();
    await bob.visitor.picture('sheets-6-journal');
    await bob.visitor.page.keyboard.press('Escape');
    await played.open();
    await strength.waitFor();
    await bob.visitor.page.evaluate(
      async () => void (await (window as unknown as PageHook).parvis.client.leaveScenario()),
    );
    await played.dialog.waitFor({ state: 'detached' });
    // What was refused, the browser notes by itself: the template, and the number.
    const complaints = [ada, bob].map(({ visitor }) =>
      visitor.complaints.map((text) => text.replace(/.*status of /, '')),
    );
    assert.deepEqual(complaints, [['400 (Bad Request)'], ['400 (Bad Request)']]);
  });
});
