import { Story } from 'inkjs';
import type { Story as InkStory } from 'inkjs/types';
import type { InkValue } from './ink-function.ts';

/** A line that is not done within this many slices of `SLICE_MS` is an endless loop. */
const MAX_SLICES = 10;
const SLICE_MS = 10;

/** What became of a call: its value, or something that must be done first. */
export type Answer<A> = { readonly value: InkValue | undefined } | { readonly act: A };

/** How ink's EXTERNAL functions are answered. */
export interface Functions<A> {
  /** Each function, and whether ink may call it while it looks ahead. */
  readonly all: readonly { readonly name: string; readonly pure: boolean }[];
  call(name: string, given: readonly unknown[]): Answer<A>;
}

/** What is read next: a line, or something that must be done before the line is known. */
export type Next<A> = { readonly text: string; readonly tags: readonly string[] } | { readonly act: A };

/** An answer that was given in the line that is read, and a variable that is set with it. */
interface Given {
  readonly value: InkValue | undefined;
  readonly sets?: readonly [name: string, value: InkValue];
}

/**
 * An ink story whose functions may take time. Ink knows no waiting: it wants every value at once. So when a call must
 * wait, the line is read to some end, thrown away, and read anew from where it began, once the value is there. Ink does
 * the same thing again when it is told the same things: every call of that line is answered as before, and none is made
 * twice.
 */
export class SuspendableStory<A> {
  readonly #source: string;
  readonly #functions: Functions<A>;
  #story: InkStory;
  /** The state before the line that is read; null between lines. */
  #before: string | null = null;
  #given: Given[] = [];
  #at = 0;
  #act: A | null = null;

  constructor(source: string, functions: Functions<A>) {
    this.#source = source;
    this.#functions = functions;
    this.#story = this.#load();
  }

  get canContinue(): boolean {
    return this.#story.canContinue;
  }

  get choices(): readonly { readonly index: number; readonly text: string }[] {
    return this.#story.currentChoices;
  }

  choose(index: number): void {
    this.#story.ChooseChoiceIndex(index);
  }

  /** Sets a variable, if the story has it. */
  set(name: string, value: InkValue): void {
    const variables = this.#story.variablesState;
    if (variables.$(name) !== null) variables.$(name, value);
  }

  /** Reads a line, or as far as something must be done. Throws what is wrong with the dialogue. */
  next(): Next<A> {
    this.#before ??= this.#story.state.toJson();
    this.#at = 0;
    this.#act = null;
    const whole = this.#read();
    if (this.#act !== null) {
      if (!whole) this.#story = this.#load();
      this.#story.state.LoadJson(this.#before);
      return { act: this.#act };
    }
    if (!whole) throw new Error('endless loop');
    this.#before = null;
    this.#given = [];
    return { text: (this.#story.currentText ?? '').trim(), tags: this.#story.currentTags ?? [] };
  }

  /** What was to be done is done: `next` reads on. */
  resume(value: InkValue | undefined, sets?: readonly [name: string, value: InkValue]): void {
    this.#given.push({ value, ...(sets ? { sets } : {}) });
  }

  /** Whether ink came to an end of the line; what it says without the value it waits for is no fault. */
  #read(): boolean {
    try {
      for (let slice = 0; slice === 0 || !this.#story.asyncContinueComplete; slice++) {
        if (slice === MAX_SLICES || this.#act !== null) return false;
        this.#story.ContinueAsync(SLICE_MS);
      }
      return true;
    } catch (error) {
      if (this.#act === null) throw error;
      return false;
    }
  }

  #call(name: string, given: readonly unknown[]): InkValue | undefined {
    if (this.#act !== null) return '';
    const known = this.#given[this.#at];
    if (known) {
      this.#at++;
      if (known.sets) this.set(...known.sets);
      return known.value;
    }
    const answer = this.#functions.call(name, given);
    if ('act' in answer) {
      this.#act = answer.act;
      return '';
    }
    this.#given.push(answer);
    this.#at++;
    return answer.value;
  }

  #load(): InkStory {
    const story = new Story(this.#source);
    story.onError = (message: string) => {
      if (this.#act === null) throw new Error(message);
    };
    for (const { name, pure } of this.#functions.all)
      story.BindExternalFunctionGeneral(name, (given: unknown[]) => this.#call(name, given), pure);
    return story;
  }
}
