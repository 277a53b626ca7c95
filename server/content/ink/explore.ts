import { FORM_OUTCOMES, isFormName } from '../../../schema/forms.ts';
import type { Act, Explorer, Standing, Turn } from './explorer.ts';

/** What counts visits counts no further than this, or no dialogue would ever come to an end. */
const MOST_VISITS = 2;
/** So many different answers to what one turn asks are tried. */
const MOST_ANSWERS = 24;

/** What bookkeeping of ink’s differs where the dialogue stands at the same place. */
const BOOKKEEPING = new Set(['outputStream', 'threadCounter', 'threadIndex', 'originalThreadIndex', 'index']);

interface Waiting {
  readonly standing: Standing;
  readonly acts: readonly Act[];
}

/**
 * Plays a dialogue as every kind of visitor would: each choice, each way a form may end, each answer of the world. Where
 * nobody has been yet comes first. Yields every turn; ends when there is nothing new, or after the `most` turns.
 */
export function* explore(explorer: Explorer, most: number): Generator<Turn> {
  const seen = new Set<string>();
  const waiting: [Waiting[], Waiting[], Waiting[]] = [[], [], []];
  let turns = 0;
  const play = function* (from: Standing | undefined, act: Act): Generator<Turn> {
    const tries: (readonly number[])[] = [[]];
    for (const [number, decisions] of tries.entries()) {
      if (number >= MOST_ANSWERS || turns++ >= most) return;
      const turn = explorer.play(from, act, decisions);
      for (const [index, answers] of turn.open.entries())
        for (let answer = 1; index >= decisions.length && answer < answers; answer++)
          tries.push([...decisions, ...Array<number>(index - decisions.length).fill(0), answer]);
      yield turn;
      const acts = actsAfter(turn);
      const novelty = acts.length > 0 ? noveltyOf(turn, seen) : 3;
      waiting[novelty]?.push({ standing: turn.after, acts });
    }
  };
  yield* play(undefined, { kind: 'begin' });
  for (;;) {
    const next = waiting.find((queue) => queue.length > 0)?.shift();
    if (!next || turns >= most) return;
    for (const act of next.acts) yield* play(next.standing, act);
  }
}

function actsAfter({ trouble, form, choices }: Turn): readonly Act[] {
  if (trouble) return [];
  if (form !== null) return isFormName(form) ? FORM_OUTCOMES.map((outcome) => ({ kind: 'settle', outcome })) : [];
  return choices.map((_, index) => ({ kind: 'choose', index }));
}

/** Threads of choices are numbered as they come: what they are is enough. */
function plain(key: string, value: unknown): unknown {
  if (BOOKKEEPING.has(key)) return 0;
  return key === 'choiceThreads' && value ? Object.values(value) : value;
}

/** 0 for a place nobody has stood at, 1 for another state of the world there, 2 for another number of visits, 3 for nothing new. */
function noveltyOf({ after: { state, known } }: Turn, seen: Set<string>): number {
  const { flows, variablesState, visitCounts } = JSON.parse(state, plain);
  const visits = Object.entries(visitCounts as Record<string, number>).map(([path, times]) => [
    path,
    Math.min(times, MOST_VISITS),
  ]);
  const parts = [flows, [variablesState, [...known].sort()], visits.sort()].map((part) => JSON.stringify(part));
  const keys = parts.map((_, index) => parts.slice(0, index + 1).join('\n'));
  const novelty = keys.findIndex((key) => !seen.has(key));
  for (const key of keys) seen.add(key);
  return novelty < 0 ? keys.length : novelty;
}
