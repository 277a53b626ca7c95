import assert from 'node:assert/strict';
import type { ChronicleLine } from '../../rooms/scenario-services.ts';
import { plainMarkdown } from '../../server/domain/markdown.ts';
import { aHouse, type House } from '../support/house.ts';

type Person = Awaited<ReturnType<House['person']>>;

describe('the chronicle of a scenario', () => {
  let house: House;
  let ada: Person;
  let id: string;
  beforeEach(async () => {
    house = aHouse({ TIME_ZONE: 'Europe/Paris' });
    ada = await house.person('Ada');
    const making = { name: 'La clé *perdue*', invite_code: 'LOSTKEY', mode: 'campaign' } as const;
    ({ id } = await house.scenarioBook.create(ada.identity, making));
    // That it was founded is another story.
    for (const line of await house.store.chapters.find()) await house.store.chapters.delete(line.id);
  });
  afterEach(() => house.close());

  const write = (line: Partial<ChronicleLine>) =>
    house.chronicle.write({
      ...{ scenario: id, kind: 'narration', account: ada.user.id, name: 'Ada', scene: `plaza.${id}`, text: 'Night.' },
      ...line,
    });
  const about = { formula: '2d6+1', dice: [4, 3], total: 8 };
  const roll = { kind: 'roll', text: 'courage', about } as const;
  const page = (search: object = {}) => house.chronicles.page(ada.identity, id, { limit: 50, ...search });
  const text = async (locale: 'fr' | 'en') =>
    (await house.chronicles.written(ada.identity, id, locale)).text.toString('utf8');

  it('is written line by line, told once stored, and read page by page, the newest first', async () => {
    const told: string[] = [];
    house.bus.hear('scenario.written', ({ text, scene }) => void told.push(`${scene}: ${text}`));
    for (const n of [1, 2, 3, 4, 5]) await write({ text: `line ${n}` });
    assert.deepEqual(told, ['plaza: line 1', 'plaza: line 2', 'plaza: line 3', 'plaza: line 4', 'plaza: line 5']);
    const read: string[] = [];
    let after: string | null | undefined;
    do {
      const got = await page({ limit: 2, ...(after ? { after } : {}) });
      read.push(...got.page.map((line) => line.text));
      after = got.next;
      // What is written meanwhile disturbs nobody.
      await write({ text: 'later' });
    } while (after);
    assert.deepEqual(read, ['line 5', 'line 4', 'line 3', 'line 2', 'line 1']);
    await write({ kind: 'milestone', text: 'The gate is open' });
    assert.deepEqual(
      (await page({ kind: 'milestone' })).page.map((line) => line.text),
      ['The gate is open'],
    );
    await assert.rejects(page({ after: 'nonsense' }), { code: 'request.invalid' });
  });

  it('signs rolls: whoever writes down another result is found out', async () => {
    await write(roll);
    await write({});
    const [plain, rolled] = (await page()).page;
    assert.deepEqual([plain?.verified, rolled?.verified], [null, true]);
    const stored = await house.store.chapters.get(String(rolled?.id));
    assert.ok(stored);
    for (const forged of [
      { about: { ...stored.about, total: 13 } },
      { about: { ...stored.about, dice: [6, 6] } },
      { name: 'Bob' },
      { text: 'strength' },
      { at: stored.at + 1 },
      { mark: '' },
    ]) {
      await house.store.chapters.put({ ...stored, ...forged });
      assert.equal((await page({ kind: 'roll' })).page[0]?.verified, false, JSON.stringify(forged));
    }
    await house.store.chapters.put({ ...stored, id: `${stored.id}0` });
    assert.equal((await page({ kind: 'roll' })).page[0]?.verified, false, 'no roll counts twice');
  });

  it('is for who plays: to others it is not there', async () => {
    const bob = await house.person('Bob');
    const unknown = { code: 'scenario.unknown' };
    await assert.rejects(house.chronicles.page(bob.identity, id, { limit: 1 }), unknown);
    await assert.rejects(house.chronicles.written(bob.identity, id, 'fr'), unknown);
    await house.members.join(bob.identity, 'LOSTKEY', '192.0.2.1');
    const [line] = (await house.chronicles.page(bob.identity, id, { limit: 1 })).page;
    assert.deepEqual([line?.kind, line?.name], ['joined', 'Bob']);
    await house.members.leave(bob.identity, id);
    await assert.rejects(house.chronicles.page(bob.identity, id, { limit: 1 }), unknown);
  });

  it('keeps what somebody did who closes his account, but not who he was', async () => {
    const bob = await house.person('Bob');
    await house.members.join(bob.identity, 'LOSTKEY', '192.0.2.1');
    await write({ ...roll, account: bob.user.id, name: 'Bob' });
    await write({ ...roll, account: bob.user.id, name: 'Bob' });
    const [forged] = await house.store.chapters.find({ where: { kind: 'roll' } });
    await house.store.chapters.update(String(forged?.id), { text: 'forged' });
    const exported = await house.accounts.exportOf(bob.identity);
    assert.deepEqual(
      exported.chronicle.map(({ kind }) => kind),
      ['joined', 'roll', 'roll'],
    );
    await house.accounts.close(bob.identity, bob.user.id);
    const { page: lines } = await page();
    assert.doesNotMatch(JSON.stringify(await house.store.chapters.find()), /Bob/);
    assert.deepEqual(
      lines.map(({ name, verified }) => [name, verified]),
      [
        ['Compte supprimé', true],
        ['Compte supprimé', false],
        ['Compte supprimé', null],
      ],
    );
  });

  it('has no line of a scenario that is gone, and none that is too long', async () => {
    await write({ text: 'x'.repeat(2000) });
    assert.equal((await page()).page[0]?.text.length, 1000);
    await house.store.scenarios.delete(id);
    await write({ text: 'too late' });
    assert.equal(await house.store.chapters.count({ text: 'too late' }), 0);
  });

  it('is a text in Markdown, in the language of who asks, with a heading for every day', async () => {
    await write({ text: 'La nuit tombe.\nTout se tait.' });
    await write({ kind: 'voice', text: 'Qui va là ?', about: { as: 'Le garde' } });
    await write(roll);
    await write({ kind: 'travel', text: '' });
    house.clock.pass(24 * 3_600_000);
    await write({ kind: 'milestone', text: 'La porte est ouverte' });
    await write({ kind: 'left', text: '', about: { removed: false } });
    const fr = await text('fr');
    assert.equal(
      fr.replace(/\u202f|\u00a0/g, ' '),
      [
        '# La clé \\*perdue\\*',
        '*Chronique*',
        '## 15 janvier 2026',
        '> La nuit tombe.\n>\n> Tout se tait.',
        '*13:00* **Le garde** « Qui va là ? »',
        '*13:00* Ada lance 2d6+1 (courage) : 4, 3 → 8 (vérifié)',
        '*13:00* Ada arrive : plaza',
        '## 16 janvier 2026',
        '### La porte est ouverte',
        '*13:00* Ada quitte le scénario',
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    );
    assert.match(await text('en'), /Ada rolls 2d6\+1 \(courage\): 4, 3 → 8 \(verified\)/);
    assert.equal((await house.chronicles.written(ada.identity, id, 'fr')).name, 'la-cle-perdue');
  });

  it('is no way to put markup into what others open', async () => {
    const nasty = [
      '<script>alert(1)</script>',
      '[click](javascript:alert(1))',
      '![x](https://evil.example/pixel.png)',
      '# Heading',
      '> quote',
      '- item',
      '1. item',
      '```\ncode',
      '---',
      '&lt;b&gt;',
      'https://evil.example',
      'www.evil.example',
      '\u202Egnirts',
      '| a | b |',
    ];
    await house.store.scenarios.update(id, { name: nasty[0] ?? '', description: nasty.join('\n') });
    for (const one of nasty) {
      await write({ text: one, name: one });
      await write({ kind: 'voice', text: one, name: one });
      await write({ ...roll, text: one, name: one });
      await write({ kind: 'milestone', text: one });
    }
    const all = await text('en');
    assert.doesNotMatch(all, /<|\u202E/);
    assert.doesNotMatch(all, /(?<!\\)(?:\[|\]|`|\|)|https?:\/\/|www\.|(?<!\\)&(?!amp;|lt;|gt;)/);
    for (const line of all.split('\n')) {
      const written = line.replace(/^(?:> |#{1,3} (?!#)|\*\d\d?:\d\d [AP]M\* )/, '');
      assert.doesNotMatch(written, /^(?:#|>(?!$)|[-+=]|\d+[.)])/, line);
    }
    assert.equal(plainMarkdown('  Ada’s  2nd — plan (b). '), 'Ada’s 2nd — plan (b).', 'plain words stay as they are');
  });
});
