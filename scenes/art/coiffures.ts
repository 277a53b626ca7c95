import type { Canvas } from './canvas.ts';
import { cap } from './cap.ts';
import { curls, puff } from './curls.ts';
import { bob, cropped, curtains, parted, swept } from './fringes.ts';
import type { Ramp } from './palette.ts';
import type { PLAYERS } from './people.ts';
import { comb, crown, tips, within } from './tresses.ts';

type Coiffure = (typeof PLAYERS)[keyof typeof PLAYERS]['hair'];
type Draw = (c: Canvas, ramp: Ramp) => void;

/** Hair of a portrait that hangs behind head and shoulders. */
export const HAIR_BEHIND_HEAD: Record<Coiffure, Draw> = {
  bun: (c, ramp) => {
    comb(c, { ramp, body: [48, 15, 16, 12], root: [48, 30], strands: 60, seed: 31 }, within(48, 16, 15, 11));
    comb(c, crown(ramp, 32), within(48, 38, 27, 24));
  },
  wavy: (c, ramp) => {
    const long = { ...crown(dim(ramp), 33), body: [48, 50, 38, 44], root: [48, -30], strands: 190 } as const;
    comb(c, long, (x, y) => {
      const wave = Math.sin(y / 5) * 1.6;
      return within(48, 42, 31, 31)(x, y) || (y > 42 && y < 86 + tips(x, 7, 5) && Math.abs(x - 47.5) < 31 + wave);
    });
  },
  ponytail: (c, ramp) => comb(c, crown(ramp, 34), within(48, 38, 27, 26)),
  bob: (c, ramp) => {
    const straight = { ...crown(dim(ramp), 35), root: [48, -40], strands: 200 } as const;
    comb(c, straight, (x, y) => within(48, 40, 29, 29)(x, y) || (y > 40 && y < 74 && Math.abs(x - 47.5) < 29));
  },
  short: (c, ramp) => comb(c, crown(ramp, 36), within(48, 40, 26, 25)),
  curls: (c, ramp) => curls(c, ramp, 'behind'),
  afro: (c, ramp) => puff(c, ramp, 'behind'),
  cap: (c, ramp) =>
    comb(c, { ...crown(ramp, 37), root: [48, 4] }, (x, y) => within(48, 42, 28, 20 + tips(x, 6, 4))(x, y)),
};

/** Hair of a portrait, and what is worn on it, over the face. */
export const HAIR_OVER_FACE: Record<Coiffure, Draw> = {
  bun: parted,
  wavy: curtains,
  ponytail: swept,
  bob,
  short: cropped,
  curls: (c, ramp) => curls(c, ramp, 'over'),
  afro: (c, ramp) => puff(c, ramp, 'over'),
  cap,
};

/** The same hair in the shadow of the head. */
function dim(ramp: Ramp): Ramp {
  const [darkest, dark = darkest, middle = dark] = ramp;
  return [darkest, darkest, dark, middle, middle];
}
