import type { ExhibitionView } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { locale, say } from '../locale.ts';
import type { Part } from './curating-window.ts';
import { exhibitionForm } from './exhibition-form.ts';

/** The exhibitions of the scene, and a form for a new one. */
export function exhibitionsPart(part: Part, exhibitions: readonly ExhibitionView[]): HTMLElement {
  const { client, act } = part;
  const place = element('div');
  const open = (one: ExhibitionView | null) => place.replaceChildren(exhibitionForm(part, one));
  const add = button({ class: 'button', word: 'exhibition.new', press: () => open(null) });

  const row = (one: ExhibitionView): HTMLElement => {
    const day = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' });
    const dates = { from: day.format(new Date(one.from)), until: day.format(new Date(one.until)) };
    const state = one.open ? 'is-open' : Date.parse(one.until) <= Date.now() ? 'is-over' : 'is-coming';
    const change = button({
      class: 'button',
      text: say('exhibition.change', { title: one.title }),
      press: () => open(one),
    });
    const remove = button({
      class: 'button',
      text: say('exhibition.remove', { title: one.title }),
      press: () => void act(() => client.exhibits.cancelExhibition(one.id)),
    });
    return element(
      'li',
      { class: 'curating-row' },
      element(
        'div',
        { class: 'curating-head' },
        element('b', { text: one.title }),
        element('span', { class: 'hint', text: `${say('exhibition.dates', dates)} · ${say(`exhibition.${state}`)}` }),
      ),
      element('div', { class: 'form-buttons' }, change, remove),
    );
  };

  return element(
    'section',
    { class: 'curating-part' },
    element('h3', { word: 'exhibition.title' }),
    exhibitions.length > 0
      ? element('ul', { class: 'curating-list' }, ...exhibitions.map(row))
      : element('p', { class: 'hint', word: 'exhibition.none' }),
    place,
    add,
  );
}
