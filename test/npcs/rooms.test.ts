import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import type { Parvis } from '../../client-sdk/index.ts';
import { said } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { drawGarden, middle } from '../support/garden.ts';
import { aClock } from '../support/house.ts';
import { animate, walkTo } from '../support/walking.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

/** Noon in Paris, in winter. */
const NOON = Date.UTC(2026, 0, 15, 11);
const HOUR_MS = 3_600_000;

describe('NPCs who have a life', () => {
  let world: TestWorld;
  let root = '';
  const clock = aClock(NOON);

  async function open(says: Parameters<typeof drawGarden>[0]): Promise<Parvis> {
    root = drawGarden(says);
    clock.pass(NOON - clock.now());
    world = await openTestWorld({ SCENES_DIR: root, TIME_ZONE: 'Europe/Paris' }, clock);
    return world.enter('garden');
  }
  afterEach(async () => {
    await world.close();
    rmSync(root, { recursive: true });
  });

  const gardener = (who: Parvis) => who.place?.state.npcs.get('gardener');

  it('a gardener walks her path, smoothly and for few words', async () => {
    const ada = await open({ gardener: { moves: { kind: 'path', path: 'round', pause: 0, speed: 120 } } });
    assert.ok(ada.place);
    const { place } = ada;
    const stop = animate(place);
    const seen: number[] = [];
    const told = new Set<number>();
    await eventually('she has gone some way', () => {
      const at = place.npcAt('gardener');
      if (at) seen.push(at.x);
      told.add(gardener(ada)?.leftAt ?? 0);
      return (seen.at(-1) ?? 0) > middle(7, 1).x;
    });
    stop();
    const jumps = seen.map((x, i) => Math.abs(x - (seen[i - 1] ?? x)));
    assert.ok(seen.length > 20, `she is drawn in ${seen.length} places`);
    assert.ok(Math.max(...jumps) < 40, `the longest of her steps is ${Math.max(...jumps)} px`);
    assert.ok(told.size <= 3, `she was told of ${told.size} times`);
  });

  it('a gardener stops for who talks to her and looks at him, and goes on when they have talked', async () => {
    const ada = await open({ gardener: { moves: { kind: 'path', path: 'round', pause: 0, speed: 30 } } });
    assert.equal(await walkTo(ada, middle(3, 2).x, middle(3, 2).y), true);
    const view = await eventually('she comes within earshot', () => ada.talk('gardener').catch(() => null));
    assert.equal(said(view), 'Good day.');
    const npc = await eventually('she stands', () => (gardener(ada)?.speed === 0 ? gardener(ada) : null));
    const dx = (ada.place?.self?.x ?? 0) - npc.x;
    const dy = (ada.place?.self?.y ?? 0) - npc.y;
    assert.equal(npc.dir, Math.abs(dx) >= Math.abs(dy) ? (dx < 0 ? 1 : 2) : dy < 0 ? 3 : 0);
    assert.equal((await ada.choose(0)).ended, true);
    await eventually('she goes on', () => (gardener(ada)?.speed ?? 0) > 0);
  });

  it('the reach to talk goes with her', async () => {
    const ada = await open({ gardener: { moves: { kind: 'path', path: 'round', pause: 60, speed: 160 } } });
    await eventually('she is at the other end', () => gardener(ada)?.speed === 0 && (gardener(ada)?.x ?? 0) > 200);
    assert.equal(await walkTo(ada, middle(1, 1).x, middle(1, 1).y), true, 'people walk through where she stood');
    await assert.rejects(ada.talk('gardener'), { code: 'npc.too_far' });
    assert.equal(await walkTo(ada, middle(8, 1).x, middle(8, 1).y), true);
    assert.equal(said(await ada.talk('gardener')), 'Good day.');
  });

  it('a gardener says something else by the hour', async () => {
    const night = { when: { hours: { from: '21:00', until: '06:00' } }, dialogue: 'roses' };
    const ada = await open({ gardener: { dialogues: [night] } });
    assert.equal(await walkTo(ada, middle(2, 2).x, middle(2, 2).y), true);
    assert.equal(said(await ada.talk('gardener')), 'Good day.');
    clock.pass(11 * HOUR_MS);
    assert.equal(said(await ada.talk('gardener')), 'The roses are asleep.');
  });

  it('at lunch she sits on the bench, in the evening she is at home, and says so to nobody', async () => {
    const ada = await open({
      gardener: {
        schedule: [
          { from: '12:30', until: '14:00', at: 'bench' },
          { from: '18:00', until: '08:00', at: 'away' },
        ],
      },
    });
    assert.deepEqual([gardener(ada)?.toX, gardener(ada)?.dir], [middle(1, 1).x, 0]);
    clock.pass(HOUR_MS / 2);
    const bench = middle(9, 5);
    await eventually('she walks to the bench', () => (gardener(ada)?.speed ?? 0) > 0);
    await eventually('she sits there', () => gardener(ada)?.toX === bench.x && gardener(ada)?.dir === 1, 10_000);
    clock.pass(6 * HOUR_MS);
    await eventually('she goes home', () => gardener(ada) === undefined);
    await assert.rejects(ada.talk('gardener'), { code: 'npc.away' });
    clock.pass(14 * HOUR_MS);
    await eventually('she is back in the morning', () => gardener(ada)?.toX === middle(1, 1).x);
  });

  it('a gardener who has to leave waits for a talk to end', async () => {
    const ada = await open({ gardener: { schedule: [{ from: '18:00', until: '08:00', at: 'away' }] } });
    assert.equal(await walkTo(ada, middle(2, 2).x, middle(2, 2).y), true);
    await ada.talk('gardener');
    clock.pass(7 * HOUR_MS);
    const bob = await world.enter('garden');
    assert.ok(gardener(bob), 'she still talks with Ada');
    await ada.choose(0);
    await eventually('she is gone', () => gardener(bob) === undefined);
  });
});
