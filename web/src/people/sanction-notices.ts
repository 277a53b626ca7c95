import type { NotificationView, Parvis } from '../../../client-sdk/index.ts';
import { WORLD } from '../../../schema/moderation.ts';
import { button, element } from '../element.ts';
import { locale, say } from '../locale.ts';
import type { Word } from '../words.ts';
import { appealForm } from './appeal-form.ts';
import type { Inbox } from './inbox.ts';
import type { SceneTitles } from './scene-titles.ts';

type Kind = 'warn' | 'mute' | 'kick' | 'ban';

/** A sanction as its subject reads of it; `id` is that of the notification, if it came as one. */
export interface SanctionTold {
  readonly id: string | null;
  readonly kind: Kind;
  readonly scope: string;
  /** ms since 1970; null is for good. */
  readonly until: number | null;
  readonly reason: string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  'moderation.warned': 'warn',
  'moderation.muted': 'mute',
  'moderation.kicked': 'kick',
  'moderation.banned': 'ban',
};

/** The sanction that a notification tells of; null when it tells of something else. */
export function sanctionIn({ id, kind, about }: NotificationView): SanctionTold | null {
  const what = KINDS[kind];
  if (!what) return null;
  const { until, scope, reason } = about;
  return {
    id,
    kind: what,
    scope: String(scope ?? WORLD),
    until: typeof until === 'number' ? until : null,
    reason: String(reason ?? ''),
  };
}

interface Needs {
  readonly client: Parvis;
  readonly inbox: Inbox;
  readonly titles: SceneTitles;
  closed(): void;
}

/** Tells the player of sanctions, one after the other; each stays until he says that he has understood. */
export class SanctionNotices {
  readonly #host: HTMLElement;
  readonly #needs: Needs;
  readonly #waiting: SanctionTold[] = [];
  readonly #seen = new Set<string>();
  #isOpen = false;

  constructor(host: HTMLElement, needs: Needs) {
    this.#host = host;
    this.#needs = needs;
  }

  /** Tells of a sanction, unless it has been told of already. */
  show(told: SanctionTold): void {
    if (told.id !== null && this.#seen.has(told.id)) return;
    if (told.id !== null) this.#seen.add(told.id);
    this.#waiting.push(told);
    void this.#next();
  }

  /** What was told elsewhere, on the screen that stands there while one is out, is not told again. */
  async acknowledge(kinds: readonly Kind[]): Promise<void> {
    const { inbox } = this.#needs;
    const told = (await inbox.missed().catch(() => [])).map(sanctionIn);
    const ids = told.flatMap((one) => (one?.id && kinds.includes(one.kind) ? [one.id] : []));
    for (const id of ids) this.#seen.add(id);
    if (ids.length > 0) await inbox.read(ids).catch(() => {});
  }

  async #next(): Promise<void> {
    if (this.#isOpen) return;
    const told = this.#waiting.shift();
    if (!told) return;
    this.#isOpen = true;
    if (told.scope !== WORLD) await this.#needs.titles.load();
    this.#open(told);
  }

  #open(told: SanctionTold): void {
    const { client, inbox, closed } = this.#needs;
    const understood = button({
      class: 'button primary',
      word: 'sanction.understood',
      press: () => {
        if (told.id !== null) inbox.read([told.id]).catch(() => {});
        dialog.close();
      },
    });
    const dialog = element(
      'dialog',
      {
        class: 'panel modal sanction',
        attributes: { role: 'alertdialog', 'aria-labelledby': 'sanction-title', 'aria-describedby': 'sanction-text' },
      },
      element(
        'div',
        { class: 'modal-body' },
        element('h2', { word: `sanction.${told.kind}` as Word, attributes: { id: 'sanction-title' } }),
        element(
          'div',
          { class: 'sanction-text', attributes: { id: 'sanction-text' } },
          element('p', {
            word:
              told.kind === 'ban' && told.scope === WORLD ? 'sanction.ban.world.text' : `sanction.${told.kind}.text`,
          }),
          this.#facts(told),
        ),
        element('div', { class: 'form-buttons' }, understood),
        told.kind === 'kick' ? null : appealForm(client),
      ),
    );
    // It is not waved away: who does not say that he has understood is told again next time.
    dialog.addEventListener('cancel', (event) => event.preventDefault());
    dialog.addEventListener('close', () => {
      dialog.remove();
      this.#isOpen = false;
      closed();
      void this.#next();
    });
    this.#host.append(dialog);
    dialog.showModal();
    understood.focus();
  }

  #facts({ kind, scope, until, reason }: SanctionTold): HTMLElement {
    const where = scope === WORLD ? say('sanction.everywhere') : this.#needs.titles.of(scope);
    const end = until === null ? say('sanction.forever') : momentOf(until);
    const rows: [Word, string][] = [['sanction.why', reason]];
    if (kind === 'mute' || kind === 'ban') rows.push(['sanction.until', end]);
    if (kind !== 'warn') rows.push(['sanction.where', where]);
    const cells = rows.flatMap(([word, text]) => [element('dt', { word }), element('dd', { text })]);
    return element('dl', { class: 'sanction-facts' }, ...cells);
  }
}

/** A moment as the reader's clock and calendar have it. */
export function momentOf(at: number): string {
  return new Intl.DateTimeFormat(locale() === 'fr' ? 'fr' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(
    at,
  );
}
