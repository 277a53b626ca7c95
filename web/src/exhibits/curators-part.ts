import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { icon } from '../ui/icons.ts';
import type { Part } from './curating-window.ts';
import { lineField } from './line-field.ts';

/** Who looks after the scene; the staff name and dismiss them here. */
export function curatorsPart({ client, scene, view, act }: Part): HTMLElement {
  const isStaff = client.me?.role === 'admin' || client.me?.role === 'moderator';
  const rows = view.curators.map(({ account, name }) => {
    const label = say('curating.dismiss', { name });
    const attributes = { 'aria-label': label, title: label };
    const press = () => void act(() => client.exhibits.dismissCurator(scene, account));
    const dismiss = button({ class: 'icon-button', attributes, press }, icon('close'));
    return element('li', { class: 'curating-curator' }, element('span', { text: name }), isStaff ? dismiss : null);
  });
  return element(
    'section',
    { class: 'curating-part' },
    element('h3', { word: 'curating.curators' }),
    rows.length > 0
      ? element('ul', { class: 'curating-list' }, ...rows)
      : element('p', { class: 'hint', word: 'curating.curators.none' }),
    isStaff ? naming({ client, scene, act }) : null,
  );
}

function naming({ client, scene, act }: Pick<Part, 'client' | 'scene' | 'act'>): HTMLElement {
  const who = lineField('curating.name', { most: 50 });
  const go = element('button', { class: 'button', word: 'curating.name.go', attributes: { type: 'submit' } });
  const fault = element('p', { class: 'fault', attributes: { role: 'alert', hidden: '' } });
  const form = element('form', { class: 'form curating-line', attributes: { novalidate: '' } }, who.root, go, fault);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    fault.hidden = true;
    const wanted = who.value.toLowerCase();
    if (wanted === '') return who.focus();
    await act(async () => {
      const { items } = await client.moderation.people({ search: who.value });
      const found = items.find(({ username, guest }) => !guest && username.toLowerCase() === wanted);
      if (found) return client.exhibits.nameCurator(scene, found.id);
      fault.textContent = say('curating.name.unknown');
      fault.hidden = false;
      throw new Error(say('curating.name.unknown'));
    });
  });
  return form;
}
