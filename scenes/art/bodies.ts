import { Canvas } from './canvas.ts';
import { trunk } from './clothes.ts';
import { type Facing, Figure } from './figure.ts';
import { hairBehind, hairOver } from './hair.ts';
import { type Colour, tone } from './palette.ts';
import { type Extra, type Person, partsOf } from './people.ts';

export const FRAME = { width: 32, height: 48 } as const;
export const ROWS: readonly Facing[] = ['down', 'left', 'right', 'up'];
/** The columns of a sheet: standing, a step with the left foot, standing, a step with the right. */
const STEPS = [0, -1, 0, 1] as const;
type Step = (typeof STEPS)[number];
type Side = Exclude<Facing, 'right'>;
type Parts = ReturnType<typeof partsOf>;

/** A whole sheet of somebody walking: four steps in four directions, with a soft shadow at the feet. */
export function walk(person: Person): Canvas {
  const sheet = new Canvas(FRAME.width * STEPS.length, FRAME.height * ROWS.length);
  ROWS.forEach((facing, row) => {
    STEPS.forEach((step, column) => {
      const [x, y] = [column * FRAME.width, row * FRAME.height];
      sheet.ellipse(x + 16, y + 45, 10, 3, 'ink0', 0.2);
      sheet.ellipse(x + 16, y + 45, 8, 2.2, 'ink0', 0.2);
      const mirrored = facing === 'right';
      sheet.paste(
        stride(person, mirrored ? 'left' : facing, mirrored ? ((-step || 0) as Step) : step).render(mirrored),
        x,
        y,
      );
    });
  });
  return sheet;
}

function stride(person: Person, facing: Side, step: Step): Figure {
  const f = new Figure(FRAME.width, FRAME.height);
  const parts = partsOf(person);
  const head = 9 + Math.abs(step);
  const shoulders = head + 15;
  if (facing !== 'up') hairBehind(f, person.hair, parts.hair, facing, head);
  if (facing === 'left') farArm(f, parts, shoulders, step);
  legs(f, parts, facing, step);
  trunk(f, person, parts, facing, shoulders);
  arms(f, person, parts, facing, shoulders, step);
  if (person.extras.includes('satchel')) satchel(f, facing, shoulders);
  if (facing === 'up' && person.hair === 'afro') hairBehind(f, person.hair, parts.hair, facing, head);
  skull(f, parts, facing, head);
  if (facing !== 'up') face(f, person, parts, facing, head);
  hairOver(f, person.hair, parts.hair, facing, head);
  for (const extra of person.extras) wear(f, extra, facing, head);
  return f;
}

function legs(f: Figure, { legs: cloth, shoes }: Parts, facing: Side, step: Step): void {
  if (facing === 'left' && step !== 0) {
    const [near, far] = step < 0 ? [10, 17] : [17, 10];
    const dim = { ...cloth, level: cloth.level - 1 };
    for (const [x, part] of [
      [far, dim],
      [near, cloth],
    ] as const) {
      f.rect(part, (x + 13) / 2 + 1, 36, 5, 4);
      f.rect(part, x, 39, 5, 4);
      f.rect(shoes, x - 1, 42 - (x > 13 ? 1 : 0), 6, 3);
    }
  } else if (facing === 'left') {
    f.rect(cloth, 13, 36, 6, 7);
    f.rect(shoes, 12, 42, 7, 3);
  } else {
    for (const [x, lifted] of [
      [11, step < 0],
      [16, step > 0],
    ] as const) {
      f.rect({ ...cloth }, x, 36, 5, lifted ? 4 : 7);
      f.rect({ ...shoes }, x, lifted ? 40 : 42, 5, 3);
    }
  }
}

function farArm(f: Figure, { sleeve, skin }: Parts, y: number, step: Step): void {
  if (step === 0) return;
  const x = step < 0 ? 19 : 10;
  f.rect({ ...sleeve, level: sleeve.level - 1 }, x, y + 3, 3, 6);
  f.rect(skin, x, y + 9, 3, 2);
}

function arms(f: Figure, person: Person, { sleeve, skin }: Parts, facing: Side, y: number, step: Step): void {
  const short = person.outfit === 'poncho' ? 8 : 0;
  if (facing === 'left') {
    const x = 14 + step * -3 + (step === 0 ? 1 : 0);
    const near = { ...sleeve, level: sleeve.level + 0.4 };
    if (!short) f.rect(near, 14 + (step === 0 ? 1 : -step), y + 2, 4, 4);
    if (!short) f.rect(near, x, y + 5, 4, 4);
    f.rect(skin, x, y + 9, 4, 2);
    return;
  }
  for (const [x, swing] of [
    [7, -step],
    [22, step],
  ] as const) {
    const drop = swing > 0 ? 1 : swing < 0 ? -1 : 0;
    if (!short) f.rect(sleeve, x, y + 1, 3, 8 + drop);
    if (!short) f.rect(sleeve, x < 16 ? x + 1 : x, y, 2, 1);
    f.rect(skin, x, y + 9 + drop, 3, 2);
  }
}

const SKULL = [8, 12, 14, 16, 16, 16, 16, 16, 16, 16, 16, 16, 14, 12, 8] as const;

function skull(f: Figure, { skin }: Parts, facing: Side, y: number): void {
  f.rows(skin, 16, y, SKULL);
  if (facing === 'left') {
    f.rect(skin, 7, y + 9, 1, 2);
    f.rect({ ...skin, level: skin.level - 0.6 }, 16, y + 8, 3, 3);
  }
}

function face(f: Figure, person: Person, { skin }: Parts, facing: Side, y: number): void {
  const blush: Colour = person.skin === 'fair' ? 'rose1' : person.skin === 'tan' ? 'red4' : 'red2';
  const eyes = facing === 'left' ? [10] : [11, 19];
  for (const x of eyes) {
    f.dot('ink0', x, y + 7, 2, 3);
    f.dot('cream3', x, y + 7);
    f.dot(tone(skin.ramp, 1), x, y + 5, 2, 1);
  }
  for (const x of facing === 'left' ? [12] : [9, 21]) f.dot(blush, x, y + 10, 2, 1);
  f.dot(tone(skin.ramp, 1), facing === 'left' ? 10 : 15, y + 12, 2, 1);
}

function wear(f: Figure, extra: Extra, facing: Side, y: number): void {
  const front = facing === 'down';
  switch (extra) {
    case 'glasses':
    case 'monocle':
      if (facing === 'up') return;
      for (const x of front ? (extra === 'glasses' ? [10, 18] : [18]) : [9]) {
        for (const [dx, dy, w, h] of [
          [0, 6, 4, 1],
          [0, 10, 4, 1],
          [0, 7, 1, 3],
          [3, 7, 1, 3],
        ] as const)
          f.dot('gold1', x + dx, y + dy, w, h);
      }
      if (front && extra === 'glasses') f.dot('gold1', 14, y + 7, 4, 1);
      if (!front) f.dot('gold1', 13, y + 7, 4, 1);
      return;
    case 'beard':
      beard(f, facing, y, 'ink1', 'ink2');
      return;
    case 'white-beard':
      beard(f, facing, y, 'slate3', 'cream1');
      return;
    case 'moustache':
      if (facing !== 'up') f.dot('ink1', front ? 13 : 8, y + 11, front ? 6 : 5, 1);
      return;
    case 'freckles':
      if (front) for (const x of [10, 12, 19, 21]) f.dot('skin0', x, y + 10 - (x % 2));
      return;
    case 'flower':
      for (const [dx, dy, w, h] of [
        [1, 0, 3, 5],
        [0, 1, 5, 3],
      ] as const)
        f.dot('rose1', (front ? 21 : 17) + dx, y + dy, w, h);
      f.dot('rose0', front ? 24 : 20, y + 3, 1, 2);
      f.dot('gold3', front ? 23 : 19, y + 2);
      return;
    case 'quill':
      for (let i = 0; i < 9; i++)
        f.dot(
          i > 5 ? 'cream1' : 'cream3',
          (facing === 'left' ? 19 : 21) + Math.floor(i / 2),
          y + 2 - i,
          i > 1 && i < 8 ? 3 : 1,
          1,
        );
      return;
    case 'scarf':
      f.dot('red2', 10, y + 14, 12, 2);
      f.dot('red3', 10, y + 14, 8, 1);
      if (front) f.dot('red2', 18, y + 16, 3, 6);
      if (front) f.dot('gold2', 18, y + 21, 3, 1);
      return;
    case 'satchel':
      return;
  }
}

function beard(f: Figure, facing: Side, y: number, colour: Colour, light: Colour): void {
  if (facing === 'up') return;
  const [x, width] = facing === 'down' ? [10, 12] : [8, 9];
  f.dot(light, x, y + 11, width, 1);
  f.dot(colour, x, y + 12, width, 2);
  f.dot(colour, x + 2, y + 14, width - 4, 1);
  f.dot('red1', facing === 'down' ? 15 : 9, y + 12, 2, 1);
}

function satchel(f: Figure, facing: Side, y: number): void {
  for (let i = 0; i < 10; i++) f.dot('wood1', facing === 'up' ? 20 - i : 11 + i, y + i, 2, 1);
  f.dot('wood3', facing === 'up' ? 6 : 20, y + 9, 6, 6);
  f.dot('wood1', facing === 'up' ? 6 : 20, y + 11, 6, 1);
  f.dot('gold2', facing === 'up' ? 8 : 22, y + 11, 2, 2);
}
