import { rmSync } from 'node:fs';
import type { Parvis } from '../../client-sdk/index.ts';
import type { Clock } from '../../rooms/services.ts';
import type { SignedIn } from '../../schema/rest/accounts.ts';
import { freshName, PASSWORD } from './desk.ts';
import { type DrawnScene, drawScenes } from './drawn-scenes.ts';
import { eventually } from './eventually.ts';
import { openTestWorld, type TestWorld } from './world.ts';

const called = (fr: string, en: string) => ({ titleFr: fr, titleEn: en });

/** A park with something of everything that a zone can be. */
export const PARK: DrawnScene = {
  plan: [
    '#WWWWW##############',
    '#s   mmm  qq   T   #',
    '#    mmm  qq       #',
    '#                  #',
    '#  B   SR  D   P   #',
    '#                  #',
    '#  nn  t  ffffff   #',
    '####################',
  ],
  marks: {
    s: { spawn: 'default' },
    m: { zone: 'arbour', is: 'meeting', with: called('La tonnelle', 'The arbour') },
    q: { zone: 'library', is: 'silent' },
    T: { zone: 'north', is: 'teleport', with: { to: 'south' } },
    P: { zone: 'south', is: 'teleport', with: { to: 'north' } },
    B: { zone: 'notes', is: 'board', with: called('Le panneau', 'The board') },
    D: { zone: 'orders', is: 'board', with: { ...called('Consignes', 'Orders'), writers: 'staff' } },
    S: { zone: 'bench', is: 'seat', with: { facing: 'up' }, solid: true },
    R: { zone: 'stool', is: 'seat', solid: true },
    n: { zone: 'pond', is: 'no-walk' },
    W: {
      zone: 'wall',
      is: 'exhibit-wall',
      with: { ...called('Le mur', 'The wall'), size: 32, gap: 32 },
      solid: true,
    },
    t: { zone: 'gate', is: 'trigger', with: { flag: 'saw_the_gate' } },
    f: { zone: 'path', is: 'speed', with: { factor: 2 } },
  },
  says: { open: true, features: ['chat', 'exhibits'] },
};

/** A whole world with the small one's scenes and the park, which go away with it. */
export async function openPark(
  env: Readonly<Record<string, string>> = {},
  { more = {}, clock }: { more?: Readonly<Record<string, DrawnScene>>; clock?: Clock } = {},
): Promise<TestWorld> {
  const root = drawScenes({ park: PARK, ...more });
  const world = await openTestWorld({ SCENES_DIR: root, ...env }, clock);
  const { close } = world;
  return Object.assign(world, {
    close: async () => {
      await close();
      rmSync(root, { recursive: true });
    },
  });
}

/** The middle of a tile, in pixels. */
export const tile = (column: number, row: number) => [(column + 0.5) * 32, (row + 0.5) * 32] as const;

/** Where one's own body is, as the server says. */
export const feet = (who: Parvis) => ({ x: who.place?.self?.x ?? 0, y: who.place?.self?.y ?? 0 });

/** Somebody with an account, in a scene. */
export async function member(world: TestWorld, scene: string, name = freshName()): Promise<Parvis> {
  const answer = await fetch(`${world.url}/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${name}@example.org`, password: PASSWORD, options: { username: name } }),
  });
  const { token } = (await answer.json()) as SignedIn;
  return world.enter(scene, { token });
}

/** Waits until somebody stands in a meeting (or none), or in silence, and his client knows. */
export const standsIn = (who: Parvis, hearing: { meeting?: string | null; silent?: boolean }) =>
  eventually(`one stands in ${JSON.stringify(hearing)}`, () => {
    const meeting = /^meeting:[^:]+:(.+)$/.exec(who.chat.here ?? '')?.[1] ?? null;
    return meeting === (hearing.meeting ?? null) && who.chat.silent === (hearing.silent ?? false);
  });
