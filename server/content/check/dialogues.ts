import { LOCALES } from '../../../schema/words.ts';
import { type ContentFault, faultOf } from '../content-fault.ts';
import type { Checked } from '../cross-check.ts';
import { CHOICE_LETTERS, fitsBox, roomBeside } from '../ink/box.ts';
import { outlineOf, reachedOf, type Stretch } from '../ink/outline.ts';
import type { Shown } from '../ink/play.ts';
import { exploreInk } from '../ink.ts';
import type { SceneFiles } from '../scene-files.ts';
import { dialogueFile } from '../scene-folder.ts';

/** So much of a dialogue is played. */
const MOST_TURNS = 800;

/** All that is said of a scene’s dialogues once they compile. */
export function* dialogues(files: SceneFiles, { folder }: Checked): Generator<ContentFault> {
  const names = new Set([...folder.dialogues.keys()].map((key) => key.slice(0, key.lastIndexOf('.'))));
  for (const name of names) {
    const told: { file: string; outline: Stretch[] }[] = [];
    for (const locale of LOCALES) {
      if (!folder.dialogues.has(`${name}.${locale}`)) continue;
      const file = dialogueFile(folder.id, name, locale);
      const source = String(files.read(file) ?? '');
      const outline = outlineOf(source);
      told.push({ file, outline });
      yield* unreached(file, outline);
      const { errors, turns } = exploreInk(source, MOST_TURNS);
      for (const { rule, line, reason } of errors) yield faultOf(rule, { ...at(file, line), reason });
      yield* lengths(file, source, turns);
    }
    const [first, ...others] = told;
    for (const other of others) if (first) yield* differences(first, other);
  }
}

const at = (file: string, line: number) => ({ file, place: line ? `line ${line}` : '', ...(line ? { line } : {}) });

const called = (name: string) => (name.includes('.') ? `the stitch "${name}"` : `the knot "${name}"`);

function* unreached(file: string, outline: readonly Stretch[]): Generator<ContentFault> {
  const reached = reachedOf(outline);
  const knotOf = (name: string) => name.split('.')[0] ?? '';
  const knots = new Set([...reached].map(knotOf));
  for (const stretch of outline) {
    const { name, line } = stretch;
    const isKnot = knotOf(name) === name;
    // A knot may do no more than hold its stitches together; of one that nothing leads to, its stitches go without saying.
    if (reached.has(name) || (isKnot ? knots.has(name) && isEmpty(stretch) : !knots.has(knotOf(name)))) continue;
    yield faultOf('knot-unreachable', { ...at(file, line), reason: `nothing leads to ${called(name)}` });
  }
}

/** Whether it only holds its stitches together. */
function isEmpty({ choices, speaks, leads }: Stretch): boolean {
  return choices === 0 && !speaks && leads.length === 0;
}

function* lengths(file: string, source: string, turns: readonly Shown[]): Generator<ContentFault> {
  const told = new Set<number>();
  for (const { lines, paused, choices } of turns) {
    const turn = { lines: lines.slice(paused), choices };
    const longest = turn.lines.toSorted((a, b) => b.text.length - a.text.length)[0];
    if (longest && !fitsBox(turn) && !told.has(longest.line)) {
      told.add(longest.line);
      const letters = turn.lines.reduce((sum, { text }) => sum + text.length, 0);
      const beside = turn.choices.length > 0 ? ` beside its ${turn.choices.length} choices` : '';
      const reason = `${letters} letters are said at once, and the box has room for about ${roomBeside(turn)}${beside}`;
      yield faultOf('text-too-long', { ...at(file, longest.line), reason });
    }
    for (const { text, line: near } of turn.choices) {
      const line = lineOfChoice(source, text) ?? near;
      if (text.length > CHOICE_LETTERS && !told.has(line)) {
        told.add(line);
        const reason = `a choice has ${text.length} letters, and should have ${CHOICE_LETTERS} at most`;
        yield faultOf('choice-too-long', { ...at(file, line), reason });
      }
    }
  }
}

/** Where a choice is written, by its first words. */
function lineOfChoice(source: string, text: string): number | undefined {
  const found = source.split('\n').findIndex((line) => /^\s*[*+]/.test(line) && line.includes(text.slice(0, 20)));
  return found < 0 ? undefined : found + 1;
}

interface Told {
  readonly file: string;
  readonly outline: readonly Stretch[];
}

/** What one language has and the other has not. */
function* differences(first: Told, other: Told): Generator<ContentFault> {
  for (const [here, there] of [
    [first, other],
    [other, first],
  ] as const)
    for (const { name } of here.outline)
      if (!there.outline.some((one) => one.name === name))
        yield faultOf('translation-differs', {
          file: there.file,
          place: '',
          reason: `lacks ${called(name)} of ${here.file}`,
        });
  for (const one of first.outline) {
    const its = other.outline.find(({ name }) => name === one.name);
    const reason = its && differenceOf(one, its, first.file);
    if (its && reason) yield faultOf('translation-differs', { ...at(other.file, its.line), reason });
  }
}

function differenceOf(one: Stretch, other: Stretch, file: string): string | undefined {
  const where = one.name === '' ? 'the beginning' : called(one.name);
  if (one.choices !== other.choices) return `${where} has ${other.choices} choices, and ${one.choices} in ${file}`;
  if (one.forms.join() !== other.forms.join()) return `${where} does not open the forms that it opens in ${file}`;
  if (one.speaks && !other.speaks) return `${where} says nothing, and does in ${file}`;
  if (!one.speaks && other.speaks) return `${where} says something, and says nothing in ${file}`;
  return undefined;
}
