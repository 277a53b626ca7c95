import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { type Crowd, fill } from '../../bench/bots/fill.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium, Visitor } from './chromium.ts';

const DOOR_OF_THE_HALL = [480, 690] as const;

describe('the page in a crowd', function () {
  this.timeout(60_000);
  let world: TestWorld;
  let browser: Browser;
  let crowd: Crowd;

  before(async () => {
    world = await openTestWorld({ SCENES_DIR: 'scenes', BODIES_TOLD: '10' });
    browser = await openChromium();
  });
  after(async () => {
    crowd?.stop();
    await browser?.close();
    await world.close();
  });

  it('says how many more are around than it draws, in the reader’s language', async () => {
    const ada = await Visitor.at(browser);
    await ada.arrive(world.url);
    crowd = await fill({ url: world.url, scene: 'plaza', count: 40, perSecond: 50, tell: () => {} });
    await crowd.filled;
    await ada.takeDoor(...DOOR_OF_THE_HALL, 'plaza');
    await ada.page.getByText('41 people here').waitFor();
    await ada.page.getByText(/^\+\d+ around, not drawn$/).waitFor();
    await ada.page.getByRole('button', { name: 'Passer en français' }).click();
    await ada.page.getByText(/^\+\d+ autour, non dessinées$/).waitFor();
    assert.deepEqual(ada.complaints, []);
    await ada.picture('a-crowd');
  });
});
