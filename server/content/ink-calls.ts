import { LONGEST_WAIT } from '../../rooms/dialogue/act.ts';
import type { Argument } from '../../rooms/dialogue/ink-function.ts';
import { INK_FUNCTIONS, signatureOf } from '../../rooms/dialogue/ink-functions.ts';
import { isFormName } from '../../schema/forms.ts';
import { EMOTES } from '../../schema/messages/player.ts';
import { sheetFieldId } from '../../schema/scenarios.ts';
import { flagName } from '../../schema/scene/condition.ts';
import type { RuleId } from './rules.ts';

/** A call of one of our functions, as it is written in a dialogue. */
export interface InkCall {
  readonly line: number;
  readonly name: string;
  /** What is written between the commas. */
  readonly given: readonly string[];
}

/** What a sheet says, held against something by size. */
const SIZE_OF_SHEET = /\bsheet\s*\([^)]*\)\s*[<>]/;

/** What a text in quotation marks says; undefined for anything that is only known when the dialogue is told. */
export function literalOf(given: string | undefined): string | undefined {
  return /^"([^"{}]*)"$/.exec(given ?? '')?.[1];
}

/** The calls in a dialogue's source: behind a tilde or within braces, where ink calls functions. */
export function inkCalls(source: string): InkCall[] {
  const calls: InkCall[] = [];
  let depth = 0;
  for (const [index, raw] of source.split('\n').entries()) {
    const text = raw.replace(/\/\/.*$/, '');
    if (/^\s*EXTERNAL\b/.test(text)) continue;
    const isLogic = /^\s*~/.test(text);
    for (const { index: at, 0: found, 1: name = '' } of text.matchAll(/\b([a-z_]+)\s*\(|[{}]/g)) {
      if (found === '{') depth++;
      else if (found === '}') depth--;
      else if ((isLogic || depth > 0) && Object.hasOwn(INK_FUNCTIONS, name))
        calls.push({ line: index + 1, name, given: argumentsAt(text, at + found.length) });
    }
  }
  return calls;
}

/** What is written from behind a parenthesis to the one that closes it, by its commas. */
function argumentsAt(text: string, from: number): string[] {
  const given = [''];
  let depth = 0;
  let quoted = false;
  for (const letter of text.slice(from)) {
    if (letter === '"') quoted = !quoted;
    if (!quoted && letter === ')' && depth-- === 0) break;
    if (!quoted && letter === '(') depth++;
    if (!quoted && letter === ',' && depth === 0) given.push('');
    else given[given.length - 1] += letter;
  }
  const trimmed = given.map((one) => one.trim());
  return trimmed.length === 1 && trimmed[0] === '' ? [] : trimmed;
}

/** What is wrong with calls and declarations, as far as the table of functions says; scenes and stories are held against it elsewhere. */
export function* faultyCalls(source: string): Generator<{ rule: RuleId; line: number; reason: string }> {
  for (const [index, text] of source.split('\n').entries()) {
    if (SIZE_OF_SHEET.test(text))
      yield {
        rule: 'function-misused',
        line: index + 1,
        reason: 'sheet() may be a word, which has no size: compare sheet_number()',
      };
    const [, name = '', inside = ''] = /^\s*EXTERNAL\s+(\w+)\s*\(([^)]*)\)/.exec(text) ?? [];
    const many = inside.trim() === '' ? 0 : inside.split(',').length;
    if (Object.hasOwn(INK_FUNCTIONS, name) && INK_FUNCTIONS[name]?.takes.length !== many)
      yield { rule: 'function-misused', line: index + 1, reason: `must be declared as EXTERNAL ${signatureOf(name)}` };
  }
  for (const { line, name, given } of inkCalls(source)) {
    const takes = INK_FUNCTIONS[name]?.takes ?? [];
    if (takes.length !== given.length) {
      yield {
        rule: 'function-misused',
        line,
        reason: `${signatureOf(name)} takes ${takes.length} arguments, not ${given.length}`,
      };
      continue;
    }
    for (const [at, argument] of takes.entries()) {
      const wrong = wrongWith(argument, given[at] ?? '');
      if (wrong) yield { rule: 'function-misused', line, reason: `${name}(): ${wrong}` };
    }
  }
}

function wrongWith({ name, is }: Argument, given: string): string | undefined {
  const text = literalOf(given);
  if (is === 'seconds') {
    const seconds = Number(text ?? given);
    return seconds >= 0 && seconds <= LONGEST_WAIT ? undefined : secondsWrong(name, text ?? given);
  }
  if (text === undefined) return undefined;
  if (is === 'field' && !sheetFieldId.safeParse(text).success)
    return `a field of a sheet is called by lower case letters, digits and _, not "${text}"`;
  if (is === 'form' && !isFormName(text)) return `there is no form "${text}"`;
  if (is === 'gesture' && !EMOTES.some((one) => one === text))
    return `there is no gesture "${text}"; there are ${EMOTES.join(', ')}`;
  if (is === 'flag' && !flagName.safeParse(text).success)
    return `a flag is called by lower case letters, digits and _, not "${text}"`;
  return undefined;
}

/** A variable may hold any number; what is no number and no name is wrong. */
function secondsWrong(name: string, given: string): string | undefined {
  return /^[a-z_]\w*$/i.test(given) ? undefined : `${name} must be a number from 0 to ${LONGEST_WAIT}, not ${given}`;
}
