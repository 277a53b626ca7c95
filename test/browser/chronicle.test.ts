import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ChronicleLine } from '../../rooms/scenario-services.ts';
import { chronicle } from '../../server/domain/chronicle.ts';
import { rollMarks } from '../../server/domain/roll-marks.ts';
import { secretOf } from '../../server/secret.ts';
import { aScenario } from '../support/a-scenario.ts';
import { registered } from '../support/registered.ts';
import type { PageHook } from './chromium.ts';
import { companyFor, type Member, PHONE } from './member.ts';

describe('a chronicle, in a browser', function () {
  this.timeout(180_000);
  const company = companyFor('chronicle');

  /** Writes some of what happened before anybody comes. */
  async function write(scenario: string, count: number): Promise<void> {
    const { world, dataDir } = company.world;
    const marks = rollMarks(secretOf(dataDir));
    const book = chronicle({ store: world.store, clock: { now: Date.now }, bus: { tell: () => {} }, marks });
    const by = { scenario, account: null, name: 'Ada', scene: 'plaza' } as const;
    const about = { formula: '2d6+1', dice: [4, 3], total: 8 };
    const lines: ChronicleLine[] = [
      { ...by, kind: 'narration', text: 'Night falls over the square.\nSomewhere a door creaks.' },
      { ...by, kind: 'voice', text: 'Who goes there?', about: { as: 'The guard' } },
      { ...by, kind: 'roll', text: 'courage', about },
      { ...by, kind: 'travel', scene: 'gallery', text: '' },
      { ...by, kind: 'milestone', text: 'The gate is open' },
      { ...by, kind: 'narration', text: '<img src=x onerror=alert(1)> says the sign.' },
    ];
    for (let n = 0; n < count; n++) await book.write({ ...by, kind: 'event', text: `Bell ${n}` });
    for (const line of lines) await book.write(line);
    const forged = await world.store.chapters.find({ where: { scenario, kind: 'roll' } });
    const total = { ...about, total: 13 };
    for (const line of forged)
      await world.store.chapters.insert({ ...line, id: `${line.id.slice(0, 16)}f`, about: total });
  }

  async function enter({ visitor }: Member, scenario: string): Promise<void> {
    const enterIt = (id: string) => (window as unknown as PageHook).parvis.client.enterScenario(id).then(() => {});
    await visitor.page.evaluate(enterIt, scenario);
  }

  async function open({ visitor }: Member, menu: RegExp, entry: string) {
    const { page } = visitor;
    await page.getByRole('button', { name: menu }).click();
    await page.getByRole('menuitem', { name: entry }).click();
    return page.getByRole('dialog', { name: entry });
  }

  it('is read from where it ends, goes on by itself, and is taken home', async () => {
    const owner = await registered(company.world, 'Cleo');
    const ada = await company.member('Ada_Reads');
    const { id, invite_code } = await aScenario(company.world, owner);
    const { world, url } = company.world;
    const seat = { id: `${id}/${ada.id}`, scenario: id, account: ada.id, joinedAt: Date.now() };
    await world.store.scenarioPlayers.insert(seat);
    await write(id, 60);
    await enter(ada, id);
    const dialog = await open(ada, /^Scenario: /, 'Chronicle');
    const log = dialog.getByRole('log', { name: 'What happened' });
    await log.getByText('The gate is open').waitFor();
    await log.getByText('The guard “Who goes there?”').waitFor();
    await log.getByText('Ada rolls 2d6+1 (courage): 4, 3 → 8 ✓ (rolled by the server)').waitFor();
    await log.getByText('→ 13 ⚠ (is not what the server rolled)').waitFor();
    await log.getByText('<img src=x onerror=alert(1)> says the sign.').waitFor();
    await log.getByText('Ada arrives: The gallery').waitFor();
    assert.equal(await log.getByText('Bell 0', { exact: true }).count(), 0);
    await ada.visitor.picture('chronicle-1');

    // Somebody comes in: those who read learn of it.
    const bob = await registered(company.world, 'Bob');
    const response = await fetch(`${url}/v1/scenarios/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bob.token}` },
      body: JSON.stringify({ invite_code }),
    });
    assert.equal(response.status, 200);
    await log.getByText(`${bob.me?.name} joins the scenario`).waitFor();

    // What was before is behind a button; the dice alone are, too.
    await dialog.getByRole('button', { name: 'Earlier' }).click();
    await log.getByText('Bell 0', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'The dice' }).press('Enter');
    await log.getByText('The gate is open').waitFor({ state: 'detached' });
    assert.equal(await log.locator('.chronicle-line').count(), 2);
    await ada.visitor.picture('chronicle-2-dice');

    const saving = ada.visitor.page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save as Markdown' }).click();
    const file = await saving;
    assert.equal(file.suggestedFilename(), 'the-lost-key.md');
    assert.match(readFileSync(await file.path(), 'utf8'), /^# The lost key\n[\s\S]*&lt;img src=x/);
    await ada.visitor.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.deepEqual(ada.visitor.complaints, []);
  });

  it('is read on a telephone, in French', async () => {
    const owner = await registered(company.world, 'Cleo');
    const zoe = await company.member('Zoe_Lit', { size: PHONE, locale: 'fr-FR' });
    const { id } = await aScenario(company.world, owner, { name: 'La clé perdue' });
    const seat = { id: `${id}/${zoe.id}`, scenario: id, account: zoe.id, joinedAt: Date.now() };
    await company.world.world.store.scenarioPlayers.insert(seat);
    await enter(zoe, id);
    const dialog = await open(zoe, /^Scénario : /, 'Chronique');
    await dialog.getByText('Zoe_Lit arrive : La place').waitFor();
    await write(id, 3);
    await zoe.visitor.page.keyboard.press('Escape');
    const again = await open(zoe, /^Scénario : /, 'Chronique');
    await again.getByText('Ada lance 2d6+1 (courage)').first().waitFor();
    await zoe.visitor.picture('chronicle-3-phone');
    assert.deepEqual(zoe.visitor.complaints, []);
  });
});
