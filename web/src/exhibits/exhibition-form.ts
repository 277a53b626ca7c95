import type { ExhibitionView } from '../../../client-sdk/index.ts';
import { MOST_LETTERS } from '../../../schema/exhibits.ts';
import { element } from '../element.ts';
import { say } from '../locale.ts';
import { proseField } from '../people/plain-fields.ts';
import type { Part } from './curating-window.ts';
import { lineField } from './line-field.ts';

const DAY = 24 * 3_600_000;

/** A moment as the browser's field has it: in local time, to the minute. */
function localTime(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The form of an exhibition: a new one, or one to change. */
export function exhibitionForm({ client, scene, view, act }: Part, before: ExhibitionView | null): HTMLElement {
  const title = lineField('exhibition.name', { most: MOST_LETTERS.title });
  const description = proseField('exhibition.text', { rows: 2, most: MOST_LETTERS.description });
  const from = lineField('exhibition.from', { type: 'datetime-local' });
  const until = lineField('exhibition.until', { type: 'datetime-local' });
  title.put(before?.title ?? '');
  description.put(before?.description ?? '');
  from.put(localTime(before ? Date.parse(before.from) : Date.now()));
  until.put(localTime(before ? Date.parse(before.until) : Date.now() + 30 * DAY));

  const all = element('input', { attributes: { type: 'checkbox' } });
  all.checked = (before?.exhibits ?? null) === null;
  const boxes = view.exhibits.map((one) => {
    const box = element('input', { attributes: { type: 'checkbox', value: one.id } });
    box.checked = before?.exhibits?.includes(one.id) ?? false;
    return { box, row: element('label', { class: 'own-file' }, box, one.title || say('exhibit.untitled')) };
  });
  const some = element('div', { class: 'own-files' }, ...boxes.map(({ row }) => row));
  some.hidden = all.checked;
  all.addEventListener('change', () => {
    some.hidden = all.checked;
  });

  const save = element('button', { class: 'button primary', word: 'exhibition.save', attributes: { type: 'submit' } });
  const form = element(
    'form',
    { class: 'form exhibition-form', attributes: { novalidate: '' } },
    title.root,
    description.root,
    element('div', { class: 'curating-line' }, from.root, until.root),
    element(
      'fieldset',
      { class: 'field' },
      element('legend', { word: 'exhibition.what' }),
      element('label', { class: 'own-file' }, all, element('span', { word: 'exhibition.all' })),
      some,
    ),
    element('div', { class: 'form-buttons' }, save),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (title.value === '') return title.focus();
    if (from.value === '') return from.focus();
    if (until.value === '') return until.focus();
    const said = {
      title: title.value,
      description: description.value,
      from: new Date(from.value).toISOString(),
      until: new Date(until.value).toISOString(),
      exhibits: all.checked ? null : boxes.filter(({ box }) => box.checked).map(({ box }) => box.value),
    };
    void act(() =>
      before ? client.exhibits.changeExhibition(before.id, said) : client.exhibits.announce(scene, said),
    );
  });
  queueMicrotask(() => title.focus());
  return form;
}
