import assert from 'node:assert/strict';
import type { ChatMessage, Parvis } from '../../client-sdk/index.ts';
import { eventually } from '../support/eventually.ts';
import { member, openPark, standsIn, tile } from '../support/park.ts';
import { walkTo } from '../support/walking.ts';
import type { TestWorld } from '../support/world.ts';

const ARBOUR = 'meeting:park:arbour';
const PARK = 'scene:park';

describe('meetings and silence', () => {
  let world: TestWorld;
  before(async () => {
    world = await openPark({ CHAT_LINES_PER_PERSON: '1000' });
  });
  after(() => world.close());

  const ears = (who: Parvis): string[] => {
    const heard: string[] = [];
    who.on('said', ({ text }: ChatMessage) => void heard.push(text));
    return heard;
  };

  it('what is said in a meeting is heard there alone, and what is said outside is not', async () => {
    const [ada, bob, eve] = [await world.enter('park'), await world.enter('park'), await world.enter('park')];
    const [hers, his, eves] = [ears(ada), ears(bob), ears(eve)];
    assert.equal(await walkTo(ada, ...tile(5, 1)), true);
    assert.equal(await walkTo(bob, ...tile(7, 2)), true);
    await standsIn(ada, { meeting: 'arbour' });
    await standsIn(bob, { meeting: 'arbour' });
    const said = await ada.say('Between us');
    assert.deepEqual([said.channel, ada.chat.here], [ARBOUR, ARBOUR]);
    await eve.say('Hello, park!');
    await bob.say('Understood');
    await eventually('both hear the meeting', () => hers.length === 2 && his.length === 2);
    await eventually('eve hears herself', () => eves.length === 1);
    assert.deepEqual([hers, his, eves], [['Between us', 'Understood'], ['Between us', 'Understood'], ['Hello, park!']]);
    assert.equal(await walkTo(bob, ...tile(3, 3)), true);
    await standsIn(bob, {});
    await ada.say('Bob has gone');
    await bob.say('I am back');
    await eventually('bob hears the park again', () => his.includes('I am back'));
    await eventually('ada hears her own', () => hers.includes('Bob has gone'));
    assert.equal(his.includes('Bob has gone'), false);
    assert.equal(hers.includes('I am back'), false);
  });

  it('nobody reads or enters a meeting from outside, over no door', async () => {
    const [ada, eve] = [await world.enter('park'), await member(world, 'park')];
    assert.equal(await walkTo(ada, ...tile(6, 1)), true);
    await standsIn(ada, { meeting: 'arbour' });
    const { id } = await ada.say('Whispered');
    const unknown = { code: 'channel.unknown' };
    await assert.rejects(eve.chat.history(ARBOUR), unknown);
    await assert.rejects(eve.say('Let me in', { channel: ARBOUR }), unknown);
    await assert.rejects(eve.chat.edit({ channel: ARBOUR, id }, 'Mine'), unknown);
    await assert.rejects(eve.chat.remove({ channel: ARBOUR, id }), unknown);
    const rest = (path: string, body?: object) =>
      fetch(`${world.url}/v1/channels/${encodeURIComponent(ARBOUR)}/messages${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${eve.token}`, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    assert.equal((await rest('')).status, 404);
    assert.equal((await rest('', { text: 'Hi' })).status, 404);
    await eve.live.connect();
    await assert.rejects(eve.live.watch(ARBOUR), unknown);
    eve.live.disconnect();
    // Inside, one reads nothing of what was said before one came.
    assert.deepEqual((await ada.chat.history(ARBOUR)).messages, []);
  });

  it('one changes one’s words in a meeting, takes them back, and who heard them reports them', async () => {
    const [ada, bob] = [await member(world, 'park'), await member(world, 'park')];
    assert.equal(await walkTo(ada, ...tile(5, 2)), true);
    assert.equal(await walkTo(bob, ...tile(6, 2)), true);
    await standsIn(ada, { meeting: 'arbour' });
    await standsIn(bob, { meeting: 'arbour' });
    const log = bob.chat.log(ARBOUR);
    const said = await ada.say('Rude');
    await eventually('bob hears it', () => log.messages.some(({ id }) => id === said.id));
    await ada.chat.edit(said, 'Polite');
    await eventually('bob reads it anew', () => log.messages.some(({ text }) => text === 'Polite'));
    const { id } = await bob.moderation.report({ kind: 'message', subject: said.id, category: 'spam', words: '' });
    const [report] = await world.world.store.reports.find({ where: { id } });
    assert.deepEqual([report?.against, report?.evidence.channel], [ada.me?.id, ARBOUR]);
    await ada.chat.remove(said);
    await eventually('it is gone', () => !log.messages.some((one) => one.id === said.id));
  });

  it('where silence is kept nobody speaks or hears, and who comes out reads what he missed', async () => {
    const [ada, bob] = [await world.enter('park'), await world.enter('park')];
    const hers = ears(ada);
    const log = ada.chat.log(PARK);
    await log.open();
    assert.equal(await walkTo(ada, ...tile(10, 3)), true);
    assert.equal(await walkTo(ada, ...tile(10, 1)), true);
    await standsIn(ada, { silent: true });
    await assert.rejects(ada.say('Psst'), { code: 'zone.silent' });
    const missed = await bob.say('Can you hear me?');
    await bob.emote('wave');
    assert.equal(await walkTo(ada, ...tile(10, 3)), true);
    await standsIn(ada, {});
    await eventually('she reads it', () => log.messages.some(({ id }) => id === missed.id));
    assert.deepEqual(hers, []);
    await ada.say('Now I can');
    await eventually('and hears again', () => hers.length === 1);
  });

  it('who comes back where he sat in a meeting is in it', async () => {
    const ada = await world.enter('park');
    assert.equal(await walkTo(ada, ...tile(6, 2)), true);
    await standsIn(ada, { meeting: 'arbour' });
    const again = await world.enter('park', { token: ada.token });
    await standsIn(again, { meeting: 'arbour' });
  });
});
