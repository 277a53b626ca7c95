import assert from 'node:assert/strict';
import { ChatLog } from '../../client-sdk/chat-log.ts';
import type { ChatMessage, History } from '../../schema/messages/chat.ts';
import { orderedId } from '../../server/domain/order.ts';
import { aClock } from '../support/house.ts';
import { dice } from '../support/random-order.ts';

const CHANNEL = 'world:general';
const seed = Number(process.env['ORDER_SEED'] ?? Date.now() % 1_000_000);

/** A server that pages as ours does, and in which more is said whenever it answers. */
function aServer(pageSize: number) {
  const clock = aClock();
  const said = new Map<string, ChatMessage>();
  const listeners: ((message: ChatMessage) => void)[] = [];
  let isDeaf = false;

  function say(text: string): ChatMessage {
    clock.pass(100);
    const id = orderedId(clock);
    const at = clock.now();
    const who = { author: 'bob', name: 'Bob', avatar: 'blaise', from: null };
    const message = { id, channel: CHANNEL, ...who, text, at, editedAt: null, mentions: [], status: 'said' } as const;
    said.set(id, { ...message, mentions: [] });
    if (!isDeaf) for (const hear of listeners) hear({ ...message, mentions: [] });
    return { ...message, mentions: [] };
  }

  /** What happens while a page is on its way. */
  let meanwhile = () => {};
  async function page({ before, after }: { before?: string; after?: string }): Promise<History> {
    const all = [...said.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    const found = all.filter(({ id }) => (before ? id < before : true) && (after ? id > after : true));
    const messages = after ? found.slice(0, pageSize) : found.slice(-pageSize);
    const isMore = found.length > messages.length;
    const further = (one: ChatMessage | undefined) => (isMore ? (one?.id ?? null) : null);
    meanwhile();
    await new Promise(setImmediate);
    return after
      ? { messages, before: null, after: further(messages.at(-1)) }
      : { messages, before: further(messages[0]), after: null };
  }

  return {
    clock,
    said,
    say,
    page,
    hear: (listener: (message: ChatMessage) => void) => void listeners.push(listener),
    while: (act: () => void) => {
      meanwhile = act;
    },
    /** The connection is down: nothing is told. */
    deaf: (is: boolean) => {
      isDeaf = is;
    },
    all: () => [...said.keys()].sort(),
  };
}

const idsOf = (log: ChatLog) => log.messages.map(({ id }) => id);

describe('the log of a channel', () => {
  it('has everything once and in order, though more is said while every page is on its way', async () => {
    const server = aServer(10);
    for (let n = 0; n < 75; n++) server.say(`line ${n}`);
    const log = new ChatLog(CHANNEL, server.page);
    server.hear((message) => log.hear(message));
    server.while(() => void server.say('meanwhile'));
    await log.open();
    while (await log.older());
    assert.equal(log.hasOlder, false);
    assert.deepEqual(idsOf(log), server.all());
    assert.ok(server.said.size > 80);
  });

  it('catches up what was said while the connection was down, also what came late', async () => {
    const server = aServer(10);
    server.say('before');
    const log = new ChatLog(CHANNEL, server.page);
    server.hear((message) => log.hear(message));
    await log.open();
    server.deaf(true);
    // Another process made its id before ours, and stored it later.
    const late = orderedId(server.clock);
    server.say('newer');
    const newest = [...server.said.values()].at(-1);
    server.said.set(late, { ...(newest as ChatMessage), id: late, text: 'late' });
    for (let n = 0; n < 32; n++) server.say(`missed ${n}`);
    server.deaf(false);
    server.say('heard');
    await log.catchUp();
    assert.deepEqual(idsOf(log), server.all());
    server.deaf(true);
    for (let n = 0; n < 200; n++) server.say(`a long night ${n}`);
    await log.catchUp();
    assert.deepEqual(idsOf(log), server.all().slice(-10), 'too much was missed: it begins anew, without a gap');
    while (await log.older());
    assert.deepEqual(idsOf(log), server.all());
  });

  it('does not bring back what was taken back or changed while a page was on its way', async () => {
    const server = aServer(10);
    const [first, second] = [server.say('taken back'), server.say('helo')];
    const log = new ChatLog(CHANNEL, server.page);
    server.while(() => {
      log.remove(first.id);
      log.change({ id: second.id, text: 'hello', editedAt: server.clock.now() });
    });
    await log.open();
    assert.deepEqual(
      log.messages.map(({ text }) => text),
      ['hello'],
    );
    log.hear({ ...first, status: 'held' });
    assert.equal(log.messages[0]?.status, 'held', 'told again after it was taken back, it is there');
    log.forget('bob');
    assert.deepEqual(log.messages, []);
  });

  it('opens at the next try when the first failed', async () => {
    const server = aServer(10);
    server.say('there');
    let tries = 0;
    const log = new ChatLog(CHANNEL, (asked) =>
      tries++ === 0 ? Promise.reject(new Error('down')) : server.page(asked),
    );
    await assert.rejects(log.open());
    await log.open();
    assert.equal(log.messages.length, 1);
  });

  it('is right after any walk of openings, pages, outages and talk', async () => {
    for (let walk = 0; walk < 40; walk++) {
      const roll = dice(seed + walk);
      const server = aServer(1 + Math.floor(roll() * 6));
      const log = new ChatLog(CHANNEL, server.page);
      server.hear((message) => log.hear(message));
      server.while(() => {
        if (roll() < 0.6) server.say('meanwhile');
      });
      const steps = [
        async () => void server.say('talk'),
        () => log.open(),
        async () => void (await log.older()),
        async () => {
          await log.open();
          server.deaf(true);
          for (let n = Math.floor(roll() * 12); n > 0; n--) server.say('unheard');
          server.deaf(false);
          await log.catchUp();
        },
      ];
      for (let step = 0; step < 25; step++) await steps[Math.floor(roll() * steps.length)]?.();
      await log.open();
      while (await log.older());
      assert.deepEqual(idsOf(log), server.all(), `ORDER_SEED=${seed + walk}`);
    }
  });
});
