import type { Facing, Figure, Part } from './figure.ts';
import { tone } from './palette.ts';
import type { Outfit, Person, partsOf } from './people.ts';

type Side = Exclude<Facing, 'right'>;
type Parts = ReturnType<typeof partsOf>;

/** How far a garment falls below the waist, and how wide it gets there. */
const HEMS: Record<Outfit, readonly number[]> = {
  dress: [13, 14, 15, 16, 16, 18],
  coat: [13, 13, 14, 14, 15],
  cardigan: [],
  hoodie: [13],
  poncho: [],
  sweater: [12],
  overalls: [],
  jacket: [13, 13],
};

/** Trunk and hem. `y` is the line of the shoulders. */
export function trunk(f: Figure, person: Person, parts: Parts, facing: Side, y: number): void {
  const { top, under } = parts;
  const lean = facing === 'left' ? 3 : 0;
  f.rows(top, 16, y, [
    10 - lean,
    12 - lean,
    12 - lean,
    12 - lean,
    12 - lean,
    12 - lean,
    12 - lean,
    12 - lean,
    12 - lean,
    12 - lean,
    12 - lean,
    12 - lean,
  ]);
  f.rows(
    top,
    16,
    y + 12,
    HEMS[person.outfit].map((width) => width - lean),
  );
  if (person.outfit === 'cardigan')
    f.rows(
      parts.legs,
      16,
      y + 9,
      [12, 13, 14, 15, 16, 17].map((width) => width - lean),
    );
  if (person.outfit === 'overalls') overalls(f, under, facing, y, lean);
  if (person.outfit === 'poncho')
    f.rows(
      top,
      16,
      y,
      [12, 14, 16, 18, 18, 20, 20, 20, 18, 14].map((width) => width - lean),
    );
  if (facing === 'down') frontOf(f, person.outfit, parts, y);
  if (facing === 'left') sideOf(f, person.outfit, parts, y);
  if (facing === 'up' && person.outfit === 'hoodie') f.rows({ ...top, level: top.level + 0.01 }, 16, y, [10, 10, 8, 6]);
  if (person.outfit === 'poncho')
    f.dot(tone(under.ramp, 3), facing === 'left' ? 10 : 8, y + 6, facing === 'left' ? 13 : 16, 1);
}

function overalls(f: Figure, cloth: Part, facing: Side, y: number, lean: number): void {
  f.rect(cloth, 10 + lean / 2, y + 5, 12 - lean, 7);
  if (facing === 'left') f.rect(cloth, 14, y, 3, 6);
  else for (const x of [11, 19]) f.rect(cloth, x, y, 2, 6);
}

function frontOf(f: Figure, outfit: Outfit, { top, under }: Parts, y: number): void {
  const pale = tone(under.ramp, under.level + 1);
  switch (outfit) {
    case 'dress':
      f.rows(under, 16, y, [10, 8, 2]);
      f.dot(tone(top.ramp, 0), 11, y + 9, 10, 1);
      f.dot('gold2', 15, y + 9, 2, 1);
      f.dot(pale, 8, y + 17, 16, 1);
      break;
    case 'coat':
      f.rect(under, 13, y, 6, 12);
      f.rect(under, 14, y, 4, 3);
      f.dot(tone(top.ramp, 3), 12, y, 1, 8);
      f.dot(tone(top.ramp, 0), 19, y, 1, 14);
      f.dot('gold2', 11, y + 8);
      f.dot('gold2', 20, y + 8);
      break;
    case 'cardigan':
      f.rect(under, 14, y, 4, 9);
      f.dot('red2', 15, y + 1, 2, 3);
      break;
    case 'hoodie':
      f.rows({ ...top, level: top.level - 1 }, 16, y, [10, 6]);
      f.dot(pale, 14, y + 1, 1, 4);
      f.dot(pale, 17, y + 1, 1, 4);
      f.dot(tone(top.ramp, 1), 12, y + 8, 8, 1);
      break;
    case 'poncho':
      f.rows(under, 16, y, [6, 4, 2]);
      for (let x = 7; x < 25; x += 4) f.dot(tone(under.ramp, 3), x, y + 4, 2, 1);
      break;
    case 'sweater':
      f.dot(pale, 13, y, 6, 1);
      for (let x = 10; x < 22; x += 2) f.dot(tone(top.ramp, 4), x, y + 4, 1, 1);
      for (let x = 11; x < 22; x += 2) f.dot(tone(top.ramp, 4), x, y + 6, 1, 1);
      break;
    case 'overalls':
      for (const dy of [1, 3]) f.dot('red2', 13, y + dy, 6, 1);
      f.dot('gold2', 12, y + 5);
      f.dot('gold2', 19, y + 5);
      f.dot(tone(under.ramp, 1), 14, y + 7, 4, 1);
      break;
    case 'jacket':
      f.rows(under, 16, y, [6, 4, 4, 2, 2]);
      f.dot(tone(top.ramp, 0), 15, y + 5, 1, 8);
      for (const dy of [6, 9]) f.dot('gold2', 16, y + dy);
      break;
  }
}

function sideOf(f: Figure, outfit: Outfit, { top, under }: Parts, y: number): void {
  const pale = tone(under.ramp, under.level + 1);
  switch (outfit) {
    case 'dress':
      f.dot(pale, 12, y, 7, 1);
      f.dot(tone(top.ramp, 0), 12, y + 9, 9, 1);
      f.dot(pale, 9, y + 17, 14, 1);
      break;
    case 'coat':
    case 'cardigan':
    case 'jacket':
      f.rect(under, 12, y, 2, outfit === 'jacket' ? 4 : 9);
      break;
    case 'overalls':
      for (const dy of [1, 3]) f.dot('red2', 12, y + dy, 2, 1);
      break;
    case 'hoodie':
      f.rect({ ...top, level: top.level - 1 }, 17, y, 5, 3);
      break;
    case 'sweater':
      for (let x = 12; x < 20; x += 2) f.dot(tone(top.ramp, 4), x, y + 4);
      break;
    case 'poncho':
      for (let x = 9; x < 22; x += 4) f.dot(tone(under.ramp, 3), x, y + 4, 2, 1);
      break;
  }
}
