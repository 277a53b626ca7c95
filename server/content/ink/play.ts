import type { Story as InkStory } from 'inkjs/types';
import type { InkError } from '../ink.ts';
import { Answers, type World } from './answers.ts';
import { explore } from './explore.ts';
import { Explorer, type Turn } from './explorer.ts';

/** What was said and offered in a turn. */
export type Shown = Pick<Turn, 'lines' | 'paused' | 'choices'>;

/** What playing a dialogue found. */
export interface Played {
  readonly errors: readonly InkError[];
  readonly turns: readonly Shown[];
}

const RULES = { endless: 'ink-endless', ended: 'ink-dead-end', failed: 'ink-fails' } as const;

/** Plays a compiled dialogue for at most so many turns, where visitors may be. The same trouble on the same line is told once. */
export function playInk(story: InkStory, source: string, most: number, world: World): Played {
  const turns: Shown[] = [];
  const errors = new Map<string, InkError>();
  for (const { trouble, lines, paused, choices } of explore(new Explorer(story, new Answers(source, world)), most)) {
    turns.push({ lines, paused, choices });
    if (!trouble) continue;
    const { line, reason } = trouble;
    const said =
      trouble.kind === 'ended' ? 'the dialogue runs out here, and the visitor is left without an answer' : reason;
    errors.set(`${trouble.kind} ${line}`, { rule: RULES[trouble.kind], line, reason: said });
  }
  return { errors: [...errors.values()], turns };
}
