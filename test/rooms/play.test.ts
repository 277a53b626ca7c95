import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { type ChronicleLineView, type Parvis, RefusalError } from '../../client-sdk/index.ts';
import { sceneIdOf } from '../../schema/scene-id.ts';
import { aScenario } from '../support/a-scenario.ts';
import { drawScenes } from '../support/drawn-scenes.ts';
import { eventually } from '../support/eventually.ts';
import { registered } from '../support/registered.ts';
import { walkTo } from '../support/walking.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const tile = (column: number, row: number) => ({ x: (column + 0.5) * 32, y: (row + 0.5) * 32 });
const both = (text: string) => ({ fr: text, en: text });
/** A yard with a guard, a gate, and a feast that can be started. */
const YARD = {
  plan: ['##########', '# N   P  #', '#     p  #', '#  s     #', '##########'],
  marks: {
    N: { npc: 'guard' },
    P: { portal: 'to-plaza' },
    p: { spawn: 'from-plaza' },
    s: { spawn: 'default' },
  },
  says: {
    open: true,
    features: ['chat'],
    npcs: { guard: { name: { fr: 'Le garde', en: 'The guard' }, character: 'clerk', dialogue: 'clerk' } },
    portals: { 'to-plaza': { label: both('Plaza'), to: { scene: 'plaza', spawn: 'default' } } },
    events: {
      feast: { title: both('Feast'), lasts: 600, light: 'night' },
      evening: { title: both('Evening'), from: '00:00', until: '23:59' },
    },
  },
} as const;

function yardScenes(): string {
  const scenes = drawScenes({ yard: YARD });
  cpSync('scenes/administration/dialogues', `${scenes}/yard/dialogues`, { recursive: true });
  return scenes;
}

const refused = (code: string) => (error: unknown) => error instanceof RefusalError && error.code === code;

describe('playing a scenario', () => {
  const scenes = yardScenes();
  let world: TestWorld;
  /** Gina leads; Pip and Quin play. */
  let [gina, pip, quin]: Parvis[] = [];
  let key: string;
  const lines: ChronicleLineView[] = [];

  before(async () => {
    world = await openTestWorld({ SCENES_DIR: scenes });
    [gina, pip, quin] = await Promise.all(['Gina', 'Pip', 'Quin'].map((name) => registered(world, name)));
    assert.ok(gina && pip && quin);
    for (const one of [gina, pip, quin]) await one.enter('plaza');
    key = (await aScenario(world, gina, { players: [pip, quin] })).id;
    for (const one of [gina, pip, quin]) await one.enterScenario(key);
    pip.on('chronicle.line', (line) => void lines.push(line));
    await gina.play.summon(null, { scene: 'yard', spawn: 'default' });
    await eventually('all are in the yard', () => [gina, pip, quin].every((one) => one?.place?.id === yard()));
  });
  after(async () => {
    await world.close();
    rmSync(scenes, { recursive: true });
  });

  const yard = () => sceneIdOf('yard', key);
  const heard = (kind: string, text: string) => lines.some((line) => line.kind === kind && line.text === text);
  const at = (who: Parvis | undefined) => ({ x: who?.place?.self?.x ?? 0, y: who?.place?.self?.y ?? 0 });
  const near = (one: Parvis | undefined, other: Parvis | undefined) =>
    Math.hypot(at(one).x - at(other).x, at(one).y - at(other).y) <= 96;

  it('is led by game masters alone: players, and anybody in the open world, are refused all of it', async () => {
    const acts = (who: Parvis) => [
      () => who.play.narrate('It rains frogs'),
      () => who.play.summon(),
      () => who.play.place('guard', tile(5, 3)),
      () => who.play.voice('guard', 'Halt!'),
      () => who.play.startEvent('feast'),
      () => who.play.stopEvent('feast'),
      () => who.play.setFlag('stolen', 'yes'),
      () => who.play.setDoor('to-plaza', 'locked'),
    ];
    for (const act of acts(pip as Parvis)) await assert.rejects(act, refused('play.lead_only'));
    assert.equal((await pip?.play.look())?.panel, null);
    const mia = await registered(world, 'Mia', 'admin');
    await mia.enter('yard');
    for (const act of [...acts(mia), () => mia.play.roll('d6'), () => mia.play.look(), () => mia.play.pass()])
      await assert.rejects(act, refused('scenario.outside'));
    assert.equal((await gina?.play.look())?.panel?.flags['stolen'], undefined);
  });

  it('narrates to every scene of it, in words that are judged as in the chat; who comes a moment later is told', async () => {
    assert.ok(gina && pip && quin);
    await gina.play.summon(quin.me?.id ?? '', { scene: 'gallery', spawn: 'default' });
    await eventually('quin is away', () => quin?.place?.id === sceneIdOf('gallery', key));
    const far: string[] = [];
    const stop = quin.on('chronicle.line', ({ text }) => void far.push(text));
    await gina.play.narrate('  A bell tolls,\nfar away. ');
    await eventually('both hear', () => heard('narration', 'A bell tolls,\nfar away.') && far.length > 0);
    assert.equal((await quin.play.look()).narration?.text, 'A bell tolls,\nfar away.');
    await assert.rejects(async () => gina?.play.narrate(' \u200b '), refused('chat.empty'));
    stop();
  });

  it('calls somebody to where the game master stands, whichever scene he is in, and all who are around', async () => {
    assert.ok(gina && pip && quin);
    await gina.place?.settle();
    assert.equal(await walkTo(gina, tile(7, 3).x, tile(7, 3).y), true);
    await gina.play.summon();
    await eventually('quin comes', () => quin?.place?.id === yard() && near(quin, gina));
    await eventually('pip is there', () => near(pip, gina));
    await assert.rejects(
      async () => gina?.play.summon(null, { scene: 'yard', spawn: 'the-moon' }),
      refused('play.scene'),
    );
    const stranger = await registered(world, 'Stan');
    await assert.rejects(async () => gina?.play.summon(stranger.me?.id ?? ''), refused('scenario.player_unknown'));
  });

  it('rolls dice on the server, for everybody: the result is signed', async () => {
    assert.ok(pip && gina);
    const { formula, dice, total } = await pip.play.roll('2d6 + 1', 'to climb');
    assert.equal(formula, '2d6+1');
    assert.equal(
      total,
      dice.reduce((sum, die) => sum + die, 1),
    );
    await eventually('the roll is told', () => heard('roll', 'to climb'));
    const { lines: rolls } = await gina.chronicle.page(key, { kind: 'roll' });
    assert.deepEqual([rolls[0]?.about['total'], rolls[0]?.verified, rolls[0]?.account], [total, true, pip.me?.id]);
    for (const wrong of ['2d', '1000d6', 'total: 20'])
      await assert.rejects(async () => pip?.room?.request('play.roll', { formula: wrong }));
  });

  it('puts an NPC somewhere, and lends him a voice', async () => {
    assert.ok(gina && pip);
    await gina.play.place('guard', { x: tile(5, 2).x + 3, y: tile(5, 2).y - 3, dir: 2 });
    const seen = () => pip?.place?.state.npcs.get('guard');
    await eventually('pip sees him there', () => seen()?.x === tile(5, 2).x && seen()?.y === tile(5, 2).y);
    await assert.rejects(async () => gina?.play.place('guard', { x: 1, y: 1 }), refused('play.spot'));
    await assert.rejects(async () => gina?.play.place('nobody', tile(5, 2)), refused('npc.unknown'));
    await gina.play.voice('guard', 'Who goes there?');
    await eventually('his words are heard', () => heard('voice', 'Who goes there?'));
    assert.equal(lines.find(({ kind }) => kind === 'voice')?.about['as'], 'The guard');
  });

  it('starts and stops events, sets flags and locks doors for everybody', async () => {
    assert.ok(gina && pip);
    await gina.play.startEvent('feast');
    await eventually('it is night', () => pip?.place?.state.events.has('feast'));
    await gina.play.stopEvent('feast');
    await eventually('it is over', () => !pip?.place?.state.events.has('feast'));
    await assert.rejects(async () => gina?.play.stopEvent('feast'), refused('play.event_stays'));
    await assert.rejects(async () => gina?.play.startEvent('evening'), refused('play.event'));
    await gina.play.setFlag('gate_open', 'yes');
    await eventually('it is set', async () => (await gina?.play.look())?.panel?.flags['gate_open'] === 'yes');
    await gina.play.setDoor('to-plaza', 'locked');
    await eventually('pip sees it shut', async () => (await pip?.place?.shutDoors())?.shut.length === 1);
    await pip.place?.settle();
    assert.equal(await walkTo(pip, tile(6, 2).x, tile(6, 2).y), true);
    await assert.rejects(async () => pip?.travel('to-plaza'), refused('portal.closed'));
    await gina.play.setDoor('to-plaza', null);
    await eventually('it opens', async () => (await pip?.place?.shutDoors())?.shut.length === 0);
  });

  it('refuses who may not speak, and who leads no longer', async () => {
    assert.ok(gina && pip);
    const [one, two] = [String(gina.me?.id), String(pip.me?.id)];
    const gm = (method: string, who: string) =>
      fetch(`${world.url}/v1/scenarios/${key}/gms/${who}`, {
        method,
        headers: { authorization: `Bearer ${gina?.token}` },
      });
    assert.ok((await gm('PUT', two)).ok);
    await eventually('pip leads, too', () => pip?.scenario?.leads);
    await pip.play.setFlag('pip_led', 'yes');
    assert.ok((await gm('DELETE', two)).ok);
    await assert.rejects(async () => pip?.play.setFlag('pip_led', 'no'), refused('play.lead_only'));
    const mod = await registered(world, 'Sam', 'moderator');
    await mod.moderation.impose({ account: one, kind: 'mute', reason: 'spam', seconds: 600 });
    await assert.rejects(async () => gina?.play.narrate('Silence falls'), refused('sanction.muted'));
    await assert.rejects(async () => gina?.play.voice('guard', 'Silence!'), refused('sanction.muted'));
    for (const { id } of await mod.moderation.sanctionsOf(one)) await mod.moderation.lift(id);
  });
});

describe('a scene of a scenario', () => {
  it('is kept as it was left, over a restart', async () => {
    const scenes = yardScenes();
    const world = await openTestWorld({ SCENES_DIR: scenes });
    const gina = await registered(world, 'Gina');
    await gina.enter('plaza');
    const key = await aScenario(world, gina);
    await gina.enterScenario(key.id);
    await gina.play.summon(null, { scene: 'yard', spawn: 'default' });
    const yard = sceneIdOf('yard', key.id);
    await eventually('she is in the yard', () => gina.place?.id === yard);
    await gina.play.startEvent('feast');
    await gina.play.setDoor('to-plaza', 'locked');
    await gina.play.place('guard', tile(4, 3));
    const { token } = gina;
    await world.restart();
    const back = world.somebody({ token });
    await back.enter(yard);
    await eventually('it goes on', () => back.place?.state.events.has('feast'));
    const guard = () => back.place?.state.npcs.get('guard');
    await eventually('he stands there', () => guard()?.x === tile(4, 3).x && guard()?.y === tile(4, 3).y);
    assert.equal((await back.place?.shutDoors())?.shut.length, 1);
    const { panel } = await back.play.look();
    assert.deepEqual(
      panel?.doors.map(({ state }) => state),
      ['locked'],
    );
    await back.play.place('guard', null);
    await eventually('he goes home', () => guard()?.toX === tile(2, 1).x);
    await world.close();
    rmSync(scenes, { recursive: true });
  });
});
