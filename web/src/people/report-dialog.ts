import type { Parvis } from '../../../client-sdk/index.ts';
import { CATEGORIES, type Category, MAX_WORDS, type REPORTABLE } from '../../../schema/moderation.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { openModal } from '../ui/modal.ts';
import type { Word } from '../words.ts';
import { pickField, proseField } from './plain-fields.ts';

/** What is reported. */
export interface ReportAsked {
  readonly kind: (typeof REPORTABLE)[number];
  /** The id of a message or an exhibit, or the account behind a body or a name. */
  readonly subject: string;
  /** Whom or what it is about, for the reader: a name, a title, the words of a message. */
  readonly about: string;
}

/** Asks what is wrong with something, and tells the staff. Of a person one says whether it is the name. */
export function openReportDialog(host: HTMLElement, client: Parvis, asked: ReportAsked, closed: () => void): void {
  const { body, close } = openModal(host, { word: 'report.title' }, { class: 'report-dialog', closed });
  const what = pickField('report.what', [
    { value: 'player', word: 'report.what.player' },
    { value: 'name', word: 'report.what.name' },
  ]);
  what.root.hidden = asked.kind !== 'player';
  const category = pickField(
    'report.category',
    CATEGORIES.map((one) => ({ value: one, word: `report.${one}` as Word })),
  );
  const words = proseField('report.words', { rows: 4, most: MAX_WORDS, hint: 'report.hint' });
  const fault = element('p', { class: 'fault', attributes: { role: 'alert', hidden: '' } });
  const send = element('button', { class: 'button primary', word: 'report.send', attributes: { type: 'submit' } });
  const form = element(
    'form',
    { class: 'form people-form', attributes: { novalidate: '' } },
    element('p', { class: 'report-about', text: say('report.who', { name: asked.about }) }),
    what.root,
    category.root,
    words.root,
    fault,
    element('div', { class: 'form-buttons' }, send, button({ class: 'button', word: 'form.cancel', press: close })),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (send.disabled) return;
    send.disabled = true;
    fault.hidden = true;
    try {
      await file(client, {
        kind: asked.kind === 'player' && what.value === 'name' ? 'name' : asked.kind,
        subject: asked.subject,
        category: category.value as Category,
        words: words.value,
      });
      thank(body, close);
    } catch (error) {
      fault.textContent = error instanceof Error ? error.message : say('error.unexpected');
      fault.hidden = false;
    } finally {
      send.disabled = false;
    }
  });
  body.append(form);
  (asked.kind === 'player' ? what : category).focus();
}

/** From where one stands, if one stands somewhere: the room knows also those who come without a session. */
async function file(client: Parvis, what: Parameters<Parvis['moderation']['report']>[0]): Promise<void> {
  if (client.place) await client.moderation.reportHere(what);
  else await client.moderation.report(what);
}

function thank(body: HTMLElement, close: () => void): void {
  const done = button({ class: 'button primary', word: 'close', press: close });
  const thanks = element('div', { class: 'report-thanks', attributes: { role: 'status' } });
  body.replaceChildren(thanks, element('div', { class: 'form-buttons' }, done));
  thanks.append(element('h3', { word: 'report.thanks' }), element('p', { word: 'report.looked-at' }));
  done.focus();
}
