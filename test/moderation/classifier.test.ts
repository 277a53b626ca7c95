import assert from 'node:assert/strict';
import { httpClassifier } from '../../server/domain/moderation/http-classifier.ts';
import { type Moderation, openModeration } from '../../server/domain/moderation/moderation.ts';
import { categoryOf } from '../../server/domain/moderation/verdict.ts';
import { openLog } from '../../server/log.ts';
import { aClassifier, answers, type ClassifierServer, scored, silent } from '../support/classifier-server.ts';
import { eventually } from '../support/eventually.ts';

const HELLO = { text: 'Hello, who is at the fountain?', locale: 'en' } as const;
const INSULT = { text: 'Espèce de connard', locale: 'fr' } as const;

describe('a message before a classifier', () => {
  let server: ClassifierServer;
  let moderation: Moderation;
  const said: string[] = [];

  /** Moderators who have all the time in the world, unless a story is about haste. */
  function moderated(patience = { budget: 10_000, rest: 60_000 }): Moderation {
    const log = openLog({ level: 'debug', format: 'json' }, { write: (line) => void said.push(line) });
    const classifier = httpClassifier({ url: server.url, key: 'a-key-of-ours' });
    moderation = openModeration({ log, classifier, patience, thresholds: { hold: 0.5, refuse: 0.85 } });
    return moderation;
  }

  beforeEach(async () => {
    said.length = 0;
    server = await aClassifier();
  });
  afterEach(async () => {
    moderation.close();
    await server.stop();
  });

  it('is said, held or refused by its highest score, for the reason of that score', async () => {
    const { judge } = moderated();
    const by = async (scores: Record<string, number>) => {
      server.mood = scored(scores);
      return judge(HELLO);
    };
    assert.deepEqual(await by({ harassment: 0.49, hate: 0.1 }), { verdict: 'ok', why: null, unclassified: false });
    assert.deepEqual(await by({ harassment: 0.2, hate: 0.5 }), { verdict: 'hold', why: 'hate', unclassified: false });
    const threat = await by({ 'harassment/threatening': 0.85, hate: 0.5 });
    assert.deepEqual(threat, { verdict: 'refuse', why: 'threat', unclassified: false });
    assert.deepEqual(await by({}), { verdict: 'ok', why: null, unclassified: false });
  });

  it('is shown to it as it is, with our key; and not at all when the filter has refused it', async () => {
    const { judge } = moderated();
    await judge(HELLO);
    assert.deepEqual(server.asked, [{ input: HELLO.text, key: 'Bearer a-key-of-ours' }]);
    assert.deepEqual(await judge(INSULT), { verdict: 'refuse', why: 'insult', unclassified: false });
    assert.equal(server.asked.length, 1);
  });

  it('is judged by the filter alone when the answer is no answer, and marked so', async () => {
    const { judge } = moderated();
    const alone = { verdict: 'ok', why: null, unclassified: true };
    const result = { flagged: false, categories: {}, category_scores: {} };
    const wrong = [
      answers(500, '{}'),
      answers(200, 'I am a teapot'),
      answers(200, '{"verdict":"fine"}'),
      answers(200, '{"results":[]}'),
      answers(200, JSON.stringify({ results: [{ ...result, category_scores: { hate: 'high' } }] })),
      answers(200, JSON.stringify({ results: [{ ...result, category_scores: { hate: 7 } }] })),
      answers(200, JSON.stringify({ results: [result], padding: 'x'.repeat(300_000) })),
    ];
    for (const mood of wrong) {
      // Every second answer is good, so that it is not left alone meanwhile.
      server.mood = scored({});
      await judge(HELLO);
      await judge(HELLO);
      server.mood = mood;
      assert.deepEqual(await judge(HELLO), alone);
    }
    assert.equal(server.asked.length, 3 * wrong.length);
  });

  it('does not follow it to another address', async () => {
    const { judge } = moderated();
    server.mood = (_request, response) => response.writeHead(307, { Location: server.url }).end();
    assert.equal((await judge(HELLO)).unclassified, true);
    assert.equal(server.asked.length, 1);
  });

  it('waits for it no longer than its budget', async () => {
    const { judge } = moderated({ budget: 50, rest: 60_000 });
    server.mood = silent;
    assert.deepEqual(await judge(HELLO), { verdict: 'ok', why: null, unclassified: true });
  });

  it('leaves it alone once it fails, and asks it again once it is back', async () => {
    const { judge } = moderated({ budget: 10_000, rest: 30 });
    server.mood = answers(500, 'down');
    await eventually('it is left alone', async () => {
      const before = server.asked.length;
      assert.deepEqual(await judge(HELLO), { verdict: 'ok', why: null, unclassified: true });
      return before >= 5 && server.asked.length === before;
    });
    assert.equal(said.filter((line) => line.includes('judges alone')).length >= 1, true);

    server.mood = scored({ hate: 0.99 });
    const refused = await eventually('it is asked again', async () => {
      const judged = await judge(HELLO);
      return !judged.unclassified && judged;
    });
    assert.deepEqual(refused, { verdict: 'refuse', why: 'hate', unclassified: false });
    assert.ok(said.some((line) => line.includes('is back')));
    assert.ok(said.every((line) => !line.includes('a-key-of-ours') && !line.includes(HELLO.text)));
  });

  it('does without while it is down, and has it again when it is up', async () => {
    const { judge } = moderated({ budget: 10_000, rest: 30 });
    await server.stop();
    for (let i = 0; i < 8; i++) assert.equal((await judge(HELLO)).unclassified, true);
    assert.equal((await judge(INSULT)).verdict, 'refuse');
    await server.start();
    await eventually('it is classified again', async () => !(await judge(HELLO)).unclassified);
  });
});

describe('without a classifier', () => {
  it('nothing is unclassified: the filter is all there is', async () => {
    const log = openLog({ level: 'silent', format: 'json' }, { write: () => {} });
    const { judge } = openModeration({ log, thresholds: { hold: 0.5, refuse: 0.85 } });
    assert.deepEqual(await judge(HELLO), { verdict: 'ok', why: null, unclassified: false });
    assert.deepEqual(await judge(INSULT), { verdict: 'refuse', why: 'insult', unclassified: false });
  });
});

describe('what classifiers call things', () => {
  it('is put in our words', () => {
    const theirs = [
      'sexual/minors',
      'hate',
      'hate/threatening',
      'self-harm',
      'violence/graphic',
      'harassment',
      'TOXICITY',
    ];
    assert.deepEqual(theirs.map(categoryOf), ['sexual', 'hate', 'threat', 'threat', 'threat', 'insult', 'insult']);
    assert.deepEqual(['IDENTITY_ATTACK', 'spam', 'pii'].map(categoryOf), ['hate', 'spam', 'personal']);
  });
});
