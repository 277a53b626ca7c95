import assert from 'node:assert/strict';
import type { ChannelView, ChatMessage } from '../../client-sdk/index.ts';
import { isCommand } from '../../web/src/talk/commands.ts';
import { Conversations, HERE } from '../../web/src/talk/conversations.ts';
import { lineUp } from '../../web/src/talk/line-up.ts';
import { commandOffer, nameOffer } from '../../web/src/talk/naming.ts';
import { piecesOf } from '../../web/src/talk/pieces.ts';

const NOON = new Date(2030, 4, 2, 12).getTime();
const DAY = 24 * 3600 * 1000;

const message = (id: string, more: Partial<ChatMessage> = {}): ChatMessage => ({
  id,
  channel: 'world:general',
  from: null,
  author: 'bob',
  name: 'Bob',
  avatar: 'blaise',
  text: 'Hello',
  at: NOON,
  editedAt: null,
  mentions: [],
  status: 'said',
  ...more,
});

const view = (id: string, kind: ChannelView['kind'], name?: string): ChannelView => ({
  id,
  kind,
  title: name === undefined ? { fr: id, en: id } : null,
  with: name === undefined ? null : { id: name, name, avatar: '' },
});

describe('The lines of a channel', () => {
  it('say when another day begins, and nothing where all was said today', () => {
    const today = [message('1'), message('2')];
    assert.deepEqual(
      lineUp(today, [], NOON).map(({ kind }) => kind),
      ['message', 'message'],
    );
    const kinds = lineUp([message('0', { at: NOON - DAY }), ...today], [], NOON).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['day', 'message', 'day', 'message', 'message']);
  });

  it('keep a note behind what was the last message then', () => {
    const notes = [
      { key: 'a', text: 'first of all', after: null },
      { key: 'b', text: 'between', after: '1' },
      { key: 'c', text: 'last', after: '2' },
    ];
    const keys = lineUp([message('1'), message('2')], notes, NOON).map(({ key }) => key);
    assert.deepEqual(keys, ['a', '1', 'b', '2', 'c']);
  });

  it('keep a note whose message is taken back', () => {
    const keys = lineUp([message('3')], [{ key: 'a', text: '', after: '2' }], NOON).map(({ key }) => key);
    assert.deepEqual(keys, ['a', '3']);
  });
});

describe('The names in a text', () => {
  it('are set apart, one’s own more so, and nothing is lost', () => {
    const text = 'Ask @Ada or @bob, not a@da.example';
    const pieces = piecesOf(text, 'Bob');
    assert.equal(pieces.map((piece) => piece.text).join(''), text);
    assert.deepEqual(
      pieces.filter(({ kind }) => kind !== 'plain'),
      [
        { text: '@Ada', kind: 'name' },
        { text: '@bob', kind: 'self' },
      ],
    );
  });

  it('are offered behind an @, until one is written out', () => {
    const names = ['Ada', 'Adam', 'Bob', 'Ada', 'Hôte 12'];
    assert.deepEqual(nameOffer('Hi @ad', names), { at: 3, candidates: ['@Ada', '@Adam'], isMeant: true });
    assert.deepEqual(nameOffer('Hi @', names).candidates, ['@Ada', '@Adam', '@Bob']);
    assert.equal(nameOffer('Hi @', names).isMeant, false);
    assert.deepEqual(nameOffer('Hi @ADA', names).candidates, []);
    assert.deepEqual(nameOffer('mail a@b', names).candidates, []);
  });
});

describe('Commands', () => {
  it('are those of the staff; anything else is said', () => {
    for (const line of ['/kick Ada', '/MUTE', '/unban Bob']) assert.equal(isCommand(line), true, line);
    for (const line of ['/shrug', '/kicking', 'say /kick', '/', '/constructor x'])
      assert.equal(isCommand(line), false, line);
  });

  it('are meant while one writes their name and whom, offered only after that', () => {
    assert.equal(commandOffer('/mu', { at: 0, candidates: ['/mute'] }).isMeant, true);
    assert.equal(commandOffer('/mute Ad', { at: 6, candidates: ['Ada'] }).isMeant, true);
    assert.equal(commandOffer('/mute Ada he', { at: 10, candidates: ['here'] }).isMeant, false);
    assert.deepEqual(commandOffer('/mute', { at: 0, candidates: ['/mute'] }).candidates, []);
  });
});

describe('Conversations', () => {
  const reader = { me: 'ada', here: 'scene:plaza', isLooking: true };
  const open = () => {
    const conversations = new Conversations(() => {});
    conversations.know([
      view('dm:ada:bob', 'direct', 'Bob'),
      view('world:general', 'world'),
      view('scene:plaza', 'scene'),
    ]);
    return conversations;
  };
  const unreadOf = (conversations: Conversations, id: string) => conversations.all.find((one) => one.id === id)?.unread;

  it('begin with the scene, then the world, then people', () => {
    assert.deepEqual(
      open().all.map(({ id }) => id),
      [HERE, 'world:general', 'dm:ada:bob'],
    );
  });

  it('count what one does not see, and not one’s own words', () => {
    const conversations = open();
    conversations.hear(message('1'), reader);
    conversations.hear(message('2', { author: 'ada' }), reader);
    conversations.hear(message('3', { channel: 'scene:plaza' }), reader);
    assert.equal(unreadOf(conversations, 'world:general'), 1);
    assert.equal(unreadOf(conversations, HERE), 0);
    conversations.hear(message('4', { channel: 'scene:plaza' }), { ...reader, isLooking: false });
    assert.equal(unreadOf(conversations, HERE), 1);
    conversations.show('world:general');
    assert.equal(unreadOf(conversations, 'world:general'), 0);
  });

  it('remember what is not read when they are read anew, and that one is named', () => {
    const conversations = open();
    conversations.hear(message('1', { mentions: ['ada'] }), reader);
    conversations.know([view('world:general', 'world'), view('world:help', 'world')]);
    const general = conversations.all.find(({ id }) => id === 'world:general');
    assert.deepEqual([general?.unread, general?.isNamed], [1, true]);
    assert.equal(conversations.has('dm:ada:bob'), false);
  });

  it('turn back to the scene when what is shown is closed', () => {
    const conversations = open();
    conversations.show('world:general');
    conversations.remove('world:general');
    assert.equal(conversations.shown.id, HERE);
  });
});
