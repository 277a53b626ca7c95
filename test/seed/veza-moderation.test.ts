import assert from 'node:assert/strict';
import type { Parvis } from '../../client-sdk/index.ts';
import { aClassifier, answers, scored, silent } from '../support/classifier-server.ts';
import { eventually } from '../support/eventually.ts';
import { ask, type Place, registered, type TwoProcesses, twoProcesses } from '../support/two-processes.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const GENERAL = 'world:general';

const idOf = (who: Parvis) => String(who.me?.id);
const once = (what: string, check: () => unknown) => eventually(what, check, 20_000);

/** The paths of veza-api-sequences.md that are about moderation; test/moderation tells them in more detail. */
describe('the seed’s sequences of moderation, in two processes of one world,', function () {
  this.timeout(60_000);
  let two: TwoProcesses;
  let here: TestWorld;
  let there: Place;

  before(async () => {
    two = await twoProcesses();
    ({ here, there } = two);
  });
  afterEach(() => two.settle());
  after(() => two.close());

  it('moderation, unfit: not sent; its sender alone learns why, it is kept and marked, moderators elsewhere are told', async () => {
    const [ada, bob] = [await two.member(here, 'Ada'), await two.member(there, 'Bob')];
    const grace = await two.member(there, 'Grace', 'moderator');
    const [his, staff] = [await two.lineOf(there, bob, GENERAL), await two.lineOf(there, grace)];
    two.classifier.mood = scored({ 'harassment/threatening': 0.97 });
    await assert.rejects(ada.chat.say('I know where you live', { channel: GENERAL }), (error: Error) => {
      assert.match(error.message, /threat/i);
      return (error as Error & { code: string }).code === 'message.refused';
    });
    const alert = await staff.until('alert', ({ kind }) => kind === 'message.refused');
    assert.deepEqual([alert.author, alert.text], [idOf(ada), 'I know where you live']);
    assert.equal((await here.world.store.messages.get(alert.id))?.status, 'refused');
    two.classifier.mood = scored({});
    await ada.chat.say('Sorry', { channel: GENERAL });
    await his.until('chat.said', ({ text }) => text === 'Sorry');
    assert.deepEqual(
      his.heard('chat.said').map(({ text }) => text),
      ['Sorry'],
    );
    assert.equal(his.heard('alert').length, 0);
  });

  it('moderation, doubtful: held, decided by a moderator in the other process, and then heard here', async () => {
    const [ada, bob] = [await two.member(here, 'Ada'), await two.member(here, 'Bob')];
    const grace = await two.member(there, 'Grace', 'moderator');
    const [his, staff] = [await two.lineOf(here, bob, GENERAL), await two.lineOf(there, grace)];
    two.classifier.mood = scored({ hate: 0.6 });
    const held = await ada.chat.say('What a strange crowd', { channel: GENERAL });
    assert.equal(held.status, 'held');
    await staff.until('alert', ({ kind, id }) => kind === 'message.held' && id === held.id);
    const { items } = await grace.moderation.queue({ kind: 'held', state: 'open' });
    const report = items.find(({ subject }) => subject === held.id);
    assert.deepEqual(his.heard('chat.said'), []);
    await grace.moderation.decide(String(report?.id), { verdict: 'publish' });
    await his.until('chat.said', ({ id }) => id === held.id);
  });

  it('circuit breaker: a classifier that fails is left alone, the filter judges by itself, and says so', async () => {
    // Its breaker is its own: nobody else is to find it open.
    const classifier = await aClassifier();
    const world = await openTestWorld({ MODERATION_URL: classifier.url, WORLD_LINES_PER_PERSON: '1000' });
    const ada = await registered(world, 'Ada');
    const unclassified = async (text: string) =>
      (await world.world.store.messages.get((await ada.chat.say(text, { channel: GENERAL })).id))?.unclassified;
    assert.equal(await unclassified('All is well'), false);
    classifier.mood = silent;
    assert.equal(await unclassified('It does not answer'), true);
    classifier.mood = answers(500, '{}');
    for (let n = 0; n < 6; n++) assert.equal(await unclassified(`It answers nonsense ${n}`), true);
    const asked = classifier.asked.length;
    assert.equal(await unclassified('It is left alone'), true);
    assert.equal(classifier.asked.length, asked);
    await assert.rejects(ada.chat.say('Espèce de connard', { channel: GENERAL }), { code: 'message.refused' });
    await world.close();
    await classifier.stop();
  });

  it('reporting: sealed and stored, confirmed, moderators elsewhere are told at once; a sanction closes seats and sockets there', async () => {
    const [ada, bob] = [await two.member(here, 'Ada'), await two.member(there, 'Bob')];
    const grace = await two.member(there, 'Grace', 'moderator');
    await bob.enter('plaza');
    const [his, staff] = [await two.lineOf(there, bob), await two.lineOf(there, grace)];
    const { id } = await bob.say('buy my shoes');
    const filed = await ada.moderation.report({ kind: 'message', subject: id, category: 'spam', words: 'again' });
    assert.equal(filed.state, 'open');
    await staff.until('alert', (alert) => alert.kind === 'report.filed' && alert.id === filed.id);
    const { report } = await grace.moderation.open(filed.id);
    assert.ok(report.evidence.messages.some((one) => one.id === id && one.text === 'buy my shoes'));

    const left = new Promise((resolve) => bob.on('left', ({ reason }) => resolve(reason)));
    const closed = new Promise((resolve) => his.socket.once('disconnect', resolve));
    // Her desk is in this process, his seat and his socket are in the other.
    const desk = here.somebody({ token: String(grace.token) });
    await desk.start();
    await desk.moderation.decide(filed.id, { verdict: 'ban', reason: 'shoes', seconds: 3600, scope: 'world' });
    assert.equal(await left, 'banned');
    await closed;
    assert.deepEqual(his.heard('bye'), [{ reason: 'banned' }]);
    await assert.rejects(there.somebody({ token: String(bob.token) }).enter('plaza'), { status: 403 });
    const hers = await two.lineOf(there, ada);
    await once('she is answered', async () => {
      const { json } = await ask(there, '/v1/notifications', { token: ada.token });
      return json.notifications.some(({ kind }: { kind: string }) => kind === 'report.closed');
    });
    hers.close();
  });

  it('a mute and a kick of one process hold in the other', async () => {
    const bob = await two.member(there, 'Bob');
    const grace = await two.member(here, 'Grace', 'moderator');
    await bob.enter('plaza');
    const told = new Promise((resolve) => bob.on('sanctioned', resolve));
    await grace.moderation.impose({ account: idOf(bob), kind: 'mute', reason: 'spam', seconds: 3600 });
    await told;
    await assert.rejects(bob.say('mh'), { code: 'sanction.muted' });
    await assert.rejects(bob.chat.say('mh', { channel: GENERAL }), { code: 'sanction.muted' });
    const left = new Promise((resolve) => bob.on('left', ({ reason }) => resolve(reason)));
    await grace.moderation.kick({ account: idOf(bob), reason: 'shouting' });
    assert.equal(await left, 'kicked');
  });
});
