import { REPORT_KINDS, VERDICTS } from '../../../schema/moderation.ts';
import type { AuditView as Row } from '../../../schema/rest/moderation.ts';
import { button, element } from '../element.ts';
import type { Around, View } from './around.ts';
import { selectField, textField } from './field-parts.ts';
import { nameLink, time } from './people-parts.ts';
import { linkTo } from './place.ts';
import { accountNamed } from './queue-filters.ts';
import { sceneTitle } from './sanction-words.ts';
import { moment, tell, tellOr } from './words.ts';

const ACTS = [
  'report.take',
  'report.decide',
  'report.note',
  'account.warn',
  'account.mute',
  'account.kick',
  'account.ban',
  'sanction.lift',
  'account.role',
  'account.disable',
  'account.enable',
  'channel.open',
  'channel.close',
] as const;

const isIn = <T extends string>(list: readonly T[], value: unknown): value is T => list.some((one) => one === value);

/** What the row says beyond its columns, in words. */
function detailsOf({ details, act }: Row, around: Around): string {
  const { verdict, kind, scope, until, from, to } = details;
  return [
    ...(isIn(VERDICTS, verdict) ? [tell(`decided.${verdict}`)] : []),
    ...(act.startsWith('report.') && isIn(REPORT_KINDS, kind) ? [tell(`kind.${kind}`)] : []),
    ...(typeof scope === 'string' && scope !== 'world' ? [sceneTitle(scope, around)] : []),
    ...(act === 'account.mute' || act === 'account.ban'
      ? [typeof until === 'number' ? tell('sanction.until', { at: moment(until) }) : tell('sanction.good')]
      : []),
    ...(typeof from === 'string' && typeof to === 'string' ? [`${from} → ${to}`] : []),
  ].join(' · ');
}

function subjectOf({ act, subject, details }: Row, around: Around): HTMLElement {
  const { account, against } = details;
  if (act.startsWith('account.')) return nameLink(subject, around.names);
  if (typeof account === 'string') return nameLink(account, around.names);
  const report = element('a', {
    text: tell('sanction.report'),
    attributes: { href: linkTo({ view: 'report', id: subject }) },
  });
  if (!act.startsWith('report.')) return element('span', { text: subject.replace(/^world:/, '#') });
  if (typeof against !== 'string') return report;
  return element('span', {}, report, ' · ', nameLink(against, around.names));
}

/** What the staff did. For admins. */
export class AuditPage implements View {
  readonly root: HTMLElement;
  readonly #around: Around;
  readonly #by = textField(tell('audit.by'), { max: 64 });
  readonly #subject = textField(tell('audit.subject'), { max: 120 });
  readonly #act = selectField(
    tell('audit.act'),
    [{ value: '', text: tell('audit.any') }, ...ACTS.map((value) => ({ value, text: tell(`act.${value}`) }))],
    '',
  );
  readonly #rows = element('tbody');
  readonly #status = element('p', { class: 'hint', attributes: { role: 'status' } });
  readonly #more: HTMLButtonElement;
  #next: string | null = null;
  #turn = 0;

  constructor(around: Around) {
    this.#around = around;
    this.#subject.control.placeholder = tell('audit.subject.hint');
    this.#by.control.placeholder = tell('queue.against.hint');
    this.#more = button({ class: 'button small', text: tell('audit.more'), press: () => void this.#find(this.#next) });
    this.#more.hidden = true;
    const again = () => void this.#find(null);
    for (const { control } of [this.#by, this.#subject, this.#act]) control.addEventListener('change', again);
    const form = element(
      'form',
      { class: 'queue-filters', attributes: { 'aria-label': tell('queue.filters') } },
      this.#by.root,
      this.#act.root,
      this.#subject.root,
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      again();
    });
    const columns = (['audit.when', 'audit.by', 'audit.act', 'audit.subject', 'audit.why'] as const).map((word) =>
      element('th', { text: tell(word), attributes: { scope: 'col' } }),
    );
    this.root = element(
      'section',
      { class: 'desk-page wide', attributes: { 'aria-label': tell('audit.title') } },
      element('h2', { text: tell('audit.title') }),
      element('p', { class: 'hint', text: tell('audit.text') }),
      form,
      element('table', { class: 'audit' }, element('thead', {}, element('tr', {}, ...columns)), this.#rows),
      this.#status,
      this.#more,
    );
    again();
  }

  focus(): void {
    this.#by.control.focus();
  }

  stop(): void {
    this.#turn += 1;
  }

  /** A name stands for its account; what is nobody's name is taken as it is. */
  async #idOf(field: { readonly control: HTMLInputElement }): Promise<string | undefined> {
    const text = field.control.value.trim();
    if (text === '') return undefined;
    return (await accountNamed(text, this.#around)) ?? text;
  }

  async #find(cursor: string | null): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const [by, subject] = await Promise.all([this.#idOf(this.#by), this.#idOf(this.#subject)]);
      const act = this.#act.control.value || undefined;
      const { items, next } = await this.#around.moderation.audit({
        by,
        subject,
        act,
        limit: 30,
        cursor: cursor ?? undefined,
      });
      if (turn !== this.#turn) return;
      if (cursor === null) this.#rows.replaceChildren();
      this.#rows.append(...items.map((row) => this.#row(row)));
      this.#next = next;
      this.#more.hidden = next === null;
      this.#status.textContent = this.#rows.childElementCount === 0 ? tell('audit.none') : '';
    } catch (error) {
      this.#around.failed(error);
    }
  }

  #row(row: Row): HTMLElement {
    const cell = (word: 'audit.when' | 'audit.by' | 'audit.act' | 'audit.subject' | 'audit.why', ...parts: Node[]) =>
      element('td', { attributes: { 'data-label': tell(word) } }, ...parts);
    const details = detailsOf(row, this.#around);
    return element(
      'tr',
      {},
      cell('audit.when', time(row.at)),
      cell('audit.by', nameLink(row.by, this.#around.names)),
      cell(
        'audit.act',
        element('b', { text: tellOr(`act.${row.act}`, row.act) }),
        ...(details === '' ? [] : [element('p', { class: 'hint', text: details })]),
      ),
      cell('audit.subject', subjectOf(row, this.#around)),
      cell('audit.why', element('span', { text: row.why })),
    );
  }
}
