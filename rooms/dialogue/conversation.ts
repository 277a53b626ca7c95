import { Story } from 'inkjs';
import type { Story as InkStory } from 'inkjs/types';
import { type FormName, type FormOutcome, isFormName } from '../../schema/forms.ts';
import { type DialogueView, MOODS } from '../../schema/messages/dialogue.ts';
import { INK_FUNCTIONS, type Teller } from './ink-functions.ts';

/** A dialogue that does not come to a stop within this many slices of `SLICE_MS` is an endless loop. */
const MAX_SLICES = 10;
const SLICE_MS = 10;
const MAX_LINES = 40;

type Line = DialogueView['lines'][number];

/** An ink dialogue between one player and one NPC. It stops at choices, at a form, or at its end. */
export class Conversation {
  readonly npc: string;
  /** The compiled ink that is told. */
  readonly source: string;
  readonly #story: InkStory;
  #view: DialogueView;

  /** `source` is compiled ink. The conversation starts at once. */
  constructor(npc: string, source: string, teller: Teller) {
    this.npc = npc;
    this.source = source;
    this.#story = new Story(source);
    this.#story.onError = (message) => {
      throw new Error(`dialogue of ${npc}: ${message}`);
    };
    for (const [name, fn] of Object.entries(INK_FUNCTIONS))
      this.#story.BindExternalFunctionGeneral(name, (given: unknown[]) => fn.call(teller, ...given), fn.pure);
    this.#view = this.#proceed();
  }

  /** What the player sees now. */
  get view(): DialogueView {
    return this.#view;
  }

  /** The form that the dialogue waits for. */
  get form(): FormName | null {
    return this.#view.form;
  }

  /** Takes one of the choices offered; false if there is no such choice. */
  choose(index: number): boolean {
    if (this.form || !this.#view.choices.some((choice) => choice.index === index)) return false;
    this.#story.ChooseChoiceIndex(index);
    this.#view = this.#proceed();
    return true;
  }

  /** Ends the open form: ink reads the outcome in its variable `outcome`. */
  settle(outcome: FormOutcome): void {
    const variables = this.#story.variablesState;
    if (variables.$('outcome') !== null) variables.$('outcome', outcome);
    this.#view = this.#proceed();
  }

  #proceed(): DialogueView {
    const lines: Line[] = [];
    while (this.#story.canContinue && lines.length < MAX_LINES) {
      const { line, form } = this.#next();
      if (line.text) lines.push(line);
      if (form) return { npc: this.npc, lines, choices: [], form, ended: false };
    }
    const choices = this.#story.currentChoices.map(({ index, text }) => ({ index, text }));
    return { npc: this.npc, lines, choices, form: null, ended: choices.length === 0 };
  }

  #next(): { line: Line; form: FormName | null } {
    for (let slice = 0; slice === 0 || !this.#story.asyncContinueComplete; slice++) {
      if (slice === MAX_SLICES) throw new Error(`dialogue of ${this.npc}: endless loop`);
      this.#story.ContinueAsync(SLICE_MS);
    }
    const tags = new Map((this.#story.currentTags ?? []).map(readTag));
    const mood = MOODS.find((one) => one === tags.get('mood')) ?? 'neutral';
    const form = tags.get('form') ?? '';
    return {
      line: { text: (this.#story.currentText ?? '').trim(), speaker: tags.get('speaker') ?? this.npc, mood },
      form: isFormName(form) ? form : null,
    };
  }
}

/** `mood: happy` → `['mood', 'happy']`. */
export function readTag(tag: string): [string, string] {
  const at = tag.indexOf(':');
  return at < 0 ? [tag.trim(), ''] : [tag.slice(0, at).trim(), tag.slice(at + 1).trim()];
}
