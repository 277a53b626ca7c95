import type { ReportView } from '../../../schema/rest/moderation.ts';
import { element } from '../element.ts';
import type { Around } from './around.ts';
import { nameOf, partyLink, time } from './people-parts.ts';
import { verdictOf } from './side-view.ts';
import { tell } from './words.ts';

type Report = ReportView['report'];

/** What a report is, in its first lines. */
export function reportHead(report: Report, take: HTMLElement | null): { root: HTMLElement; heading: HTMLElement } {
  const { kind, category, state, at, by } = report;
  const filed = kind === 'appeal' ? 'report.appealed' : kind === 'held' ? 'report.held' : 'report.filed';
  const heading = element('h2', {
    text:
      kind === 'appeal' || kind === 'held'
        ? tell(`kind.${kind}`)
        : `${tell(`kind.${kind}`)} · ${tell(`category.${category}`)}`,
    attributes: { tabindex: '-1' },
  });
  const who = kind === 'held' ? element('span', { text: tell('report.server') }) : partyLink(by);
  const root = element(
    'header',
    { class: 'report-head' },
    element(
      'div',
      { class: 'report-title' },
      heading,
      element('span', { class: `badge ${state}`, text: tell(`is.${state}`) }),
    ),
    element(
      'p',
      { class: 'hint' },
      `${tell(filed)} `,
      time(at),
      ` ${tell('report.by')} `,
      who,
      ...(report.against ? [' · ', againstOf(report)] : []),
    ),
    take,
  );
  return { root, heading };
}

function againstOf({ against }: Report): HTMLElement {
  const [before = '', after = ''] = tell('line.against', { name: '\u0000' }).split('\u0000');
  return element('span', {}, before, partyLink(against), after);
}

/** The reporter's own words. */
export function wordsOf({ kind, words }: Report): HTMLElement {
  const title = kind === 'appeal' ? 'report.words.appeal' : kind === 'held' ? 'report.words.held' : 'report.words';
  return element(
    'section',
    { class: 'desk-card' },
    element('h3', { text: tell(title) }),
    words === ''
      ? element('p', { class: 'hint', text: tell('report.words.none') })
      : element('blockquote', { class: 'report-words', text: words }),
  );
}

/** Who is on it, or how it was decided. */
export function statusOf(report: Report, { me }: Around): HTMLElement | null {
  const { state, taken_by, decided_by, decided_at, reason } = report;
  if (state === 'open') return null;
  if (state === 'taken') {
    const text =
      taken_by?.id === me.id ? tell('report.taken.me') : tell('report.taken.other', { name: nameOf(taken_by) });
    return element('p', { class: 'desk-card status-taken', text });
  }
  return element(
    'section',
    { class: 'desk-card status-closed', attributes: { 'aria-label': tell('is.closed') } },
    element('h3', { text: tell('report.decided', { verdict: verdictOf(report) }) }),
    reason === '' ? null : element('p', { class: 'desk-quote', text: reason }),
    element(
      'p',
      { class: 'hint' },
      `${tell('report.by')} `,
      partyLink(decided_by),
      ...(decided_at === null ? [] : [' · ', time(decided_at)]),
    ),
  );
}
