import type { Party, ReportLine, SideHistory } from '../../../schema/rest/moderation.ts';
import { element } from '../element.ts';
import type { Around } from './around.ts';
import { nameOf, partyLink, time } from './people-parts.ts';
import { linkTo } from './place.ts';
import { sanctionList } from './sanction-list.ts';
import { type DeskWord, tell } from './words.ts';

/** What was decided, in words. */
export function verdictOf({ verdict, kind }: Pick<ReportLine, 'verdict' | 'kind'>): string {
  if (verdict === null) return tell('is.open');
  return kind === 'appeal' && verdict === 'dismiss' ? tell('decided.keep') : tell(`decided.${verdict}`);
}

/** How it stands, in words. */
export function outcomeOf(line: ReportLine): string {
  const { state, decided_by, taken_by } = line;
  if (state === 'closed') return tell('line.decided', { verdict: verdictOf(line), name: nameOf(decided_by) });
  return state === 'taken' ? tell('line.taken', { name: nameOf(taken_by) }) : tell('is.open');
}

/** Reports in short, each a way to it. */
export function reportsInShort(lines: readonly ReportLine[], except = ''): HTMLElement {
  const rows = lines
    .filter(({ id }) => id !== except)
    .map((line) =>
      element(
        'li',
        {},
        element('a', {
          text: `${tell(`kind.${line.kind}`)} · ${tell(`category.${line.category}`)}`,
          attributes: { href: linkTo({ view: 'report', id: line.id }) },
        }),
        element('span', { class: 'hint' }, ' ', time(line.at, 'ago'), ` · ${outcomeOf(line)}`),
      ),
    );
  return element('ul', { class: 'short-list' }, ...rows);
}

interface Side {
  readonly title: DeskWord;
  readonly party: Party | null;
  readonly history: SideHistory | null;
  /** The report that is shown beside it. */
  readonly report: string;
}

/** What is known of one side of a report. */
export function sideView({ title, party, history, report }: Side, around: Around, changed: () => void): HTMLElement {
  const parts = history
    ? [
        element('p', {
          class: 'hint',
          text: tell('side.counts', { against: history.against, filed: history.filed }),
        }),
        element('h4', { text: tell('side.sanctions') }),
        sanctionList(history.sanctions, around, changed),
        ...(history.latest.some(({ id }) => id !== report)
          ? [element('h4', { text: tell('side.reports') }), reportsInShort(history.latest, report)]
          : []),
      ]
    : [];
  return element(
    'section',
    { class: 'desk-card side', attributes: { 'aria-label': tell(title) } },
    element('h3', { text: tell(title) }),
    element('p', { class: 'side-name' }, partyLink(party)),
    ...parts,
  );
}
