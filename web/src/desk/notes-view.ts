import { MAX_WORDS } from '../../../schema/moderation.ts';
import type { ReportView } from '../../../schema/rest/moderation.ts';
import { element } from '../element.ts';
import { wordsField } from './field-parts.ts';
import { partyLink, time } from './people-parts.ts';
import { tell } from './words.ts';

type Notes = ReportView['report']['notes'];

export interface NotesPart {
  readonly root: HTMLElement;
  show(notes: Notes): void;
  focus(): void;
}

/** The notes of the staff, and one's own next. `add` says whether it was taken. */
export function notesView(notes: Notes, add: (text: string) => Promise<boolean>): NotesPart {
  const list = element('ul', { class: 'note-list', attributes: { 'aria-live': 'polite' } });
  const field = wordsField(tell('notes.write'), { max: MAX_WORDS });
  const form = element(
    'form',
    { class: 'form' },
    field.root,
    element('button', { class: 'button small', text: tell('notes.add'), attributes: { type: 'submit' } }),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = field.control.value.trim();
    field.showFault(text === '' ? tell('empty') : null);
    if (text === '' || form.getAttribute('aria-busy') === 'true') return;
    form.setAttribute('aria-busy', 'true');
    if (await add(text)) field.control.value = '';
    form.removeAttribute('aria-busy');
  });
  let shown = '';
  const show = (now: Notes) => {
    const signature = JSON.stringify(now);
    if (signature === shown) return;
    shown = signature;
    const rows = now.map(({ by, at, text }) =>
      element(
        'li',
        { class: 'note' },
        element('p', { class: 'hint' }, partyLink(by), ' · ', time(at)),
        element('p', { class: 'note-text', text }),
      ),
    );
    list.replaceChildren(...(rows.length > 0 ? rows : [element('li', { class: 'hint', text: tell('notes.none') })]));
  };
  show(notes);
  return {
    root: element(
      'section',
      { class: 'desk-card', attributes: { 'aria-label': tell('notes') } },
      element('h3', { text: tell('notes') }),
      list,
      form,
    ),
    show,
    focus: () => field.control.focus(),
  };
}
