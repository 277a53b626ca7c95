import type { Break } from './break.ts';

const EN = 'garden/dialogues/rose.en.ink';
const FR = 'garden/dialogues/rose.fr.ink';
const WORDY = 'The roses are in bloom from May until the first frost, and then again, if the winter is mild. '.repeat(
  6,
);

/** Faults of dialogues. Those of one language alone are told of that language. */
export const BROKEN_DIALOGUES: readonly Break[] = [
  {
    what: 'no dialogue in any language',
    breaks: (sound) => sound.shape(({ npcs }) => Object.assign(npcs['rose'] ?? {}, { dialogue: 'thorn' })),
    rule: 'dialogue-missing',
    file: ['garden/dialogues/thorn.en.ink', 'garden/dialogues/thorn.fr.ink'],
  },
  {
    what: 'no translation',
    breaks: (sound) => sound.remove(EN),
    rule: 'translation-missing',
    file: EN,
  },
  {
    what: 'a divert to nowhere',
    breaks: (sound) => sound.replace(EN, '-> who', '-> whom'),
    rule: 'ink-broken',
    file: EN,
    line: 18,
  },
  {
    what: 'a function that there is not',
    breaks: (sound) => sound.replace(EN, 'EXTERNAL name()', 'EXTERNAL name()\nEXTERNAL launch_rockets()'),
    rule: 'function-unknown',
    file: EN,
    line: 2,
  },
  {
    what: 'a function that is not declared',
    breaks: (sound) => sound.replace(EN, 'EXTERNAL name()\n', '\n'),
    rule: 'function-undeclared',
    file: EN,
    line: 7,
  },
  {
    what: 'a sheet that is held against a number by its size, though words may stand in it',
    breaks: (sound) =>
      sound.replace(
        EN,
        'EXTERNAL name()\n',
        'EXTERNAL name()\nEXTERNAL sheet(field)\n{ sheet("strength") >= 3: How strong. }\n',
      ),
    rule: 'function-misused',
    file: EN,
    line: 3,
  },
  {
    what: 'a call that lacks an argument',
    breaks: (sound) => sound.replace(EN, 'set_flag("met_rose", "yes")', 'set_flag("met_rose")'),
    rule: 'function-misused',
    file: EN,
    line: 8,
  },
  {
    what: 'an item that there is not',
    breaks: (sound) => {
      sound.replace(EN, 'VAR outcome', 'EXTERNAL has(item)\nVAR outcome');
      sound.replace(EN, 'Roses, mostly.', 'Roses, mostly.{has("secateurs"): And you can cut them.}');
    },
    rule: 'item-unknown',
    file: EN,
  },
  {
    what: 'an event that there is not',
    breaks: (sound) => {
      sound.replace(EN, 'VAR outcome', 'EXTERNAL start_event(name)\nVAR outcome');
      sound.replace(EN, 'Roses, mostly.', 'Roses, mostly.{start_event("harvest"): And it begins.}');
    },
    rule: 'event-unknown',
    file: EN,
  },
  {
    what: 'a form that there is not',
    breaks: (sound) => sound.replace(EN, '=== who ===\n', '=== who ===\nSign. # form: wills\n'),
    rule: 'form-unknown',
    file: EN,
    line: 23,
  },
  {
    what: 'a form whose outcome nobody reads',
    breaks: (sound) => {
      sound.replace(EN, '=== who ===\n', '=== who ===\nTell me. # form: login\n');
      sound.replace(EN, 'VAR outcome = ""\n', '\n');
    },
    rule: 'form-unread',
    file: EN,
    line: 23,
  },
  {
    what: 'a silent endless loop',
    breaks: (sound) => sound.replace(EN, '=== who ===\n', '=== who ===\n~ temp n = 1\n-> who\n'),
    rule: 'ink-endless',
    file: EN,
  },
  {
    what: 'an endless loop that speaks',
    breaks: (sound) => sound.replace(EN, 'I look after the roses.\n-> garden', 'I look after the roses.\n-> who'),
    rule: 'ink-endless',
    file: EN,
  },
  {
    what: 'a knot that runs out',
    breaks: (sound) => sound.replace(EN, 'I look after the roses.\n-> garden', 'I look after the roses.'),
    rule: 'ink-dead-end',
    file: EN,
    line: 23,
  },
  {
    what: 'a choice that runs out',
    breaks: (sound) => sound.replace(EN, 'See you soon. -> END', 'See you soon.'),
    rule: 'ink-dead-end',
    file: EN,
    line: 20,
  },
  {
    what: 'choices that are used up',
    breaks: (sound) => sound.replace(EN, 'I look after the roses.\n-> garden', '* [Of the roses?] Yes.\n  -> who'),
    rule: 'ink-dead-end',
    file: EN,
  },
  {
    what: 'a knot that nothing leads to',
    breaks: (sound) => sound.rose((text) => `${text}\n=== thorns ===\nOuch.\n-> END\n`),
    rule: 'knot-unreachable',
    file: [EN, FR],
    line: 31,
  },
  {
    what: 'a stitch that nothing leads to',
    breaks: (sound) => sound.rose((text) => `${text}= stand\nUp!\n-> END\n`),
    rule: 'knot-unreachable',
    file: [EN, FR],
    line: 30,
  },
  {
    what: 'a choice that was not translated',
    breaks: (sound) =>
      sound.replace(EN, '+ [Who are you?] -> who\n', '+ [Who are you?] -> who\n+ [Who is that?] -> who\n'),
    rule: 'translation-differs',
    file: EN,
    line: 15,
  },
  {
    what: 'a knot that was not translated',
    breaks: (sound) => {
      sound.replace(FR, '-> who', '-> which');
      sound.replace(FR, '=== who ===', '=== which ===\n-> who\n=== who ===');
    },
    rule: 'translation-differs',
    file: EN,
  },
  {
    what: 'a text that was not translated',
    breaks: (sound) => sound.replace(EN, 'Please do.\n', ''),
    rule: 'translation-differs',
    file: EN,
    line: 27,
  },
  {
    what: 'a text that is too long for the box',
    breaks: (sound) => sound.replace(EN, 'I look after the roses.', WORDY),
    rule: 'text-too-long',
    file: EN,
    line: 23,
  },
  {
    what: 'a choice that is too long',
    breaks: (sound) =>
      sound.replace(
        EN,
        '[Goodbye.]',
        '[Goodbye, and thank you ever so much for all that you have told me about roses today.]',
      ),
    rule: 'choice-too-long',
    file: EN,
    line: 20,
  },
];
