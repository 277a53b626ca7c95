import { element } from '../element.ts';

const TONES = 5;

/** The picture of a scenario; where it has none, a bound book with the first letter of its name. It says nothing that the name beside it does not. */
export function coverOf({ id, name, cover }: { readonly id: string; readonly name: string; readonly cover: string }) {
  if (cover !== '')
    return element('img', { class: 'scenario-cover', attributes: { src: cover, alt: '', loading: 'lazy' } });
  const tone = Number.parseInt(id.slice(0, 4), 16) % TONES;
  const letter = [...name.trim()][0]?.toLocaleUpperCase() ?? '';
  return element(
    'span',
    { class: 'scenario-cover bound', attributes: { 'aria-hidden': 'true', 'data-tone': String(tone) } },
    element('span', { text: letter }),
  );
}
