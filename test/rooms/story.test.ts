import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@colyseus/sdk';
import type { DialogueView, Parvis, StoryNews } from '../../client-sdk/index.ts';
import { sceneIdOf } from '../../schema/scene-id.ts';
import { aScenario } from '../support/a-scenario.ts';
import { THE_LANTERN } from '../support/a-tale.ts';
import { pick, said } from '../support/desk.ts';
import { drawScenes } from '../support/drawn-scenes.ts';
import { eventually } from '../support/eventually.ts';
import { registered } from '../support/registered.ts';
import { openWire } from '../support/wire.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const both = (text: string) => ({ fr: text, en: text });
const DIALOGUE = `
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)
EXTERNAL has(item)
EXTERNAL give(item)
EXTERNAL take(item)
EXTERNAL quest(id)
EXTERNAL begin_quest(id)
EXTERNAL travel(scene, spawn)
EXTERNAL emote(gesture)
EXTERNAL wait(seconds)
EXTERNAL players_near()
Lantern {quest("lantern")}, {has("brass-key")} key, {players_near()} near.
+ [Begin.] { begin_quest("lantern"): Begun. | Begun before. } -> END
+ [Oil.] { give("olive-oil"): Here is oil. } -> END
+ [Pour.] { take("olive-oil"): Poured. | No oil. }
  { quest("lantern") == "pour-oil":
    ~ set_flag("poured", "yes")
    The lantern burns.
  } -> END
+ [Listen.] -> listen
+ [Cellar.] Down we go.
  { travel("cellar", "default"): -> END }
  It is full. -> END

=== listen ===
Hush…
~ emote("think")
~ wait(0.3)
~ give("brass-key")
A key falls. { has("brass-key") }
~ wait(0.2)
That was all. -> END
`;

/** The small world with a smithy in it, where a smith tells stories. */
function drawSmithy(): string {
  const smith = { name: both('Smith'), character: 'guide', dialogue: 'smith' };
  const smithy = {
    plan: ['######', '# N  #', '# s P#', '######'],
    marks: { N: { npc: 'smith' }, s: { spawn: 'default' }, P: { portal: 'out' } },
    says: {
      ...THE_LANTERN,
      open: true,
      npcs: { smith },
      portals: { out: { label: both('Out'), to: { scene: 'plaza', spawn: 'default' } } },
    },
  };
  const root = drawScenes({ smithy });
  mkdirSync(join(root, 'smithy/dialogues'), { recursive: true });
  for (const locale of ['fr', 'en']) writeFileSync(join(root, `smithy/dialogues/smith.${locale}.ink`), DIALOGUE);
  return root;
}

describe('a story that is told in a room', () => {
  let scenes: string;
  let world: TestWorld;
  before(async () => {
    scenes = drawSmithy();
    world = await openTestWorld({ SCENES_DIR: scenes });
  });
  after(async () => {
    await world.close();
    rmSync(scenes, { recursive: true });
  });

  const ask = async (who: Parvis, words: RegExp) => pick(who, await who.talk('smith'), words);
  /** Goes on as long as the dialogue does by itself. */
  const hearOut = async (who: Parvis, view: DialogueView): Promise<string[]> => {
    const lines = [said(view)];
    for (let next = view; next.goesOn; ) {
      next = await who.proceed();
      lines.push(said(next));
    }
    return lines;
  };

  it('begins, advances and ends; the player is told, and finds it in the journal', async () => {
    const ada = await world.enter('smithy');
    const news: StoryNews[] = [];
    ada.on('story.changed', (changed) => news.push(...changed.news));
    assert.equal(said(await ask(ada, /Begin/)), 'Begun.');
    assert.equal(said(await ask(ada, /Begin/)), 'Begun before.');
    const [open] = (await ada.story.journal()).quests;
    assert.deepEqual([open?.state, open?.steps.map(({ id, done }) => [id, done])], ['open', [['find-oil', false]]]);
    assert.equal(said(await ask(ada, /Pour/)), 'No oil.');
    assert.equal(said(await ask(ada, /Oil/)), 'Here is oil.');
    assert.equal(said(await ask(ada, /Pour/)), 'Poured.\nThe lantern burns.');
    await eventually('she is told of the end', () => news.some(({ what }) => what === 'quest.done'));
    assert.deepEqual(
      news.map((one) => `${one.what} ${'item' in one ? one.item : one.quest}`),
      [
        'quest.begun lantern',
        'item.gained olive-oil',
        'quest.advanced lantern',
        'item.lost olive-oil',
        'quest.done lantern',
        'item.gained torchbearer',
        'item.gained coin',
        'quest.begun thanks',
      ],
    );
    const journal = await ada.story.journal();
    assert.deepEqual(
      journal.quests.map(({ id, state }) => [id, state]),
      [
        ['thanks', 'open'],
        ['lantern', 'done'],
      ],
    );
    assert.deepEqual(
      [journal.items.map(({ id }) => id), journal.badges.map(({ id }) => id)],
      [['coin'], ['torchbearer']],
    );
  });

  it('goes on by itself after a pause, for who asks, and everybody sees the gesture', async () => {
    const [ada, bob] = [await world.enter('smithy'), await world.enter('smithy')];
    const gestures: unknown[] = [];
    bob.on('npc.emoted', (fact) => gestures.push(fact));
    const view = await ask(ada, /Listen/);
    assert.deepEqual([said(view), view.goesOn, view.choices], ['Hush…', true, []]);
    await assert.rejects(ada.choose(0), { code: 'dialogue.choice' });
    assert.deepEqual(await hearOut(ada, view), ['Hush…', 'A key falls. 1', 'That was all.']);
    await eventually('bob sees the smith think', () => gestures.length > 0);
    assert.deepEqual(gestures, [{ npc: 'smith', emote: 'think' }]);
  });

  it('leads to a scene of the scenario that it is told in', async () => {
    const ada = await registered(world, 'Ada');
    const { id } = await aScenario(world, ada);
    await ada.enter(sceneIdOf('smithy', id));
    const down = await ask(ada, /Cellar/);
    await ada.proceed().catch(() => {});
    assert.equal(said(down), 'Down we go.');
    await eventually('she is in its cellar', () => ada.place?.id === sceneIdOf('cellar', id));
  });

  it('loses no line and does nothing twice when the connection is lost in a pause', async () => {
    const wire = await openWire(world.world.port);
    const ada = await world.enter('smithy', { through: wire });
    const first = await ask(ada, /Listen/);
    const lost = ada.proceed();
    wire.cut();
    await assert.rejects(lost);
    const shown: DialogueView[] = [];
    ada.on('dialogue', (view) => shown.push(view));
    await eventually('she is back and shown where the dialogue is', () => shown.length > 0);
    assert.ok(shown[0]?.turn === first.turn || said(shown[0] ?? null) === 'A key falls. 1');
    const lines = await hearOut(ada, shown[0] ?? first);
    assert.equal(lines.at(-1), 'That was all.');
    assert.ok(lines.includes('A key falls. 1'));
    assert.equal((await ada.story.journal()).items[0]?.count, 1);
    await ada.leave();
    await wire.close();
  });

  it('answers the same turn once, however often it is asked', async () => {
    const ada = await world.enter('smithy');
    const { turn } = await ask(ada, /Listen/);
    const asked = await Promise.all([1, 2, 3].map(() => ada.room?.request('dialogue.proceed', { turn })));
    const texts = asked.map((view) => said(view as DialogueView));
    assert.deepEqual(texts, ['A key falls. 1', 'A key falls. 1', 'A key falls. 1']);
    const again = (await ada.room?.request('dialogue.proceed', { turn })) as DialogueView;
    assert.equal(said(again), 'A key falls. 1');
    assert.match(said(await ada.talk('smith')), /^Lantern new, 1 key, \d near/);
  });

  it('leads to another scene, or says that there is no room', async () => {
    const [ada, bob] = [await world.enter('smithy'), await world.enter('smithy')];
    const down = await ask(ada, /Cellar/);
    assert.deepEqual([said(down), down.goesOn], ['Down we go.', true]);
    const gone = await ada.proceed();
    assert.deepEqual([gone.ended, ada.place?.id], [true, 'cellar']);
    assert.deepEqual(await hearOut(bob, await ask(bob, /Cellar/)), ['Down we go.', 'It is full.']);
    assert.equal(bob.place?.id, 'smithy');
    await ada.leave();
  });

  it('is one story in two tabs: the second has the seat, and all that was done in the first', async () => {
    const ada = await world.enter('smithy');
    await ask(ada, /Begin/);
    const listening = await ask(ada, /Listen/);
    const lost = ada.proceed();
    lost.catch(() => {});
    const tab = await world.enter('smithy', { token: ada.token });
    assert.match(said(await tab.talk('smith')), /^Lantern find-oil, 0 key/);
    await assert.rejects(lost);
    assert.equal(listening.goesOn, true);
    assert.equal((await tab.story.journal()).items.length, 0, 'what is not shown is not given');
  });

  it('is kept in the room only for a passer-by', async () => {
    const [accounts, pursuits] = [await world.world.store.accounts.count(), await world.world.store.quests.count()];
    const stranger = new Client(world.url);
    const room = await stranger.joinOrCreate('scene', { scene: 'smithy', locale: 'en' });
    const news: StoryNews[] = [];
    room.onMessage('story.changed', (changed: { news: StoryNews[] }) => news.push(...changed.news));
    const talk = async (words: RegExp) => {
      const { choices } = (await room.request('npc.talk', { npc: 'smith' })) as DialogueView;
      const choice = choices.find(({ text }) => words.test(text))?.index;
      return said((await room.request('dialogue.choose', { choice })) as DialogueView);
    };
    assert.equal(await talk(/Begin/), 'Begun.');
    assert.equal(await talk(/Oil/), 'Here is oil.');
    assert.equal(await talk(/Pour/), 'Poured.\nThe lantern burns.');
    await eventually('he is told', () => news.some(({ what }) => what === 'quest.done'));
    assert.equal(await world.world.store.accounts.count(), accounts, 'nothing is kept of him');
    assert.equal(await world.world.store.quests.count(), pursuits);
    await room.leave();
    const later = await stranger.joinOrCreate('scene', { scene: 'smithy', locale: 'en' });
    later.onMessage('*', () => {});
    assert.match(said((await later.request('npc.talk', { npc: 'smith' })) as DialogueView), /^Lantern new/);
    await later.leave();
  });
});
