import type { Ground } from '../../schema/ground.ts';
import { fits } from '../../schema/motion.ts';
import { isClear, type Point } from '../../schema/way/sweep.ts';
import type { Area, Stand } from '../services.ts';

/** Chance: a number from 0 up to, but not including, 1. */
export type Dice = () => number;

/** Where somebody goes next, and what he does there. */
export interface Goal extends Point {
  /** How long he stays, in ms. */
  readonly stay: number;
  /** Where he then looks (index into DIRECTIONS); undefined goes on looking where he went. */
  readonly dir?: number;
}

/** Decides where to go from where one is; undefined: nowhere for now. It has no clock and no dice of its own. */
export type Route = (from: Point, dice: Dice) => Goal | undefined;

/** An NPC opens every locked zone: he works here. */
export const NPC_PASSES = 0xff;

const TRIES = 8;
/** A walk shorter than this is not worth getting up for, in pixels. */
const WORTH_IT = 20;

/** Goes to his place and stays there. */
export function stay({ x, y, dir }: Stand): Route {
  return () => ({ x, y, dir, stay: Number.POSITIVE_INFINITY });
}

/** There and back along a line, or round it if it ends where it begins; pauses (in ms) at its ends, once on it. */
export function along(points: readonly Point[], pause: number): Route {
  const [first, last] = [points[0], points.at(-1)];
  const isRound = first && last && points.length > 2 && Math.hypot(first.x - last.x, first.y - last.y) < 2;
  const stops = isRound ? points.slice(0, -1) : points;
  let next = -1;
  let way = 1;
  return (from) => {
    const joins = next < 0;
    if (joins) next = nearest(stops, from);
    else if (isRound) next = (next + 1) % stops.length;
    else {
      if (next + way < 0 || next + way >= stops.length) way = -way;
      next += way;
    }
    const goal = stops[next];
    const isEnd = next === 0 || (!isRound && next === stops.length - 1);
    return goal && { x: goal.x, y: goal.y, stay: isEnd && !joins ? pause : 0 };
  };
}

function nearest(points: readonly Point[], from: Point): number {
  const far = points.map(({ x, y }) => Math.hypot(x - from.x, y - from.y));
  return far.indexOf(Math.min(...far));
}

/** Here and there inside a rectangle, wherever a body fits and can go straight to; pauses half as long again, or half as long, by chance. */
export function wander(area: Area, ground: Ground, pause: number): Route {
  return (from, dice) => {
    const isInside =
      from.x >= area.x && from.y >= area.y && from.x <= area.x + area.width && from.y <= area.y + area.height;
    for (let i = 0; i < TRIES; i++) {
      const to = { x: area.x + dice() * area.width, y: area.y + dice() * area.height };
      if (Math.hypot(to.x - from.x, to.y - from.y) < WORTH_IT || !fits(ground, to.x, to.y, NPC_PASSES)) continue;
      if (isInside && !isClear(ground, NPC_PASSES, from, to)) continue;
      return { ...to, stay: pause * (0.5 + dice()) };
    }
    return undefined;
  };
}
