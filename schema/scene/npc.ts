import { z } from 'zod';
import { isBetween, minutesOf } from '../hours.ts';
import { slug, words } from '../words.ts';
import { condition, holds, type Seen } from './condition.ts';
import { AWAY, type Moves, moves, shift } from './moves.ts';

/** Somebody who can be talked to. He stands at his point of the map's layer `npcs`, unless he moves or has other hours. */
export const npc = z.strictObject({
  name: words,
  /** A row of the character sheet. */
  character: slug,
  /** dialogues/<dialogue>.<locale>.ink */
  dialogue: slug,
  /** What he says instead: the first of these whose condition holds. */
  dialogues: z.array(z.strictObject({ when: condition, dialogue: slug })).default([]),
  facing: z.enum(['down', 'left', 'right', 'up']).default('down'),
  moves: moves.optional(),
  /** The first of these whose hours it is; outside them he does what he always does. */
  schedule: z.array(shift).default([]),
});
export type NpcShape = z.infer<typeof npc>;

/** Every dialogue that he may tell. */
export function dialoguesOf({ dialogue, dialogues }: NpcShape): string[] {
  return [dialogue, ...dialogues.map((one) => one.dialogue)];
}

/** The dialogue that he tells somebody. */
export function dialogueFor({ dialogue, dialogues }: NpcShape, seen: Seen): string {
  return dialogues.find(({ when }) => holds(when, seen))?.dialogue ?? dialogue;
}

/** What he does: stands at his point or at another one (`at`), walks about, or is away (null). */
export interface Post {
  readonly at?: string;
  readonly moves?: Moves;
}

/** What he does at a time of day, in minutes since midnight. */
export function postOf({ moves: always, schedule }: NpcShape, minutes: number): Post | null {
  const now = schedule.find(({ from, until }) => isBetween(minutes, minutesOf(from), minutesOf(until)));
  if (now?.at === AWAY) return null;
  if (now?.at !== undefined) return { at: now.at };
  const walk = now?.moves ?? always;
  return walk ? { moves: walk } : {};
}
