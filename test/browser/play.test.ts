import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { seatIn } from '../../server/domain/scenario-seats.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium, type PageHook, type Visitor } from './chromium.ts';
import { leave, openMember } from './member.ts';

const SMALL = { width: 360, height: 740 };

describe('a campaign on the page', () => {
  let world: TestWorld;
  let browser: Browser;
  before(async () => {
    world = await openTestWorld({ SCENES_DIR: 'scenes' });
    browser = await openChromium();
  });
  after(async () => {
    await browser.close();
    await world.close();
  });

  const open = async ({ page }: Visitor) => {
    await page.locator('.scenario-button').click();
    await page.getByRole('menuitem', { name: /^(Play|Jouer)$/ }).click();
    await page.locator('dialog.play .play-part > *').first().waitFor();
  };
  const tab = ({ page }: Visitor, name: string) => page.locator('.play-tab', { hasText: name }).click();

  it('is led from a panel: all read what is narrated, come when they are called, and see the dice', async () => {
    const gina = await openMember(world, browser, 'Gina');
    const pip = await openMember(world, browser, 'Pip', { size: SMALL, locale: 'fr-FR' });
    const token = await gina.visitor.page.evaluate(() => localStorage.getItem('parvis-token'));
    const made = await fetch(`${world.url}/v1/scenarios/create`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ name: 'The lost key', mode: 'campaign', invite_code: 'LOSTKEY' }),
    });
    assert.equal(made.status, 201);
    const { id } = (await made.json()).scenario.Scenario as { id: string };
    const seat = { id: seatIn(id, pip.id), scenario: id, account: pip.id, joinedAt: Date.now() };
    await world.world.store.scenarioPlayers.put(seat);
    for (const { visitor } of [gina, pip]) {
      await visitor.page.evaluate((id) => (window as unknown as PageHook).parvis.client.enterScenario(id), id);
      await visitor.page.locator('.scenario-button', { hasText: 'The lost key' }).waitFor();
    }

    await open(gina.visitor);
    await gina.visitor.page
      .getByLabel('What everybody will read')
      .fill('Night falls on the square.\nFar away, a bell.');
    await gina.visitor.picture('play-narrate');
    await gina.visitor.page.getByRole('button', { name: 'Narrate' }).last().click();
    await pip.visitor.page.locator('.caption', { hasText: 'Far away, a bell.' }).waitFor();
    await pip.visitor.picture('play-caption-phone');

    await tab(gina.visitor, 'Party');
    await gina.visitor.page.getByLabel('Where to').selectOption({ index: 0 });
    await gina.visitor.picture('play-party');
    const before = await pip.visitor.where();
    await gina.visitor.page.locator('dialog.play').getByRole('button', { name: 'Send' }).click();
    const elsewhere = (scene: string) => (window as unknown as PageHook).parvis.where()?.scene !== scene;
    for (const { visitor } of [gina, pip])
      await visitor.page.waitForFunction(elsewhere, before.scene, { timeout: 30_000 });

    for (const name of ['NPCs', 'Events', 'Flags', 'Doors']) {
      await tab(gina.visitor, name);
      await gina.visitor.picture(`play-${name.toLowerCase()}`);
    }
    await gina.visitor.page
      .getByRole('button', { name: /: Locked$/ })
      .first()
      .click();
    await gina.visitor.page.locator('.play-acts [aria-pressed="true"]', { hasText: 'Locked' }).waitFor();
    await tab(gina.visitor, 'NPCs');
    await gina.visitor.page.getByLabel('Line').fill('Who goes there?');
    await gina.visitor.page.getByRole('button', { name: 'Speak it' }).click();
    await pip.visitor.page.locator('.caption', { hasText: 'Who goes there?' }).waitFor({ timeout: 30_000 });

    await open(pip.visitor);
    await pip.visitor.page.getByLabel('Formule').fill('2d6+1');
    await pip.visitor.page.getByRole('button', { name: 'Lancer' }).click();
    await pip.visitor.page.locator('.play-result strong').waitFor();
    await pip.visitor.picture('play-dice-phone');
    await gina.visitor.page.locator('.toast', { hasText: 'Pip rolls 2d6+1' }).waitFor();
    assert.deepEqual([...gina.visitor.complaints, ...pip.visitor.complaints], []);
    for (const { visitor } of [gina, pip]) await leave(visitor);
  }).timeout(180_000);
});
