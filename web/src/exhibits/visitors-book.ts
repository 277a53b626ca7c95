import type { EntryView, ExhibitDetail, Parvis } from '../../../client-sdk/index.ts';
import { MOST_LETTERS } from '../../../schema/exhibits.ts';
import { button, element } from '../element.ts';
import { locale, say } from '../locale.ts';
import { proseField } from '../people/plain-fields.ts';
import { icon } from '../ui/icons.ts';

const AT_ONCE = 10;

interface Needs {
  readonly client: Parvis;
  attempt(act: () => Promise<unknown>): Promise<boolean>;
}

/** What visitors wrote about an exhibit, the newest first, and a field to write in. */
export function visitorsBook({ id, may }: ExhibitDetail, { client, attempt }: Needs): HTMLElement {
  const list = element('ol', { class: 'book-entries' });
  const status = element('p', { class: 'hint', attributes: { role: 'status' } });
  const fault = element('p', { class: 'fault', attributes: { role: 'alert', hidden: '' } });
  const more = button({ class: 'link-button', word: 'book.more', press: () => void read() });
  const heading = element('h3', { word: 'book.title', attributes: { tabindex: '-1' } });
  let next: string | null = null;
  more.hidden = true;

  const row = (entry: EntryView): HTMLElement => {
    const time = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' });
    const label = say('book.strike', { name: entry.name });
    const strike = button({
      class: 'icon-button',
      attributes: { 'aria-label': label, title: label },
      press: () =>
        void attempt(async () => {
          await client.exhibits.strike(id, entry.id);
          made.remove();
          heading.focus();
          tellEmpty();
        }),
    });
    strike.append(icon('close'));
    const made = element(
      'li',
      { class: 'book-entry' },
      element(
        'p',
        { class: 'book-who' },
        element('b', { text: entry.name }),
        element('span', { class: 'hint', text: time.format(new Date(entry.at)) }),
      ),
      element('p', { class: 'book-text', text: entry.text }),
      entry.removable ? strike : null,
    );
    return made;
  };

  const tellEmpty = () => {
    status.textContent = list.childElementCount === 0 ? say('book.empty') : '';
  };

  async function read(): Promise<void> {
    await attempt(async () => {
      const page = await client.exhibits.book(id, { limit: AT_ONCE, ...(next === null ? {} : { after: next }) });
      list.append(...page.entries.map(row));
      next = page.next;
      more.hidden = next === null;
      tellEmpty();
    });
  }

  const words = proseField('book.write', { rows: 2, most: MOST_LETTERS.entry });
  const sign = element('button', { class: 'button', word: 'book.sign', attributes: { type: 'submit' } });
  const left = element('span', { class: 'hint', text: say('book.left', { count: MOST_LETTERS.entry }) });
  const form = element(
    'form',
    { class: 'form book-form', attributes: { novalidate: '' } },
    words.root,
    fault,
    element('div', { class: 'form-buttons' }, sign, left),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (sign.disabled || words.value === '') return words.focus();
    sign.disabled = true;
    fault.hidden = true;
    try {
      list.prepend(row(await client.exhibits.sign(id, words.value)));
      words.clear();
      status.textContent = say('book.signed');
    } catch (error) {
      fault.textContent = error instanceof Error ? error.message : say('error.unexpected');
      fault.hidden = false;
    } finally {
      sign.disabled = false;
      words.focus();
    }
  });
  void read();
  const note = may.sign ? form : element('p', { class: 'hint', word: 'exhibit.members' });
  return element('section', { class: 'visitors-book' }, heading, note, list, status, more);
}
