/** What a dialogue may be told by the world. */
export type Answer = string | number | boolean;

/** What is known of the world in one run of a dialogue: what it was told, and what it changed itself. */
export type Known = ReadonlyMap<string, Answer>;

/** What visitors are called while a dialogue is explored: a name of middling length. */
export const EXPLORED_NAME = 'Maximilienne';
const SENTENCE = 'Until tomorrow at 18:00: insults in the chat';

/** Where visitors are: in the open world alone, or in a scenario, too. */
export type World = 'open' | 'any';

/** What is answered where no scenario is played. */
const OUTSIDE: Readonly<Record<string, Answer>> = {
  scenario_flag: '',
  set_scenario_flag: '',
  is_in_scenario: false,
  is_gm: false,
  sheet: 0,
  sheet_number: 0,
};

/** What a call of an EXTERNAL function asks, or does. */
export type Call =
  | { readonly kind: 'fixed'; readonly answer: Answer }
  | { readonly kind: 'asks'; readonly key: string; readonly answers: readonly Answer[] }
  | { readonly kind: 'changes'; readonly key: string; readonly to: Answer; readonly answer: Answer }
  | { readonly kind: 'takes'; readonly key: string }
  | { readonly kind: 'forgets'; readonly key: string }
  /** A form is opened: any outcome there is. */
  | { readonly kind: 'opens'; readonly form: string };

/**
 * What the world may answer a dialogue, for every kind of visitor: what it compares an answer with is what it may be
 * told, beside nothing.
 */
export class Answers {
  readonly #compared: ReadonlyMap<string, readonly Answer[]>;
  readonly #isOpenWorld: boolean;

  /** `world` says where visitors are: in the open world alone, or perhaps in a scenario. */
  constructor(source: string, world: World = 'any') {
    this.#compared = comparisons(source);
    this.#isOpenWorld = world === 'open';
  }

  /** What `name(given…)` means. Functions that are not known here answer what they are compared with. */
  to(name: string, given: readonly unknown[]): Call {
    const words = given.map(String);
    const key = [name, ...words].join(':');
    const outside = OUTSIDE[name];
    if (this.#isOpenWorld && outside !== undefined) return { kind: 'fixed', answer: outside };
    switch (name) {
      case 'name':
        return { kind: 'fixed', answer: EXPLORED_NAME };
      case 'sanction_words':
        return { kind: 'fixed', answer: SENTENCE };
      case 'is_guest':
        return { kind: 'asks', key, answers: [true, false] };
      case 'sanction':
        return { kind: 'asks', key, answers: ['', 'ban', 'mute'] };
      case 'players_near':
        return { kind: 'asks', key, answers: [0, 1, 5] };
      case 'has':
        return { kind: 'asks', key, answers: [0, 1, 2] };
      case 'take':
        return { kind: 'takes', key: `has:${words[0]}` };
      case 'give':
        return { kind: 'changes', key: `has:${words[0]}`, to: 1, answer: true };
      case 'set_flag':
        return { kind: 'changes', key: `flag:${words[0]}`, to: words[1] ?? '', answer: '' };
      case 'set_scenario_flag':
        return { kind: 'changes', key: `scenario_flag:${words[0]}`, to: words[1] ?? '', answer: '' };
      case 'is_in_scenario':
      case 'is_gm':
        return { kind: 'asks', key, answers: [false, true] };
      case 'sheet':
        return { kind: 'asks', key, answers: [0, ...this.#told(key, name)] };
      case 'sheet_number':
        return {
          kind: 'asks',
          key,
          answers: [...new Set([0, ...this.#told(key, name).map((one) => Number(one) || 1)])],
        };
      case 'time_of_day':
        return { kind: 'asks', key, answers: ['day', 'morning', 'evening', 'night'] };
      case 'quest':
        return {
          kind: 'asks',
          key,
          answers: ['new', ...this.#told(key, name).filter((one) => one !== 'new' && one !== ''), 'done'],
        };
      case 'open':
        return { kind: 'opens', form: words[0] ?? '' };
      case 'start_event':
      case 'stop_event':
        return { kind: 'asks', key, answers: [true, false] };
      case 'travel':
      case 'leave_scenario':
        return { kind: 'fixed', answer: false };
      case 'begin_quest':
        return { kind: 'forgets', key: `quest:${words[0]}` };
      default:
        return { kind: 'asks', key, answers: this.#told(key, name) };
    }
  }

  /** The flags that it asks for, and what it compares each with. */
  flags(): [string, string[]][] {
    return [...this.#compared].flatMap(([key, answers]) => {
      const [name, flag] = key.split(':');
      const texts = answers.map(String).filter((text) => text !== '');
      return name === 'flag' && flag && texts.length > 0 ? [[flag, texts] as [string, string[]]] : [];
    });
  }

  #told(key: string, name: string): readonly Answer[] {
    return this.#compared.get(key) ?? this.#compared.get(name) ?? [''];
  }
}

const CALL = /(\w+)\(\s*((?:"[^"]*"\s*,?\s*)*)\)/g;

/** What every call is compared with: `flag("met") == "yes"`, or the cases of a block that asks it. */
function comparisons(source: string): Map<string, Answer[]> {
  const found = new Map<string, Answer[]>();
  const add = (key: string, answer: Answer) => {
    const answers = found.get(key) ?? [''];
    if (!answers.includes(answer)) answers.push(answer);
    found.set(key, answers);
  };
  let asked: string | undefined;
  for (const line of source.split('\n')) {
    for (const call of line.matchAll(CALL)) {
      const key = keyOf(call[1] ?? '', call[2] ?? '');
      const rest = line.slice(call.index + call[0].length);
      const compared = /^\s*(?:==|!=)\s*(?:"([^"]*)"|(-?\d+(?:\.\d+)?)|(true|false))/.exec(rest);
      if (compared) add(key, literal(compared[1], compared[2], compared[3]));
      const size = /^\s*[<>]=?\s*(-?\d+(?:\.\d+)?)/.exec(rest)?.[1];
      for (const beside of size === undefined ? [] : [-1, 0, 1]) add(key, Number(size) + beside);
      // Asked bare, it is whether there is anything.
      if (/^\s*(?:[:}&|)]|and\b|or\b)/.test(rest)) add(key, 'yes');
      if (/\{[^}]*$/.test(line) && /^\s*:\s*$/.test(rest)) asked = key;
    }
    const written = /^\s*-\s*(?:"([^"]*)"|(-?\d+(?:\.\d+)?)|(true|false))\s*:/.exec(line);
    if (written && asked !== undefined) add(asked, literal(written[1], written[2], written[3]));
    if (/^\s*\}/.test(line)) asked = undefined;
  }
  return found;
}

function literal(text: string | undefined, number: string | undefined, truth: string | undefined): Answer {
  if (text !== undefined) return text;
  return number !== undefined ? Number(number) : truth === 'true';
}

function keyOf(name: string, given: string): string {
  return [name, ...[...given.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word)].join(':');
}
