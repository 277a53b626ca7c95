import { sentenceOf, speakerOf } from '../../schema/chronicle-words.ts';
import type { Locale, Words } from '../../schema/words.ts';
import type { Chapter } from '../records/chapter.ts';
import type { ScenarioRecord } from '../records/scenario.ts';
import { plainLines, plainMarkdown } from './markdown.ts';

interface Told {
  readonly line: Chapter;
  /** Of a roll: whether it is as it was rolled. */
  readonly verified: boolean | null;
}

interface Around {
  readonly locale: Locale;
  /** As in `Europe/Paris`. */
  readonly timeZone: string;
  readonly titleOf: (scene: string) => Words | undefined;
  /** Older lines that are left out. */
  readonly more: boolean;
}

const SAYS = {
  of: { fr: 'Chronique', en: 'Chronicle' },
  nothing: { fr: 'Rien n’est écrit encore.', en: 'Nothing is written yet.' },
  more: { fr: 'Le début est trop long pour tenir ici.', en: 'The beginning is too long to stand here.' },
  true: { fr: 'vérifié', en: 'verified' },
  false: { fr: 'non vérifié', en: 'not verified' },
} as const satisfies Record<string, Words>;

/** A chronicle as a text in Markdown, in the order in which it was written, a heading for every day. */
export function chronicleText(scenario: ScenarioRecord, told: readonly Told[], around: Around): string {
  const { locale, timeZone, titleOf } = around;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const hour = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  const title = (scene: string) => titleOf(scene)?.[locale] ?? scene;

  function entry({ line, verified }: Told): string[] {
    const said = plainLines(sentenceOf(line, locale, title));
    if (line.kind === 'narration')
      return said
        .map((one) => `> ${one}`)
        .flatMap((one) => [one, '>'])
        .slice(0, -1);
    const [first = '', ...rest] = said;
    const speaker = line.kind === 'voice' ? `**${plainMarkdown(speakerOf(line, locale))}** ` : '';
    const mark = verified === null ? '' : ` (${SAYS[`${verified}`][locale]})`;
    const head = `*${hour.format(line.at)}* ${speaker}${first}${mark}`;
    return line.kind === 'milestone' ? [`### ${first}`] : [head, ...rest.flatMap((one) => ['', one])];
  }

  const text = [`# ${plainMarkdown(scenario.name)}`, '', `*${SAYS.of[locale]}*`];
  for (const line of plainLines(scenario.description ?? '')) text.push('', line);
  if (told.length === 0) text.push('', SAYS.nothing[locale]);
  if (around.more) text.push('', `*${SAYS.more[locale]}*`);
  let today = '';
  for (const one of told) {
    const date = day.format(one.line.at);
    if (date !== today) text.push('', `## ${date}`);
    today = date;
    text.push('', ...entry(one));
  }
  return `${text.join('\n')}\n`;
}
