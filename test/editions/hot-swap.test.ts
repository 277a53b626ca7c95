import assert from 'node:assert/strict';
import type { Parvis } from '../../client-sdk/index.ts';
import { TILE } from '../../schema/ground.ts';
import { fits, SPEED } from '../../schema/motion.ts';
import { drawScenes } from '../support/drawn-scenes.ts';
import { eventually } from '../support/eventually.ts';
import { asking, Drafts, publish } from '../support/packs.ts';
import { registered } from '../support/registered.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const BOTS = 100;
const WIDTH = 30;
const HEIGHT = 16;
/** The rows that become a wall, from column 2 on: one can walk around it. */
const WALL = [7, 8];
/** In how many seconds everybody must have the new edition: what somebody can walk meanwhile is no fault. */
const WITHIN = 10;

const both = (text: string) => ({ fr: text, en: text });

function meadow() {
  const edge = '#'.repeat(WIDTH);
  const floor = `#${' '.repeat(WIDTH - 2)}#`;
  const plan = [
    edge,
    `# s${' '.repeat(WIDTH - 4)}#`,
    ...Array.from({ length: HEIGHT - 4 }, () => floor),
    `# P${' '.repeat(WIDTH - 4)}#`,
    edge,
  ];
  return {
    plan,
    marks: { s: { spawn: 'default' }, P: { portal: 'out' } },
    says: {
      capacity: 200,
      open: true,
      portals: { out: { label: both('Out'), to: { scene: 'plaza', spawn: 'default' } } },
    },
  };
}

/** A hundred people stroll on a meadow across which a wall is built. */
describe('a scene that is replaced under a crowd', function () {
  this.timeout(120_000);
  let world: TestWorld;
  let drafts: Drafts;
  let dora: Parvis;
  const bots: Parvis[] = [];
  let timer: ReturnType<typeof setInterval>;
  const left: string[] = [];
  const told = new Set<Parvis>();

  before(async () => {
    world = await openTestWorld({ SCENES_DIR: drawScenes({ meadow: meadow() }) });
    drafts = new Drafts(world.scenesDir);
    dora = await registered(world, 'Dora', 'designer');
    const coming = Array.from({ length: BOTS }, () => world.somebody());
    for (const bot of coming) {
      bot.on('left', ({ reason }) => left.push(reason));
      bot.on('reconnecting', () => left.push('reconnecting'));
      bot.on('place.changed', () => told.add(bot));
      await bot.enter('meadow');
      bots.push(bot);
    }
    timer = setInterval(() => stroll(performance.now()), 50);
  });
  after(async () => {
    clearInterval(timer);
    drafts.remove();
    await world.close();
  });

  /** One frame of everybody's: each walks to a place of his own, and to another every few seconds. */
  function stroll(now: number): void {
    for (const [i, { place }] of bots.entries()) {
      const self = place?.self;
      if (!self) continue;
      const turn = i * 7 + Math.floor(now / 3000 + i / 10);
      const dx = (2 + ((turn * 11) % (WIDTH - 4))) * TILE - self.x;
      const dy = (2 + ((turn * 5) % (HEIGHT - 4))) * TILE - self.y;
      const far = Math.max(1, Math.hypot(dx, dy));
      place.wish(Math.round((100 * dx) / far), Math.round((100 * dy) / far));
      place.frame(now);
    }
  }

  const bodies = () => bots.map((bot) => ({ bot, x: bot.place?.self?.x ?? 0, y: bot.place?.self?.y ?? 0 }));

  it('keeps everybody connected and where he was, but for those in the new wall', async () => {
    await eventually(
      'they are all over the place',
      () => bodies().filter(({ y }) => y > 5 * TILE).length > BOTS / 2,
      60_000,
    );
    const tiles = WALL.flatMap((row) => Array.from({ length: WIDTH - 3 }, (_, i) => [i + 2, row] as const));
    drafts.build('meadow', tiles);
    const { packed, edition } = await drafts.pack('meadow');
    assert.equal((await publish(world.url, dora.token ?? '', 'meadow', packed)).status, 201);
    // The measure of where everybody was is what the server had just before.
    const before = bodies();
    const began = performance.now();
    const shown = await asking(`${world.url}/v1/scenes/meadow/editions/${edition}/activate`, dora.token ?? '');
    assert.equal(shown.status, 200, JSON.stringify(shown.json));
    await eventually('everybody was told and has the new place', () => told.size === BOTS, WITHIN * 1000);
    const after = bodies();
    const seconds = (performance.now() - began) / 1000;

    assert.deepEqual(left, []);
    for (const bot of bots) assert.equal(bot.place?.bundle.edition, edition);
    const ground = bots[0]?.place?.ground;
    assert.ok(ground);
    const walled = before.filter(({ x, y }) => !fits(ground, x, y, 0));
    assert.ok(walled.length > 0, 'somebody stood where the wall is now');
    for (const { x, y } of after) assert.equal(fits(ground, x, y, 0), true, `stands in a wall at ${x},${y}`);
    // Nobody was carried farther than he walks, and those in the wall a tile or two more.
    const step = 3 * TILE;
    for (const [i, { x, y }] of before.entries()) {
      const far = Math.hypot((after[i]?.x ?? 0) - x, (after[i]?.y ?? 0) - y);
      assert.ok(far <= seconds * SPEED + step, `${far} px in ${seconds} s`);
    }
    // And they walk on.
    await eventually(
      'everybody has moved on',
      () => bodies().every(({ x, y }, i) => Math.hypot(x - (after[i]?.x ?? 0), y - (after[i]?.y ?? 0)) > 8),
      30_000,
    );
    assert.deepEqual(left, []);
  });
});
