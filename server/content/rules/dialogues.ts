import type { Rule } from './rule.ts';

/** What dialogues must be. */
export const dialogueRules = {
  'dialogue-missing': {
    severity: 'error',
    means: 'A dialogue that is named has a file.',
    remedy: 'Write the file, or name another dialogue in scene.json.',
  },
  'translation-missing': {
    severity: 'error',
    means: 'A dialogue is there in every language.',
    remedy: 'Translate the dialogue from the language that there is.',
  },
  'ink-broken': {
    severity: 'error',
    means: 'A dialogue compiles.',
    remedy: 'Correct the line; docs/level-design has the rules of ink.',
  },
  'ink-fails': {
    severity: 'error',
    means: 'A dialogue runs without an error.',
    remedy: 'Correct what the message names.',
  },
  'ink-endless': {
    severity: 'error',
    means: 'A dialogue comes to a choice, a form or its end.',
    remedy: 'Put a choice, or -> END, between the diverts that lead back to each other.',
  },
  'function-unknown': {
    severity: 'error',
    means: 'A dialogue calls functions that there are.',
    remedy: 'Use a function of the list, and declare it with EXTERNAL.',
  },
  'form-unknown': {
    severity: 'error',
    means: 'A dialogue opens forms that there are.',
    remedy: 'Open a form of the list.',
  },
  'form-unread': {
    severity: 'error',
    means: 'A dialogue that opens a form can read what came of it.',
    remedy: 'Declare VAR outcome = "" at the top of the dialogue, and read it after the form.',
  },
} as const satisfies Record<string, Rule>;
