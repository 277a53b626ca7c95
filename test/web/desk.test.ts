import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { CATEGORIES, MAX_SECONDS, REPORT_KINDS, REPORT_STATES, VERDICTS } from '../../schema/moderation.ts';
import type { ReportLine } from '../../schema/rest/moderation.ts';
import { secondsOf } from '../../web/src/desk/durations.ts';
import { linkTo, type Place, placeOf } from '../../web/src/desk/place.ts';
import { mergeLines, Queue } from '../../web/src/desk/queue.ts';
import { isHard } from '../../web/src/desk/verdict-rules.ts';
import { DESK_WORDS } from '../../web/src/desk/words.ts';

const aLine = (n: number): ReportLine => ({
  id: String(n).padStart(32, '0'),
  kind: 'message',
  category: 'spam',
  subject: 'x',
  against: null,
  by: null,
  words: '',
  at: '2026-01-15T12:00:00.000Z',
  state: 'open',
  taken_by: null,
  verdict: null,
  decided_by: null,
  decided_at: null,
  reason: '',
});
const lines = (...ns: number[]) => ns.map(aLine);
const numbers = (list: readonly ReportLine[]) => list.map(({ id }) => Number(id));

describe('an address of the desk', () => {
  it('leads to the place that made it', () => {
    const places: Place[] = [
      { view: 'queue' },
      { view: 'queue', id: 'bob-1' },
      { view: 'report', id: '019b' },
      { view: 'person', id: 'a-b' },
      { view: 'people' },
      { view: 'channels' },
      { view: 'audit' },
    ];
    for (const place of places) assert.deepEqual(placeOf(linkTo(place)), place);
  });

  it('that is none leads to the queue', () => {
    for (const odd of [
      '',
      '#',
      '#report',
      '#person/',
      '#report/<b>',
      '#nowhere',
      '#report/a/b',
      `#person/${'x'.repeat(65)}`,
    ])
      assert.deepEqual(placeOf(odd), { view: 'queue' }, odd);
  });
});

describe('how long a sanction lasts', () => {
  it('is a choice, or a number of units', () => {
    assert.equal(secondsOf('600', '', '60'), 600);
    assert.equal(secondsOf('good', '3', '60'), null);
    assert.equal(secondsOf('free', ' 3 ', '86400'), 3 * 86_400);
  });

  it('is no rubbish, no nothing, and not more than the server takes', () => {
    for (const odd of ['', '0', '-1', '1.5', 'ten', '1e3']) assert.equal(secondsOf('free', odd, '60'), undefined, odd);
    const days = Math.floor(MAX_SECONDS / 86_400);
    assert.equal(secondsOf('free', String(days), '86400'), days * 86_400);
    assert.equal(secondsOf('free', String(days + 1), '86400'), undefined);
  });
});

describe('the queue', () => {
  it('takes the newest page as it is, and keeps what is older', () => {
    const merged = mergeLines(lines(9, 8, 7, 6, 5, 4), { items: lines(10, 9, 7), next: 'more' });
    assert.deepEqual(numbers(merged), [10, 9, 7, 6, 5, 4], '8 is gone, 10 has come');
    assert.deepEqual(numbers(mergeLines(lines(9, 8), { items: lines(9), next: null })), [9]);
    assert.deepEqual(numbers(mergeLines(lines(9, 8), { items: [], next: null })), []);
  });

  it('tells what has come since the last look, once, and nothing of the first', async () => {
    let now = lines(2, 1);
    const counts = { open: 0, taken: 0, closed: 0 };
    const queue = new Queue({ queue: async () => ({ items: now, next: null }), counts: async () => counts });
    assert.deepEqual(await queue.look(), []);
    now = lines(4, 3, 2, 1);
    assert.deepEqual(numbers(await queue.look()), [4, 3]);
    assert.deepEqual(await queue.look(), []);
    now = lines(3);
    assert.deepEqual(await queue.look(), [], 'one that is gone is no news');
    assert.deepEqual(numbers(queue.lines), [3]);
    now = lines(5, 4);
    assert.deepEqual(numbers(await queue.look()), [5], 'nor is one that is back');
  });

  it('has the first as news where there was none', async () => {
    let now: ReportLine[] = [];
    const counts = { open: 0, taken: 0, closed: 0 };
    const queue = new Queue({ queue: async () => ({ items: now, next: null }), counts: async () => counts });
    await queue.look();
    now = lines(1);
    assert.deepEqual(numbers(await queue.look()), [1]);
  });

  it('goes back page by page, and forgets an answer to filters that are no longer there', async () => {
    let release = () => {};
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const source = {
      counts: async () => ({ open: 4, taken: 0, closed: 1 }),
      queue: async ({ state, cursor }: { state?: string; cursor?: string } = {}) => {
        if (cursor !== undefined) await slow;
        if (state === 'closed') return { items: lines(100), next: null };
        return cursor === undefined ? { items: lines(4, 3), next: 'c' } : { items: lines(3, 2, 1), next: null };
      },
    };
    const queue = new Queue(source);
    await queue.look();
    const earlier = queue.more();
    release();
    await earlier;
    assert.deepEqual(numbers(queue.lines), [4, 3, 2, 1]);
    assert.equal(queue.hasMore, false);
    await queue.look();
    assert.deepEqual([numbers(queue.lines), queue.hasMore], [[4, 3, 2, 1], false]);
    await queue.filter({ state: 'open' });
    const late = queue.more();
    await queue.filter({ state: 'closed' });
    await late;
    assert.deepEqual(numbers(queue.lines), [100]);
  });
});

describe('a verdict', () => {
  it('is asked about twice when it is hard to take back', () => {
    assert.ok(isHard({ verdict: 'ban', seconds: 600 }) && isHard({ verdict: 'remove' }));
    assert.ok(isHard({ verdict: 'mute', seconds: null }) && isHard({ verdict: 'warn', remove: true }));
    for (const soft of ['dismiss', 'warn', 'kick', 'publish', 'lift'] as const) assert.ok(!isHard({ verdict: soft }));
    assert.ok(!isHard({ verdict: 'mute', seconds: 3600 }));
  });
});

describe('the words of the desk', () => {
  const root = new URL('../../web/src/desk/', import.meta.url);
  const sources = readdirSync(root)
    .filter((name) => !name.startsWith('words-'))
    .map((name) => readFileSync(new URL(name, root), 'utf8'))
    .join('\n');
  const details = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();

  it('are there in French and in English, with the same details', () => {
    for (const [word, { fr, en }] of Object.entries(DESK_WORDS)) {
      assert.ok(fr.trim() !== '' && en.trim() !== '', word);
      assert.deepEqual(details(fr), details(en), word);
    }
  });

  it('are all used', () => {
    const built = ['kind.', 'category.', 'state.', 'is.', 'verdict.', 'decided.', 'long.', 'unit.', 'act.', 'role.'];
    const more = ['nav.', 'sanction.', 'queue.empty.'];
    const unused = Object.keys(DESK_WORDS).filter(
      (word) => !sources.includes(`'${word}'`) && ![...built, ...more].some((prefix) => word.startsWith(prefix)),
    );
    assert.deepEqual(unused, []);
  });

  it('name every kind, category, state and verdict there is', () => {
    const wanted = [
      ...REPORT_KINDS.map((one) => `kind.${one}`),
      ...CATEGORIES.map((one) => `category.${one}`),
      ...REPORT_STATES.flatMap((one) => [`state.${one}`, `is.${one}`]),
      ...VERDICTS.flatMap((one) => [`verdict.${one}`, `decided.${one}`]),
    ];
    assert.deepEqual(
      wanted.filter((word) => !Object.hasOwn(DESK_WORDS, word)),
      [],
    );
  });
});
