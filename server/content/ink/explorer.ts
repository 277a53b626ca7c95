import { Story } from 'inkjs/full';
import type { Story as InkStory } from 'inkjs/types';
import { readTag } from '../../../rooms/dialogue/conversation.ts';
import { INK_FUNCTIONS } from '../../../rooms/dialogue/ink-functions.ts';
import { FORM_OUTCOMES, type FormOutcome } from '../../../schema/forms.ts';
import type { Answer, Answers, Known } from './answers.ts';

/** A turn of a dialogue that takes more steps than this does not come to its end by itself. */
const MAX_STEPS = 20_000;
/** What a conversation shows at once, at most; more would be an endless loop that speaks. */
const MAX_LINES = 40;

/** Where a dialogue stands, and what is known by then. */
export interface Standing {
  readonly state: string;
  readonly known: Known;
}

/** What the visitor does next: begins, takes a choice, or is done with a form. */
export type Act =
  | { readonly kind: 'begin' }
  | { readonly kind: 'choose'; readonly index: number }
  | { readonly kind: 'settle'; readonly outcome: FormOutcome };

/** Something that is said or offered, and where it is written (0 when that is not known). */
export interface Said {
  readonly text: string;
  readonly line: number;
}

/** What came of a turn. */
export interface Turn {
  readonly after: Standing;
  readonly lines: readonly Said[];
  /** How many of the lines come before the last pause: they are shown, and make room. */
  readonly paused: number;
  readonly choices: readonly Said[];
  readonly form: string | null;
  /** What went wrong, and where. */
  readonly trouble: {
    readonly kind: 'endless' | 'ended' | 'failed';
    readonly line: number;
    readonly reason: string;
  } | null;
  /** How many answers there were to each question that was new in this turn, in order. */
  readonly open: readonly number[];
}

class TooLong extends Error {}

/** Plays single turns of a compiled dialogue, with answers of the world that are chosen by number. */
export class Explorer {
  readonly #compiled: InkStory;
  readonly #answers: Answers;
  #story: InkStory;
  #known = new Map<string, Answer>();
  #decisions: readonly number[] = [];
  #open: number[] = [];
  #steps = 0;
  #lines = 0;
  #paused = 0;
  #errors: string[] = [];

  constructor(compiled: InkStory, answers: Answers) {
    this.#compiled = compiled;
    this.#answers = answers;
    this.#story = this.#fresh();
  }

  /** Plays one turn. `decisions` are the numbers of the answers to what is asked for the first time; the first unless said. */
  play(from: Standing | undefined, act: Act, decisions: readonly number[]): Turn {
    const story = this.#story;
    if (from) story.state.LoadJson(from.state);
    else story.ResetState();
    // The dice fall the same way every time.
    if (!from) story.state.storySeed = 1;
    this.#known = new Map(from?.known);
    this.#decisions = decisions;
    [this.#open, this.#errors, this.#steps, this.#lines, this.#paused] = [[], [], 0, 0, 0];
    try {
      if (act.kind === 'choose') story.ChooseChoiceIndex(act.index);
      if (act.kind === 'settle') this.#settle(act.outcome);
      return this.#proceed();
    } catch (error) {
      const line = story.currentDebugMetadata?.startLineNumber ?? 0;
      const [kind, reason] =
        error instanceof TooLong
          ? (['endless', 'an endless loop: it never comes to a choice, a form or its end'] as const)
          : (['failed', String(error)] as const);
      // What a story was in the middle of cannot be undone.
      this.#story = this.#fresh();
      return { ...this.#turn([], null), trouble: { kind, line, reason } };
    }
  }

  #settle(outcome: FormOutcome): void {
    const variables = this.#story.variablesState;
    if (variables.$('outcome') !== null) variables.$('outcome', outcome);
    if (outcome !== 'ok') return;
    // Whoever logs in may be anybody, but no guest.
    this.#known.clear();
    this.#known.set('is_guest', false);
  }

  #proceed(): Turn {
    const story = this.#story;
    const lines: Said[] = [];
    let form: string | null = null;
    while (story.canContinue && form === null) {
      if (lines.length === MAX_LINES) throw new TooLong();
      const text = (story.Continue() ?? '').trim();
      if (text) lines.push({ text, line: this.#lineSaid() });
      this.#lines = lines.length;
      form = (story.currentTags ?? []).map(readTag).find(([name]) => name === 'form')?.[1] ?? null;
    }
    const [error] = this.#errors;
    const line = Number(/line (\d+)/.exec(error ?? '')?.[1] ?? 0);
    const kind = error?.includes('ran out of content') ? 'ended' : 'failed';
    const reason = (error ?? '').replace(/^.*?(?:line \d+): /, '');
    return { ...this.#turn(lines, form), trouble: error === undefined ? null : { kind, line, reason } };
  }

  #turn(lines: readonly Said[], form: string | null): Omit<Turn, 'trouble'> {
    const story = this.#story;
    const choices =
      form === null
        ? story.currentChoices.map(({ text, targetPath }) => ({ text, line: this.#lineAt(targetPath) }))
        : [];
    return {
      after: { state: story.state.toJson(), known: new Map(this.#known) },
      lines,
      paused: this.#paused,
      choices,
      form,
      open: this.#open,
    };
  }

  #lineSaid(): number {
    const written = this.#story.state.outputStream.find(
      (one) => one.debugMetadata && /\S/.test(String(one)),
    )?.debugMetadata;
    return (written ?? this.#story.currentDebugMetadata)?.startLineNumber ?? 0;
  }

  #lineAt(path: InkStory['currentChoices'][number]['targetPath']): number {
    return (path && this.#story.ContentAtPath(path).obj?.debugMetadata?.startLineNumber) ?? 0;
  }

  /** A story with nothing behind it, whose parts still know their lines. */
  #fresh(): InkStory {
    const story = new Story(this.#compiled.mainContentContainer, this.#compiled.listDefinitions?.lists ?? []);
    const step = story.Step.bind(story);
    story.Step = () => {
      if (this.#steps++ > MAX_STEPS) throw new TooLong();
      step();
    };
    story.onError = (message: string) => void this.#errors.push(message);
    for (const name of Object.keys(INK_FUNCTIONS))
      story.BindExternalFunctionGeneral(
        name,
        (given: unknown[]) => this.#answer(name, given),
        INK_FUNCTIONS[name]?.how === 'reads',
      );
    this.#steps = 0;
    story.ResetState();
    return story;
  }

  #answer(name: string, given: readonly unknown[]): Answer {
    const { [name]: fn } = INK_FUNCTIONS;
    if (fn?.how === 'waits' && fn.pauses) this.#paused = this.#lines;
    const call = this.#answers.to(name, given);
    if (call.kind === 'fixed') return call.answer;
    if (call.kind === 'changes') {
      this.#known.set(call.key, call.to);
      return call.answer;
    }
    if (call.kind === 'forgets') {
      this.#known.delete(call.key);
      return '';
    }
    if (call.kind === 'takes') {
      const had = this.#ask(call.key, [0, 1]) !== 0;
      this.#known.set(call.key, 0);
      return had;
    }
    if (call.kind === 'opens') {
      const outcome = this.#choose(FORM_OUTCOMES);
      this.#settle(outcome);
      return outcome;
    }
    return this.#ask(call.key, call.answers);
  }

  #ask(key: string, answers: readonly Answer[]): Answer {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const answer = this.#choose(answers);
    this.#known.set(key, answer);
    return answer;
  }

  #choose<T extends Answer>(answers: readonly T[]): T {
    const answer = answers[this.#decisions[this.#open.length] ?? 0] ?? answers[0];
    if (answer === undefined) throw new Error('there is nothing to answer');
    this.#open.push(answers.length);
    return answer;
  }
}
