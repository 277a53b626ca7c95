import type { Sheet } from '../sheet.ts';
import { lay, shadeFloor } from './ground.ts';
import { exhibit, locked, npc, portal, spawn } from './marks.ts';
import { Plan } from './plan.ts';
import { seats, zone } from './zones.ts';

/** `.` parquet, `s` the carpet of the salon. */
const GROUND = [
  '################################',
  '#==============================#',
  '#==============================#',
  '#==============================#',
  '#..............................#',
  '#..............................#',
  '#..............................#',
  '#..............................#',
  '#..............................#',
  '#..............................#',
  '##############....##############',
  '#=============....====#========#',
  '#=============....====#========#',
  '#=============....====#========#',
  '#.....................=ssssssss#',
  '#.....................=ssssssss#',
  '#.....................=ssssssss#',
  '#.....................sssssssss#',
  '#.....................sssssssss#',
  '#.....................#ssssssss#',
  '#.....................#ssssssss#',
  '##############    ##############',
];

/** White rooms on dark parquet: the long room, the entrance with the curator, and the salon of the members. */
export function gallery(sheet: Sheet): Plan {
  const plan = new Plan(sheet, 32, 22);
  lay(plan, 'gallery', GROUND, { '.': 'parquet', s: 'carpet-blue' });
  longRoom(plan);
  entrance(plan);
  salon(plan);
  shadeFloor(plan);
  spawn(plan, 'default', 16, 17.2, 'up');
  spawn(plan, 'from-plaza', 16, 19.2, 'up');
  portal(plan, 'to-plaza', 15, 20.7, 2, 1.3);
  npc(plan, 'curator', 4.5, 16.7);
  locked(plan, 'salon', 'account', 22, 14, 9, 7);
  zones(plan);
  return plan;
}

/** Seats before the pictures, silence in the east of the long room, and a corner of the entrance to talk in by oneselves. */
function zones(plan: Plan): void {
  for (const [index, x] of [5, 9, 21, 25].entries()) seats(plan, `bench-${index + 1}`, x, 7, 2, 'up');
  seats(plan, 'bench-curator', 9, 17, 2, 'up');
  zone(plan, 'silent', 'contemplation', [20, 4, 11, 6], {
    titleFr: 'Salle de contemplation',
    titleEn: 'Room of contemplation',
  });
  zone(plan, 'meeting', 'fireside', [23, 14, 8, 7], { titleFr: 'Au coin du feu', titleEn: 'By the fireside' });
}

function longRoom(plan: Plan): void {
  [2, 6, 10, 20, 24, 28].forEach((x, index) => {
    exhibit(plan, `north-${index + 1}`, x, 1);
  });
  plan.rug('rug-red', 13, 4, 6, 5);
  plan.put('sculpture', 15, 4);
  for (const x of [5, 9, 21, 25]) plan.put('bench-upholstered', x, 7);
  for (const x of [1, 30]) plan.put('plant-ficus', x, 7);
  for (const x of [12, 19]) plan.put('lamp-standing', x, 2);
  plan.put('pedestal-vase', 4, 2);
  plan.put('pedestal-bust', 27, 2);
}

function entrance(plan: Plan): void {
  ['west-1', 'west-2', 'west-3'].forEach((name, index) => {
    exhibit(plan, name, 2 + index * 4, 11);
  });
  exhibit(plan, 'east-1', 19, 11);
  plan.put('desk', 3, 16);
  plan.put('plant-palm', 1, 18);
  plan.put('pedestal-vase', 13, 12);
  plan.put('pedestal-bust', 18, 12);
  plan.put('exit', 14, 21);
  for (const x of [14, 17]) plan.solid(x, 21);
  plan.put('exit-light', 14, 18);
  plan.rug('rug-red', 14, 14, 4, 7);
  plan.put('bench-upholstered', 9, 17);
  plan.put('bench-upholstered', 19, 16);
  for (const x of [12, 19]) plan.put('plant-olive', x, 18);
}

function salon(plan: Plan): void {
  plan.put('fireplace', 24, 11);
  exhibit(plan, 'salon-1', 28, 11);
  plan.rug('rug-green', 24, 15, 5, 4);
  plan.put('armchair', 23, 14);
  plan.put('armchair', 28, 14);
  plan.put('table-round', 25, 16);
  plan.put('lamp-standing', 30, 12);
  plan.put('bookshelf-low', 24, 19);
  plan.put('plant-fern', 30, 19);
}
