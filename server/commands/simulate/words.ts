import type { Locale } from '../../../schema/words.ts';
import { LOCALES } from '../../../schema/words.ts';
import type { Checked } from '../../content/cross-check.ts';
import { EXPLORED_NAME } from '../../content/ink/answers.ts';
import { outlineOf } from '../../content/ink/outline.ts';
import { exploreInk } from '../../content/ink.ts';
import type { SceneFiles } from '../../content/scene-files.ts';
import { dialogueFile } from '../../content/scene-folder.ts';

/** So much of a dialogue is played beforehand, to know what there is to be found. */
const MOST_TURNS = 800;

/** What can be said and chosen in a dialogue, and what was. */
interface Told {
  readonly file: string;
  readonly locale: Locale;
  /** The knots and stitches that say or offer something, by the line that they begin on. */
  readonly knots: readonly { readonly name: string; readonly line: number }[];
  /** What is said, and on which line it is written. */
  readonly lines: ReadonlyMap<string, number>;
  readonly choices: ReadonlySet<string>;
  readonly reached: { readonly knots: Set<string>; readonly choices: Set<string> };
}

/** How many letters must be the same for two texts to be the same one, with another name in it. */
const ALIKE = 0.6;

/** The dialogues of a scene: what there is in them to be found, and what visitors found. */
export class Words {
  readonly told: readonly Told[];

  constructor(files: SceneFiles, { folder }: Checked) {
    const names = new Set([...folder.dialogues.keys()].map((key) => key.slice(0, key.lastIndexOf('.'))));
    this.told = [...names].flatMap((name) =>
      LOCALES.map((locale) => toldIn(files, dialogueFile(folder.id, name, locale), locale)),
    );
  }

  /** Notes what a visitor called `name` was told. */
  hear(locale: Locale, name: string, text: string): void {
    const said = text.replaceAll(name, EXPLORED_NAME);
    const best = this.#of(locale)
      .flatMap((told) => [...told.lines].map(([known, line]) => ({ told, line, alike: likeness(known, said) })))
      .sort((a, b) => b.alike - a.alike)[0];
    if (!best || best.alike < ALIKE) return;
    const knot = best.told.knots.findLast(({ line }) => line <= best.line);
    if (knot) best.told.reached.knots.add(knot.name);
  }

  /** Notes what a visitor called `name` chose. */
  choose(locale: Locale, name: string, text: string): void {
    const said = text.replaceAll(name, EXPLORED_NAME);
    for (const told of this.#of(locale)) if (told.choices.has(said)) told.reached.choices.add(said);
  }

  #of(locale: Locale): Told[] {
    return this.told.filter((one) => one.locale === locale);
  }
}

function toldIn(files: SceneFiles, file: string, locale: Locale): Told {
  const source = String(files.read(file) ?? '');
  const outline = outlineOf(source);
  const { turns } = exploreInk(source, MOST_TURNS, 'open');
  const lines = new Map(turns.flatMap((turn) => turn.lines.map(({ text, line }) => [text, line] as const)));
  const choices = new Set(turns.flatMap((turn) => turn.choices.map(({ text }) => text)));
  const written = new Set(lines.values());
  // A knot of which nothing is ever heard cannot be told from one that was not walked through.
  const heard = outline.filter(({ line }, index) => {
    const end = outline[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    return [...written].some((at) => at >= line && at < end);
  });
  const knots = heard.map(({ name, line }) => ({ name, line }));
  return { file, locale, knots, lines, choices, reached: { knots: new Set(), choices: new Set() } };
}

/** 1 for the same text, less for one that begins and ends alike. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return (head + tail) / Math.max(1, shorter);
}
