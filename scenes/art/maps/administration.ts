import type { Sheet } from '../sheet.ts';
import { lay, shadeFloor } from './ground.ts';
import { locked, npc, portal, spawn } from './marks.ts';
import { Plan } from './plan.ts';

/** `o` boards of the archives, `b` the band along the walls, `.` marble. */
const GROUND = [
  '##############################',
  '#============================#',
  '#============================#',
  '#============================#',
  '#oooooooooooooooooooooooooooo#',
  '#oooooooooooooooooooooooooooo#',
  '#oooooooooooooooooooooooooooo#',
  '#######oooooooooooooooo#######',
  '#======oooooooooooooooo======#',
  '#======oooooooooooooooo======#',
  '#======bbbbbbbbbbbbbbbb======#',
  '#bbbbbbb..............bbbbbbb#',
  '#b..........................b#',
  '#b..........................b#',
  '#b..........................b#',
  '#b..........................b#',
  '#b..........................b#',
  '#b..........................b#',
  '#b..........................b#',
  '#b..........................b#',
  '#bbbbbbbbbbbbbbbbbbbbbbbbbbbb#',
  '#############    #############',
];

/** The arrival hall: from the door along the red rug to the counter, with the archives behind it. */
export function administration(sheet: Sheet): Plan {
  const plan = new Plan(sheet, 30, 22);
  lay(plan, 'civic', GROUND, { o: 'planks-pale', b: 'marble-band', '.': 'marble' });
  counter(plan);
  archives(plan);
  hall(plan);
  waitingCorner(plan);
  writingCorner(plan);
  shadeFloor(plan);
  spawn(plan, 'default', 15, 16.6, 'up');
  spawn(plan, 'from-plaza', 15, 19.2, 'up');
  portal(plan, 'to-plaza', 14, 20.7, 2, 1.3);
  npc(plan, 'clerk', 15, 9.7);
  npc(plan, 'registrar', 24.5, 13.7);
  locked(plan, 'archives', 'staff', 1, 4, 28, 6);
  return plan;
}

function counter(plan: Plan): void {
  plan.row(
    ['counter-left', 'counter-papers', 'counter', 'counter-glass', 'counter-books', 'counter-bell', 'counter'],
    7,
    9,
  );
  plan.row(['counter', 'counter-inkwell', 'counter-lamp', 'counter-glass', 'counter-gate', 'counter-right'], 15, 9);
}

function archives(plan: Plan): void {
  for (const x of [1, 7, 21, 27]) plan.put('bookshelf', x, 2);
  for (const x of [3, 9, 19, 25]) plan.put('bookshelf-files', x, 2);
  for (const x of [5, 23]) {
    plan.put('window-tall', x, 1);
    plan.put('sunbeam', x, 4);
  }
  for (const x of [11, 18]) plan.put('banner', x, 1);
  plan.put('clock', 14, 1);
  for (const x of [12, 13, 16, 17]) plan.put('filing-cabinet', x, 3);
  plan.put('desk', 8, 6);
  plan.put('desk', 19, 6);
  for (const [x, y] of [
    [1, 6],
    [4, 6],
    [12, 6],
    [17, 6],
    [26, 6],
    [28, 6],
  ] as const)
    plan.put('paper-stack', x, y);
}

function hall(plan: Plan): void {
  plan.rug('rug-red', 13, 11, 4, 10);
  plan.put('exit', 13, 21);
  for (const x of [13, 16]) plan.solid(x, 21);
  plan.put('exit-light', 13, 18);
  for (const x of [9, 19]) for (const y of [11, 16]) plan.put('column', x, y);
  for (const x of [12, 17]) {
    plan.put('rope-post', x, 11);
    plan.put('rope', x, 13);
    plan.put('rope-post-end', x, 13);
  }
  for (const x of [12, 17]) plan.put('plant-olive', x, 18);
}

function waitingCorner(plan: Plan): void {
  plan.put('notice-board', 2, 8);
  plan.put('brass-sconce', 1, 8);
  plan.put('brass-sconce', 5, 8);
  plan.put('plant-ficus', 6, 9);
  plan.put('bench', 4, 10);
  plan.rug('rug-green', 2, 13, 6, 4);
  plan.put('armchair', 2, 12);
  plan.put('armchair', 6, 12);
  plan.put('table-low', 4, 15);
  plan.put('plant-palm', 1, 18);
  plan.put('sofa', 3, 18);
  plan.put('plant-fern', 7, 19);
}

function writingCorner(plan: Plan): void {
  plan.put('portrait-mayor', 25, 8);
  plan.put('brass-sconce', 24, 8);
  plan.put('brass-sconce', 27, 8);
  plan.put('plant-ficus', 23, 9);
  plan.put('bookshelf-low', 27, 10);
  plan.rug('rug-blue', 22, 13, 6, 7);
  plan.put('desk', 23, 13);
  plan.put('stool', 24, 15);
  plan.put('desk', 23, 17);
  plan.put('stool', 24, 19);
  plan.put('plant-palm', 27, 18);
  plan.put('lamp-standing', 28, 13);
  plan.put('letter-box', 21, 19);
}
