import assert from 'node:assert/strict';
import type { Visitor } from './chromium.ts';
import { quiet, Talkers } from './talkers.ts';

const NAME = 'The Lantern Road';
const TOLD = 'One by one, the lanterns go out.';
const WORD = 'LANTERN_42';
/** A step in front of the registrar’s desk, on the map of the administration. */
const [X, Y] = [816, 496];

/** Walks to the registrar and talks to him. */
async function seeRegistrar(who: Visitor) {
  await who.walkTo(X, Y);
  await who.use(/Talk to Octave/);
  return who.page.getByRole('dialog', { name: /Octave/ });
}

const sceneOf = async (who: Visitor) => (await who.where()).scene.split('.');

describe('scenarios, in a browser', function () {
  this.timeout(180_000);
  let people: Talkers;
  before(async () => {
    people = await Talkers.open();
  });
  afterEach(async function () {
    await people.leave(this.currentTest?.state === 'failed');
  });
  after(() => people.close());

  it('Ada founds a campaign with the registrar, Bo tells him the word, and they meet in it', async () => {
    const [ada, bo] = await Promise.all([people.member('Ada'), people.member('Boris')]);

    const desk = await seeRegistrar(ada);
    await ada.picture('scenarios-1-desk');
    await desk.getByRole('button', { name: /found a scenario/ }).click();
    await desk.getByLabel('Name of the scenario').fill(NAME);
    await desk.getByLabel('Invite code').fill('LA');
    await desk.getByLabel('Campaign').check();
    await desk.getByRole('button', { name: 'Enter it' }).click();
    await desk.getByText('between 4 and 20').waitFor();
    await desk.getByLabel('Invite code').fill(WORD.toLowerCase());
    await ada.picture('scenarios-2-form');
    await desk.getByRole('button', { name: 'Enter it' }).click();
    await desk.getByRole('button', { name: `${NAME} (Campaign)` }).click();
    await ada.page.getByRole('button', { name: `Scenario: ${NAME}` }).waitFor();
    const [scene, scenario] = await sceneOf(ada);
    assert.equal(scene, 'plaza');

    const ear = await seeRegistrar(bo);
    await ear.getByRole('button', { name: /I was told a word/ }).click();
    await ear.getByLabel('The word').fill('LANTERN_43');
    await ear.getByRole('button', { name: 'Say the word' }).click();
    await ear.getByText('No volume of mine opens').waitFor();
    // The browser itself remarks on the answer 404, which a word that opens nothing has.
    assert.equal(bo.complaints.splice(0).filter((one) => !one.includes('404')).length, 0);
    await ear.getByRole('button', { name: /I was told a word/ }).click();
    await ear.getByLabel('The word').fill(WORD);
    await ear.getByRole('button', { name: 'Say the word' }).click();
    await ear.getByRole('button', { name: `${NAME} (Campaign)` }).click();
    await bo.page.getByRole('button', { name: `Scenario: ${NAME}` }).waitFor();
    assert.deepEqual(await sceneOf(bo), ['plaza', scenario]);
    await ada.page.getByRole('button', { name: '2 people here' }).waitFor();

    await bo.page.waitForFunction((name) => document.title.includes(` · ${name} · `), NAME);

    // She narrates, and both read it.
    await ada.page.getByRole('button', { name: `Scenario: ${NAME}` }).click();
    await ada.page.getByRole('menuitem', { name: 'Play', exact: true }).click();
    const panel = ada.page.getByRole('dialog', { name: 'Play', exact: true });
    const read = [ada, bo].map(({ page }) => page.locator('.caption', { hasText: TOLD }).waitFor());
    await panel.getByLabel('What everybody will read').fill(TOLD);
    await panel.locator('form').getByRole('button', { name: 'Narrate' }).click();
    await Promise.all(read);
    await bo.picture('scenarios-4-narrated');
    await ada.page.keyboard.press('Escape');

    // Bo knows the word, and may not look after words; Ada names him game master.
    await bo.page.getByRole('button', { name: `Scenario: ${NAME}` }).click();
    await bo.page.getByRole('menuitem', { name: 'Invite' }).click();
    const invitation = bo.page.getByRole('dialog', { name: 'Invite' });
    await invitation.getByAltText(/QR code of the link .*join=LANTERN_42/).waitFor();
    assert.equal(await invitation.getByRole('heading', { name: 'All words' }).count(), 0);
    await bo.page.keyboard.press('Escape');
    await ada.page.getByRole('button', { name: `Scenario: ${NAME}` }).click();
    await ada.page.getByRole('menuitem', { name: 'Players' }).click();
    const about = ada.page.getByRole('dialog', { name: 'Scenario' });
    await about.getByRole('button', { name: /Make game master.*Boris/ }).click();
    await about.getByRole('button', { name: /No longer game master.*Boris/ }).waitFor();
    await ada.picture('scenarios-3-players');

    // She deletes it: it is gone from under them, and both are told.
    await about.getByRole('button', { name: 'Delete…' }).click();
    await about.getByLabel('Name of the scenario').last().fill(NAME);
    const told = bo.page.getByText(`“${NAME}” is no more`).waitFor();
    await about.getByRole('button', { name: 'Delete for good' }).click();
    await told;
    for (const who of [ada, bo])
      await who.page.waitForFunction(() => document.querySelector<HTMLElement>('.scenario-button')?.hidden);
    assert.deepEqual(await sceneOf(bo), ['plaza']);
    quiet(ada, bo);
  });
});
