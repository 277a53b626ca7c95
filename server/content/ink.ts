import { Compiler } from 'inkjs/full';
import { Conversation } from '../../rooms/dialogue/conversation.ts';
import { INK_FUNCTIONS, type Teller } from '../../rooms/dialogue/ink-functions.ts';
import { FORMS, isFormName } from '../../schema/forms.ts';
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
}

/** Compiles a dialogue and opens it once, so that a dialogue that cannot even begin is found now. */
export function compileInk(source: string): InkResult {
  const errors: InkError[] = [...unknownNames(source)];
  const json = compile(source, errors);
  if (json !== undefined && errors.length === 0) {
    try {
      new Conversation('npc', json, SOMEBODY);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      errors.push({ rule: reason.includes('endless loop') ? 'ink-endless' : 'ink-fails', line: 0, reason });
    }
  }
  return { json: errors.length === 0 ? json : undefined, errors };
}

const SOMEBODY: Teller = {
  name: () => 'Ada',
  isGuest: () => true,
  flag: () => '',
  setFlag: () => {},
  sanction: () => '',
  sanctionWords: () => '',
};

function compile(source: string, errors: InkError[]): string | undefined {
  const errorHandler = (message: string, severity: number) => {
    const found = /line (\d+): (.*)/s.exec(message);
    if (severity === 2)
      errors.push({ rule: 'ink-broken', line: Number(found?.[1] ?? 0), reason: found?.[2] ?? message });
  };
  const options = { sourceFilename: null, pluginNames: [], countAllVisits: true, errorHandler, fileHandler: null };
  try {
    const json = new Compiler(source, options).Compile().ToJson();
    return typeof json === 'string' ? json : undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (errors.length === 0) errors.push({ rule: 'ink-broken', line: 0, reason });
    return undefined;
  }
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

const signatures = () =>
  Object.values(INK_FUNCTIONS)
    .map((one) => one.signature)
    .join(', ');
