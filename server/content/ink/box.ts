import type { Turn } from './explorer.ts';

/**
 * The box that dialogues are read in, on a small telephone of today: 360 × 800, of which the browser’s bars leave 360 ×
 * 690. Measured there of web/src/styles/dialogue.css, in pixels, and in letters of ordinary prose.
 */
const BOX = {
  height: 578,
  /** The portrait with the name, and what is free around it all. */
  frame: 117,
  line: 23.2,
  between: 6.4,
  letters: 37,
  choice: 45.6,
  choiceLetters: 34,
} as const;

/** A choice is read at a glance: it may have so many lines. */
const CHOICE_LINES = 2;

const linesOf = (text: string, letters: number) => Math.ceil(text.length / letters);

/** How many letters a choice may have. */
export const CHOICE_LETTERS = CHOICE_LINES * BOX.choiceLetters;

/** How many letters the box has room for beside the choices of a turn. */
export function roomBeside({ choices }: Pick<Turn, 'choices'>): number {
  return Math.max(0, Math.floor(heightLeft(choices) / BOX.line) * BOX.letters);
}

/** Whether what is said in a turn is seen at once, with its choices and without scrolling. */
export function fitsBox({ lines, choices }: Pick<Turn, 'lines' | 'choices'>): boolean {
  const text = lines.reduce((sum, { text }) => sum + linesOf(text, BOX.letters) * BOX.line, 0);
  return text + Math.max(0, lines.length - 1) * BOX.between <= heightLeft(choices);
}

/** What choices leave. Where there is none, one can still take leave. */
function heightLeft(choices: Turn['choices']): number {
  const offered = choices.length > 0 ? choices : [{ text: '' }];
  const taken = offered.map(({ text }) => BOX.choice + Math.max(0, linesOf(text, BOX.choiceLetters) - 1) * BOX.line);
  return BOX.height - BOX.frame - taken.reduce((sum, height) => sum + height, 0);
}
