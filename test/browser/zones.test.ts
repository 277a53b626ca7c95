import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import type { PageHook, Visitor } from './chromium.ts';
import { companyFor, PHONE } from './member.ts';

/** In front of the board of the square, and of a bench by the fountain, in pixels. */
const BOARD = { x: 22 * 32, y: 24.5 * 32 };
const BENCH = { x: 26 * 32, y: 16.6 * 32 };

async function onTheSquare({ page }: Visitor): Promise<void> {
  await page.evaluate(async () => {
    const { client } = (window as unknown as PageHook).parvis;
    await client.leave();
    await client.enter('plaza');
  });
  // One arrives by the gate, far down: until then the picture is still of the hall.
  await page.waitForFunction(() => ((window as unknown as PageHook).parvis.where()?.y ?? 0) > 700);
}

const seatOf = ({ page }: Visitor) =>
  page.evaluate(() => (window as unknown as PageHook).parvis.client.place?.self?.seat ?? '');

describe('zones on the page', function () {
  this.timeout(120_000);
  const company = companyFor('zones');

  it('one pins a note with the keyboard, another reads it on a phone, and both sit down to the music', async () => {
    const { visitor: ada } = await company.member('Ada_Zones');
    await onTheSquare(ada);
    await ada.walkTo(BOARD.x, BOARD.y);
    await ada.use(/Read: The square’s board/);
    const note = ada.page.getByRole('textbox', { name: 'Your note' });
    await note.fill('Found: <b>a red umbrella</b>');
    await ada.page.keyboard.press('Tab');
    await ada.page.keyboard.press('Enter');
    await ada.page.locator('.note-text', { hasText: 'Found: <b>a red umbrella</b>' }).waitFor();
    await ada.page.keyboard.press('Escape');

    const { visitor: bob } = await company.member('Bob_Zones', { size: PHONE, locale: 'fr-FR' });
    await onTheSquare(bob);
    await bob.walkTo(BOARD.x, BOARD.y + 8);
    await bob.page.locator('.prompt', { hasText: 'Lire : Le panneau de la place' }).tap();
    const read = bob.page.locator('.note', { hasText: 'a red umbrella' });
    await read.getByRole('button', { name: 'Fiche : Ada_Zones' }).waitFor();
    assert.equal(await read.locator('b').count(), 0, 'it is text, never markup');
    assert.equal(await read.getByRole('button', { name: 'Retirer' }).count(), 0);
    await bob.page.keyboard.press('Escape');

    await ada.walkTo(BENCH.x, BENCH.y);
    await ada.page.locator('.prompt', { hasText: 'Sit down' }).waitFor();
    await ada.page.keyboard.press('KeyE');
    await eventually('ada sits', async () => (await seatOf(ada)).startsWith('bench-east'));
    await ada.page.locator('.prompt', { hasText: 'Stand up' }).waitFor();
    await ada.page.locator('.music-button').waitFor();
    await ada.page.locator('.music-button').click();
    assert.equal(await ada.page.locator('.music-button').getAttribute('aria-label'), 'Play the music');
    await ada.page.locator('canvas').focus();
    await ada.page.keyboard.press('KeyE');
    await eventually('ada stands', async () => (await seatOf(ada)) === '');
    assert.deepEqual(ada.complaints.concat(bob.complaints), []);
  });
});
