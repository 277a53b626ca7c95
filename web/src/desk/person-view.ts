import type { Page } from '../../../client-sdk/moderation.ts';
import type { AdminUser } from '../../../schema/rest/admin-users.ts';
import type { PersonView as Person } from '../../../schema/rest/desk-people.ts';
import type { Decision, ReportLine, SanctionView } from '../../../schema/rest/moderation.ts';
import { element } from '../element.ts';
import type { Around, View } from './around.ts';
import { portrait } from './people-parts.ts';
import { standingOf } from './people-view.ts';
import { linkTo } from './place.ts';
import { sanctionList } from './sanction-list.ts';
import { reportsInShort } from './side-view.ts';
import { verdictForm } from './verdict-form.ts';
import { ago, moment, tell } from './words.ts';

const LATEST = 10;

interface Known {
  readonly person: Person | undefined;
  readonly sanctions: readonly SanctionView[];
  readonly reports: Page<ReportLine>;
  /** Told to admins alone. */
  readonly email: string | null;
}

/** Somebody's page: what he is under and was, what was reported of him, and what can be done without a report. */
export class PersonPage implements View {
  readonly root = element('article', { class: 'desk-page person-page' });
  readonly #id: string;
  readonly #around: Around;
  #heading: HTMLElement | null = null;
  #wantsFocus = false;
  #isStopped = false;

  constructor(id: string, around: Around) {
    this.#id = id;
    this.#around = around;
    this.root.append(element('p', { class: 'hint', text: tell('loading') }));
    void this.#load();
  }

  focus(): void {
    this.#wantsFocus = true;
    this.#heading?.focus();
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #load(): Promise<void> {
    const { moderation } = this.#around;
    try {
      const [found, sanctions, reports, email] = await Promise.all([
        moderation.people({ ids: this.#id }),
        moderation.sanctionsOf(this.#id),
        moderation.queue({ against: this.#id, order: 'newest', limit: LATEST }),
        this.#email(),
      ]);
      if (!this.#isStopped) this.#show({ person: found.items[0], sanctions, reports, email });
    } catch (error) {
      this.#around.failed(error);
    }
  }

  async #email(): Promise<string | null> {
    if (this.#around.me.role !== 'admin') return null;
    const found = await this.#around.rest
      .get<{ user: AdminUser }>(`/v1/admin/users/${encodeURIComponent(this.#id)}`)
      .catch(() => null);
    return found?.user.email ?? null;
  }

  async #decide({ verdict, reason, scope, seconds, network }: Decision): Promise<boolean> {
    const { moderation, drafts, say, failed } = this.#around;
    const whom = { account: this.#id, scope, reason };
    try {
      if (verdict === 'kick') await moderation.kick(whom);
      else if (verdict === 'warn' || verdict === 'mute' || verdict === 'ban')
        await moderation.impose({
          ...whom,
          kind: verdict,
          seconds: seconds ?? null,
          ...(network === undefined ? {} : { network }),
        });
      drafts.drop(this.#id);
      say(tell('verdict.done', { verdict: tell(`decided.${verdict}`) }), 'good');
      await this.#load();
      return true;
    } catch (error) {
      failed(error);
      return false;
    }
  }

  #show({ person, sanctions, reports, email }: Known): void {
    const name = person?.name ?? tell('person.passer-by');
    this.#heading = element('h2', { text: name, attributes: { tabindex: '-1' } });
    const facts = person
      ? [
          person.is_deleted ? tell('person.closed') : standingOf(person),
          tell('person.since', { at: moment(person.created_at) }),
          tell('person.seen', { at: ago(person.last_seen_at) }),
          ...(email === null ? [] : [email]),
        ]
      : [tell('person.unknown')];
    const mayAct = person !== undefined && !person.is_deleted && person.id !== this.#around.me.id;
    this.root.replaceChildren(
      element(
        'header',
        { class: 'person-head' },
        portrait(person?.avatar ?? ''),
        element('div', {}, this.#heading, element('p', { class: 'hint', text: facts.join(' · ') })),
      ),
      element(
        'div',
        { class: 'person-body' },
        element(
          'div',
          { class: 'report-main' },
          this.#card(
            'side.sanctions',
            sanctionList(sanctions, this.#around, () => void this.#load()),
          ),
          this.#card('person.reports', ...this.#reports(reports)),
        ),
        mayAct ? this.#card('person.act', this.#form(name)) : null,
      ),
    );
    if (this.#wantsFocus) this.#heading.focus();
    this.#wantsFocus = false;
  }

  #reports({ items, next }: Page<ReportLine>): HTMLElement[] {
    if (items.length === 0) return [element('p', { class: 'hint', text: tell('person.reports.none') })];
    const all = element('a', {
      text: tell('person.reports.all'),
      attributes: { href: linkTo({ view: 'queue', id: this.#id }) },
    });
    return [reportsInShort(items), ...(next === null && items.length < 2 ? [] : [element('p', {}, all)])];
  }

  #form(whom: string): HTMLElement {
    return verdictForm(
      {
        verdicts: ['warn', 'mute', 'kick', 'ban'],
        draft: this.#around.drafts.of(this.#id),
        whom,
        content: false,
        scene: null,
        notes: false,
        decide: (decision) => this.#decide(decision),
      },
      this.#around,
    ).root;
  }

  #card(title: 'side.sanctions' | 'person.reports' | 'person.act', ...parts: Node[]): HTMLElement {
    const attributes = { 'aria-label': tell(title) };
    return element('section', { class: 'desk-card', attributes }, element('h3', { text: tell(title) }), ...parts);
  }
}
