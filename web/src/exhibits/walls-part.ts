import type { CuratingView } from '../../../client-sdk/index.ts';
import { MOST_LETTERS } from '../../../schema/exhibits.ts';
import { button, element } from '../element.ts';
import { pick, say } from '../locale.ts';
import { proseField } from '../people/plain-fields.ts';
import type { Part } from './curating-window.ts';
import { kindSign } from './sign.ts';

type Shown = CuratingView['exhibits'][number];

const nameOf = ({ title }: Shown) => title || say('exhibit.untitled');

/** What waits for a curator, and what hangs. */
export function wallsPart(part: Part): HTMLElement[] {
  const { exhibits, curated } = part.view;
  const waiting = exhibits.filter(({ state }) => state === 'waiting');
  const hanging = exhibits.filter(({ state }) => state !== 'waiting');
  const none = curated ? 'curating.waiting.none' : 'curating.open-walls';
  return [
    element(
      'section',
      { class: 'curating-part' },
      element('h3', { word: 'curating.waiting' }),
      waiting.length > 0
        ? element('ul', { class: 'curating-list' }, ...waiting.map((one) => waitingRow(one, part)))
        : element('p', { class: 'hint', word: none }),
    ),
    element(
      'section',
      { class: 'curating-part' },
      element('h3', { word: 'curating.hanging' }),
      hanging.length > 0
        ? element('ul', { class: 'curating-list' }, ...hanging.map((one) => hangingRow(one, part)))
        : element('p', { class: 'hint', word: 'curating.hanging.none' }),
    ),
  ];
}

function looks({ thumb_url, kind }: Shown): HTMLElement {
  return thumb_url
    ? element('img', { class: 'curating-thumb', attributes: { src: thumb_url, alt: '', loading: 'lazy' } })
    : element('span', { class: 'curating-thumb' }, kindSign(kind));
}

function head(one: Shown, { look }: Part): HTMLElement {
  const label = say('curating.look', { title: nameOf(one) });
  const name = button({
    class: 'link-button',
    text: nameOf(one),
    attributes: { 'aria-label': label, title: label },
    press: () => look(one),
  });
  const note = one.state === 'closed' ? ` · ${say('curating.closed')}` : '';
  const by = `${say('exhibit.by', { name: one.by })}${note}`;
  return element('div', { class: 'curating-head' }, name, element('span', { class: 'hint', text: by }));
}

function waitingRow(one: Shown, part: Part): HTMLElement {
  const { client, act } = part;
  const words = proseField('curating.refuse.words', { rows: 2, most: MOST_LETTERS.words });
  const send = button({
    class: 'button',
    word: 'curating.refuse.send',
    press: () => {
      if (words.value === '') words.focus();
      else void act(() => client.exhibits.refuse(one.id, words.value));
    },
  });
  const why = element('div', { class: 'form curating-why', attributes: { hidden: '' } }, words.root, send);
  const refuse = button({
    class: 'button',
    word: 'curating.refuse',
    attributes: { 'aria-expanded': 'false' },
    press: () => {
      why.hidden = !why.hidden;
      refuse.setAttribute('aria-expanded', String(!why.hidden));
      if (!why.hidden) words.focus();
    },
  });
  const approve = button({
    class: 'button primary',
    word: 'curating.approve',
    press: () => void act(() => client.exhibits.approve(one.id)),
  });
  return element(
    'li',
    { class: 'curating-row' },
    looks(one),
    head(one, part),
    element('div', { class: 'form-buttons' }, approve, refuse),
    why,
  );
}

function hangingRow(one: Shown, part: Part): HTMLElement {
  const { client, act, view } = part;
  const label = say('curating.move', { title: nameOf(one) });
  const free = view.free.map(({ id, label: spot }) =>
    element('option', { text: pick(spot), attributes: { value: id } }),
  );
  const none = element('option', { word: 'curating.move.to', attributes: { value: '' } });
  const move = element(
    'select',
    {
      attributes: { 'aria-label': label },
      on: {
        change: () => {
          if (move.value !== '') void act(() => client.exhibits.move(one.id, move.value));
        },
      },
    },
    none,
    ...free,
  );
  const down = button({
    class: 'button',
    word: 'exhibit.takedown',
    press: () => void act(() => client.exhibits.takeDown(one.id)),
  });
  return element(
    'li',
    { class: 'curating-row' },
    looks(one),
    head(one, part),
    element('div', { class: 'form-buttons' }, free.length > 0 ? element('div', { class: 'field' }, move) : null, down),
  );
}
