import type { Parvis } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { icon } from '../ui/icons.ts';

/** The way to the walls, for who looks after them; it tells how much waits. */
export function curatingButton(client: Parvis, press: () => void): HTMLElement {
  const count = element('span', { class: 'unread', attributes: { hidden: '', 'aria-hidden': 'true' } });
  const root = button({ class: 'icon-button curating-button', label: 'curating.open', press }, icon('picture'), count);
  root.hidden = true;
  const show = () => {
    const { curator, exhibits } = client.exhibits.unseen;
    const hasWalls = client.place?.bundle.scene.features.includes('exhibits') ?? false;
    root.hidden = !(curator && hasWalls);
    count.hidden = !exhibits.some(({ why }) => why === 'waiting');
  };
  client.on('unseen', show);
  client.on('place', show);
  return root;
}
