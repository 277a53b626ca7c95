import assert from 'node:assert/strict';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DialogueView, Parvis } from '../../client-sdk/index.ts';
import { sentenceOf } from '../../schema/chronicle-words.ts';
import { sceneIdOf } from '../../schema/scene-id.ts';
import { aScenario } from '../support/a-scenario.ts';
import { pick, said } from '../support/desk.ts';
import { drawScenes } from '../support/drawn-scenes.ts';
import { eventually } from '../support/eventually.ts';
import { registered } from '../support/registered.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const both = (text: string) => ({ fr: text, en: text });
const FIELDS = [{ id: 'strength', kind: 'number', label: both('Strength'), min: 1, max: 20 }] as const;

/** A quest that begins by itself, and is over once the gate is open. */
const WAY_OUT = {
  title: { fr: 'La sortie', en: 'The way out' },
  description: both('Behind the roses.'),
  begins: { account: true },
  steps: [{ id: 'push', title: both('Open the gate'), done: { scenario_flags: { gate_open: true } } }],
};

/** The small world with a garden in it, where Poppy says what she says in the plaza; there is a door, and a feast. */
function drawGarden(): string {
  const poppy = { name: both('Poppy'), character: 'gardener', dialogue: 'gardener' };
  const needs = { scenario_flags: { gate_open: true } };
  const garden = {
    plan: ['######', '# N  #', '# s P#', '######'],
    marks: { N: { npc: 'poppy' }, s: { spawn: 'default' }, P: { portal: 'out' } },
    says: {
      open: true,
      npcs: { poppy },
      portals: { out: { label: both('Out'), to: { scene: 'plaza', spawn: 'default' }, needs } },
      quests: { 'way-out': WAY_OUT },
      events: { feast: { title: both('The feast'), when: { scenario_flag: 'gate_open' } } },
    },
  };
  const root = drawScenes({ garden });
  mkdirSync(join(root, 'garden/dialogues'), { recursive: true });
  for (const locale of ['fr', 'en'])
    cpSync(`scenes/plaza/dialogues/gardener.${locale}.ink`, join(root, `garden/dialogues/gardener.${locale}.ink`));
  return root;
}

describe('a story that a party plays', () => {
  let scenes: string;
  let world: TestWorld;
  before(async () => {
    scenes = drawGarden();
    world = await openTestWorld({ SCENES_DIR: scenes });
  });
  after(async () => {
    await world?.close();
    rmSync(scenes, { recursive: true });
  });

  async function inTheGarden(base: string): Promise<Parvis> {
    const one = await registered(world, base);
    await one.enter('garden');
    return one;
  }

  /** Ada, who leads, and Bob, in the garden of a campaign of their own. */
  async function aParty() {
    const [ada, bob] = [await inTheGarden('Ada'), await inTheGarden('Bob')];
    const { id } = await aScenario(world, ada, { players: [bob] });
    const { template } = await ada.sheets.of(id);
    await ada.sheets.setTemplate(id, { fields: [...FIELDS], mark: template.mark });
    for (const one of [ada, bob]) await one.enter(sceneIdOf('garden', id));
    return { ada, bob, id };
  }

  const offers = ({ choices }: DialogueView) => choices.map(({ text }) => text);
  const atTheGate = async (who: Parvis) => pick(who, await who.talk('poppy'), /gate/);
  /** Follows whether the door of the garden is shut to somebody. */
  async function atTheDoor(who: Parvis): Promise<() => boolean> {
    const { place } = who;
    assert.ok(place);
    let { shut } = await place.shutDoors();
    who.on('doors', (doors) => {
      shut = doors.shut;
    });
    return () => shut.length > 0;
  }
  const goesOn = (who: Parvis) => [...(who.place?.state.events.keys() ?? [])];

  it('has a dialogue play differently for who leads, for who is strong, and in the open world', async () => {
    const { ada, bob, id } = await aParty();
    const stranger = await inTheGarden('Cem');
    assert.equal(
      offers(await stranger.talk('poppy')).some((text) => /gate/.test(text)),
      false,
    );

    assert.deepEqual(offers(await atTheGate(ada)), ['It opens, by itself.', 'Leave it be.']);
    await ada.endTalk();
    assert.match(said(await pick(bob, await atTheGate(bob), /push/)), /not moved by a petal/);
    await bob.endTalk();
    await bob.sheets.write(id, { values: { strength: 15 }, revision: 0 });
    assert.match(said(await pick(bob, await atTheGate(bob), /push/)), /It was the gate/);
    await ada.endTalk();
    assert.match(said(await atTheGate(ada)), /wide open since one of you/);
  });

  it('is told in that scenario alone, doors and events with it, and goes on when the server is started again', async () => {
    const [first, second] = [await aParty(), await aParty()];
    const doors = new Map<Parvis, () => boolean>();
    for (const one of [first.ada, first.bob, second.ada]) doors.set(one, await atTheDoor(one));
    const isShut = (one: Parvis) => doors.get(one)?.();
    assert.deepEqual([isShut(first.ada), isShut(first.bob), isShut(second.ada)], [true, true, true]);
    assert.deepEqual([goesOn(first.ada), goesOn(second.ada)], [[], []]);
    await pick(first.ada, await atTheGate(first.ada), /opens/);
    for (const one of [first.ada, first.bob]) {
      await eventually('the door is open', () => !isShut(one));
      await eventually('they feast', () => goesOn(one).includes('feast'));
    }
    assert.match(said(await atTheGate(second.bob)), /stuck since the big rain/);
    assert.deepEqual([isShut(second.ada), goesOn(second.ada)], [true, []]);

    const { token } = first.bob;
    await world.restart();
    const bob = world.somebody({ token });
    await bob.enter();
    assert.match(said(await atTheGate(bob)), /wide open/);
  });

  it('is remembered in the chronicle, whoever came to the end of it, in both languages', async () => {
    const { ada, bob, id } = await aParty();
    await pick(ada, await atTheGate(ada), /opens/);
    const milestones = async () =>
      (await world.world.store.chapters.find({ where: { scenario: id } })).filter(({ kind }) => kind === 'milestone');
    const lines = await eventually('both are in it', async () => {
      const found = await milestones();
      return found.length === 2 && found;
    });
    assert.deepEqual(lines.map(({ name }) => name).sort(), [ada, bob].map(({ me }) => me?.name).sort());
    const [line] = lines;
    assert.ok(line);
    const says = (['fr', 'en'] as const).map((locale) => sentenceOf({ ...line, name: 'Ada' }, locale, () => ''));
    assert.deepEqual(says, ['Ada a accompli : La sortie', 'Ada has completed: The way out']);
  });

  it('is followed where one sits: sheets and the template are news to those who may see them', async () => {
    const { ada, bob, id } = await aParty();
    const heard = new Map([ada, bob].map((one) => [one, [] as (string | null)[]]));
    for (const [one, users] of heard) one.on('sheet.changed', ({ user }) => users.push(user));
    await ada.sheets.write(id, { values: { strength: 3 }, revision: 0 });
    await bob.sheets.write(id, { values: { strength: 9 }, revision: 0 });
    const { template } = await ada.sheets.of(id);
    await ada.sheets.setTemplate(id, { fields: [], mark: template.mark });
    const [lead, player] = [String(ada.me?.id), String(bob.me?.id)];
    await eventually('all is told', () => heard.get(ada)?.length === 3 && heard.get(bob)?.length === 2);
    assert.deepEqual(
      [heard.get(ada), heard.get(bob)],
      [
        [lead, player, null],
        [player, null],
      ],
    );
  });

  it('is one’s own in every world: what one is known for here is not known there', async () => {
    const { bob } = await aParty();
    assert.match(said(await bob.talk('poppy')), /Mind your feet/);
    await bob.endTalk();
    assert.match(said(await bob.talk('poppy')), /talking to myself|Yes\?/);
    await bob.enter('garden');
    assert.match(said(await bob.talk('poppy')), /Mind your feet/, 'she has not met him here');
    const { store } = world.world;
    const met = await store.storyFlags.find({ where: { account: String(bob.me?.id), flag: 'met_gardener' } });
    assert.equal(met.length, 2);
  });
});
