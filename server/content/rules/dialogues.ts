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
  'function-misused': {
    severity: 'error',
    means: 'A function is given what it takes.',
    remedy: 'docs/level-design/ink-functions.md says what each takes.',
  },
  'travel-nowhere': {
    severity: 'error',
    means: 'travel() leads to a spawn of another scene.',
    remedy: 'Name a scene and a spawn that there are.',
  },
  'function-undeclared': {
    severity: 'error',
    means: 'A dialogue declares the functions that it calls.',
    remedy: 'Declare it at the top of the dialogue: EXTERNAL, its name, and what it takes in parentheses.',
  },
  'ink-dead-end': {
    severity: 'error',
    means: 'Every choice and every knot of a dialogue leads somewhere, or ends it.',
    remedy: 'End the line with -> and where to go on, or with -> END.',
  },
  'knot-unreachable': {
    severity: 'warning',
    means: 'Every knot and stitch of a dialogue is led to.',
    remedy: 'Divert to it from somewhere, or take it out.',
  },
  'translation-differs': {
    severity: 'warning',
    means: 'A dialogue is the same in every language: knots, choices, forms, and where something is said.',
    remedy: 'Translate what is missing, or take it out of the other language.',
  },
  'text-too-long': {
    severity: 'warning',
    means: 'What is said at once fits into the dialogue’s box.',
    remedy: 'Shorten it, or put a choice in between, as in + [Go on.].',
  },
  'choice-too-long': {
    severity: 'warning',
    means: 'A choice is short enough to be read at a glance.',
    remedy: 'Shorten the text in brackets; what is said at length belongs behind it.',
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
