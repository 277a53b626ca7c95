import { element } from '../element.ts';
import type { Around, View } from './around.ts';
import { AuditPage } from './audit-view.ts';
import { ChannelsView } from './channels-view.ts';
import { Frame } from './frame.ts';
import { hearKeys, openKeys } from './keys.ts';
import { PeopleView } from './people-view.ts';
import { PersonPage } from './person-view.ts';
import { type Place, placeOf } from './place.ts';
import type { Queue } from './queue.ts';
import { QueueView } from './queue-view.ts';
import { ReportPage } from './report-view.ts';
import { ScenesView } from './scenes-view.ts';
import { tell } from './words.ts';

/** The desk, open: the queue beside what is read, or one of the other pages. */
export class Desk {
  readonly #around: Around;
  readonly #frame: Frame;
  readonly #queue: QueueView;
  readonly #beside = element('div', { class: 'desk-beside' });
  readonly #split: HTMLElement;
  readonly #stopKeys: () => void;
  #view: View | null = null;
  #place: Place | null = null;

  constructor(host: HTMLElement, around: Around, queue: Queue, language: () => void) {
    this.#around = { ...around, changed: () => this.#queue.look() };
    this.#frame = new Frame(around.me, { language, keys: () => openKeys(around.host) });
    this.#queue = new QueueView(this.#around, queue, (_, waiting) => this.#frame.showWaiting(waiting));
    this.#split = element('div', { class: 'desk-split' }, this.#queue.root, this.#beside);
    this.#stopKeys = hearKeys({
      step: (by) => this.#queue.step(by),
      back: () => this.#back(),
      take: () => this.#view instanceof ReportPage && void this.#view.take(),
      verdict: () => this.#view instanceof ReportPage && this.#view.focusVerdict(),
      note: () => this.#view instanceof ReportPage && this.#view.focusNotes(),
      search: () => (this.#isSplit() ? this.#queue.focusFilters() : this.#view?.focus()),
      help: () => openKeys(around.host),
    });
    host.replaceChildren(this.#frame.root);
    this.#frame.showWaiting(queue.countOf('open') ?? 0);
    this.show(false);
  }

  /** Shows the place that the address names. */
  show(withFocus = true): void {
    const place = placeOf(location.hash);
    const before = this.#place;
    this.#place = place;
    this.#frame.mark(place.view);
    this.#view?.stop();
    this.#view = null;
    if (this.#isSplit()) {
      if (this.#split.parentElement === null) this.#frame.main.replaceChildren(this.#split);
      this.#showBeside(place, before, withFocus);
      return;
    }
    this.#view = this.#pageOf(place);
    this.#frame.main.replaceChildren(this.#view.root);
    if (withFocus) this.#view.focus();
  }

  /** Looks at once: something was reported, or held back. */
  look(): void {
    this.#queue.look();
  }

  stop(): void {
    this.#stopKeys();
    this.#view?.stop();
    this.#queue.stop();
  }

  #isSplit(): boolean {
    return this.#place?.view === 'queue' || this.#place?.view === 'report';
  }

  #showBeside(place: Place, before: Place | null, withFocus: boolean): void {
    if (place.view === 'report') {
      this.#view = new ReportPage(place.id, this.#around);
      this.#beside.replaceChildren(this.#view.root);
      this.#beside.scrollTop = 0;
      this.#queue.mark(place.id);
      if (withFocus) this.#view.focus();
      return;
    }
    if (place.view === 'queue' && place.id !== undefined && place.id !== this.#queue.filters.against)
      this.#queue.filter({ ...this.#queue.filters, against: place.id });
    this.#beside.replaceChildren(
      element(
        'div',
        { class: 'desk-nothing' },
        element('p', { text: tell('queue.pick') }),
        element('p', { class: 'hint', text: tell('queue.pick.keys') }),
      ),
    );
    if (withFocus) this.#queue.focus();
    if (before?.view !== 'report') this.#queue.mark(null);
  }

  #pageOf(place: Place): View {
    if (place.view === 'person') return new PersonPage(place.id, this.#around);
    if (place.view === 'scenes') return new ScenesView(this.#around, place.id);
    if (place.view === 'channels') return new ChannelsView(this.#around);
    if (place.view === 'audit' && this.#around.me.role === 'admin') return new AuditPage(this.#around);
    return new PeopleView(this.#around);
  }

  #back(): void {
    const { view } = this.#place ?? {};
    if (view === 'report') this.#around.go({ view: 'queue' });
    else if (view === 'person') this.#around.go({ view: 'people' });
    else if (view === 'queue') this.#queue.focus();
  }
}
