import { type FormName, type FormOutcome, isFormName } from '../../schema/forms.ts';
import { type DialogueView, MOODS } from '../../schema/messages/dialogue.ts';
import { type Act, isDeed } from './act.ts';
import type { InkValue } from './ink-function.ts';
import { asText, INK_FUNCTIONS } from './ink-functions.ts';
import { type Functions, SuspendableStory } from './suspendable-story.ts';
import type { Teller } from './teller.ts';

const MAX_LINES = 40;
/** A dialogue that has more than this done between two answers of the player goes round in circles. */
const MAX_ACTS = 50;

type Line = DialogueView['lines'][number];

/**
 * An ink dialogue between one player and one NPC. It stops at choices, at a form, at its end, or where something must
 * be done (`act`): whoever drives it does that, and resumes.
 */
export class Conversation {
  readonly npc: string;
  /** The compiled ink that is told. */
  readonly source: string;
  readonly #story: SuspendableStory<Act>;
  #view: DialogueView;
  #act: Act | null = null;
  #acts = 0;
  #opened = false;

  /** `source` is compiled ink. The conversation starts at once. */
  constructor(npc: string, source: string, teller: Teller) {
    this.npc = npc;
    this.source = source;
    this.#story = this.#guard(() => new SuspendableStory(source, functionsOf(teller)));
    this.#view = { npc, turn: 0, lines: [], choices: [], form: null, goesOn: false, ended: false };
    this.#proceed();
  }

  /** What the player sees now. */
  get view(): DialogueView {
    return this.#view;
  }

  /** The form that the dialogue waits for. */
  get form(): FormName | null {
    return this.#view.form;
  }

  /** What must be done before the dialogue goes on. */
  get act(): Exclude<Act, { does: 'open' }> | null {
    return this.#act?.does === 'open' ? null : this.#act;
  }

  /** Takes one of the choices offered; false if there is no such choice. */
  choose(index: number): boolean {
    if (!this.#view.choices.some((choice) => choice.index === index)) return false;
    this.#story.choose(index);
    this.#acts = 0;
    this.#proceed();
    return true;
  }

  /** Ends the open form: ink reads the outcome in its variable `outcome`, or as the value of `open()`. */
  settle(outcome: FormOutcome): void {
    this.#acts = 0;
    if (this.#opened) this.#story.resume(outcome, ['outcome', outcome]);
    else this.#story.set('outcome', outcome);
    this.#opened = false;
    this.#proceed();
  }

  /** The act is done. */
  resume(value?: InkValue): void {
    const pauses = this.#view.goesOn;
    this.#story.resume(value);
    this.#proceed(pauses ? [] : this.#view.lines);
  }

  /** The player has gone elsewhere: nothing more is said. */
  end(): void {
    this.#act = null;
    this.#show({ lines: [], ended: true });
  }

  #proceed(said: readonly Line[] = []): void {
    this.#act = null;
    const lines = [...said];
    while (this.#story.canContinue && lines.length < MAX_LINES) {
      const next = this.#guard(() => this.#story.next());
      if ('act' in next) {
        this.#stop(next.act, lines);
        return;
      }
      const { line, form } = this.#read(next.text, next.tags);
      if (line.text) lines.push(line);
      if (form) {
        this.#show({ lines, form });
        return;
      }
    }
    const choices = this.#story.choices.map(({ index, text }) => ({ index, text }));
    this.#show({ lines, choices, ended: choices.length === 0 });
  }

  #stop(act: Act, lines: Line[]): void {
    if (++this.#acts > MAX_ACTS) throw new Error(`dialogue of ${this.npc}: endless loop`);
    this.#act = act;
    this.#opened = act.does === 'open';
    if (act.does === 'open') this.#show({ lines, form: act.form });
    else this.#show({ lines, goesOn: !isDeed(act) });
  }

  #show(seen: Partial<DialogueView>): void {
    const turn = this.#view.turn + 1;
    const nothing = { lines: [], choices: [], form: null, goesOn: false, ended: false };
    this.#view = { npc: this.npc, turn, ...nothing, ...seen };
  }

  #read(text: string, given: readonly string[]): { line: Line; form: FormName | null } {
    const tags = new Map(given.map(readTag));
    const mood = MOODS.find((one) => one === tags.get('mood')) ?? 'neutral';
    const form = tags.get('form') ?? '';
    return { line: { text, speaker: tags.get('speaker') ?? this.npc, mood }, form: isFormName(form) ? form : null };
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw new Error(`dialogue of ${this.npc}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

/** The table of functions, as one teller answers. */
function functionsOf(teller: Teller): Functions<Act> {
  return {
    all: Object.entries(INK_FUNCTIONS).map(([name, { how }]) => ({ name, pure: how === 'reads' })),
    call(name, given) {
      const one = INK_FUNCTIONS[name];
      if (!one) throw new Error(`there is no function ${name}()`);
      const texts = given.map(asText);
      if (one.how === 'waits') return { act: one.act(...texts) };
      return { value: one.call(teller, ...texts) ?? undefined };
    },
  };
}

/** `mood: happy` → `['mood', 'happy']`. */
export function readTag(tag: string): [string, string] {
  const at = tag.indexOf(':');
  return at < 0 ? [tag.trim(), ''] : [tag.slice(0, at).trim(), tag.slice(at + 1).trim()];
}
