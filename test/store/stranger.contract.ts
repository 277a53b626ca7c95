import assert from 'node:assert/strict';
import type { Store } from '../../server/store/store.ts';
import { anAccount } from '../support/records.ts';

/** Texts that somebody may type in the hope that a database takes them for more. */
const STRANGE = [
  '{"$gt":""}',
  '$where',
  '$set',
  'a.b',
  "'; DROP TABLE account; --",
  '" OR 1=1',
  '%',
  '_',
  '*',
  '.*',
  '\\',
  '__proto__',
  'constructor',
  'null',
  'true',
  '0',
  ' ',
  // The same name composed and decomposed: two texts.
  'Zo\u00e9',
  'Zoe\u0301',
  'İstanbul ẞ ﬁ',
  'محمد',
  '👩‍🚀👩🏿‍🚀',
  'tab\tline\nreturn\r',
  '\u0000nothing',
  '\u202eright to left',
  '￿',
];

/** What comes from strangers stays what it is. */
export function strangerContract(store: () => Store): void {
  it('[ST22] strange texts are kept as they are, and found by themselves alone', async () => {
    for (const [i, text] of STRANGE.entries())
      await store().storyFlags.insert({ id: `n${i}${text}`, account: text, flag: 'f', value: text, at: i });
    for (const [i, text] of STRANGE.entries()) {
      const id = `n${i}${text}`;
      assert.equal((await store().storyFlags.get(id))?.value, text);
      for (const where of [{ account: text }, { value: { in: [text] } }, { id: { prefix: id } }])
        assert.deepEqual(
          (await store().storyFlags.find({ where })).map(({ at }) => at),
          [i],
          JSON.stringify(where),
        );
      assert.ok(await store().storyFlags.update(id, { value: `${text}!` }, { account: text }));
      assert.equal((await store().storyFlags.get(id))?.value, `${text}!`);
      assert.equal(await store().storyFlags.delete(id, { value: text }), false);
      assert.equal(await store().storyFlags.delete(id, { value: `${text}!` }), true);
    }
  });

  it('[ST23] an object in the place of a text is refused, whatever it says', async () => {
    const ada = await store().accounts.insert(anAccount({ email: 'ada@example.org' }));
    const { accounts } = store();
    for (const trick of [
      { $gt: '' },
      { $ne: null },
      { $regex: '.*' },
      { $in: ['x'] },
      ['x'],
      {},
      { in: [{ $gt: '' }] },
    ]) {
      await assert.rejects(accounts.find({ where: { email: trick as never } }));
      await assert.rejects(accounts.count({ email: trick as never }));
      await assert.rejects(accounts.get(trick as never));
      await assert.rejects(accounts.update(trick as never, { name: 'Eve' }));
      await assert.rejects(accounts.update(ada.id, { name: 'Eve' }, { email: trick as never }));
      await assert.rejects(accounts.update(ada.id, { name: trick as never }));
      await assert.rejects(accounts.delete(ada.id, { email: trick as never }));
      await assert.rejects(accounts.insert(anAccount({ name: trick as never })));
    }
    for (const trick of [{ prefix: '' }, { from: '' }, { in: [ada.id] }]) {
      await assert.rejects(accounts.update(trick as never, { name: 'Eve' }));
      await assert.rejects(accounts.delete(trick as never));
    }
    assert.deepEqual(await accounts.get(ada.id), ada);
  });

  it('[ST24] a name that is no field is refused, wherever it stands', async () => {
    const ada = await store().accounts.insert(anAccount());
    const { accounts } = store();
    for (const name of [
      '$where',
      '$or',
      '$set',
      'settings.darkMode',
      '_id',
      '__proto__',
      'constructor',
      "name' OR '1",
    ]) {
      const trick = JSON.parse(`{${JSON.stringify(name)}: "dark"}`);
      await assert.rejects(accounts.find({ where: trick }), name);
      await assert.rejects(accounts.find({ sort: name as never }), name);
      await assert.rejects(accounts.update(ada.id, { name: 'Eve' }, trick), name);
      if (name === '__proto__') continue; // zod leaves it out of what it reads
      await assert.rejects(accounts.update(ada.id, trick), name);
      await assert.rejects(accounts.insert({ ...anAccount(), ...trick }), name);
    }
    assert.deepEqual(await accounts.get(ada.id), ada);
    assert.equal(({} as { dark?: string }).dark, undefined);
  });

  it('[ST25] null is a value; a field that is left out has its default; undefined changes nothing', async () => {
    const { accounts } = store();
    const ada = await accounts.insert(anAccount({ email: 'ada@example.org', avatarUrl: undefined }));
    assert.equal(ada.avatarUrl, null);
    assert.equal((await accounts.update(ada.id, { avatarUrl: '/a.png', email: undefined }))?.email, 'ada@example.org');
    assert.equal((await accounts.update(ada.id, { avatarUrl: null }))?.avatarUrl, null);
    assert.ok(Object.hasOwn((await accounts.get(ada.id)) ?? {}, 'avatarUrl'));
    assert.equal(await accounts.count({ avatarUrl: null, email: 'ada@example.org' }), 1);
    assert.equal((await accounts.update(ada.id, { email: null }))?.email, null);
    assert.ok(await accounts.insert(anAccount({ email: 'ada@example.org' })), 'the address is free again');
    await assert.rejects(accounts.update(ada.id, { name: null as never }));
  });

  it('[ST26] numbers keep their value, and half a character becomes a whole one', async () => {
    const { places, storyFlags } = store();
    for (const x of [0, -1.5, 2 ** 40, Number.MAX_SAFE_INTEGER, 1e-9]) {
      const stood = { id: 'ada', scene: 'plaza', dir: 0, at: 0, scenario: '', world: '' };
      await places.put({ ...stood, x, y: -0 });
      assert.deepEqual(await places.get('ada'), { ...stood, x, y: 0 });
    }
    await assert.rejects(places.put({ id: 'ada', scene: 'plaza', x: Number.NaN, y: 0, dir: 0, at: 0 }));
    await storyFlags.insert({ id: 'f', account: 'ada', flag: 'f', value: 'half \ud83d', at: 0 });
    assert.equal((await storyFlags.find({ where: { value: 'half �' } })).length, 1);
  });

  it('[ST27] a large document comes back whole', async () => {
    const name = '« Ω » 👩‍🚀 "\\ '.repeat(60_000);
    const ada = await store().accounts.insert(anAccount({ name, username: 'Ada' }));
    await store().accounts.update(ada.id, { avatar: 'gaia' });
    assert.equal((await store().accounts.get(ada.id))?.name, name);
  });
}
