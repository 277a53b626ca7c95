import { Compiler } from 'inkjs/full';
import type { Story as InkStory } from 'inkjs/types';
import { INK_FUNCTIONS, signatureOf } from '../../rooms/dialogue/ink-functions.ts';
import { FORMS, isFormName } from '../../schema/forms.ts';
import type { World } from './ink/answers.ts';
import { type Played, playInk } from './ink/play.ts';
import { remembered } from './ink/remembered.ts';
import { faultyCalls, type InkCall, inkCalls } from './ink-calls.ts';
import type { RuleId } from './rules.ts';

export interface InkError {
  readonly rule: RuleId;
  /** 0 when it is not known. */
  readonly line: number;
  readonly reason: string;
}

/** Compiled ink, or what is wrong with it. */
export interface InkResult {
  readonly json: string | undefined;
  readonly errors: readonly InkError[];
  /** What it calls, to be held against the other scenes. */
  readonly calls: readonly InkCall[];
}

/** So much of a dialogue is played whenever it is read; scene check plays more of it. */
const TURNS_AT_START = 120;

/** So many dialogues are remembered: more than the scenes of a house have. */
const MOST_COMPILED = 400;
/** Of one that was played much everything that was said is kept. */
const MOST_EXPLORED = 40;

/** Compiles a dialogue and plays some of it, so that one that gets stuck is found now. */
export const compileInk = remembered(MOST_COMPILED, (source: string): InkResult => {
  const errors: InkError[] = [...unknownNames(source), ...faultyCalls(source)];
  const story = compile(source, errors);
  const calls = inkCalls(source);
  if (!story || errors.length > 0) return { json: undefined, errors, calls };
  errors.push(...playInk(story, source, TURNS_AT_START, 'any').errors);
  const json = story.ToJson();
  return { json: errors.length === 0 && typeof json === 'string' ? json : undefined, errors, calls };
});

/** Plays a dialogue that has no other faults, for at most so many turns; unless said, in scenarios as well as in the open world. */
export const exploreInk = (source: string, most: number, world: World = 'any') => explored(source, most, world);

const explored = remembered(MOST_EXPLORED, (source: string, most: number, world: World): Played => {
  const story = compile(source, []);
  return story ? playInk(story, source, most, world) : { errors: [], turns: [] };
});

function compile(source: string, errors: InkError[]): InkStory | undefined {
  const errorHandler = (message: string, severity: number) => {
    const found = /line (\d+): (.*)/s.exec(message);
    const error = wordedOf(severity, Number(found?.[1] ?? 0), found?.[2] ?? message);
    // What is wrong with a call or a declaration is said already, and better.
    if (error && !errors.some(({ line }) => line === error.line && line !== 0)) errors.push(error);
  };
  const options = { sourceFilename: null, pluginNames: [], countAllVisits: true, errorHandler, fileHandler: null };
  try {
    return new Compiler(source, options).Compile();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (errors.length === 0) errors.push({ rule: 'ink-broken', line: 0, reason });
    return undefined;
  }
}

/** What the compiler says, as a fault; most of its warnings are none. */
function wordedOf(severity: number, line: number, reason: string): InkError | undefined {
  if (severity !== 2)
    return reason.includes('loose end')
      ? { rule: 'ink-dead-end', line, reason: 'the dialogue runs out here, and the visitor is left without an answer' }
      : undefined;
  const called = /Function call target not found: '-> (\w+)'/.exec(reason)?.[1];
  if (called === undefined) return { rule: 'ink-broken', line, reason };
  return Object.hasOwn(INK_FUNCTIONS, called)
    ? { rule: 'function-undeclared', line, reason: `calls ${called}(), which is not declared` }
    : { rule: 'function-unknown', line, reason: `there is no function ${called}(); there are ${signatures()}` };
}

/** Functions and forms that Parvis does not have, and forms whose outcome nothing could read. */
function* unknownNames(source: string): Generator<InkError> {
  const declares = /^\s*VAR\s+outcome\b/m.test(source);
  for (const [index, text] of source.split('\n').entries()) {
    const line = index + 1;
    const external = /^\s*EXTERNAL\s+(\w+)/.exec(text)?.[1];
    if (external && !Object.hasOwn(INK_FUNCTIONS, external))
      yield {
        rule: 'function-unknown',
        line,
        reason: `there is no function ${external}(); there are ${signatures()}`,
      };
    const form = /#\s*form:\s*([\w-]+)/.exec(text)?.[1];
    if (form && !isFormName(form))
      yield { rule: 'form-unknown', line, reason: `there is no form "${form}"; there are ${forms()}` };
    if (form && !declares)
      yield { rule: 'form-unread', line, reason: 'opens a form, but the dialogue declares no VAR outcome' };
  }
}

const forms = () => Object.keys(FORMS).join(', ');

const signatures = () => Object.keys(INK_FUNCTIONS).map(signatureOf).join(', ');
