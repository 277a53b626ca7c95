import assert from 'node:assert/strict';
import sharp from 'sharp';
import { eventually } from '../support/eventually.ts';
import { member, openPark, tile } from '../support/park.ts';
import { walkTo } from '../support/walking.ts';
import type { TestWorld } from '../support/world.ts';

const BOARD = 'board:park:notes';

/** A small picture of one colour. */
async function picture(red: number): Promise<Blob> {
  const background = { r: red, g: 80, b: 80 };
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
  return new Blob([new Uint8Array(bytes)], { type: 'image/png' });
}

describe('walls of exhibits and message boards', () => {
  let world: TestWorld;
  before(async () => {
    world = await openPark({ BOARD_NOTES_PER_PERSON: '12' });
  });
  after(() => world.close());

  /** Somebody with an account, before the board. */
  async function atTheBoard() {
    const who = await member(world, 'park');
    assert.equal(await walkTo(who, ...tile(3, 5)), true);
    return who;
  }

  it('a wall finds the next free place by itself, also for two at once, until it is full', async () => {
    const [ada, bob] = [await member(world, 'park'), await member(world, 'park')];
    const [one, two] = [await ada.upload(await picture(10)), await bob.upload(await picture(200))];
    await Promise.all([ada.hang(one.id, 'wall', 'One'), bob.hang(two.id, 'wall', 'Two')]);
    const hung = () => [...(ada.place?.state.exhibits.keys() ?? [])].sort();
    await eventually('both hang', () => hung().length === 2);
    assert.deepEqual(hung(), ['wall-1', 'wall-2']);
    await ada.hang(one.id, 'wall');
    await assert.rejects(ada.hang(one.id, 'wall'), { code: 'wall.full' });
    const spot = ada.place?.bundle.spots.find(({ id }) => id === 'wall-3');
    assert.deepEqual([spot?.wall, spot?.label.en], ['wall', 'The wall, 3']);
    assert.equal(await walkTo(ada, ...tile(4, 3)), true);
    await ada.takeDown('wall-3');
    await assert.rejects(ada.hang(one.id, 'notes'), { code: 'spot.unknown' });
  });

  it('a note is pinned from where one stands, read by all, and lasts', async () => {
    const ada = await atTheBoard();
    const far = await member(world, 'park');
    const log = ada.chat.log(BOARD);
    await log.open();
    const note = await ada.chat.say('Lost: a red umbrella', { channel: BOARD });
    assert.deepEqual([note.channel, note.name], [BOARD, ada.me?.name]);
    await eventually('it is on the board', () => log.messages.some(({ id }) => id === note.id));
    await assert.rejects(far.chat.say('Me too', { channel: BOARD }), { code: 'board.too_far' });
    const seen = (await far.chat.history(BOARD)).messages.map(({ text }) => text);
    assert.ok(seen.includes('Lost: a red umbrella'));
    await assert.rejects(ada.chat.say('x'.repeat(281), { channel: BOARD }), { code: 'request.invalid' });
    const guest = await world.enter('park');
    assert.equal(await walkTo(guest, ...tile(3, 5)), true);
    await assert.rejects(guest.chat.say('Hello', { channel: BOARD }), { code: 'account.required' });
    const stored = await world.world.store.messages.get(note.id);
    assert.equal(stored?.text, 'Lost: a red umbrella');
    // The scene's own channel knows nothing of it.
    assert.deepEqual((await far.chat.history('scene:park')).messages, []);
  });

  it('its author takes it down whenever he likes, the staff too, and nobody else', async () => {
    const [ada, bob] = [await atTheBoard(), await atTheBoard()];
    const note = await ada.chat.say('For sale', { channel: BOARD });
    const old = Date.now() - 3600_000;
    await world.world.store.messages.update(note.id, { at: old });
    await assert.rejects(bob.chat.remove(note), { code: 'message.not_yours' });
    const filed = await bob.moderation.report({ kind: 'message', subject: note.id, category: 'spam', words: '' });
    assert.ok(filed.id);
    await ada.chat.remove(note);
    const left = (await bob.chat.history(BOARD)).messages.filter(({ id }) => id === note.id);
    assert.deepEqual(left, []);
  });

  it('is filtered, has an end, and may be for the staff alone', async () => {
    const ada = await atTheBoard();
    await assert.rejects(ada.chat.say('You fucking bitch', { channel: BOARD }), { code: 'message.refused' });
    for (let n = 1; n <= 10; n++) await ada.chat.say(`Note ${n}`, { channel: BOARD });
    await assert.rejects(ada.chat.say('One more', { channel: BOARD }), { code: 'board.full' });
    await assert.rejects(ada.chat.say('And another', { channel: BOARD }), { code: 'request.too_many' });
    assert.equal(await walkTo(ada, ...tile(11, 5)), true);
    const rest = await fetch(`${world.url}/v1/channels/${encodeURIComponent('board:park:orders')}/messages`, {
      headers: { authorization: `Bearer ${ada.token}` },
    });
    assert.equal(rest.status, 200);
    await assert.rejects(ada.chat.say('I order', { channel: 'board:park:orders' }), { code: 'auth.forbidden' });
  });
});
