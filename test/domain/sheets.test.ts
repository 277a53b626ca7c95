import assert from 'node:assert/strict';
import type { Facts } from '../../rooms/facts.ts';
import type { Identity } from '../../rooms/services.ts';
import { Invalid } from '../../schema/faults.ts';
import { sheetTemplate } from '../../schema/rest/sheets.ts';
import type { SheetField } from '../../schema/scenarios.ts';
import type { SheetValues } from '../../schema/sheets.ts';
import { seatIn } from '../../server/domain/scenario-seats.ts';
import { aHouse, type House } from '../support/house.ts';

const both = (text: string) => ({ fr: text, en: text });
const CLASS: SheetField = { id: 'class', kind: 'choice', label: both('Class'), of: ['Bard', 'Thief'] };
const STRENGTH: SheetField = { id: 'strength', kind: 'number', label: both('Strength'), min: 1, max: 20 };
const STORY: SheetField = { id: 'story', kind: 'text', label: both('Story'), most: 40 };
const SWIMS: SheetField = { id: 'swims', kind: 'yes-no', label: both('Swims') };
const FIELDS = [CLASS, STRENGTH, STORY, SWIMS];

describe('character sheets', () => {
  let house: House;
  let ada: Identity;
  let bob: Identity;
  let cem: Identity;
  let eve: Identity;
  let told: Facts['scenario.sheet'][];
  let scenario: string;

  /** Ada leads a campaign in which Bob and Cem play; Eve does not. */
  beforeEach(async () => {
    house = aHouse();
    told = [];
    const people = await Promise.all(['Ada', 'Bob', 'Cem', 'Eve'].map((name) => house.person(name)));
    [ada, bob, cem, eve] = people.map(({ identity }) => identity) as [Identity, Identity, Identity, Identity];
    const made = await house.scenarioBook.create(ada, { name: 'The manor', invite_code: 'MANOR', mode: 'campaign' });
    scenario = made.id;
    for (const { id: account } of [bob, cem])
      await house.store.scenarioPlayers.insert({ id: seatIn(scenario, account), scenario, account, joinedAt: 0 });
    house.bus.hear('scenario.sheet', (fact) => told.push(fact));
  });
  afterEach(() => house.close());

  async function ask(fields: readonly SheetField[]): Promise<void> {
    const { mark } = await house.sheets.template(ada, scenario);
    await house.sheets.setTemplate(ada, scenario, { fields: [...fields], mark });
  }

  async function fill(who: Identity, values: SheetValues, user = 'me') {
    const { sheet } = await house.sheets.of(who, scenario, user);
    return house.sheets.write(who, scenario, user, { values: { ...values }, revision: sheet.revision }, 'en');
  }

  /** What is wrong, field by field, in English. */
  async function faultsOf(work: Promise<unknown>): Promise<Record<string, string>> {
    const error = await work.then(
      () => undefined,
      (error: unknown) => error,
    );
    assert.ok(error instanceof Invalid, `was not refused as invalid: ${error}`);
    return Object.fromEntries(error.faults('en').map(({ fields, message }) => [fields, message]));
  }

  it('ask for what the owner wants to know, and are filled in by who plays', async () => {
    await ask(FIELDS);
    const { sheet, template } = await fill(bob, { class: 'Thief', strength: 12, swims: true });
    assert.deepEqual(sheet.values, { class: 'Thief', strength: 12, swims: true });
    assert.deepEqual([sheet.name, sheet.revision, template.fields.length], ['Bob', 1, 4]);
    assert.deepEqual((await house.sheets.of(bob, scenario, bob.id)).sheet.values, sheet.values);
    assert.deepEqual(told, [
      { id: scenario, account: null },
      { id: scenario, account: bob.id },
    ]);
  });

  it('are seen by their player and the game masters, who may help to fill them in', async () => {
    await ask(FIELDS);
    await fill(bob, { strength: 12 });
    assert.equal((await fill(ada, { strength: 13 }, bob.id)).sheet.values['strength'], 13);
    await assert.rejects(house.sheets.of(cem, scenario, bob.id), { code: 'sheet.private' });
    await assert.rejects(fill(cem, {}, bob.id), { code: 'sheet.private' });
    await assert.rejects(house.sheets.of(eve, scenario, 'me'), { code: 'scenario.unknown' });
    await assert.rejects(house.sheets.of(eve, scenario, bob.id), { code: 'scenario.unknown' });
    await assert.rejects(house.sheets.of(ada, scenario, eve.id), { code: 'scenario.player_unknown' });
    const names = async (who: Identity) => (await house.sheets.list(who, scenario)).sheets.map(({ name }) => name);
    assert.deepEqual(await names(ada), ['Ada', 'Bob', 'Cem']);
    assert.deepEqual(await names(cem), ['Cem']);
    await assert.rejects(names(eve), { code: 'scenario.unknown' });
  });

  it('are one’s own alone in story mode, where nobody leads', async () => {
    const { id } = await house.scenarioBook.create(ada, { name: 'Tales', invite_code: 'TALES', mode: 'story' });
    await house.store.scenarioPlayers.insert({ id: seatIn(id, bob.id), scenario: id, account: bob.id, joinedAt: 0 });
    await assert.rejects(house.sheets.of(ada, id, bob.id), { code: 'sheet.private' });
    assert.equal((await house.sheets.list(ada, id)).count, 1);
  });

  it('say field by field what does not fit, in both languages', async () => {
    await ask(FIELDS);
    const wrong = { class: 'King', strength: 21, story: 'x'.repeat(41), swims: 'yes', wings: 2 };
    assert.deepEqual(await faultsOf(fill(bob, wrong)), {
      'values.class': 'This is not one of the choices',
      'values.strength': 'This number is out of the field’s range',
      'values.story': 'This text is too long for its field',
      'values.swims': 'This must be yes or no',
      'values.wings': 'This field is not on the sheet, or no longer',
    });
    const error = await fill(bob, { strength: '12' }).catch((error: unknown) => error);
    assert.ok(error instanceof Invalid);
    assert.deepEqual(error.faults('fr'), [{ fields: 'values.strength', message: 'Il faut un nombre' }]);
    assert.equal(await house.store.sheets.count(), 0);
  });

  it('have no room for what may be said nowhere, be it filled in or asked for', async () => {
    await ask(FIELDS);
    const rude = 'espèce de connard';
    assert.deepEqual(Object.keys(await faultsOf(fill(bob, { story: rude, strength: 3 }))), ['values.story']);
    const { mark } = await house.sheets.template(ada, scenario);
    const fields = [STRENGTH, { ...CLASS, of: ['Bard', rude] }, { ...STORY, label: { fr: rude, en: 'Story' } }];
    const asked = house.sheets.setTemplate(ada, scenario, { fields, mark });
    assert.deepEqual(Object.keys(await faultsOf(asked)), ['fields.1.of.1', 'fields.2.label.fr']);
  });

  it('keep what was filled in as far as it fits, when the owner asks for something else', async () => {
    await ask(FIELDS);
    await fill(bob, { class: 'Thief', strength: 18, story: 'Came over the wall.' });
    await ask([{ ...CLASS, of: ['Bard', 'Monk'] }, { ...STRENGTH, max: 10 }, STORY]);
    const values = async () => (await house.sheets.of(bob, scenario, 'me')).sheet.values;
    assert.deepEqual(await values(), { story: 'Came over the wall.' });
    assert.deepEqual(await house.sheets.valuesOf(scenario, bob.id), {
      class: '',
      strength: 0,
      story: 'Came over the wall.',
    });
    await ask(FIELDS);
    assert.deepEqual(await values(), { class: 'Thief', strength: 18, story: 'Came over the wall.' });
  });

  it('are not written over by a tab that has not read the last of it', async () => {
    await ask(FIELDS);
    const [one, other] = [1, 2].map((strength) => ({ values: { strength }, revision: 0 }));
    const written = await Promise.allSettled([
      house.sheets.write(bob, scenario, 'me', one ?? assert.fail(), 'en'),
      house.sheets.write(bob, scenario, 'me', other ?? assert.fail(), 'en'),
    ]);
    assert.deepEqual(written.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    const late = house.sheets.write(bob, scenario, 'me', { values: {}, revision: 0 }, 'en');
    await assert.rejects(late, { code: 'sheet.stale' });
    assert.equal((await house.sheets.of(bob, scenario, 'me')).sheet.revision, 1);
  });

  it('get another template from their owner alone, who has read the last one', async () => {
    const { mark } = await house.sheets.template(bob, scenario);
    const said = { fields: FIELDS, mark };
    await assert.rejects(house.sheets.setTemplate(bob, scenario, said), { code: 'scenario.owner_only' });
    await assert.rejects(house.sheets.setTemplate(eve, scenario, said), { code: 'scenario.unknown' });
    const after = await house.sheets.setTemplate(ada, scenario, said);
    await assert.rejects(house.sheets.setTemplate(ada, scenario, said), { code: 'sheet.template_stale' });
    await house.sheets.setTemplate(ada, scenario, { fields: [], mark: after.mark });
    assert.equal((await house.sheets.template(bob, scenario)).mark, mark, 'an empty one is an empty one');
  });

  it('ask for nothing twice, and for nothing that cannot be', () => {
    const wrong = (fields: readonly unknown[]) =>
      sheetTemplate.safeParse(fields).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    assert.deepEqual(wrong(FIELDS), undefined);
    assert.deepEqual(wrong([STRENGTH, { ...SWIMS, id: 'strength' }]), ['1.id: sheet.field_twice']);
    assert.deepEqual(wrong([{ ...STRENGTH, min: 30 }]), ['0.min: sheet.bounds']);
    assert.deepEqual(wrong([{ ...CLASS, of: ['Bard', 'Bard'] }]), ['0.of: sheet.choice_twice']);
    assert.deepEqual(wrong([{ ...SWIMS, label: { fr: ' ', en: 'x'.repeat(61) } }]), [
      '0.label.fr: sheet.label',
      '0.label.en: sheet.label',
    ]);
    assert.deepEqual(wrong([{ ...SWIMS, id: 'Swims!' }]), ['0.id: sheet.field_id']);
    const long = [1, 2, 3, 4, 5].map((n) => ({ ...STORY, id: `story_${n}`, most: 2000 }));
    assert.deepEqual(wrong(long), [': sheet.letters']);
  });

  it('keep nothing for who has left meanwhile', async () => {
    await ask(FIELDS);
    await fill(bob, { strength: 3 });
    await house.store.scenarioPlayers.delete(seatIn(scenario, bob.id));
    await assert.rejects(fill(bob, { strength: 4 }), { code: 'scenario.unknown' });
    assert.deepEqual(await house.sheets.valuesOf(scenario, bob.id), {});
  });

  it('are in the export of one’s data, and go with the account', async () => {
    await ask(FIELDS);
    await fill(bob, { strength: 3 });
    const { sheets } = await house.accounts.exportOf(bob);
    assert.deepEqual(
      sheets.map(({ values }) => values),
      [{ strength: 3 }],
    );
    await house.accounts.close(bob, bob.id);
    assert.equal(await house.store.sheets.count(), 0);
  });
});
