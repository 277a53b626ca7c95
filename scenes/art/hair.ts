import type { Facing, Figure, Part } from './figure.ts';
import { RAMPS } from './palette.ts';

export type HairStyle =
  | 'bun'
  | 'wavy'
  | 'ponytail'
  | 'short'
  | 'bob'
  | 'curls'
  | 'afro'
  | 'cap'
  | 'straw-hat'
  | 'swept';
type Side = Exclude<Facing, 'right'>;

/** Hair that hangs behind the head and shoulders: drawn before the head. */
export function hairBehind(f: Figure, style: HairStyle, hair: Part, facing: Side, y: number): void {
  if (style === 'afro') f.ellipse(hair, facing === 'left' ? 17 : 16, y + 8, 12.4, 11.5);
  if (style === 'wavy' && facing === 'down') f.rows(hair, 16, y + 8, [18, 18, 18, 18, 20, 20, 20, 20, 18]);
  if (style === 'bob' && facing === 'down') f.rows(hair, 16, y + 6, [18, 18, 18, 18, 18, 18, 18, 18, 18, 16]);
  if (style === 'bun' && facing !== 'left') f.ellipse(hair, 16, y - 2, 5, 4);
  if (style === 'bun' && facing === 'left') f.ellipse(hair, 23, y + 2, 4, 4.4);
  if (style === 'ponytail' && facing === 'down') f.rect(hair, 22, y + 8, 4, 8);
}

/** Hair, or what is worn on it, over the head. `y` is the top of the head. */
export function hairOver(f: Figure, style: HairStyle, hair: Part, facing: Side, y: number): void {
  if (facing === 'up') back(f, style, hair, y);
  else if (facing === 'left') side(f, style, hair, y);
  else front(f, style, hair, y);
  if (style === 'cap') cap(f, facing, y);
  if (style === 'straw-hat') strawHat(f, facing, y);
}

const CROWN = [8, 12, 14, 16, 16] as const;

function front(f: Figure, style: HairStyle, hair: Part, y: number): void {
  f.rows(hair, 16, y - 1, CROWN);
  f.rect(hair, 8, y + 4, 2, style === 'short' || style === 'cap' ? 4 : 6);
  f.rect(hair, 22, y + 4, 2, style === 'short' || style === 'cap' ? 4 : 6);
  switch (style) {
    case 'bob':
      f.rect(hair, 8, y + 4, 16, 3);
      f.rect(hair, 7, y + 4, 3, 11);
      f.rect(hair, 22, y + 4, 3, 11);
      break;
    case 'wavy':
      f.rect(hair, 8, y + 4, 7, 1);
      f.rect(hair, 8, y + 5, 4, 2);
      f.rect(hair, 17, y + 4, 7, 1);
      f.rect(hair, 20, y + 5, 4, 2);
      f.rect(hair, 6, y + 8, 3, 8);
      f.rect(hair, 23, y + 8, 3, 8);
      break;
    case 'ponytail':
      f.rect(hair, 8, y + 4, 12, 1);
      f.rect(hair, 8, y + 5, 8, 1);
      f.rect(hair, 8, y + 6, 4, 2);
      break;
    case 'bun':
      f.rect(hair, 8, y + 4, 6, 1);
      f.rect(hair, 18, y + 4, 6, 1);
      f.rect(hair, 8, y + 5, 4, 1);
      f.rect(hair, 20, y + 5, 4, 1);
      break;
    case 'short':
      f.rows(hair, 16, y - 2, [8, 12]);
      for (const x of [10, 14, 18]) f.rect(hair, x, y + 4, 3, 1);
      break;
    case 'curls':
      for (const [x, dy] of [
        [8.5, 4.5],
        [11, 1.5],
        [16, -0.5],
        [21, 1.5],
        [23.5, 4.5],
      ] as const)
        f.ellipse(hair, x, y + dy, 3.8, 3.6);
      for (const x of [10, 14, 18, 21]) f.ellipse(hair, x + 0.5, y + 4, 2, 1.6);
      break;
    case 'afro':
      f.rect(hair, 8, y + 3, 16, 2);
      f.rect(hair, 7, y + 4, 2, 8);
      f.rect(hair, 23, y + 4, 2, 8);
      break;
    case 'swept':
      f.rows(hair, 16, y - 3, [6, 11, 14]);
      f.rect(hair, 8, y + 3, 4, 1);
      f.rect(hair, 13, y + 4, 9, 1);
      break;
    case 'cap':
    case 'straw-hat':
      f.rect(hair, 9, y + 4, 14, 1);
      f.rect(hair, 9, y + 5, 5, 1);
      break;
  }
}

function side(f: Figure, style: HairStyle, hair: Part, y: number): void {
  f.rows(hair, 16, y - 1, [9, 12, 15, 16, 16]);
  f.rect(hair, 15, y + 4, 9, 4);
  f.rect(hair, 17, y + 8, 7, 4);
  f.rect(hair, 8, y + 4, 5, 1);
  switch (style) {
    case 'bob':
      f.rect(hair, 8, y + 4, 8, 3);
      f.rect(hair, 15, y + 4, 9, 11);
      f.rect(hair, 14, y + 12, 9, 3);
      break;
    case 'wavy':
      f.rect(hair, 16, y + 6, 8, 9);
      f.rect(hair, 17, y + 13, 9, 4);
      break;
    case 'ponytail':
      f.rect(hair, 8, y + 4, 6, 2);
      f.rect(hair, 23, y + 3, 3, 4);
      f.rect(hair, 24, y + 5, 4, 9);
      f.rect(hair, 25, y + 13, 2, 4);
      break;
    case 'curls':
      for (const [x, dy] of [
        [9, 2],
        [13, 0],
        [18, 0],
        [22, 2],
        [23, 7],
      ] as const)
        f.ellipse(hair, x, y + dy + 1, 3.6, 3.6);
      break;
    case 'short':
      f.rows(hair, 17, y - 2, [8, 12]);
      break;
    case 'swept':
      f.rows(hair, 17, y - 3, [6, 11, 14]);
      f.rect(hair, 22, y + 4, 4, 7);
      break;
    case 'afro':
      f.rect(hair, 14, y + 3, 12, 10);
      f.rect(hair, 9, y + 3, 6, 2);
      break;
    case 'bun':
    case 'cap':
    case 'straw-hat':
      break;
  }
}

function back(f: Figure, style: HairStyle, hair: Part, y: number): void {
  f.rows(hair, 16, y - 1, [...CROWN, 16, 16, 16, 16, 16, 16, 16, 14, 12]);
  switch (style) {
    case 'bob':
      f.rows(hair, 16, y + 5, [18, 18, 18, 18, 18, 18, 18, 18, 18, 16]);
      break;
    case 'wavy':
      f.rows(hair, 16, y + 6, [18, 18, 20, 20, 20, 20, 18, 18, 16, 14, 10]);
      break;
    case 'ponytail':
      f.rows({ ...hair, level: hair.level + 0.01 }, 16, y + 4, [5, 6, 6, 6, 6, 6, 6, 6, 6, 5, 4, 4, 2]);
      f.dot('cream3', 14, y + 4, 4, 1);
      break;
    case 'bun':
      f.ellipse({ ...hair, level: hair.level + 0.01 }, 16, y + 2, 5.4, 4.6);
      break;
    case 'curls':
      for (const [x, dy] of [
        [16, -0.5],
        [11, 1.5],
        [21, 1.5],
        [8.5, 6],
        [23.5, 6],
        [10, 11],
        [22, 11],
      ] as const)
        f.ellipse(hair, x, y + dy, 3.8, 3.8);
      for (const [x, dy] of [
        [12, 2],
        [17, 1],
        [20, 5],
        [14, 6],
        [10, 8],
        [17, 10],
      ] as const)
        f.dot('ink2', x, y + dy, 2, 1);
      break;
    case 'afro':
      f.ellipse(hair, 16, y + 7.5, 12.4, 11.2);
      break;
    case 'short':
      f.rows(hair, 16, y - 2, [8, 12]);
      break;
    case 'swept':
      f.rows(hair, 16, y - 3, [6, 11, 14]);
      break;
    case 'cap':
    case 'straw-hat':
      break;
  }
}

function cap(f: Figure, facing: Side, y: number): void {
  const cloth: Part = { ramp: RAMPS.red, level: 2 };
  const peak: Part = { ramp: RAMPS.red, level: 1 };
  f.rows(cloth, 16, y - 2, [8, 12, 15, 17, 18, 18]);
  f.dot('cream3', 15, y - 2, 2, 1);
  if (facing === 'down') {
    f.rows(peak, 16, y + 3, [18, 16]);
    f.dot('gold2', 14, y, 4, 2);
  }
  if (facing === 'left') f.rect(peak, 4, y + 3, 12, 2);
}

function strawHat(f: Figure, facing: Side, y: number): void {
  const straw: Part = { ramp: RAMPS.gold, level: 3 };
  const ribbon: Part = { ramp: RAMPS.red, level: 2 };
  f.rows(straw, 16, y - 3, [8, 11, 13, 14, 14]);
  f.rect(ribbon, 9, y + 1, 14, 2);
  f.rows(straw, 16, y + 3, facing === 'up' ? [24, 27, 27] : [24, 28, 26]);
  for (let x = 5; x < 27; x += 4) f.dot('gold1', x, y + 4, 2, 1);
}
