import type { Sheet } from '../sheet.ts';
import { growEdges } from './ground.ts';
import { npc, portal, spawn } from './marks.ts';
import { Plan } from './plan.ts';
import { plazaWalks } from './plaza-walks.ts';
import { seats, zone } from './zones.ts';

/** The square in front of the two buildings: fountain in the middle, café to the left, flowers to the right. */
export function plaza(sheet: Sheet): Plan {
  const plan = new Plan(sheet, 40, 30);
  ground(plan);
  buildings(plan);
  square(plan);
  cafe(plan);
  greens(plan);
  border(plan);
  spawn(plan, 'default', 20, 24.6, 'up');
  spawn(plan, 'from-administration', 10, 9.8, 'down');
  spawn(plan, 'from-gallery', 30, 9.8, 'down');
  portal(plan, 'to-administration', 9, 7, 2, 1.3);
  portal(plan, 'to-gallery', 29, 7, 2, 1.3);
  npc(plan, 'guide', 18.6, 22.9);
  plazaWalks(plan);
  zones(plan);
  return plan;
}

/** Benches to sit on, notes to read, music by the water, and a street on which one walks faster. */
function zones(plan: Plan): void {
  for (const [name, x, y] of [
    ['bench-north-west', 16, 10],
    ['bench-north-east', 22, 10],
    ['bench-west', 13, 14],
    ['bench-east', 25, 14],
    ['bench-flowers-west', 33, 16],
    ['bench-flowers-east', 36, 16],
  ] as const)
    seats(plan, name, x, y + 1, 2, 'down');
  zone(plan, 'board', 'notes', [23, 23, 2, 2], { titleFr: 'Le panneau de la place', titleEn: 'The square’s board' });
  zone(plan, 'music', 'fountain', [16, 12, 8, 8], { track: 'music/fountain.wav', volume: 0.5, fade: 224 });
  zone(plan, 'speed', 'street', [1, 8, 38, 2], { factor: 1.5 });
}

/** Grass everywhere, then the square with its corners cut, the street at the top, the terraces and the walk to the gate. */
function ground(plan: Plan): void {
  const inFront = (x: number) => (x >= 3 && x <= 16) || (x >= 23 && x <= 36);
  const cut = (x: number, y: number) => Math.min(x - 10, 29 - x) + Math.min(y - 6, 25 - y);
  const square = (x: number, y: number) => x >= 10 && x <= 29 && y >= 10 && y <= 25 && cut(x, y) >= 3;
  const terrace = (x: number, y: number) =>
    (y >= 17 && y <= 21 && (x <= 11 || x >= 28)) || (x >= 32 && x <= 37 && y >= 12 && y <= 21);
  const street = (x: number, y: number) => (y >= 8 && y <= 10) || (y === 7 && inFront(x));
  const walk = (x: number, y: number) => x >= 18 && x <= 21 && y > 24;
  const paved = (x: number, y: number) => street(x, y) || square(x, y) || terrace(x, y) || walk(x, y);
  for (let y = 0; y < plan.height; y++) {
    for (let x = 0; x < plan.width; x++) {
      const dressed = y <= 9 || (terrace(x, y) && (x < 9 || x > 31));
      plan.floor(!paved(x, y) ? 'grass' : dressed ? 'flagstone' : 'cobble', x, y);
    }
  }
  for (let x = 0; x < plan.width; x++) if (inFront(x)) plan.cast('shade-north', x, 8);
  for (let x = 1; x < 8; x++) plan.cast('shade-north', x, 17);
  growEdges(plan, (x, y) => !paved(x, y));
}

function buildings(plan: Plan): void {
  plan.put('facade-administration', 3, 0);
  plan.put('facade-gallery', 23, 0);
  for (const x of [8, 11, 28, 31]) plan.put('plant-olive', x, 6);
  for (const x of [4, 14, 24, 34]) plan.put('planter', x, 7);
  for (const x of [17, 19, 21]) {
    plan.put('cypress', x, 1);
    plan.put('hedge', x, 6);
  }
  for (const x of [1, 37]) {
    plan.put('cypress', x, 1);
    plan.put('bush-flowers', x, 6);
  }
}

function square(plan: Plan): void {
  plan.put('fountain', 17, 13);
  for (const [x, y] of [
    [14, 9],
    [24, 9],
    [13, 18],
    [25, 18],
  ] as const)
    plan.put('lamppost', x, y);
  for (const x of [16, 22]) plan.put('bench', x, 10);
  for (const x of [13, 25]) plan.put('bench', x, 14);
  plan.put('flower-bed-rose', 15, 20);
  plan.put('flower-bed-gold', 22, 20);
  plan.put('signpost', 19, 8);
  plan.put('letter-box', 12, 8);
  plan.put('chalkboard', 27, 8);
  plan.put('message-board', 23, 23);
}

/** The terrace of the café to the left, the corner of the flower seller to the right. */
function cafe(plan: Plan): void {
  plan.put('cafe', 1, 11);
  for (const x of [1, 5]) plan.put('parasol-table', x, 17);
  plan.put('chalkboard', 8, 16);
  plan.put('flower-stall', 33, 11);
  plan.put('flower-pot', 32, 14);
  plan.put('flower-pot', 37, 14);
  for (const x of [33, 36]) plan.put('bench', x, 16);
  plan.put('plant-olive', 32, 15);
  plan.put('flower-bed-plum', 34, 20);
  plan.put('lamppost', 30, 16);
  plan.put('lamppost', 9, 16);
}

function greens(plan: Plan): void {
  plan.put('tree', 8, 11);
  plan.put('tree-blossom', 28, 11);
  plan.put('tree-lime', 1, 22);
  plan.put('tree', 5, 23);
  plan.put('tree-blossom', 9, 22);
  plan.put('tree-blossom', 27, 22);
  plan.put('tree', 31, 23);
  plan.put('tree-lime', 35, 22);
  for (const [x, y] of [
    [13, 25],
    [3, 26],
    [25, 25],
  ] as const)
    plan.put('bush', x, y);
  for (const [x, y] of [
    [15, 26],
    [10, 26],
    [23, 26],
    [29, 26],
    [35, 26],
    [1, 26],
  ] as const)
    plan.put('bush-flowers', x, y);
}

function border(plan: Plan): void {
  for (let y = 8; y < 28; y += 2) for (const x of [0, 39]) plan.put('hedge-vertical', x, y);
  for (let x = 0; x < 40; x += 2) if (x < 16 || x > 22) plan.put('hedge', x, 28);
  plan.put('hedge-right', 16, 28);
  plan.put('hedge-left', 23, 28);
  plan.put('park-gate', 17, 27);
  lawns(plan);
}

/** Beside and behind the buildings nobody gets, but for the two doorsteps. */
function lawns(plan: Plan): void {
  const doorstep = (x: number, y: number) => y === 7 && [9, 10, 29, 30].includes(x);
  for (let y = 0; y < 8; y++) for (let x = 0; x < plan.width; x++) if (!doorstep(x, y)) plan.solid(x, y);
}
