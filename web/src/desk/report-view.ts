import { RefusalError } from '../../../client-sdk/refusal-error.ts';
import { readChannel } from '../../../schema/messages/channel.ts';
import { VERDICTS_ON } from '../../../schema/moderation.ts';
import type { Decision, ReportView } from '../../../schema/rest/moderation.ts';
import { button, element } from '../element.ts';
import type { Around, View } from './around.ts';
import { evidenceView } from './evidence-view.ts';
import { type NotesPart, notesView } from './notes-view.ts';
import { nameOf } from './people-parts.ts';
import { linkTo } from './place.ts';
import { reportHead, statusOf, wordsOf } from './report-head.ts';
import { sidesView, verdictOf } from './side-view.ts';
import { type VerdictPart, verdictForm } from './verdict-form.ts';
import { watch } from './watch.ts';
import { tell } from './words.ts';

const LOOK_MS = 10_000;

/** The scene that something happened in, as far as the evidence says. */
function sceneOf({ evidence }: ReportView['report']): string | null {
  if (evidence.exhibit) return evidence.exhibit.scene;
  const channel = evidence.channel === null ? undefined : readChannel(evidence.channel);
  return channel && 'scene' in channel ? channel.scene : null;
}

/** Scrolls the evidence to what was reported: it may stand at its end. */
function showSubject(root: HTMLElement): void {
  const row = root.querySelector<HTMLElement>('.sealed.subject');
  const list = row?.parentElement;
  if (row && list) list.scrollTop = row.offsetTop - list.offsetTop - list.clientHeight / 2;
}

/** One report: what was reported, by whom, what is known of both, and what is decided about it. */
export class ReportPage implements View {
  readonly root = element('article', { class: 'report', attributes: { 'aria-live': 'off' } });
  readonly #id: string;
  readonly #around: Around;
  readonly #watch: { now(): void; stop(): void };
  #shown: ReportView | null = null;
  #notes: NotesPart | null = null;
  #verdict: VerdictPart | null = null;
  #heading: HTMLElement | null = null;
  #wantsFocus = false;

  constructor(id: string, around: Around) {
    this.#id = id;
    this.#around = around;
    this.root.append(element('p', { class: 'hint', text: tell('loading') }));
    this.#watch = watch(() => this.#look(), LOOK_MS);
    this.#watch.now();
  }

  focus(): void {
    this.#wantsFocus = true;
    this.#heading?.focus();
  }

  focusVerdict(): void {
    this.#verdict?.focus();
  }

  focusNotes(): void {
    this.#notes?.focus();
  }

  stop(): void {
    this.#watch.stop();
  }

  /** Says that one is on it. */
  async take(): Promise<void> {
    if (this.#shown?.report.state !== 'open') return;
    try {
      await this.#around.moderation.take(this.#id);
      this.#around.say(tell('report.taken'), 'good');
      await this.#reload();
    } catch (error) {
      await this.#refused(error);
    }
    this.#around.changed();
  }

  async #look(): Promise<void> {
    const before = this.#shown;
    try {
      const now = await this.#around.moderation.open(this.#id);
      if (!before) this.#show(now);
      else this.#update(before, now);
    } catch (error) {
      if (error instanceof RefusalError && error.code === 'report.unknown' && !before)
        this.root.replaceChildren(element('p', { class: 'hint', text: tell('report.gone') }));
      else if (!before) this.#around.failed(error);
    }
  }

  /** What another has done meanwhile is told; what one is writing stays. */
  #update(before: ReportView, now: ReportView): void {
    const isDecided = before.report.state !== 'closed' && now.report.state === 'closed';
    const isTaken = before.report.state !== now.report.state;
    if (!isDecided && !isTaken) {
      this.#shown = now;
      this.#notes?.show(now.report.notes);
      return;
    }
    this.#show(now, isDecided ? tell('report.changed', this.#outcome(now)) : undefined);
  }

  #outcome({ report }: ReportView): { name: string; verdict: string } {
    return { name: nameOf(report.decided_by), verdict: verdictOf(report) };
  }

  async #reload(alert?: (now: ReportView) => string): Promise<void> {
    const now = await this.#around.moderation.open(this.#id);
    this.#show(now, alert?.(now));
  }

  /** Somebody else was first: what he did is shown instead, and said. */
  async #refused(error: unknown): Promise<void> {
    const code = error instanceof RefusalError ? error.code : null;
    if (code !== 'report.closed' && code !== 'report.taken') return this.#around.failed(error);
    await this.#reload((now) =>
      now.report.state === 'closed'
        ? tell('report.conflict', this.#outcome(now))
        : tell('report.conflict.taken', { name: nameOf(now.report.taken_by) }),
    ).catch((again) => this.#around.failed(again));
  }

  async #decide(decision: Decision): Promise<boolean> {
    try {
      await this.#around.moderation.decide(this.#id, decision);
      this.#around.drafts.drop(this.#id);
      await this.#reload();
      if (this.#shown) this.#around.say(tell('verdict.done', this.#outcome(this.#shown)), 'good');
      this.#heading?.focus();
      return true;
    } catch (error) {
      await this.#refused(error);
      return false;
    } finally {
      this.#around.changed();
    }
  }

  async #note(text: string): Promise<boolean> {
    try {
      await this.#around.moderation.note(this.#id, text);
      const now = await this.#around.moderation.open(this.#id);
      if (this.#shown) this.#update(this.#shown, now);
      return true;
    } catch (error) {
      this.#around.failed(error);
      return false;
    }
  }

  #verdictPart({ report }: ReportView): HTMLElement | null {
    if (report.verdicts.length === 0) return null;
    const { me, drafts } = this.#around;
    const isMine = report.against?.id === me.id || (report.kind === 'appeal' && report.by?.id === me.id);
    const title = element('h3', { text: tell('verdict') });
    const card = element(
      'section',
      { class: 'desk-card verdict', attributes: { 'aria-label': tell('verdict') } },
      title,
    );
    if (isMine) {
      card.append(element('p', { text: tell('report.self') }));
      return card;
    }
    this.#verdict = verdictForm(
      {
        verdicts: report.verdicts,
        draft: drafts.of(this.#id),
        whom: nameOf(report.kind === 'appeal' ? report.by : report.against),
        appeal: report.kind === 'appeal',
        content: VERDICTS_ON[report.kind].includes('remove'),
        scene: sceneOf(report),
        notes: true,
        decide: (decision) => this.#decide(decision),
      },
      this.#around,
    );
    card.append(this.#verdict.root);
    return card;
  }

  #show(now: ReportView, alert?: string): void {
    const hadFocus = this.root.contains(document.activeElement) && this.#heading !== null;
    this.#shown = now;
    this.#verdict = null;
    const { report } = now;
    const changed = () => void this.#reload().catch((error) => this.#around.failed(error));
    this.#notes = notesView(report.notes, (text) => this.#note(text));
    const take =
      report.state === 'open'
        ? button({ class: 'button', text: tell('report.take'), press: () => void this.take() })
        : null;
    const head = reportHead(report, take);
    this.#heading = head.heading;
    this.root.replaceChildren(
      element('a', {
        class: 'report-back',
        text: `← ${tell('report.back')}`,
        attributes: { href: linkTo({ view: 'queue' }) },
      }),
      ...(alert === undefined
        ? []
        : [element('p', { class: 'desk-alert', text: alert, attributes: { role: 'alert' } })]),
      head.root,
      element(
        'div',
        { class: 'report-body' },
        element('div', { class: 'report-main' }, wordsOf(report), evidenceView(now, this.#around)),
        element(
          'div',
          { class: 'report-aside' },
          statusOf(report, this.#around),
          this.#verdictPart(now),
          this.#notes.root,
        ),
        sidesView(now, this.#around, changed),
      ),
    );
    showSubject(this.root);
    if (this.#wantsFocus || hadFocus) this.#heading.focus();
    this.#wantsFocus = false;
  }
}
