import assert from 'node:assert/strict';
import { fill } from '../../bench/bots/fill.ts';
import { eventually } from '../support/eventually.ts';
import { dice } from '../support/random-order.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const FEW = 6;

describe('bots that fill a scene', () => {
  let world: TestWorld;
  afterEach(() => world.close());

  const fillWith = (count: number, tell: (line: string) => void = () => {}) =>
    fill({ url: world.url, scene: 'plaza', count, perSecond: 100, speakEvery: 100, roll: dice(3), tell });

  it('stroll about where ada sees them, speak, stand where they believe to stand, and leave when told to', async () => {
    world = await openTestWorld();
    const ada = await world.enter('plaza');
    const heard: string[] = [];
    ada.on('said', ({ text }) => heard.push(text));
    const crowd = await fillWith(FEW);
    await crowd.filled;
    assert.equal(crowd.bots.size, FEW);
    const players = () => ada.place?.state.players ?? assert.fail();
    await eventually('ada sees them all', () => [...crowd.bots].every(({ sessionId }) => players().has(sessionId)));
    const from = new Map([...players().entries()].map(([id, { x, y }]) => [id, { x, y }]));
    await eventually(
      'each has walked off',
      () =>
        [...crowd.bots].every(({ sessionId: id }) => {
          const [was, is] = [from.get(id), players().get(id)];
          return was && is && Math.hypot(is.x - was.x, is.y - was.y) > 32;
        }),
      15_000,
    );
    for (const bot of crowd.bots)
      await eventually(
        'it stands, and is where it believes to be',
        () => {
          const seen = players().get(bot.sessionId);
          return seen && !seen.moving && Math.hypot(seen.x - (bot.at?.x ?? 0), seen.y - (bot.at?.y ?? 0)) < 1;
        },
        15_000,
      );
    await eventually('somebody has said something', () => heard.length > 0);
    crowd.stop();
    await eventually('ada is alone again', () => players().size === 1);
  });

  it('say what to do when the server lets nobody else in, and come all the same, later', async () => {
    world = await openTestWorld({ JOINS_PER_ADDRESS: '3' });
    const told: string[] = [];
    const crowd = await fillWith(FEW, (line) => told.push(line));
    await eventually('they say what to set', () => told.some((line) => /JOINS_PER_ADDRESS=\d+ .*npm start/.test(line)));
    assert.equal(crowd.bots.size, 3);
    crowd.stop();
  });

  it('stay out of a scene that is not there, and make do with the room there is', async () => {
    world = await openTestWorld();
    await assert.rejects(
      fill({ url: world.url, scene: 'nowhere', count: 1, perSecond: 10, tell: () => {} }),
      /has no scene nowhere/,
    );
    const told: string[] = [];
    const crowd = await fillWith(60, (line) => told.push(line));
    await crowd.filled;
    assert.equal(crowd.bots.size, 50);
    assert.match(told.join('\n'), /capacity is in scenes\/plaza/);
    crowd.stop();
  });
});
