import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium } from './chromium.ts';
import { leave, openMember } from './member.ts';

const NAME = 'The lost key';

describe('a link into a scenario', () => {
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

  it('leads in whoever opens it, is not left in the address, and the book has the scenario from then on', async () => {
    const gina = await openMember(world, browser, 'Gina');
    const pip = await openMember(world, browser, 'Pip');
    const token = await gina.visitor.page.evaluate(() => localStorage.getItem('parvis-token'));
    const made = await fetch(`${world.url}/v1/scenarios/create`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ name: NAME, mode: 'campaign', invite_code: 'LOSTKEY' }),
    });
    assert.equal(made.status, 201);
    const { page } = pip.visitor;

    await page.goto(`${world.url}/?renderer=canvas&join=lostkey`);
    await page.getByText('LOSTKEY').waitFor();
    assert.equal(new URL(page.url()).searchParams.has('join'), false);
    await page.getByRole('button', { name: 'Join', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Enter', exact: true }).press('Enter');
    await page.getByRole('button', { name: `Scenario: ${NAME}` }).waitFor();

    await page.getByRole('button', { name: 'My scenarios' }).click();
    await page.locator('.scenario-card', { hasText: NAME }).getByText('You are there').waitFor();
    await pip.visitor.picture('join-link-book');
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('button', { name: `Scenario: ${NAME}` }).waitFor();
    assert.equal(await page.getByRole('dialog').count(), 0);
    assert.deepEqual([...gina.visitor.complaints, ...pip.visitor.complaints], []);
    for (const { visitor } of [gina, pip]) await leave(visitor);
  }).timeout(120_000);
});
